"""Readings of stretches of time: weeks, weekends, seasons, quarters, decades, "the past two weeks"."""

import re
from datetime import date, timedelta

from core.engines.date_reading import (
    READERS,
    Part,
    Phrase,
    Precision,
    Reader,
    Reading,
    ascii_digits,
    count_in,
    has,
    long_date,
    looks_ahead,
    lookup,
    lowered,
    month_of_year,
    on_day,
    year_of,
)
from core.i18n import _

_SATURDAY, _QUARTER, _HALF, _DECADE, _CENTURY = 5, 3, 6, 10, 100
_SHORT_DECADES = 1900


def read(kind: str, phrase: Phrase) -> Reading | None:
    """The reading of a phrase of a kind that ``date_patterns.candidates`` names; None if it is no date."""
    found = _READERS[kind](phrase)
    return None if found is None else _narrowed(found, phrase)


def _narrowed(found: Reading, phrase: Phrase) -> Reading:
    """The part of a period that is meant: "earlier this week", "by the end of next year"."""
    words = phrase.words
    if found.start == found.end:
        return found
    text = lowered(phrase)
    if words.end and re.search(rf"(?<!\w)(?:{words.end})(?!\w)", text) and has(phrase, words.until):
        return on_day(found.end, _("the last day of it: {why}").format(why=found.explanation))
    if found.start <= phrase.anchor <= found.end:
        if has(phrase, words.earlier):
            return found._replace(end=phrase.anchor, precision="span")
        if has(phrase, words.later):
            return found._replace(start=phrase.anchor, precision="span")
    return found


def _unit(phrase: Phrase) -> Reading:
    """ "last week", "this year", "next weekend"."""
    unit = lookup(phrase.words.units, _without_small(phrase))
    assert unit is not None, "the pattern of candidates let through a phrase without a name"
    step = 1 if has(phrase, phrase.words.coming) else -1 if has(phrase, phrase.words.past) else 0
    if unit == "weekend":
        return _weekend_of(phrase, step)
    return _stepped(phrase.anchor, unit, step, _says(phrase.anchor, step))


def _says(anchor: date, step: int) -> str:
    says = (_("counted back from {day}"), _("that of {day}"), _("counted on from {day}"))
    return says[(step > 0) - (step < 0) + 1].format(day=long_date(anchor))


def _without_small(phrase: Phrase) -> str:
    """The phrase without "last" and "next", whose letters may be those of a unit."""
    ways = "|".join(filter(None, (phrase.words.past, phrase.words.coming, phrase.words.this)))
    return re.sub(rf"(?<!\w)(?:{ways})(?!\w)", " ", lowered(phrase)) if ways else lowered(phrase)


def _own(phrase: Phrase) -> Reading | None:
    found = lookup(phrase.words.own, lowered(phrase))
    return None if found is None else _stepped(phrase.anchor, *found, _says(phrase.anchor, found[1]))


def _stepped(anchor: date, unit: str, step: int, says: str) -> Reading:
    """The day, week, month, year or decade that lies so many of them from the anchor."""
    if unit == "day":
        return on_day(anchor + timedelta(step), says)
    if unit == "week":
        monday = anchor - timedelta(anchor.weekday()) + timedelta(weeks=step)
        week = _("the week from {day}").format(day=long_date(monday))
        return Reading(monday, monday + timedelta(6), "week", f"{week}, {says}")
    if unit == "month":
        return Reading(*month_of_year(anchor.year, anchor.month + step), "month", says)
    if unit == "decade":
        return Reading(*year_of(anchor.year + _DECADE * step), "year", says)
    return Reading(*year_of(anchor.year + step), "year", says)


def _weekend(phrase: Phrase) -> Reading:
    return _weekend_of(phrase, 1 if phrase.ahead else 0)


