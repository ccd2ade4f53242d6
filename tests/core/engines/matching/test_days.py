"""The day a text gives in full."""

from datetime import date

import pytest

from core.engines.matching.days import day_in


@pytest.mark.parametrize(
    "text",
    [
        "2020-01-06",
        "2020-01-06T10:00:00Z",
        "January 6, 2020",
        "Jan. 6 2020",
        "6 January 2020",
        "6th january 2020",
        "said on January 6, 2020 in a speech:",
        "le 6 janvier 2020",
        "6. Januar 2020",
        "6 de enero de 2020",
        "6 يناير 2020",
        "06/01/2020",
        "6.1.2020",
        "first 5 May 2011, then 6 January 2020",
    ],
)
def test_a_full_date_is_read(text: str) -> None:
    assert day_in(text) == date(2020, 1, 6).toordinal()


def test_a_month_after_the_day_is_told_where_only_that_fits() -> None:
    assert day_in("01/26/2020") == date(2020, 1, 26).toordinal()


def test_a_month_alone_stands_for_its_middle() -> None:
    assert day_in("2020-01") == date(2020, 1, 15).toordinal()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2020",
        "January",
        "31 February 2020",
        "2020-13-40",
        "99/99/2020",
        "12020-01-061",
        "0 May 2020",
        "May",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_in(text) is None
