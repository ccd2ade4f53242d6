"""When something was done, as it is written in lists."""

from datetime import UTC, datetime, timedelta, timezone

from ui.dialogs.moments import written_day
from ui.models.words import written_moment

LATE = datetime(2017, 11, 8, 23, 5, 59, tzinfo=UTC)


def test_a_moment_has_its_day_written_out_and_its_time() -> None:
    assert written_day(LATE) == "8 November 2017"
    assert written_moment(LATE) == "8 November 2017, 23:05"


def test_a_moment_is_told_in_the_time_zone_of_the_reader() -> None:
    assert written_moment(LATE.astimezone(timezone(timedelta(hours=3)))) == "8 November 2017, 23:05"
