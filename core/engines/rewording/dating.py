"""Relative dates made absolute: "since Sunday night" as "since the night of Sunday, 5 November 2017"."""

import re
from collections.abc import Callable
from datetime import date

from core.engines import dates
from core.engines.dates import DateReading
from core.engines.rewording.records import Edit
from core.text.spans import Span

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
_DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
}
_YEAR = re.compile(r"[\d٠-٩۰-۹]{4}")
_LEAD = re.compile(
    r"(?i:(?P<lead>(?:(?:since|on|in|by|until|till|before|after|from|during|of|early in|late in"
    r"|early|late|mid)\s+)*)"
    r"(?P<the>the\s+)?(?P<core>.+))",
    re.DOTALL,
)
_PART = re.compile(r"(?i:\b(?:morning|afternoon|evening|night|tonight)\b)")
_ARTICLE = re.compile(
    r"(?:^|\s)(?i:an?|the|his|her|its|their|this|that|every|each|another|next|first)\s+(?:(?:middle|second|third|following|previous|same|final|opening|whole)\s+)?$"
)
_TO = re.compile(
    r"(?:^|\s)(?:to|for|than|and|or|between|through|until|since|of|by|from|before|after|late|early|on|in)\s+$"
)

_SUBJECT = re.compile(r"\s+(?:is|was|has|had|will|would|may|might|could|seems|marks|marked|saw|brought)\b")
_FUNCTION = (
    "and|or|in|on|at|to|for|from|with|by|as|when|after|before|that|but|until|because|while|if|who|which"
)

Found = tuple[list[Edit], list[str]]


def edits(text: str, kept: Span, published: date | None, language: str) -> Found:
    """Absolute dates for the relative ones at ``kept``, and the relative ones that are left."""
    base = language.partition("-")[0].lower()
    if published is None or base not in _MONTHS:
        return [], []
    made: list[Edit] = []
    left: list[str] = []
    words = kept.of(text)
    for reading in dates.relative_dates(words, published, language):
        before, after = words[: reading.span.start], words[reading.span.end :]
        if _YEAR.search(reading.text) or _is_part(reading.text, before, after):
            continue
        if _is_history(text, kept, published, reading):
            left.append(reading.text)
            continue
        new = _absolute(reading, before, after) if base == "en" else _plain(reading, base)
        taken = Span(kept.start + reading.span.start, kept.start + reading.span.end)
        if new is None:
            left.append(reading.text)
        elif new.startswith("the ") and re.match(r"['’]s\b", after):
            made.append(Edit(Span(taken.start, taken.end + 2), new, "date"))
        else:
            made.append(Edit(taken, _like(before, new), "date"))
    return made, left


