"""Writes dates, times and counts for a reader, in the report's language; a month is never a number."""

import re
from datetime import UTC, date, datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from core.i18n import language

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:[T ](\d{2}:\d{2}))?")


def locale() -> Locale:
    """The conventions of the language set; English where Babel does not know it."""
    try:
        return Locale.parse(language().replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def direction() -> str:
    """ "ltr" or "rtl": how the language set is written."""
    return str(locale().text_direction)


def moment(when: datetime | None) -> str:
    """ "8 November 2017, 13:51 UTC"; "" for None."""
    if when is None:
        return ""
    utc = when.astimezone(UTC)
    return f"{_written(utc.date(), 'd MMMM y')}, {utc:%H:%M} UTC"


def day(when: datetime | None) -> str:
    """ "8 November 2017" in UTC; "" for None."""
    return _written(when.astimezone(UTC).date(), "d MMMM y") if when else ""


def stated(iso: str) -> str:
    """An ISO 8601 date as far as it is known ("November 2017", "8 November 2017, 13:51"), else as it came."""
    found = _DAY.match(iso.strip())
    if not found:
        return iso
    year, month, day_of_month, time = found.groups()
    try:
        known = date(int(year), int(month or 1), int(day_of_month or 1))
    except ValueError:
        return iso
    pattern = "d MMMM y" if day_of_month else "MMMM y" if month else "y"
    return ", ".join(part for part in (_written(known, pattern), _clock(iso, time)) if part)


def _clock(iso: str, time: str | None) -> str:
    if not time:
        return ""
    offset = re.search(r"(Z|[+-]\d{2}:?\d{2})$", iso.strip()[16:])
    return f"{time} {offset.group().replace('Z', 'UTC')}" if offset else time


def _written(known: date, pattern: str) -> str:
    return format_date(known, pattern, locale=locale())


def number(count: int) -> str:
    """A whole number with its thousands set apart as the language does."""
    return format_decimal(count, locale=locale())
