"""What a phrase such as "Sunday night" or "last month" means on a given day, and how we came to it."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple, TypeVar

from core.engines.calendar_words import CalendarWords, any_of
from core.engines.figuring.amounts import amount_at
from core.engines.figuring.tokens import Tokens
from core.i18n import _

Precision = Literal["day", "weekend", "week", "month", "season", "quarter", "year", "decade", "span"]
Part = Literal["", "morning", "afternoon", "evening", "night"]

NOON = time(12)
_TEN, _YEAR = 10, 12
Found = TypeVar("Found")


class Reading(NamedTuple):
    """First and last day, how exact that is, and why; ``also`` is a second reading that fits as well."""

    start: date
    end: date
    precision: Precision
    explanation: str
    part: Part = ""
    also: tuple[date, date] | None = None


class Phrase(NamedTuple):
    """A candidate: its text, the day it was written, its language, whether it looks ahead.

    ``order`` is how the text writes days in figures: "DMY", "MDY", or "" where that is open.
    """

    text: str
    anchor: date
    language: str
    words: CalendarWords
    ahead: bool
    order: str = ""


def lookup(names: Mapping[str, Found], text: str) -> Found | None:
    """What the longest name means that stands in a text in lower case."""
    found = re.search(rf"(?<!\w)(?:ال)?(?:{any_of(names)})", text) if names else None
    if found is None:
        return None
    at = found.start()
    for name in sorted(names, key=len, reverse=True):
        if re.compile(rf"(?:ال)?(?:{any_of([name])})").match(text, at):
            return names[name]
    return None


def long_date(day: date) -> str:
    """A day in words: "Wednesday 8 November 2017"."""
    weekday, month = weekday_names()[day.weekday()], month_names()[day.month - 1]
    return _("{weekday} {day} {month} {year}").format(
        weekday=weekday, day=day.day, month=month, year=day.year
    )


def month_of_year(year: int, month: int) -> tuple[date, date]:
    """The first and last day of a month; months beyond twelve are those of later years, below one earlier."""
    months = year * _YEAR + month - 1
    first = date(months // _YEAR, months % _YEAR + 1, 1)
    months += 1
    return first, date(months // _YEAR, months % _YEAR + 1, 1) - timedelta(1)


def year_of(year: int) -> tuple[date, date]:
    """The first and last day of a year."""
    return date(year, 1, 1), date(year, _YEAR, 31)


def lowered(phrase: Phrase) -> str:
    """The phrase in lower case with single spaces and the digits 0 to 9."""
    return " ".join(ascii_digits(phrase.text).lower().split())


def on_day(day: date, explanation: str, part: Part = "", also: date | None = None) -> Reading:
    """A reading of one day."""
    return Reading(day, day, "day", explanation, part, None if also is None else (also, also))


def read_day(phrase: Phrase) -> Reading:
    """ "yesterday", "tonight"."""
    text = lowered(phrase)
    shift = lookup(phrase.words.days, _after_small(text, phrase.words.days))
    assert shift is not None, "the pattern of candidates let through a phrase without a name"
    base = long_date(phrase.anchor)
    says = {
        -2: _("two days before {day}"),
        -1: _("the day before {day}"),
        0: _("the same day: {day}"),
        1: _("the day after {day}"),
        2: _("two days after {day}"),
    }[shift]
    return on_day(phrase.anchor + timedelta(shift), says.format(day=base), part_of(text))


def _after_small(text: str, names: Mapping[str, int]) -> str:
    """The text from the longest name on."""
    found = re.search(rf"(?<!\w)(?:{any_of(names)})(?!\w)", text)
    return text[found.start() :] if found else text


def read_weekday(phrase: Phrase) -> Reading:
    """The latest such day up to the anchor itself, as news has it; the next one where it looks ahead."""
    text = lowered(phrase)
    wanted = lookup(phrase.words.weekdays, text)
    assert wanted is not None, "the pattern of candidates let through a phrase without a name"
    name, base, part = weekday_names()[wanted], long_date(phrase.anchor), part_of(text)
    if looks_ahead(phrase):
        day = phrase.anchor + timedelta((wanted - phrase.anchor.weekday() - 1) % 7 + 1)
        return on_day(day, _("{weekday} after {day}").format(weekday=name, day=base), part)
    back = (phrase.anchor.weekday() - wanted) % 7
    says, also = _("{weekday} before {day}"), None
    if back == 0 and has(phrase, phrase.words.past):
        back = 7
    elif back == 0:
        says = _("{day} itself; it may also mean the {weekday} a week before")
        also = phrase.anchor - timedelta(7)
    return on_day(phrase.anchor - timedelta(back), says.format(weekday=name, day=base), part, also)


_PARTS: tuple[tuple[Part, str], ...] = (
    ("morning", "morning|matin|morgen|vormittag|früh|mañana|صباح|صباحا|صباحًا|بەیانی"),
    ("afternoon", "afternoon|après-midi|nachmittag|tarde"),
    ("evening", "evening|soir|abend|مساء|مساءً|ئێوارە|anoche"),
    ("night", "night|tonight|nuit|nacht|noche|ليلة|ليلا|ليلًا|شەو|شەوی|ئەمشەو"),
)


def part_of(text: str) -> Part:
    """The part of the day that a phrase in lower case names."""
    for part, names in _PARTS:
        if re.search(rf"(?<!\w)(?:{names})(?!\w)|(?:tag|mittwoch)-?(?:{names})(?!\w)", text):
            return part
    return ""


def read_month(phrase: Phrase) -> Reading:
    """A month without a year: the latest one, the next where it looks ahead."""
    month, anchor = lookup(phrase.words.months, lowered(phrase)), phrase.anchor
    assert month is not None, "the pattern of candidates let through a phrase without a name"
    name = month_names()[month - 1]
    if looks_ahead(phrase):
        year = anchor.year + (month < anchor.month)
        says = _("the next {month} from {day}")
    else:
        year = anchor.year - (month > anchor.month)
        says = _("the latest {month} up to {day}")
    return Reading(*month_of_year(year, month), "month", says.format(month=name, day=long_date(anchor)))


def read_year(phrase: Phrase) -> Reading:
    """A year as it is written."""
    return Reading(*year_of(int(re.findall(r"\d{4}", lowered(phrase))[-1])), "year", _("the year as written"))


def read_written(phrase: Phrase) -> Reading | None:
    """A day with its month: the year as written, else the latest (or next) such day."""
    text = lowered(phrase)
    found = _parsed(phrase) or _spelled(phrase, text)
    if found is None:
        return None
    if re.search(r"\d{4}", text):
        return on_day(found, _("as written"))
    says = _("the year taken from {day}").format(day=long_date(phrase.anchor))
    return on_day(found, says)


def _spelled(phrase: Phrase, text: str) -> date | None:
    """The same by our own words, for a language dateparser does not know."""
    month = lookup(phrase.words.months, text)
    days = re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)
    if month is None or not days:
        return None
    years = re.findall(r"\d{4}", text)
    year = int(years[0]) if years else phrase.anchor.year
    day = date(year, month, int(days[0]))
    if years:
        return day
    if looks_ahead(phrase):
        return day if day >= phrase.anchor else day.replace(year=year + 1)
    return day if day <= phrase.anchor else day.replace(year=year - 1)


def read_month_year(phrase: Phrase) -> Reading:
    """A month of a year as it is written."""
    text = lowered(phrase)
    month = lookup(phrase.words.months, text)
    assert month is not None, "the pattern of candidates let through a phrase without a name"
    year = int(re.findall(r"\d{4}", text)[-1])
    return Reading(*month_of_year(year, month), "month", _("as written"))


def read_figures(phrase: Phrase) -> Reading | None:
    """A day in figures; two readings where neither the language nor the text says which is the month."""
    one, two, *rest = (int(part) for part in re.findall(r"\d+", lowered(phrase)))
    year = rest[0] if rest[0] >= _TEN * _TEN else _near_year(rest[0], phrase.anchor)
    day_first, month_first = _day_of(year, two, one), _day_of(year, one, two)
    order = _order(phrase, day_first, month_first)
    if order == "MDY" and month_first is not None:
        return on_day(month_first, _("read as month, day, year"))
    if day_first is None:
        return None
    says = _("read as day, month, year")
    if order or month_first in (None, day_first) or month_first is None:
        return on_day(day_first, says)
    says = _("read as day, month, year; as month, day, year it is {day}").format(day=long_date(month_first))
    return on_day(day_first, says, also=month_first)


def _order(phrase: Phrase, day_first: date | None, month_first: date | None) -> str:
    if day_first is None:
        return "MDY"
    if month_first is None or "." in phrase.text:
        return "DMY"
    language = phrase.language.lower()
    if language in ("en-us", "en"):
        return "MDY" if language == "en-us" else phrase.order
    return phrase.order if language == "" else "DMY"


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _near_year(short: int, anchor: date) -> int:
    """The year of two figures that is nearest to the anchor's, not twenty years after it."""
    year = anchor.year // 100 * 100 + short
    return year - 100 if year > anchor.year + 20 else year


