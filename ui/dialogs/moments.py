"""Moments in the reader's own time zone and manner."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

from ui.models.words import written_date


def written_day(moment: datetime) -> str:
    """The day of an aware moment: "8 November 2017"."""
    return written_date(moment.astimezone().date().isoformat())


def written_moment(moment: datetime) -> str:
    """An aware moment with its time, short: "8/11/2017 13:51"."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
