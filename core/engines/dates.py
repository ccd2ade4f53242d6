"""Dates in prose, absolute and relative, read from the day the article was published; proposals only."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from core.engines.calendar_words import candidates, words_of
from core.engines.date_reading import Phrase, Precision, Reading, read
from core.engines.sentences import sentence_at
from core.text.spans import Span

_STOP = re.compile(r"[.!?؟…\n](?:\s|$)")
_SPEECH = re.compile(
    r"(?:said|told|announced|confirmed|wrote|tweeted|declared|stated|claimed|déclaré|annoncé|قال|أعلن|صرح)"
    r"(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)
_RECENT = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class DateReading:
    """A phrase in a text and the date it stands for.

    ``date_iso`` is as exact as the phrase: "2017-11-05" for a day, the Monday for a week, "2017-09" for a
    month, "2019" for a year. ``explanation`` says in words how it was read.
    """

    span: Span
    text: str
    date_iso: str
    precision: Precision
    explanation: str


def relative_dates(text: str, anchor: date, language: str) -> list[DateReading]:
    """Every date in ``text`` that can be read, in order, taking ``anchor`` as the day it was written."""
    return _dates_between(text, Span(0, len(text)), anchor, language)


def said_on(text: str, span: Span, anchor: date, language: str) -> DateReading | None:
    """The likeliest day of the statement at ``span``, from its own words or else from its sentence.

    Only days of the last month before ``anchor`` are offered: "in 2011" is what a claim is about, not when it
    was made. A day right after a verb of speech wins, then the first; None if there is none.
    """
    sentence = sentence_at(text, span.start, language)
    around = Span(min(sentence.start, span.start), max(sentence.end, span.end))
    dates = _dates_between(text, around, anchor, language)
    found = [one for one in dates if one.precision == "day" and _is_recent(one.date_iso, anchor)]
    return max(found, key=lambda one: _rank(one, text, span), default=None)


def _is_recent(date_iso: str, anchor: date) -> bool:
    return anchor - _RECENT <= date.fromisoformat(date_iso) <= anchor


def _rank(one: DateReading, text: str, span: Span) -> tuple[bool, bool, int]:
    spoken = bool(_SPEECH.search(text[max(0, one.span.start - 60) : one.span.start]))
    return one.span.overlaps(span), spoken, -one.span.start


def _dates_between(text: str, where: Span, anchor: date, language: str) -> list[DateReading]:
    found = []
    for match in candidates(language).finditer(text, where.start, where.end):
        kind = match.lastgroup or ""
        if kind in ("month", "weekday") and _is_lower_case_word(match, language):
            continue
        words = words_of(language)
        phrase = Phrase(
            match.group(), anchor, language, words, _looks_ahead(text, match.start(), words.future)
        )
        reading = _read_safely(kind, phrase)
        if reading is not None:
            found.append(DateReading(Span(*match.span()), match.group(), *reading))
    return found


def _read_safely(kind: str, phrase: Phrase) -> Reading | None:
    """No reading where counting leaves the calendar ("900 years ago", year 1)."""
    try:
        return read(kind, phrase)
    except (OverflowError, ValueError):
        return None


def _is_lower_case_word(match: re.Match[str], language: str) -> bool:
    """English names of months and days have a capital: "we may march" is no date."""
    return language.startswith("en") and match.group().islower()


def _looks_ahead(text: str, at: int, future: str) -> bool:
    """True where a word of the future stands before ``at`` in the same sentence."""
    if not future:
        return False
    before = text[max(0, at - 160) : at]
    clause = _STOP.split(before)[-1]
    return bool(re.search(rf"(?<!\w)(?:{future})(?!\w)", clause, re.IGNORECASE))