def _is_history(text: str, kept: Span, published: date, reading: DateReading) -> bool:
    """True for a month told among years long gone, and for "today" that may mean nowadays."""
    around = text[max(0, kept.start - 300) : kept.end]
    past = any(
        int(year) < published.year - 1 for year in re.findall(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", around)
    )
    nowadays = reading.text == "Today" and text[kept.start + reading.span.end :][:1] == ","
    return nowadays or (past and reading.precision == "month")


def _is_part(phrase: str, before: str, after: str) -> bool:
    """True for what is only a piece of something longer: "Palm Sunday", "Saturday, 10 June"."""
    longer = re.match(
        r",?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\b|\s+(?:last|next|this)\s+year|[-–/]|\s+(?:to|and|or|until|through)\s+\w+\s+\d{4}",
        after,
    )
    verb = re.match(r"['’]s\s+(?:a|an|the|not|been|going)\b", after)
    named = phrase[:1].isupper() and re.search(r"(?<!^)\b[A-Z][\w’'-]*\s$", before)
    figure = re.search(
        r"\d[.,]$|\d(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]+\s$|[A-Z][a-z]+\s+\d{1,2}\s$", before
    )
    return bool(longer or verb or named or figure)


def _like(before: str, new: str) -> str:
    """With a capital at the start of a sentence."""
    return new if re.search(r"\w", before) else new[:1].upper() + new[1:]


def _parsed(reading: DateReading) -> tuple[str, bool, str]:
    """The small words before a date, whether an article follows them, and the rest."""
    found = _LEAD.fullmatch(reading.text)
    assert found is not None, "the pattern takes any text"
    return found.group("lead").strip().lower(), bool(found.group("the")), found.group("core")


def _day(reading: DateReading, before: str, after: str) -> str | None:
    lead, the, core = _parsed(reading)
    day = date.fromisoformat(reading.date_iso)
    if re.search(r"\d", core) and "ago" not in core:
        return (
            f"{reading.text}, {day.year}"
            if core.rstrip()[-1:].isdigit() and core[:1].isalpha()
            else f"{reading.text} {day.year}"
        )
    plain = re.fullmatch(r"(?i:the day (?:before|after) \w+)", f"the {core}") is None
    if re.match(r"['’]s?\b|-", after) or ((the or _ARTICLE.search(before)) and plain):
        return None
    if not lead and _TO.search(before) and re.match(rf"\s+(?!(?:{_FUNCTION})\b)[a-z]+", after):
        return None
    part = _PART.search(core)
    named = (
        f"{_DAYS['en'].split()[day.weekday()]}, {day.day} {_MONTHS['en'].split()[day.month - 1]} {day.year}"
    )
    words = f"the {part.group().lower().replace('tonight', 'night')} of {named}" if part else named
    if not lead and _SUBJECT.match(after) and not before.strip():
        return words
    closed = words if re.match(r"\s*(?:[.,;:!?)”\"]|$)", after) or before.strip() else f"{words},"
    if lead or (_TO.search(before) and not re.match(r"(?i:last|next|this|yesterday|today)", core)):
        return f"{lead} {words}".strip()
    return f"on {closed}"


def _month(reading: DateReading, before: str, after: str) -> str | None:
    year, month = (int(part) for part in reading.date_iso.split("-")[:2])
    return _period(reading, f"{_MONTHS['en'].split()[month - 1]} {year}", before, after)


def _year(reading: DateReading, before: str, after: str) -> str | None:
    return _period(reading, reading.date_iso[:4], before, after)


def _period(reading: DateReading, named: str, before: str, after: str) -> str | None:
    lead, _the, core = _parsed(reading)
    if re.match(r"['’]s\b", after):
        return None if lead or _ARTICLE.search(before) else f"the {named}"
    if lead:
        return f"{lead} {named}"
    if _SUBJECT.match(after) and not before.strip():
        return named
    if _ARTICLE.search(before) or (_TO.search(before) and not re.match(r"(?i:last|next|this)", core)):
        return named
    counted = re.match(r"(?i:last|this|next|past|coming)\b", core) or re.search(r"(?i:\bago)$", core)
    return f"in {named}" if counted else named


def _week(reading: DateReading, before: str, after: str) -> str | None:
    lead, _the, _core = _parsed(reading)
    monday = date.fromisoformat(reading.date_iso)
    if re.match(r"['’]s\b", after) or _ARTICLE.search(before):
        return None
    named = f"the week of {monday.day} {_MONTHS['en'].split()[monday.month - 1]} {monday.year}"
    return f"{lead or 'in'} {named}"


def _absolute(reading: DateReading, before: str, after: str) -> str | None:
    """A date in English; a weekend, a season, a quarter or a stretch of months has no such words."""
    put = _ENGLISH.get(reading.precision)
    return put(reading, before, after) if put else None


_ENGLISH: dict[str, Callable[[DateReading, str, str], str | None]] = {
    "day": _day,
    "week": _week,
    "month": _month,
    "year": _year,
}
_KEPT = {
    "fr": r"(?i:depuis\s+le|depuis|avant|après|dès|fin|début|en)(?=\s)",
    "ar": r"(?:منذ مساء|منذ ليلة|منذ|مساء|ليلة|صباح|مطلع|أواخر|في)(?=\s)",
    "es": r"(?i:desde\s+el|desde|hasta\s+el|antes\s+del|en)(?=\s)",
    "de": r"(?i:seit|bis|vor|nach|am|im)(?=\s)",
}
_PLAIN_DAY = {
    "fr": "{weekday} {day} {month} {year}",
    "ar": "{weekday} {day} {month} {year}",
    "es": "{weekday} {day} de {month} de {year}",
    "de": "{weekday}, {day}. {month} {year}",
}
_PLAIN_LEAD = {"fr": "le ", "ar": "يوم ", "es": "el ", "de": "am "}


def _plain(reading: DateReading, base: str) -> str | None:
    """A date in another language, where what stands there is a whole phrase for a day, or a month by name."""
    parts = reading.date_iso.split("-")
    lead = re.match(_KEPT[base], reading.text)
    kept = f"{lead.group()} " if lead else ""
    if reading.precision == "month" and lead:
        of = " de " if base == "es" else " "
        return f"{kept}{_MONTHS[base].split()[int(parts[1]) - 1]}{of}{parts[0]}"
    if reading.precision != "day":
        return None
    day = date.fromisoformat(reading.date_iso)
    named = _PLAIN_DAY[base].format(
        weekday=_DAYS[base].split()[day.weekday()],
        day=day.day,
        month=_MONTHS[base].split()[day.month - 1],
        year=day.year,
    )
    bare = lead is not None and not (base == "fr" and lead.group().lower() == "depuis")
    return f"{kept}{named}" if bare else f"{kept}{_PLAIN_LEAD[base]}{named}"
