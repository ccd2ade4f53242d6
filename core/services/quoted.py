"""Where the claims of an article stand: in its newest text version, or, left behind, in an older one."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

import sqlalchemy
from sqlalchemy import ColumnElement, and_, exists
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select

from core.models import Claim, ClaimSpan, MovedQuote, TextVersion
from core.records.terms import MoveDecision
from core.records.versions import LeftQuote
from core.text.spans import Span

T = TypeVar("T")
Order = tuple[list[tuple[int, int]], bool, int]
"""What claims are sorted by: a place in the newest text, or the place of the claim it used to follow."""

LEFT = (MoveDecision.OPEN, MoveDecision.DETACHED)
"""Decisions that leave a quote in the version it was taken from."""


@dataclass(frozen=True, slots=True)
class Places:
    """The spans of an article's claims by claim, in the newest version and, left behind, in older ones."""

    newest: Mapping[str, tuple[Span, ...]]
    left: Mapping[str, tuple[LeftQuote, ...]]
    proposed: Mapping[str, tuple[Span | None, ...]]
    """The place found for each quote that waits for a decision, None where none was."""
    behind: Mapping[str, Order]
    """Where claims are listed that have no place in the newest version."""


class _Row(NamedTuple):
    id: str
    claim_id: str
    start: int
    end: int
    version_id: str
    number: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def places(session: Session, article_id: str, which: ColumnElement[bool]) -> Places:
    """Where the claims of an article stand that a condition is true of."""
    rows, last = _rows(session, which), last_number(session, article_id)
    newest: dict[str, list[Span]] = defaultdict(list)
    for row in rows:
        if row.number == last:
            newest[row.claim_id].append(row.span)
    if last == 1:
        return Places(_fixed(newest), {}, {}, {})
    left = _left(session, which, rows, last)
    return Places(
        _fixed(newest), left, _proposed(session, article_id, last), _behind(rows, last, newest, left)
    )


def in_newest(session: Session, claim_id: str) -> list[ClaimSpan]:
    """The quotes of a claim that stand in the newest text version of its article, in order."""
    other = aliased(TextVersion)
    newest = (
        sqlalchemy.select(func.max(other.number))
        .where(col(other.article_id) == col(TextVersion.article_id))
        .correlate(TextVersion)
        .scalar_subquery()
    )
    query = (
        select(ClaimSpan)
        .join(TextVersion, col(TextVersion.id) == col(ClaimSpan.text_version_id))
        .where(ClaimSpan.claim_id == claim_id, TextVersion.number == newest)
        .order_by(col(ClaimSpan.start), col(ClaimSpan.position))
    )
    return list(session.exec(query).all())


def left_behind(session: Session, claim_id: str, article_id: str) -> tuple[LeftQuote, ...]:
    """The quotes of a claim that stand in an older text version only."""
    last = last_number(session, article_id)
    which = col(Claim.id) == claim_id
    rows = _rows(session, which) if last > 1 else []
    return _left(session, which, rows, last).get(claim_id, ()) if rows else ()


def waits() -> ColumnElement[bool]:
    """The condition that a moved quote waits for a decision.

    What an older update left open, the newer one looked for again: there is nothing to decide on it any more.
    """
    version, newer = aliased(TextVersion), aliased(TextVersion)
    overtaken = exists().where(
        col(newer.article_id) == col(version.article_id), col(newer.number) > col(version.number)
    )
    in_newest_text = exists().where(col(version.id) == col(MovedQuote.text_version_id), ~overtaken)
    return and_(col(MovedQuote.decision) == MoveDecision.OPEN, in_newest_text)


def last_number(session: Session, article_id: str) -> int:
    """The number of the newest text version of an article."""
    query = select(func.max(TextVersion.number)).where(TextVersion.article_id == article_id)
    return session.exec(query).one() or 1


