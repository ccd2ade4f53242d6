"""Moments in the reader's own time zone, with dates as they are written everywhere."""

from datetime import datetime

from PySide6.QtCore import QLocale, QTime

from ui.models.words import written_date


def written_day(moment: datetime) -> str:
    """The day of an aware moment: "8 November 2017"."""
    return written_date(moment.astimezone().date().isoformat())


def written_moment(moment: datetime) -> str:
    """An aware moment with its time: "8 November 2017, 13:51"."""
    local = moment.astimezone()
    time = QLocale().toString(QTime(local.hour, local.minute), "HH:mm")
    return f"{written_day(moment)}, {time}"