def _weekend_of(phrase: Phrase, step: int) -> Reading:
    """Saturday and Sunday: "this" and "next" are the coming ones, all others those just over."""
    anchor = phrase.anchor
    back = (anchor.weekday() - _SATURDAY) % 7
    is_now = back <= 1
    saturday = anchor - timedelta(back)
    if step > 0 or (not step and not is_now and has(phrase, phrase.words.this)):
        saturday += timedelta(7)
        says = _("the weekend after {day}")
    else:
        saturday -= timedelta(7 if step < 0 and is_now else 0)
        says = _("that of {day}") if is_now and step >= 0 else _("the weekend before {day}")
    return Reading(saturday, saturday + timedelta(1), "weekend", says.format(day=long_date(anchor)))


def _ago(phrase: Phrase) -> Reading | None:
    unit, count = _counted(phrase)
    return None if unit is None else _stepped(phrase.anchor, unit, -count, _says(phrase.anchor, -1))


def _lasting(phrase: Phrase) -> Reading | None:
    """ "the past two weeks": so many of them up to the anchor, or from it on."""
    unit, count = _counted(phrase)
    if unit is None:
        return None
    coming = phrase.words.coming
    step = count if coming and re.search(rf"(?<!\w)(?:{coming})", lowered(phrase)) else -count
    other = _shifted(phrase.anchor, unit, step)
    first, last = sorted((phrase.anchor, other))
    return Reading(first, last, "span", _says(phrase.anchor, step))


def _shifted(anchor: date, unit: str, step: int) -> date:
    if unit in ("day", "week"):
        return anchor + timedelta(step * (7 if unit == "week" else 1))
    months = step * {"month": 1, "year": 12, "decade": 120}[unit]
    first, last = month_of_year(anchor.year, anchor.month + months)
    return min(last, first + timedelta(anchor.day - 1))


def _counted(phrase: Phrase) -> tuple[str | None, int]:
    """The unit of time a phrase counts, and how many."""
    text = lowered(phrase)
    words = {name.removeprefix("2 "): (unit, name) for name, unit in phrase.words.counted.items()}
    found = None
    for place in re.finditer(r"\w+", text):
        found = lookup(words, text[place.start() :]) if lookup(words, place.group()) else None
        if found is not None:
            break
    if found is None:
        return None, 0
    unit, name = found
    return unit, 2 if name.startswith("2 ") else count_in(text, phrase.language or "en")


def _years(phrase: Phrase) -> Reading | None:
    """ "between 2010 and 2014", "2010-14"."""
    one, two = re.findall(r"\d{2,4}", lowered(phrase))[:2]
    first, last = int(one), int(two) if len(two) == len(one) else int(one[:2] + two)
    if not first < last <= first + _CENTURY * _DECADE:
        return None
    return Reading(year_of(first)[0], year_of(last)[1], "span", _("the years as written"))


def _decade(phrase: Phrase) -> Reading | None:
    text = lowered(phrase)
    digits = re.findall(r"\d{2,4}", text)
    tens = lookup(phrase.words.decades, text)
    if not digits and tens is None:
        return None
    first = int(digits[0]) if digits else _SHORT_DECADES + _DECADE * (tens or 0)
    says = _("the ten years as written")
    if first < _CENTURY:
        first, says = first + _SHORT_DECADES, _("the ten years of the last century")
    return Reading(year_of(first)[0], year_of(first + _DECADE - 1)[1], "decade", says)


def _quarter(phrase: Phrase) -> Reading | None:
    text = lowered(phrase)
    year = _year_in(phrase)
    short = re.search(r"(?<!\w)([qh])([1-4])(?!\w)", text)
    number = int(short[2]) if short else lookup(phrase.words.ordinals, text)
    words = phrase.words
    is_half = short[1] == "h" if short else bool(words.half and re.search(words.half, text))
    length, precision = (_HALF, "span") if is_half else (_QUARTER, "quarter")
    if number is None or number * length > 12:
        return None
    start = month_of_year(year, (number - 1) * length + 1)[0]
    exact: Precision = "span" if precision == "span" else "quarter"
    return Reading(start, month_of_year(year, number * length)[1], exact, _("as written"))


