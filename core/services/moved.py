"""Quotes after an update: carried over, or waiting for somebody to accept, pick or detach."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy
from sqlmodel import Session, col, select

from core.engines.polarity import differences
from core.errors import UserError
from core.i18n import _
from core.models import ClaimSpan, MovedQuote, Note, TextVersion
from core.records.anchors import Anchored, Flag
from core.records.cards import ClaimCard, TextCard
from core.records.terms import AnchorState, MoveDecision
from core.records.versions import MovedCard, StandingQuote
from core.services import quoted, texts
from core.text.spans import Span, quote_at

APPLIED = (AnchorState.EXACT, AnchorState.MOVED, AnchorState.FUZZY)
"""How a quote has to be found to be taken over without asking."""

FLAGS: tuple[Flag, ...] = ("numbers", "negation", "direction")
QuoteRow = ClaimSpan | Note


def carry(
    session: Session, item: StandingQuote, row: QuoteRow, version: TextVersion, text: str, found: Anchored
) -> None:
    """Take a quote over into a newer text where it was surely found, else have it wait for a decision.

    ``row`` is the quote in the older text. Nothing is flushed: an update carries thousands.
    """
    applied = found.state in APPLIED and found.span is not None and not found.flags
    moved = MovedQuote(
        claim_span_id=item.id if item.owner == "claim" else None,
        note_id=item.id if item.owner == "note" else None,
        text_version_id=version.id,
        state=found.state,
        decision=MoveDecision.APPLIED if applied else MoveDecision.OPEN,
        start=found.span.start if found.span else None,
        end=found.span.end if found.span else None,
        score=found.score,
        flags=list(found.flags),
    )
    session.add(moved)
    if applied and found.span is not None:
        _stand(session, row, version.id, text, found.span)


def of_article(session: Session, article_id: str, cards: Sequence[ClaimCard]) -> list[MovedCard]:
    """What became of each quote in the newest text, in the order of the claims; ``cards`` are those."""
    if quoted.last_number(session, article_id) == 1:
        return []
    version = texts.newest(session, article_id)
    text, numbers = texts.characters(session, version), _numbers(session, article_id)
    known = {card.id: card for card in cards}
    found = [
        _card(row, numbers[row.version_id], version.number, text, known) for row in _rows(session, version.id)
    ]
    order = {card.id: at for at, card in enumerate(cards)}
    return sorted(found, key=lambda card: (order.get(card.owner_id, len(order)), card.span or Span(0, 0)))


def accept(session: Session, moved_id: str) -> None:
    """Take the place proposed for a quote; raises UserError where none was found."""
    row = _newest(session, moved_id)
    if row.start is None:
        raise UserError(_("No place was found for this quote. Pick one in the text, or detach it."))
    _accept(session, row, texts.one(session, row.text_version_id).text)


def pick(session: Session, moved_id: str, span: Span) -> None:
    """Have a quote stand at another place of the newest text; an earlier decision is revised."""
    row = _newest(session, moved_id)
    text = texts.one(session, row.text_version_id).text
    if span.end > len(text) or not span.of(text).strip():
        raise UserError(_("Nothing is selected. Select the words where the quote stands now."))
    _replace(session, row, span, text)
    _picked(session, row, span, text)


def detach(session: Session, moved_id: str) -> None:
    """Leave a quote with the older text; an earlier decision is revised."""
    row = _newest(session, moved_id)
    _remove(session, row)
    row.decision = MoveDecision.DETACHED


def accept_harmless(session: Session, article_id: str) -> int:
    """Take every proposal in which no number, negation or direction changed; how many those were."""
    version = texts.newest(session, article_id)
    query = select(MovedQuote).where(
        MovedQuote.text_version_id == version.id, MovedQuote.decision == MoveDecision.OPEN
    )
    rows = [row for row in session.exec(query).all() if row.start is not None and not row.flags]
    text = texts.characters(session, version) if rows else ""
    for row in rows:
        _accept(session, row, text)
    return len(rows)


def settle(session: Session, claim_id: str, text: TextCard, spans: Sequence[Span]) -> list[str | None]:
    """The quotes of a claim that waited stand in these spans now; the ids of their rows, in order."""
    query = (
        select(MovedQuote)
        .join(ClaimSpan, col(ClaimSpan.id) == col(MovedQuote.claim_span_id))
        .where(
            ClaimSpan.claim_id == claim_id,
            MovedQuote.text_version_id == text.id,
            MovedQuote.decision == MoveDecision.OPEN,
        )
        .order_by(col(ClaimSpan.position))
    )
    rows = session.exec(query).all()
    for at, row in enumerate(rows):
        # Two that waited may have become one.
        _picked(session, row, spans[min(at, len(spans) - 1)], text.text)
    return [row.claim_span_id for row in rows]


def _newest(session: Session, moved_id: str) -> MovedQuote:
    row = session.get(MovedQuote, moved_id)
    if row is None:
        raise UserError(_("This quote is no longer there."))
    version = session.get_one(TextVersion, row.text_version_id)
    if version.article_id is None or texts.newest(session, version.article_id).id != version.id:
        raise UserError(_("The article was updated again since. Decide on the newest version."))
    return row


def _owner(session: Session, row: MovedQuote) -> QuoteRow:
    if row.claim_span_id is not None:
        return session.get_one(ClaimSpan, row.claim_span_id)
    return session.get_one(Note, row.note_id)


def _accept(session: Session, row: MovedQuote, text: str) -> None:
    assert row.start is not None
    assert row.end is not None
    _replace(session, row, Span(row.start, row.end), text)
    row.decision = MoveDecision.ACCEPTED


def _picked(session: Session, row: MovedQuote, span: Span, text: str) -> None:
    """Note where somebody found a quote again, and whether it says something else there."""
    row.start, row.end, row.decision = span.start, span.end, MoveDecision.PICKED
    row.flags = list(differences(_owner(session, row).exact, span.of(text)))


def _replace(session: Session, row: MovedQuote, span: Span, text: str) -> None:
    _remove(session, row)
    _stand(session, _owner(session, row), row.text_version_id, text, span)
    session.flush()


def _remove(session: Session, row: MovedQuote) -> None:
    """Take away what stands in the newer text for a quote."""
    owner = _owner(session, row)
    model = type(owner)
    query = sqlalchemy.select(model).where(
        col(model.moved_from_id) == owner.id, col(model.text_version_id) == row.text_version_id
    )
    for standing in session.scalars(query).all():
        session.delete(standing)
    session.flush()


def _stand(session: Session, old: QuoteRow, version_id: str, text: str, span: Span) -> None:
    """The same quote in a newer text."""
    quote = quote_at(text, span)
    shape: dict[str, Any] = {
        "text_version_id": version_id,
        "moved_from_id": old.id,
        "start": span.start,
        "end": span.end,
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
    }
    if isinstance(old, Note):
        session.add(Note(words=old.words, created_at=old.created_at, **shape))
    else:
        session.add(ClaimSpan(claim_id=old.claim_id, position=old.position, **shape))


def _numbers(session: Session, article_id: str) -> dict[str, int]:
    query = select(TextVersion.id, TextVersion.number).where(TextVersion.article_id == article_id)
    return dict(session.exec(query).all())


class _Found(NamedTuple):
    """What is shown of a moved quote, in columns: a long article has thousands of them."""

    id: str
    state: AnchorState
    decision: MoveDecision
    start: int | None
    end: int | None
    score: int
    flags: list[str]
    version_id: str
    exact: str
    owner_id: str
    words: str | None

    @property
    def span(self) -> Span | None:
        return None if self.start is None or self.end is None else Span(self.start, self.end)


def _rows(session: Session, version_id: str) -> Iterator[_Found]:
    """The moved quotes of claims, whose ``words`` are None, and then those of notes."""
    kinds: tuple[tuple[type[ClaimSpan] | type[Note], Any, Any, Any], ...] = (
        (ClaimSpan, MovedQuote.claim_span_id, ClaimSpan.claim_id, sqlalchemy.null()),
        (Note, MovedQuote.note_id, Note.id, Note.words),
    )
    for model, quote_id, owner_id, words in kinds:
        shown: tuple[Any, ...] = (
            MovedQuote.id,
            MovedQuote.state,
            MovedQuote.decision,
            MovedQuote.start,
            MovedQuote.end,
            MovedQuote.score,
            MovedQuote.flags,
            model.text_version_id,
            model.exact,
            owner_id,
            words,
        )
        query = (
            sqlalchemy.select(*shown)
            .join(model, col(model.id) == quote_id)
            .where(col(MovedQuote.text_version_id) == version_id)
            .order_by(col(model.start), col(MovedQuote.id))
        )
        yield from (_Found(*row) for row in session.execute(query))


def _card(
    row: _Found, old_version: int, new_version: int, text: str, cards: Mapping[str, ClaimCard]
) -> MovedCard:
    card = cards.get(row.owner_id)
    return MovedCard(
        id=row.id,
        owner="claim" if row.words is None else "note",
        owner_id=row.owner_id,
        label=card.label if card else "",
        title=row.words if row.words is not None else card.title if card else "",
        old=row.exact,
        old_version=old_version,
        new_version=new_version,
        state=row.state,
        decision=row.decision,
        span=row.span,
        proposed=row.span.of(text) if row.span else "",
        flags=tuple(flag for flag in FLAGS if flag in row.flags),
        score=row.score,
    )
