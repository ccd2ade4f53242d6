"""Dates as a reader sees them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from core.plugins.exporters.dates import day, moment, stated


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2017", "2017"),
        ("2017-11", "November 2017"),
        ("2017-11-08", "8 November 2017"),
        ("2017-11-08T13:51:00", "8 November 2017, 13:51"),
        ("2017-11-08T13:51:00Z", "8 November 2017, 13:51 UTC"),
        ("2017-11-08T13:51+03:00", "8 November 2017, 13:51 +03:00"),
        ("2017-13-40", "2017-13-40"),
        ("0000-01-01", "0000-01-01"),
        ("last spring", "last spring"),
        ("", ""),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(iso: str, said: str) -> None:
    assert stated(iso) == said


def test_a_moment_is_said_in_utc() -> None:
    east = datetime(2026, 1, 1, 1, 30, tzinfo=timezone(timedelta(hours=3)))
    assert moment(east) == "31 December 2025, 22:30 UTC"
    assert day(east) == "31 December 2025"
    assert (moment(None), day(None)) == ("", "")
    assert day(datetime(2026, 5, 4, tzinfo=UTC)) == "4 May 2026"
