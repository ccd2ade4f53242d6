"""What is told of dates beside a claim: when it was said, and what the dates in its quote mean."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.engines.search_words import words_of
from core.records.cards import ClaimDetail
from ui.desk.desk import Desk
from ui.views.claim.dates import ReadDate

if TYPE_CHECKING:
    from core.engines.dates import DateReading

_WHOLE = ("day", "month", "year")
"""What a date said may be as exact as."""


def show(desk: Desk, detail: ClaimDetail, day: date | None) -> None:
    """Offer a date said, and show the dates of the quote as read from the article's own ``day``."""
    facts = desk.claim_pane.facts
    if day is None or desk.text is None or desk.article is None or not detail.card.spans:
        facts.set_date_proposal("", "")
        facts.dates.show_dates((), "")
        return
    # Not at start: it takes a while to make the patterns.
    from core.engines import dates

    text, language = desk.text.text, desk.article.language or "en"
    said = dates.said_on(text, detail.card.spans[0], day, language)
    offered = ("", "")
    if not detail.said_on:
        offered = (said.text, said.date_iso) if said else ("", day.isoformat())
    facts.set_date_proposal(*offered)
    read = {one.span: one for span in detail.card.spans for one in dates.dates_at(text, span, day, language)}
    # Once it is known when a claim was said, no day it speaks of is to take that place by a click.
    known = bool(detail.said_on)
    rows = [replace(row, iso="") if known else row for place in sorted(read) for row in _rows(read[place])]
    # What is offered says already what its words mean.
    facts.dates.show_dates([row for row in rows if (row.words, row.iso) != offered], detail.said_on)


def _rows(one: "DateReading") -> Iterator[ReadDate]:
    from core.engines.dates import DateReading, in_words

    iso, reading = one.date_iso if one.precision in _WHOLE else "", in_words(one)
    # "September 2022" is September 2022: said already.
    if one.also is not None or not set(words_of(reading)) <= set(words_of(one.text)):
        yield ReadDate(one.text, reading, one.explanation, iso)
    if one.also is not None:
        start, end = one.also
        other = DateReading(one.span, one.text, start, end, one.precision, one.explanation)
        yield ReadDate(one.text, in_words(other), one.explanation, other.date_iso, other=True)
