"""What a phrase such as "Sunday night" or "last month" means on a given day, and how we came to it."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple

from core.engines.calendar_words import CalendarWords, any_of
from core.i18n import _

Precision = Literal["day", "week", "month", "year"]


NOON = time(12)


class Reading(NamedTuple):
    """A date ("2017-11-05", a week by its Monday, "2017-09", "2019"), how exact it is, and why."""

    date_iso: str
    precision: Precision
    explanation: str


class Phrase(NamedTuple):
    """A candidate: its text, the day it was written, its language, and whether it looks ahead."""

    text: str
    anchor: date
    language: str
    words: CalendarWords
    ahead: bool


def read(kind: str, phrase: Phrase) -> Reading | None:
    """The reading of a phrase of a kind that ``calendar_words.candidates`` names; None if it is no date."""
    return _READERS[kind](phrase)


def long_date(day: date) -> str:
    """A day in words: "Wednesday 8 November 2017"."""
    weekday, month = _weekday_names()[day.weekday()], _month_names()[day.month - 1]
    return _("{weekday} {day} {month} {year}").format(
        weekday=weekday, day=day.day, month=month, year=day.year
    )


def _day(phrase: Phrase) -> Reading:
    lowered = " ".join(phrase.text.lower().split())
    names = sorted(phrase.words.days, key=len, reverse=True)
    shift = next(phrase.words.days[name] for name in names if name in lowered)
    base = long_date(phrase.anchor)
    says = {
        -2: _("two days before {day}"),
        -1: _("the day before {day}"),
        0: _("the same day: {day}"),
        1: _("the day after {day}"),
        2: _("two days after {day}"),
    }[shift]
    return Reading((phrase.anchor + timedelta(shift)).isoformat(), "day", says.format(day=base))


def _weekday(phrase: Phrase) -> Reading:
    """The latest such day up to the anchor itself, as news has it; the next one where it looks ahead."""
    wanted = _number(phrase, phrase.words.weekdays)
    name, base = _weekday_names()[wanted], long_date(phrase.anchor)
    if _looks_ahead(phrase):
        day = phrase.anchor + timedelta((wanted - phrase.anchor.weekday() - 1) % 7 + 1)
        return Reading(day.isoformat(), "day", _("{weekday} after {day}").format(weekday=name, day=base))
    back = (phrase.anchor.weekday() - wanted) % 7
    says = _("{weekday} before {day}")
    if back == 0 and _has(phrase, phrase.words.past):
        back = 7
    elif back == 0:
        says = _("{day} itself; it may also mean the {weekday} a week before")
    day = phrase.anchor - timedelta(back)
    return Reading(day.isoformat(), "day", says.format(weekday=name, day=base))


def _month(phrase: Phrase) -> Reading:
    month, anchor = _number(phrase, phrase.words.months), phrase.anchor
    name = _month_names()[month - 1]
    if _looks_ahead(phrase):
        year = anchor.year + (month < anchor.month)
        says = _("the next {month} from {day}")
    else:
        year = anchor.year - (month > anchor.month)
        says = _("the latest {month} up to {day}")
    return Reading(f"{year:04}-{month:02}", "month", says.format(month=name, day=long_date(anchor)))


def _unit(phrase: Phrase) -> Reading:
    units = phrase.words.units or {}
    unit = next(units[word] for word in sorted(units, key=len, reverse=True) if word in phrase.text.lower())
    step = 1 if _has(phrase, phrase.words.coming) else -1 if _has(phrase, phrase.words.past) else 0
    base = long_date(phrase.anchor)
    says = (_("counted back from {day}"), _("that of {day}"), _("counted on from {day}"))[step + 1]
    return _shifted(phrase.anchor, unit, step, says.format(day=base))


def _shifted(anchor: date, unit: str, step: int, says: str) -> Reading:
    if unit == "week":
        monday = anchor - timedelta(anchor.weekday()) + timedelta(weeks=step)
        week = _("the week from {day}").format(day=long_date(monday))
        return Reading(monday.isoformat(), "week", f"{week}, {says}")
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return Reading(f"{months // 12:04}-{months % 12 + 1:02}", "month", says)
    return Reading(f"{anchor.year + step:04}", "year", says)


def _year(phrase: Phrase) -> Reading:
    year = re.findall(r"\d{4}", phrase.text)[-1]
    return Reading(f"{int(year):04}", "year", _("the year as written"))


def _written(phrase: Phrase) -> Reading | None:
    """A day with its month: the year as written, else the latest (or next) such day."""
    found = _parsed(phrase)
    if found is None:
        return None
    if re.search(r"\d{4}", phrase.text):
        return Reading(found.isoformat(), "day", _("as written"))
    says = _("the year taken from {day}").format(day=long_date(phrase.anchor))
    return Reading(found.isoformat(), "day", says)


def _month_year(phrase: Phrase) -> Reading:
    month = _number(phrase, phrase.words.months)
    year = int(re.findall(r"\d{4}", phrase.text)[-1])
    return Reading(f"{year:04}-{month:02}", "month", _("as written"))


def _figures(phrase: Phrase) -> Reading | None:
    found = _parsed(phrase)
    order = (
        _("read as month, day, year") if phrase.language.lower() == "en-us" else _("read as day, month, year")
    )
    return Reading(found.isoformat(), "day", order) if found else None


def _iso(phrase: Phrase) -> Reading | None:
    try:
        return Reading(date.fromisoformat(_ascii(phrase.text)).isoformat(), "day", _("as written"))
    except ValueError:
        return None


def _ago(phrase: Phrase) -> Reading | None:
    """Counted back by dateparser; "a few" and "several" are no number, so they give nothing."""
    if re.search(r"few|several", phrase.text, re.IGNORECASE):
        return None
    found, period = _parsed_with_period(phrase)
    if found is None:
        return None
    says = _("counted back from {day}").format(day=long_date(phrase.anchor))
    if period == "week":
        return _shifted(found, "week", 0, says)
    if period in ("month", "year"):
        return _shifted(found, period, 0, says)
    return Reading(found.isoformat(), "day", says)


def _parsed(phrase: Phrase) -> date | None:
    return _parsed_with_period(phrase)[0]


def _parsed_with_period(phrase: Phrase) -> tuple[date | None, str]:
    """What dateparser makes of the phrase, told our language, order of figures and direction."""
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": datetime.combine(phrase.anchor, NOON),
        "PREFER_DATES_FROM": "future" if _looks_ahead(phrase) else "past",
        "DATE_ORDER": "MDY" if phrase.language.lower() == "en-us" else "DMY",
    }
    base = phrase.language.partition("-")[0].lower()
    languages = [base] if base in ("en", "fr", "ar") else None
    plain = re.sub(r"[,،]", " ", _ascii(phrase.text))
    found = DateDataParser(languages=languages, settings=settings).get_date_data(plain)
    if found is None or found.date_obj is None:
        return None, ""
    return found.date_obj.date(), str(found.period)


def _ascii(text: str) -> str:
    """The text with the digits of any script as 0-9."""
    return re.sub(r"\d", lambda digit: str(int(digit.group())), text)


def _number(phrase: Phrase, names: dict[str, int]) -> int:
    found = re.search(rf"(?<!\w)(?:{any_of(names)})(?!\w)", phrase.text.lower())
    assert found is not None, "the pattern of candidates let through a phrase without a name"
    return names[" ".join(found.group().split())]


def _has(phrase: Phrase, pattern: str) -> bool:
    return bool(pattern) and bool(re.search(rf"(?<!\w)(?:{pattern})(?!\w)", phrase.text.lower()))


def _looks_ahead(phrase: Phrase) -> bool:
    if _has(phrase, phrase.words.coming):
        return True
    return phrase.ahead and not _has(phrase, phrase.words.past)


def _weekday_names() -> tuple[str, ...]:
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def _month_names() -> tuple[str, ...]:
    first = (_("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"))
    return (*first, _("August"), _("September"), _("October"), _("November"), _("December"))


_READERS: dict[str, Callable[[Phrase], Reading | None]] = {
    "iso": _iso,
    "written": _written,
    "month_year": _month_year,
    "figures": _figures,
    "ago": _ago,
    "day": _day,
    "weekday": _weekday,
    "unit": _unit,
    "year": _year,
    "month": _month,
}
