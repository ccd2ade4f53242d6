"""Makes what files hold fit to be kept: one line of text, web addresses, dates as ISO 8601."""

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from html import unescape
from typing import Any

from core.plugins.importers.dates import is_ambiguous, iso_date
from core.text.addresses import without_login

MOST_CHARACTERS = 5_000
"""The longest text of one field; the longest claim of a real dump has some 2,000."""

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_UNSTORABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = re.compile(r"https?://[^\s/?#]+\.[^\s]*$|https?://(?:localhost|\[)[^\s]*$", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d-])")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$")
_YEAR = re.compile(r"(?<!\d)(1[89]\d{2}|20\d{2})(?!\d)")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split(), 1)}
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH}\.?,?[ -](\d{{4}})\b", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b{_MONTH}\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE)
_LONGEST_DATE = 60
_FIRST_YEAR = 1800


def line(value: Any) -> str:
    """The text in a value on one line, without tags and what cannot be stored; "" for what is no text."""
    if not isinstance(value, str):
        return ""
    plain = value.isprintable() and "<" not in value and "&" not in value and "  " not in value
    if plain and len(value) <= MOST_CHARACTERS:
        return value.strip(" ")  # nearly all are like this, and there are millions
    if "<" in value:
        value = _TAG.sub(" ", value)
    if "&" in value:
        value = unescape(value)
    if not value.isprintable():
        value = _joined(value)
    return " ".join(value[:MOST_CHARACTERS].split())


def _joined(value: str) -> str:
    """Surrogate pairs made whole; what is then left over of them, and control characters, taken out."""
    if not value.isascii():
        value = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return _UNSTORABLE.sub("", value)


def words(value: Any) -> str:
    """What names something: a text, the ``name`` of an object, or the first of a list that says anything."""
    if type(value) is str:
        return line(value)
    if isinstance(value, dict):
        return line(value.get("name")) or line(value.get("@value"))
    if isinstance(value, list):
        return next(filter(None, map(words, value[:20])), "")
    return line(value)


def address(value: Any) -> str:
    """An address of the web, "" for everything else; of a list or an object the first there is."""
    if isinstance(value, list):
        return next(filter(None, map(address, value[:20])), "")
    if isinstance(value, dict):
        return address(value.get("url")) or address(value.get("@id"))
    text = line(value)
    if "@" in text:
        text = without_login(text)
    return text if _ADDRESS.match(text) else ""


def ref(value: Any) -> str:
    """An id, which may be a number, as text; "" for none. It is a name, so what looks like markup stays."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int | float):
        return str(value)
    return _joined(value)[:MOST_CHARACTERS].strip() if isinstance(value, str) else ""


def day(value: Any) -> str:
    """The day, else the month or year, that a value says; "" for none.

    A day and a month in figures that could be the other way round give only the year.
    """
    if type(value) is str:
        return _day(value)
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _of_number(value)
    return _day(words(value))


def _of_number(value: float) -> str:
    """A year, a day as 20190304, or seconds or milliseconds since 1970."""
    if 1800 <= value < 2100 or 18_000_101 <= value <= 20_991_231:
        return _day(str(int(value)))
    seconds = value / 1000 if value > 1e11 else value
    if not 0 < seconds < 4_102_444_800:
        return ""
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


@lru_cache(maxsize=1 << 15)
def _day(text: str) -> str:
    """Dumps have a few thousand different days, so each is worked out once."""
    text = line(text)
    if match := _ISO.match(text):
        return _iso(match[1], match[2], match[3] or "") or _iso(match[1], "1", "")[:4]
    if match := _COMPACT.match(text):
        return _iso(*match.groups())
    if match := _YEAR_FIRST.match(text):
        return _iso(*match.groups())
    if match := _DAY_MONTH.search(text):
        return _iso(match[3], str(_MONTHS[match[2][:3].lower()]), match[1])
    if match := _MONTH_DAY.search(text):
        return _iso(match[3], str(_MONTHS[match[1][:3].lower()]), match[2])
    if match := _NUMBERS.match(text):
        return _in_figures(text, match)
    return _otherwise(text)


def _iso(year: str, month: str, day: str) -> str:
    """The date, with or without a day; "" where there is no such day, as "0001-01-01" stands for none."""
    try:
        whole = date(int(year), int(month), int(day or 1))
    except ValueError:
        return ""
    if whole.year < _FIRST_YEAR:
        return ""
    return whole.isoformat() if day else whole.isoformat()[:7]


def _in_figures(text: str, match: re.Match[str]) -> str:
    """A day, month and year in figures, where only one order is possible; else the year."""
    first, second, year = match.groups()
    if is_ambiguous(text):
        return year
    return _iso(year, second, first) or _iso(year, first, second)


def _otherwise(text: str) -> str:
    """The date in words of another language, else the year that stands in the text."""
    found = iso_date(text)[:10] if len(text) <= _LONGEST_DATE and _YEAR.search(text) else ""
    if found:
        return found
    year = _YEAR.search(text)
    return year[1] if year else ""
