"""What may be a date in a text: one pattern for each language, whose groups name the kinds."""

import re
from functools import lru_cache

from core.engines.calendar_words import CalendarWords, any_of, words_of
from core.engines.figuring.lexicon import numbers

YEAR = r"(?:[1١۱][5-9٥-٩۵-۹]|[2٢۲][0٠۰])\d\d"
_NOTHING = "(?!)"
_MOST = 100
_OF_YEAR = r"(?:(?:of|the|de|du|del|من|عام|ی ساڵی|ساڵی)\s+|de\s+l['’]|de\s+la\s+)?"
_AFTER_YEAR = (
    r"(?![\d-]|[.,]\d|\s+(?:people|children|men|women|homes|houses|cases|places|dollars|euros|metres|troops"
    r"|personnes|menschen|personas|soldiers|percent)\b|\s*[%€$])"
)


@lru_cache
def candidates(language: str) -> re.Pattern[str]:
    """One pattern of everything in a language that may be a date; the group's name is its kind."""
    words = words_of(language)
    kinds = {
        "iso": r"\d{4}-\d\d-\d\d",
        **_periods(words),
        **_days(words),
        **_counted(words, language),
        **_named(words),
    }
    body = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items())
    return re.compile(rf"(?:(?<![\w-])|(?<=\b[وف]))(?:{body})(?!\w)", re.IGNORECASE)


def small_of(words: CalendarWords) -> str:
    """A small word before a date, with its space or, in French, its apostrophe."""
    return rf"(?:(?:{_spaced(words.since)})[\s-]+|(?:d|l)['’])"


def _spaced(pattern: str) -> str:
    """The pattern with any white space for its spaces; one that matches nothing for none."""
    return pattern.replace(" ", r"\s+") or _NOTHING


def direction_of(words: CalendarWords) -> str:
    """A word for last, next or this."""
    ways = filter(None, (words.past, words.coming, words.this))
    return rf"(?:{'|'.join(map(_spaced, ways)) or _NOTHING})"


def _periods(w: CalendarWords) -> dict[str, str]:
    """Spans of years, decades, quarters, halves of a year and seasons."""
    small, direction = small_of(w), direction_of(w)
    of = r"(?:\s*[,/]?\s*(?:(?:of|de|du|des|del|de la|von|من|من عام|عام|ی|ی ساڵی)\s+)?(?:the\s+)?)"
    number = rf"(?:{any_of(w.ordinals)})"
    part = rf"(?:{w.quarter or _NOTHING}|{w.half or _NOTHING})"
    seasons = rf"(?:{any_of(w.seasons)})"
    year = rf"(?:{YEAR}|{_near_year(w)})"
    return {
        "years": rf"{_spaced(w.between)}|{small}{{0,2}}{YEAR}\s?[-–—]\s?(?:{YEAR}|\d\d)(?!\d|-)",
        "decade": rf"{small}{{0,4}}(?:{_spaced(w.decade)})",
        "quarter": rf"{small}{{0,2}}(?:[qh][1-4]|{number}\s+{part}|{part}\s+{number}){of}{year}",
        "season": rf"{small}{{0,3}}(?:{direction}\s+{seasons}|{seasons}\s+{direction}|{seasons}{of}{year})",
    }


def _near_year(w: CalendarWords) -> str:
    """ "last year", after a part of it: "the third quarter of last year"."""
    names = any_of(name for name, unit in w.units.items() if unit == "year")
    direction = direction_of(w)
    return rf"(?:{direction}\s+(?:{names})(?!\w)|(?:{names})\s+{direction})"


def month_of(w: CalendarWords) -> str:
    """The name of a month, in Arabic by two names as well, in Sorani with its ending."""
    name = f"(?:{any_of(w.months)})"
    return rf"(?:{name}(?:\s*[/(]\s*{name}\)?)?(?:ی)?)"