def read_iso(phrase: Phrase) -> Reading | None:
    """ "2017-11-05"."""
    try:
        return on_day(date.fromisoformat(lowered(phrase)), _("as written"))
    except ValueError:
        return None


def _parsed(phrase: Phrase) -> date | None:
    """What dateparser makes of the phrase, told our language and direction."""
    from dateparser.date import DateDataParser

    base = phrase.language.partition("-")[0].lower()
    if base not in ("en", "fr", "de", "es", "ar"):
        return None
    settings = {
        "RELATIVE_BASE": datetime.combine(phrase.anchor, NOON),
        "PREFER_DATES_FROM": "future" if looks_ahead(phrase) else "past",
        "DATE_ORDER": "DMY",
    }
    plain = re.sub(r"[,،]|(?<=[^\W\d_])\.", " ", lowered(phrase)).partition("/")[0]
    years = re.findall(r"\d{4}", lowered(phrase))
    if years and years[-1] not in plain:
        plain = f"{plain} {years[-1]}"
    found = DateDataParser(languages=[base], settings=settings).get_date_data(plain)
    if found is None or found.date_obj is None or found.period != "day":
        return None
    moment: datetime = found.date_obj
    return moment.date()


def ascii_digits(text: str) -> str:
    """The text with the digits of any script as 0-9."""
    return text if text.isascii() else re.sub(r"\d", lambda digit: str(int(digit.group())), text)


