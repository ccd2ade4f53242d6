"""Quoted passages that say something else than when a claim was judged: what marks a verdict (ADR 13)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy
from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col, select

from core.engines.polarity import differences
from core.models import Claim, ClaimSpan, MovedQuote, TextVersion, Verdict
from core.records.terms import MoveDecision
from core.records.versions import QuoteChange
from core.services import quoted, texts

NO_FLAGS = "[]"
"""An empty list as it is stored."""


@dataclass(frozen=True, slots=True)
class Since:
    """A quote through the text versions: each time its words since then, and what it says now."""

    words: tuple[tuple[datetime, str], ...]
    """When a version was added, and the words there, oldest first, up to the version before ``number``."""
    added_at: datetime
    number: int
    now: str


def of_article(session: Session, article_id: str) -> Mapping[str, Sequence[Since]]:
    """For each claim the quotes in which an update changed a number, a negation or a direction."""
    return _of(session, article_id, col(Claim.article_id) == article_id)


def of_claim(session: Session, claim: Claim) -> Sequence[Since]:
    """The same for one claim, without reading all others."""
    return _of(session, claim.article_id, col(Claim.id) == claim.id).get(claim.id, ())


def _of(session: Session, article_id: str, which: ColumnElement[bool]) -> Mapping[str, Sequence[Since]]:
    last = quoted.last_number(session, article_id)
    flagged = _flagged(session, which) if last > 1 else []
    if not flagged:
        return {}
    chains = _Chains(session, which, last)
    found: dict[str, list[Since]] = defaultdict(list)
    for version, span in flagged:
        now = chains.words_now(span)
        if now is not None:
            since = Since(chains.words_before(span), version.added_at, version.number, now)
            found[span.claim_id].append(since)
    return found


def after(quotes: Iterable[Since], judged_at: datetime) -> tuple[QuoteChange, ...]:
    """The quotes that say something else than at ``judged_at``; words that are back again are no change."""
    found: dict[tuple[str, str], QuoteChange] = {}
    for quote in quotes:
        if quote.added_at <= judged_at:
            continue
        known = [words for added_at, words in quote.words if added_at <= judged_at]
        old = known[-1] if known else quote.words[0][1]
        flags = differences(old, quote.now)
        if flags:
            found.setdefault((old, quote.now), QuoteChange(old, quote.now, flags, quote.number))
    return tuple(found.values())


def overtaken(session: Session) -> list[str]:
    """The claims of all articles whose newest verdict came before a change in what they quote."""
    query = (
        select(TextVersion.article_id)
        .join(MovedQuote, col(MovedQuote.text_version_id) == col(TextVersion.id))
        .where(_says_something_else())
        .distinct()
    )
    found: list[str] = []
    for article_id in session.exec(query).all():
        changes = of_article(session, article_id or "")
        judged = select(Verdict.claim_id, Verdict.given_at).join(
            Claim, col(Claim.id) == col(Verdict.claim_id)
        )
        rows = session.exec(judged.where(Claim.article_id == article_id).order_by(col(Verdict.number)))
        newest = dict(rows.all())
        found += [claim for claim, at in newest.items() if after(changes.get(claim, ()), at)]
    return found


def _says_something_else() -> ColumnElement[bool]:
    """The condition that an update recorded a difference for a quote which was not left behind."""
    some = sqlalchemy.cast(col(MovedQuote.flags), sqlalchemy.String) != NO_FLAGS
    return and_(some, col(MovedQuote.decision) != MoveDecision.DETACHED)


def _flagged(session: Session, which: ColumnElement[bool]) -> list[tuple[TextVersion, ClaimSpan]]:
    """The quotes an update changed in what they say, and the version that did."""
    query = (
        sqlalchemy.select(TextVersion, ClaimSpan)
        .join(MovedQuote, col(TextVersion.id) == col(MovedQuote.text_version_id))
        .join(ClaimSpan, col(ClaimSpan.id) == col(MovedQuote.claim_span_id))
        .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
        .where(which, _says_something_else())
        .order_by(col(TextVersion.number), col(ClaimSpan.position), col(MovedQuote.id))
    )
    return [(version, span) for version, span in session.execute(query)]


class _Chains:
    """The quotes of some claims through all versions, by what they were moved from."""

    def __init__(self, session: Session, which: ColumnElement[bool], last: int) -> None:
        query = (
            sqlalchemy.select(ClaimSpan, TextVersion)
            .join(TextVersion, col(TextVersion.id) == col(ClaimSpan.text_version_id))
            .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
            .where(which)
        )
        rows = [(span, version) for span, version in session.execute(query)]
        self._last = last
        self._spans = {span.id: span for span, _version in rows}
        self._versions = {span.id: version for span, version in rows}
        self._next = {span.moved_from_id: span for span, _version in rows if span.moved_from_id}
        self._proposed = _proposed(session, which, last)

    def words_before(self, span: ClaimSpan) -> tuple[tuple[datetime, str], ...]:
        """When each version that has the quote was added and its words there, up to ``span``."""
        found = [span]
        while (before := self._spans.get(found[-1].moved_from_id or "")) is not None:
            found.append(before)
        return tuple((self._versions[one.id].added_at, one.exact) for one in reversed(found))

    def words_now(self, span: ClaimSpan) -> str | None:
        """What the quote says in the newest version, or is proposed to say; None where it is not in it."""
        while (following := self._next.get(span.id)) is not None:
            span = following
        if self._versions[span.id].number == self._last:
            return span.exact
        return self._proposed.get(span.id)


def _proposed(session: Session, which: ColumnElement[bool], last: int) -> dict[str, str]:
    """The words proposed in the newest version for quotes on which nobody has decided, by the quote's row."""
    query = (
        sqlalchemy.select(MovedQuote, TextVersion)
        .join(TextVersion, col(TextVersion.id) == col(MovedQuote.text_version_id))
        .join(ClaimSpan, col(ClaimSpan.id) == col(MovedQuote.claim_span_id))
        .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
        .where(
            which,
            col(TextVersion.number) == last,
            col(MovedQuote.decision) == MoveDecision.OPEN,
            col(MovedQuote.start).is_not(None),
        )
    )
    rows = [(moved, version) for moved, version in session.execute(query)]
    text = texts.characters(session, rows[0][1]) if rows else ""
    return {moved.claim_span_id or "": text[moved.start : moved.end] for moved, _version in rows}
