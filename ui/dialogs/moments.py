"""Days in the reader's own time zone and manner."""

from datetime import datetime

from ui.models.words import written_date


def written_day(moment: datetime) -> str:
    """The day of an aware moment: "8 November 2017"."""
    return written_date(moment.astimezone().date().isoformat())