def _days(w: CalendarWords) -> dict[str, str]:
    """Days with their months, months with their years, days in figures."""
    month, weekday = month_of(w), f"(?:{any_of(w.weekdays)})"
    day = r"\d{1,2}(?:st|nd|rd|th|er|\.|ی)?"
    of = r"(?:(?:of|de|من|ی)\s+)?"
    year = rf"(?:\.?[,،]?\s+(?:(?:de|del|من عام|عام|ساڵی)\s+)?{YEAR})"
    before = rf"(?:{weekday}[,،]?\s+(?:(?:the|den|dem|le|el|ڕێکەوتی)\s+)?)?"
    which = rf"(?:{any_of(w.ordinals)}|{_spaced(w.past)})"
    return {
        "nth": rf"{which}\s+{weekday}\s+(?:of|in|im|des|de)\s+{month}(?!\w){year}?",
        "written": rf"{before}{day}\s+{of}{month}(?!\w){year}?"
        rf"|{before}{month}(?!\w)\.?\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?![\d.,]*\d){year}?",
        "month_near": rf"{month}(?!\w)\s+{_OF_YEAR}{_near_year(w)}",
        "month_year": rf"{month}(?!\w){year}|{month}(?!\w)\.?,?\s+(?:of\s+)?{YEAR}",
        "figures": r"\d{1,2}([./-])\d{1,2}[./-](?:\d{4}|\d\d)(?![./-]?\d)",
    }


def count_of(w: CalendarWords, language: str) -> tuple[str, str]:
    """A number before a unit of time, and the units; where a word counts two, it comes without a number."""
    known = [word for word, value in numbers(language or "en").items() if 0 < value < _MOST]
    words = any_of([*known, *_ARTICLES.get(language[:2], ())])
    count = rf"(?:\d{{1,4}}|(?:{words})(?:[\s-]+(?:{any_of(known)}))?)"
    single = [name for name in w.counted if not name.startswith("2 ")]
    return count, any_of(single)


_ARTICLES = {"en": ("a", "an")}


def _counted(w: CalendarWords, language: str) -> dict[str, str]:
    """Days counted back from today, and the last or next few of them."""
    count, units = count_of(w, language)
    two = any_of(name[2:] for name in w.counted if name.startswith("2 "))
    alone = rf"|(?:{units})(?!\s+\d)" if language.startswith("ar") else ""
    some = rf"(?:{count}\s+(?:{units})|{two}{alone})"
    before, after = map(_spaced, w.ago)
    # Not "the last three months of 2012".
    lasting = _spaced(w.lasting).replace("{count}", count).replace("{units}", f"(?:{units})")
    return {
        "lasting": rf"(?:{lasting})(?!\s+(?:of|de|du|del|des|von|من)(?!\w))",
        "ago": rf"(?:{before})\s+{some}|{some}\s+(?:{after})",
    }


def _named(w: CalendarWords) -> dict[str, str]:
    """Names of days and months, units of time near today, years."""
    small, direction = small_of(w), direction_of(w)
    weekday, month = f"(?:{any_of(w.weekdays)})", month_of(w)
    parts, units = _spaced(w.parts), any_of(w.units)
    weekend = any_of(name for name, unit in w.units.items() if unit == "weekend")
    safe = any_of(name for name in w.months if name not in w.unsafe)
    safe = rf"(?:{safe})(?:\s*[/(]\s*(?:{any_of(w.months)})\)?)?ی?"
    way = rf"(?:\s+{direction}(?!\s+(?:{units})))?"
    after = rf"(?:\s+{direction}(?!\s+(?:{units}))|\s*(?:{parts})){{0,2}}"
    late = rf"(?!\.?,?\s*{_OF_YEAR}(?:\d|{_near_year(w)}))"
    date = rf"(?![,،]?\s+(?:\w+\s+)?(?:\d{{1,2}}[^\W_]*\.?\s+(?:of\s+|de\s+)?{month}|{month}\.?\s+\d{{1,2}}))"
    return {
        "day": rf"{small}?(?:{any_of(w.days)})",
        "weekday": rf"{small}{{0,4}}(?:{direction}\s+)?{weekday}{after}{date}",
        "unit": rf"{small}{{0,4}}(?:{direction}\s+(?:{units})(?:یە)?|(?:{units})\s+{direction})",
        "weekend": rf"{small}{{0,2}}(?:{small}|over\s+the\s+|the\s+|am\s+)(?:{weekend})",
        "own": rf"{small}?(?:{any_of(w.own)})",
        "year": rf"{small}{{1,4}}{YEAR}{_AFTER_YEAR}",
        "month": rf"{small}{{0,4}}(?:{direction}\s+)?(?:{safe}){way}{late}"
        rf"|(?:(?:{_spaced(w.firm)})[\s-]+|{direction}\s+){month}{way}{late}",
    }
