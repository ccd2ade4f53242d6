"""Reads the dates that articles carry into ISO 8601, from a candidate and never from running prose."""

import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$")
_CLOCK = re.compile(r"\d{1,2}\s*(?:[:.hH٫]\s*\d{2}|\s?[ap]\.?m\b|[صم]\b|Uhr|h\b)", re.IGNORECASE)
_AMBIGUOUS = re.compile(r"^\D*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}")


def iso_date(candidate: str, language: str = "") -> str:
    """The date, or date and time ("2017-11-08T13:51:00"), that the whole candidate says; "" for none.

    A day, month and year must all be there. The clock time is the one printed: a time zone is dropped, since
    "yesterday" in an article is meant by its own clock. The order of day and month is the language's.
    """
    candidate = candidate.strip(" ,،.;")
    if _ISO.match(candidate):
        return _from_iso(candidate)
    if len(candidate) > 100 or not re.search(r"\d", candidate):
        return ""
    found = next(
        filter(None, (_parse(candidate, code) for code in dict.fromkeys((language, "en", "")))), None
    )
    return _written(found, bool(_CLOCK.search(candidate))) if found else ""


def is_ambiguous(candidate: str) -> bool:
    """True where day and month are both numbers up to 12 and could be the other way round."""
    match = _AMBIGUOUS.match(candidate)
    return match is not None and match[1] != match[2] and max(int(match[1]), int(match[2])) <= 12


def _from_iso(candidate: str) -> str:
    try:
        moment = datetime.fromisoformat(candidate.replace(",", "."))
    except ValueError:
        return ""
    return _written(moment, len(candidate) > 10)


def _written(moment: datetime, with_time: bool) -> str:
    plain = moment.replace(tzinfo=None, microsecond=0)
    return plain.isoformat() if with_time else plain.date().isoformat()


def _parse(candidate: str, language: str) -> datetime | None:
    """The moment a language's reader finds; None also for a language that dateparser does not know."""
    try:
        found: datetime | None = _parser(language).get_date_data(candidate).date_obj
    except ValueError:
        return None
    return found


@lru_cache(maxsize=8)
def _parser(language: str) -> "DateDataParser":
    """A reader of the dates of one language, of all for ""; loaded late: it takes 0.1 s."""
    from dateparser.date import DateDataParser

    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_LOCALE_DATE_ORDER": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PARSERS": ["absolute-time"],
    }
    return DateDataParser(languages=[language] if language else None, settings=settings)