def count_in(text: str, language: str) -> int:
    """The whole number a phrase names; 1 where it names none: "a week"."""
    tokens = Tokens(text)
    for at in range(len(tokens)):
        found = amount_at(tokens, at, language)
        if found is not None and found.value == int(found.value):
            return int(found.value)
    return 1


def has(phrase: Phrase, pattern: str) -> bool:
    """True where a word that fits the pattern stands in the phrase."""
    return bool(pattern) and bool(re.search(rf"(?<!\w)(?:{pattern})(?!\w)", lowered(phrase)))


def looks_ahead(phrase: Phrase) -> bool:
    """True where the phrase or the words before it speak of what is to come."""
    if has(phrase, phrase.words.coming):
        return True
    return phrase.ahead and not has(phrase, phrase.words.past)


def weekday_names() -> tuple[str, ...]:
    """The days of the week in the language of the window."""
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def month_names() -> tuple[str, ...]:
    """The months in the language of the window."""
    first = (_("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"))
    return (*first, _("August"), _("September"), _("October"), _("November"), _("December"))


Reader = Callable[[Phrase], Reading | None]
READERS: dict[str, Reader] = {
    "iso": read_iso,
    "written": read_written,
    "month_year": read_month_year,
    "figures": read_figures,
    "day": read_day,
    "weekday": read_weekday,
    "year": read_year,
    "month": read_month,
}