def _nth(phrase: Phrase) -> Reading | None:
    """ "the second Sunday of May", "the last Monday in March 2016"."""
    text, words = lowered(phrase), phrase.words
    month, wanted = lookup(words.months, text), lookup(words.weekdays, text)
    if month is None or wanted is None:
        return None
    years = re.findall(r"\d{4}", text)
    latest = phrase.anchor.year - (0 if looks_ahead(phrase) else month > phrase.anchor.month)
    year = int(years[0]) if years else latest + (looks_ahead(phrase) and month < phrase.anchor.month)
    first, last = month_of_year(year, month)
    number = lookup(words.ordinals, text)
    if number is None:
        day = last - timedelta((last.weekday() - wanted) % 7)
    else:
        day = first + timedelta((wanted - first.weekday()) % 7 + 7 * (number - 1))
    says = _("as written") if years else _("the year taken from {day}").format(day=long_date(phrase.anchor))
    return on_day(day, says)


def _names_year(phrase: Phrase) -> bool:
    """True for "last year" and its like."""
    names = "|".join(name for name, unit in phrase.words.units.items() if unit == "year")
    return bool(names) and bool(re.search(rf"(?<!\w)(?:{names})(?!\w)", lowered(phrase)))


def _year_in(phrase: Phrase) -> int:
    """The year a phrase names, in figures or from today."""
    years = re.findall(r"\d{4}", lowered(phrase))
    if years:
        return int(years[-1])
    step = 1 if has(phrase, phrase.words.coming) else -1 if has(phrase, phrase.words.past) else 0
    return phrase.anchor.year + step


def _month_near(phrase: Phrase) -> Reading | None:
    """ "March of last year"."""
    month = lookup(phrase.words.months, lowered(phrase))
    if month is None:
        return None
    year = _year_in(phrase)
    return Reading(*month_of_year(year, month), "month", _says(phrase.anchor, year - phrase.anchor.year))


def _season(phrase: Phrase) -> Reading | None:
    """Three months from March, June, September or December on, as north of the equator."""
    text = lowered(phrase)
    month = lookup(phrase.words.seasons, _without_small(phrase))
    if month is None:
        return None
    years = re.findall(r"\d{4}", text)
    is_named = bool(years) or _names_year(phrase)
    year = _year_in(phrase) if is_named else _year_of_season(phrase, month)
    start, end = month_of_year(year, month)[0], month_of_year(year, month + 2)[1]
    says = _("as north of the equator; the year as written") if years else _("as north of the equator, {how}")
    return Reading(start, end, "season", says.format(how=_says(phrase.anchor, 0)))


def _year_of_season(phrase: Phrase, month: int) -> int:
    """The year it begins in: the one going on or just over, for "next" and "this" the one to come as well."""
    anchor = phrase.anchor
    latest = anchor.year if month <= anchor.month else anchor.year - 1
    if looks_ahead(phrase):
        return latest + 1
    end = month_of_year(latest, month + 2)[1]
    if has(phrase, phrase.words.past):
        return latest if end < anchor else latest - 1
    return latest if end >= anchor or month < anchor.month else anchor.year


_READERS: dict[str, Reader] = {
    **READERS,
    "unit": _unit,
    "own": _own,
    "weekend": _weekend,
    "ago": _ago,
    "lasting": _lasting,
    "years": _years,
    "decade": _decade,
    "quarter": _quarter,
    "month_near": _month_near,
    "nth": _nth,
    "season": _season,
}


def order_of(text: str) -> str:
    """How a text writes days in figures, told by one whose day cannot be a month; "" where none tells."""
    found = set()
    for one, two in re.findall(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{2,4}(?![\d/])", ascii_digits(text)):
        if int(one) > 12 >= int(two):
            found.add("DMY")
        elif int(two) > 12 >= int(one):
            found.add("MDY")
    return found.pop() if len(found) == 1 else ""


def part_words(part: Part) -> str:
    """A part of the day in the language of the window."""
    return {
        "": "",
        "morning": _("morning"),
        "afternoon": _("afternoon"),
        "evening": _("evening"),
        "night": _("night"),
    }[part]