def _rows(session: Session, which: ColumnElement[bool]) -> list[_Row]:
    query = (
        sqlalchemy.select(
            col(ClaimSpan.id),
            col(ClaimSpan.claim_id),
            col(ClaimSpan.start),
            col(ClaimSpan.end),
            col(ClaimSpan.text_version_id),
            col(TextVersion.number),
        )
        .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
        .join(TextVersion, col(TextVersion.id) == col(ClaimSpan.text_version_id))
        .where(which)
        .order_by(col(ClaimSpan.claim_id), col(ClaimSpan.start), col(ClaimSpan.position))
    )
    return [_Row(*row) for row in session.execute(query)]


def _proposed(session: Session, article_id: str, last: int) -> dict[str, tuple[Span | None, ...]]:
    """For each claim the places of its quotes that wait for a decision in the newest version."""
    query = (
        select(ClaimSpan.claim_id, MovedQuote.start, MovedQuote.end)
        .join(MovedQuote, col(ClaimSpan.id) == col(MovedQuote.claim_span_id))
        .join(TextVersion, col(TextVersion.id) == col(MovedQuote.text_version_id))
        .where(
            TextVersion.article_id == article_id,
            TextVersion.number == last,
            MovedQuote.decision == MoveDecision.OPEN,
        )
        .order_by(col(MovedQuote.start), col(MovedQuote.id))
    )
    found: dict[str, list[Span | None]] = defaultdict(list)
    for claim_id, start, end in session.exec(query):
        found[claim_id].append(None if start is None or end is None else Span(start, end))
    return _fixed(found)


def _left(
    session: Session, which: ColumnElement[bool], rows: Iterable[_Row], last: int
) -> dict[str, tuple[LeftQuote, ...]]:
    """The quotes whose last decision left them in an older version; one that was replaced there is none.

    What no update ever looked for stays where it is.
    """
    old = {row.id: row for row in rows if row.number < last}
    decided = _decisions(session, which)
    known = {span: decided.get(span, MoveDecision.DETACHED) for span in old}
    stay = {span: how for span, how in known.items() if how in LEFT}
    exact = dict(session.exec(select(ClaimSpan.id, ClaimSpan.exact).where(col(ClaimSpan.id).in_(stay))).all())
    found: dict[str, list[LeftQuote]] = defaultdict(list)
    for row in old.values():
        if row.id in stay:
            quote = LeftQuote(exact[row.id], row.span, row.version_id, row.number, stay[row.id])
            found[row.claim_id].append(quote)
    return _fixed(found)


def _decisions(session: Session, which: ColumnElement[bool]) -> dict[str, MoveDecision]:
    """What was decided last about each quote of some claims that an update concerned."""
    query = (
        sqlalchemy.select(col(MovedQuote.claim_span_id), col(MovedQuote.decision))
        .join(TextVersion, col(TextVersion.id) == col(MovedQuote.text_version_id))
        .join(ClaimSpan, col(ClaimSpan.id) == col(MovedQuote.claim_span_id))
        .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
        .where(which)
        .order_by(col(TextVersion.number))
    )
    return {span: decision for span, decision in session.execute(query) if span}


def _behind(
    rows: Iterable[_Row],
    last: int,
    newest: Mapping[str, list[Span]],
    left: Mapping[str, tuple[LeftQuote, ...]],
) -> dict[str, Order]:
    """A claim without a place in the newest text is listed after the one it used to follow."""
    before: dict[int, list[tuple[int, list[Span]]]] = defaultdict(list)
    for row in rows:
        if row.number < last and row.claim_id in newest:
            before[row.number].append((row.start, newest[row.claim_id]))
    for known in before.values():
        known.sort()
    orders: dict[str, Order] = {}
    for claim, quotes in left.items():
        if claim not in newest:
            first = min(quotes, key=lambda quote: (-quote.version, quote.span))
            known = before[first.version]
            at = bisect_right(known, first.span.start, key=lambda pair: pair[0])
            followed = known[at - 1][1] if at else []
            orders[claim] = ([(span.start, span.end) for span in followed], True, first.span.start)
    return orders


def _fixed(lists: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {name: tuple(items) for name, items in lists.items()}
