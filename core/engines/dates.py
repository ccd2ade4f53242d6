"""Dates in prose, absolute and relative, read from the day the article was published; proposals only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from core.engines.calendar_words import words_of
from core.engines.date_patterns import candidates
from core.engines.date_periods import order_of, part_words, read
from core.engines.date_reading import Part, Phrase, Precision, Reading, long_date, month_names
from core.engines.sentences import sentence_at
from core.i18n import _
from core.text.spans import Span

_STOP = re.compile(r"[.!?؟…\n](?:\s|$)")
_SPEECH = re.compile(
    r"(?<!\w)(?:said|says|told|announced|confirmed|wrote|tweeted|declared|stated|claimed|added|argued|warned"
    r"|insisted|posted|a déclaré|déclaré|a dit|annoncé|affirmé|assuré|sagte|erklärte|teilte|schrieb"
    r"|behauptete"
    r"|dijo|declaró|afirmó|anunció|aseguró|قال|قالت|أعلن|أعلنت|صرح|صرحت|أكد|أكدت|وقال|وأعلن|گوتی|وتی"
    r"|ڕایگەیاند"
    r"|رایگەیاند)(?:\s+(?:\w+\s+){0,2}(?:reporters|journalists|parliament|lawmakers|television|that))?\s*$",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    r"(?<!\w)(?:قال|قالت|أعلن|أعلنت|صرح|صرحت|أكد|أكدت|sagte|sagten|erklärte|teilte|teilten|berichtete|schrieb"
    r"|a déclaré|a annoncé|a affirmé|dijo|declaró|afirmó|anunció|aseguró|informó|señaló|indicó)"
    r"(?:\s+(?!أن\b|إن\b|que\b|qu\b|dass\b)[^\W\d_]+){0,5}\s*$",
    re.IGNORECASE,
)
"""A verb of saying before its subject, as these languages have it, with no clause between it and the date."""
_SPOKEN_AFTER = re.compile(
    r"^,?\s+(?:[\w'’.-]+\s+){1,6}?(?:said|says|told|announced|confirmed|wrote|declared|stated|claimed"
    r"|warned)\b"
)
"""A subject of a few words and a verb of speech, right after a date that opens a sentence."""
_RECENT = timedelta(days=31)
_BEFORE, _AFTER = 60, 90


@dataclass(frozen=True, slots=True)
class DateReading:
    """A phrase in a text and the time it stands for, from its first day to its last.

    ``explanation`` says in words how it was read. ``also`` is a second reading that fits as well; ``part`` is
    the part of the day that is named.
    """

    span: Span
    text: str
    start: date
    end: date
    precision: Precision
    explanation: str
    part: Part = ""
    also: tuple[date, date] | None = None

    @property
    def date_iso(self) -> str:
        """As exact as the phrase: "2017-11-05" for a day, "2017-09" for a month, "2019" for a year.

        The Monday for a week, the Saturday for a weekend; first and last day for anything else.
        """
        if self.precision in ("day", "week", "weekend"):
            return self.start.isoformat()
        if self.precision in ("month", "year"):
            return self.start.isoformat()[: 7 if self.precision == "month" else 4]
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


def relative_dates(text: str, anchor: date, language: str) -> list[DateReading]:
    """Every date in ``text`` that can be read, in order, taking ``anchor`` as the day it was written."""
    return list(_dates_between(text, Span(0, len(text)), anchor, language))


def dates_at(text: str, span: Span, anchor: date, language: str) -> list[DateReading]:
    """The dates that a part of a text names, phrases that reach over its edges included."""
    sentence = sentence_at(text, span.start, language)
    around = Span(min(sentence.start, span.start), max(sentence.end, span.end))
    return [one for one in _dates_between(text, around, anchor, language) if one.span.overlaps(span)]


def said_on(text: str, span: Span, anchor: date, language: str) -> DateReading | None:
    """The day on which the statement at ``span`` was made, where its sentence says so: "said on Monday".

    A day that the statement is about is none: "attacks since Sunday night". Only days of the last month
    before ``anchor`` are offered. Where there is none, the article's own day is the likeliest.
    """
    sentence = sentence_at(text, span.start, language)
    around = Span(min(sentence.start, span.start), max(sentence.end, span.end))
    for one in _dates_between(text, around, anchor, language):
        if one.precision == "day" and _is_recent(one.start, anchor) and _is_of_saying(one, text, around):
            return one
    return None


def in_words(reading: DateReading) -> str:
    """The time a reading stands for, in words: "Sunday 5 November 2017, night", "September 2017"."""
    first, last, names = reading.start, reading.end, month_names()
    if reading.precision == "day":
        day = long_date(first)
        return _("{day}, {part}").format(day=day, part=part_words(reading.part)) if reading.part else day
    if reading.precision == "month":
        return _("{month} {year}").format(month=names[first.month - 1], year=first.year)
    if reading.precision == "year":
        return str(first.year)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _("{first} to {last}").format(first=first.year, last=last.year)
    return _("{first} to {last}").format(first=_short(first), last=_short(last))


def _short(day: date) -> str:
    names = month_names()
    return _("{day} {month} {year}").format(day=day.day, month=names[day.month - 1], year=day.year)


def _is_recent(day: date, anchor: date) -> bool:
    return anchor - _RECENT <= day <= anchor


def _is_of_saying(one: DateReading, text: str, around: Span) -> bool:
    """True for a date right after a verb of speech, or one that opens the sentence before its subject."""
    before = text[max(around.start, one.span.start - _BEFORE) : one.span.start]
    if _SPEECH.search(before) or _VERB_FIRST.search(before):
        return True
    after = text[one.span.end : min(around.end, one.span.end + _AFTER)]
    return not before.strip(" \"'“”«»") and bool(_SPOKEN_AFTER.match(after))


def _dates_between(text: str, where: Span, anchor: date, language: str) -> Iterator[DateReading]:
    words = words_of(language)
    order = ""
    for match in candidates(language).finditer(text, where.start, where.end):
        kind = match.lastgroup or ""
        if _is_lower_case_word(kind, match, language):
            continue
        if kind == "figures" and not order:
            order = order_of(text)
        ahead = _looks_ahead(text, match.start(), words.future)
        phrase = Phrase(match.group(), anchor, language, words, ahead, order)
        reading = _read_safely(kind, phrase)
        if reading is not None:
            start, end, precision, explanation, part, also = reading
            span = Span(*match.span())
            yield DateReading(span, match.group(), start, end, precision, explanation, part, also)


def _read_safely(kind: str, phrase: Phrase) -> Reading | None:
    """No reading where counting leaves the calendar ("900 years ago", year 1)."""
    try:
        return read(kind, phrase)
    except (OverflowError, ValueError):
        return None


def _is_lower_case_word(kind: str, match: re.Match[str], language: str) -> bool:
    """English names of months and days have a capital: "we may march" is no date."""
    named = kind in ("month", "weekday", "month_year", "written")
    return named and language.startswith("en") and match.group().islower()


def _looks_ahead(text: str, at: int, future: str) -> bool:
    """True where a word of the future stands before ``at`` in the same sentence."""
    if not future:
        return False
    before = text[max(0, at - 160) : at]
    clause = _STOP.split(before)[-1]
    return bool(re.search(rf"(?<!\w)(?:{future})(?!\w)", clause, re.IGNORECASE))
