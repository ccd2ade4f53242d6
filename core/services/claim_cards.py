"""Claims as the window and the command line show them, with what follows from evidence and verdicts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from typing import Any

import sqlalchemy
from sqlalchemy import ColumnElement, Row
from sqlmodel import Session, and_, col, func, or_, select

from core.models import Article, Claim, ClaimSpan, ClaimTag, Evidence, Person, Rating, Scale, Tag, Verdict
from core.records.cards import ClaimCard, ClaimDetail, RatingCard
from core.records.terms import EvidenceState, Stance
from core.services import claims, evidence, scales, verdicts
from core.storage.parameters import parts
from core.text.spans import Span

Counts = dict[Stance, int]
Which = ColumnElement[bool]
"""A condition on the table of claims."""

COLUMNS: tuple[Any, ...] = (
    Claim.id,
    Claim.article_id,
    Claim.headline,
    Claim.wording,
    Claim.workflow,
    Claim.created_at,
)
"""What a card has of the claim's own row: reading whole objects takes several times as long."""

_NAMES = tuple(field.name for field in fields(ClaimCard))
_VALUES, _NUMBER = attrgetter(*_NAMES), _NAMES.index("number")


def of_article(session: Session, article_id: str) -> list[ClaimCard]:
    """The claims of an article, numbered in the order of the text."""
    return numbered(_read(session, col(Claim.article_id) == article_id))


def refreshed(
    session: Session, article_id: str, cards: Sequence[ClaimCard], claim_ids: Collection[str]
) -> list[ClaimCard]:
    """``of_article`` for somebody who has all its cards: only claims that may have changed are read again.

    What is read are the claims of ``claim_ids`` and those they are parts of or have as parts.
    """
    changed = _with_parts(session, claim_ids)
    kept = [card for card in cards if card.id not in changed]
    for some in parts(sorted(changed)):
        kept += _read(session, and_(col(Claim.article_id) == article_id, col(Claim.id).in_(some)))
    return numbered(kept)


def numbered(cards: Iterable[ClaimCard]) -> list[ClaimCard]:
    """All cards of an article in the order of the text, with their numbers."""
    ordered = sorted(cards, key=_place)
    return [
        card if card.number == number else _with_number(card, number)
        for number, card in enumerate(ordered, 1)
    ]


def _place(card: ClaimCard) -> tuple[list[tuple[int, int]], datetime, str]:
    # Plain pairs, since comparing spans runs Python code each time.
    return [(span.start, span.end) for span in card.spans], card.made_at, card.id


def _with_number(card: ClaimCard, number: int) -> ClaimCard:
    if card.number == number:
        return card
    # Twice as quick as dataclasses.replace, and a claim at the beginning gives all others a new number.
    values = list(_VALUES(card))
    values[_NUMBER] = number
    return ClaimCard(*values)


def _read(session: Session, which: Which) -> list[ClaimCard]:
    """The cards of the claims that a condition is true of, not numbered yet."""
    rows = session.execute(sqlalchemy.select(*COLUMNS).where(which)).all()
    spans, counts = _spans(session, which), _counts(session, which)
    rated, tags = _rated(session, which), _tags(session, which)
    return [_card(row, spans[row.id], counts[row.id], rated.get(row.id), tags[row.id]) for row in rows]


def _with_parts(session: Session, claim_ids: Collection[str]) -> set[str]:
    """The claims with all they are parts of and all their parts, whose verdicts may hang on theirs."""
    known, fresh = set(claim_ids), set(claim_ids)
    while fresh:
        near: set[str] = set()
        for some in parts(sorted(fresh)):
            either = or_(col(Claim.id).in_(some), col(Claim.parent_id).in_(some))
            query = select(Claim.id, Claim.parent_id).where(col(Claim.parent_id).is_not(None), either)
            near.update(claim_id for pair in session.exec(query) for claim_id in pair if claim_id)
        fresh = near - known
        known |= near
    return known


def one(session: Session, claim_id: str) -> ClaimDetail:
    """Everything about one claim; raises UserError where it is gone."""
    claim = claims.get(session, claim_id)
    card = next(card for card in of_article(session, claim.article_id) if card.id == claim_id)
    return detailed(session, card)


def detailed(session: Session, card: ClaimCard) -> ClaimDetail:
    """Everything about the claim of a card."""
    claim = claims.get(session, card.id)
    person = session.get(Person, claim.claimant_id) if claim.claimant_id else None
    return ClaimDetail(
        card=card,
        quotes=tuple(_quotes(session, card.id)),
        claimant=person.name if person else "",
        claimant_url=person.url if person else "",
        said_on=claim.said_on,
        said_on_basis=claim.said_on_basis,
        place=claim.place,
        note=claim.note,
        evidence=evidence.of_claim(session, card.id),
        verdicts=verdicts.of_claim(session, card.id),
        scale=scales.one(session, session.get_one(Article, claim.article_id).scale_id),
    )


def evidence_state(supports: int, contradicts: int, context: int) -> EvidenceState:
    """What counts of evidence amount to."""
    if supports and contradicts:
        return EvidenceState.CONFLICTING
    if supports or contradicts:
        return EvidenceState.SUPPORTED if supports else EvidenceState.CONTRADICTED
    return EvidenceState.INSUFFICIENT if context else EvidenceState.NONE


def _card(
    claim: Row[Any],
    spans: Sequence[Span],
    counts: Counts,
    judged: tuple[RatingCard, str] | None,
    tags: Sequence[str],
) -> ClaimCard:
    supports, contradicts, context = (
        counts.get(stance, 0) for stance in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXT)
    )
    rating, wording = judged if judged else (None, claim.wording)
    return ClaimCard(
        id=claim.id,
        article_id=claim.article_id,
        number=0,
        headline=claim.headline,
        wording=claim.wording,
        spans=tuple(spans),
        workflow=claim.workflow,
        evidence_state=evidence_state(supports, contradicts, context),
        supports=supports,
        contradicts=contradicts,
        context=context,
        rating=rating,
        verdict_outdated=wording != claim.wording,
        tags=tuple(tags),
        made_at=claim.created_at,
    )


def _quotes(session: Session, claim_id: str) -> Sequence[str]:
    query = select(ClaimSpan.exact).where(ClaimSpan.claim_id == claim_id)
    return session.exec(query.order_by(col(ClaimSpan.position))).all()


def _spans(session: Session, which: Which) -> dict[str, list[Span]]:
    query = (
        select(ClaimSpan.claim_id, ClaimSpan.start, ClaimSpan.end)
        .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
        .where(which)
        .order_by(col(ClaimSpan.claim_id), col(ClaimSpan.position))
    )
    found: dict[str, list[Span]] = defaultdict(list)
    for claim_id, start, end in session.exec(query):
        found[claim_id].append(Span(start, end))
    return found


def _counts(session: Session, which: Which) -> dict[str, Counts]:
    query = (
        select(Evidence.claim_id, Evidence.stance, func.count())
        .join(Claim, col(Claim.id) == col(Evidence.claim_id))
        .where(which)
        .group_by(col(Evidence.claim_id), col(Evidence.stance))
    )
    found: dict[str, Counts] = defaultdict(dict)
    for claim_id, stance, count in session.exec(query):
        found[claim_id][Stance(stance)] = count
    return found


def _rated(session: Session, which: Which) -> dict[str, tuple[RatingCard, str]]:
    """The newest verdict's label and the wording it judged, by claim."""
    query = (
        select(Verdict.claim_id, Verdict.rating_id, Verdict.wording)
        .join(Claim, col(Claim.id) == col(Verdict.claim_id))
        .where(which)
        .order_by(col(Verdict.number))
    )
    newest = {claim_id: (rating_id, wording) for claim_id, rating_id, wording in session.exec(query)}
    cards = _ratings(session, {rating_id for rating_id, _wording in newest.values()})
    return {claim_id: (cards[rating_id], wording) for claim_id, (rating_id, wording) in newest.items()}


def _ratings(session: Session, rating_ids: Collection[str]) -> dict[str, RatingCard]:
    if not rating_ids:
        return {}
    query = select(Rating, Scale.name).join(Scale, col(Scale.id) == col(Rating.scale_id))
    rows = session.exec(query.where(col(Rating.id).in_(rating_ids)))
    return {rating.id: scales.rating_card(rating, name) for rating, name in rows}


def _tags(session: Session, which: Which) -> dict[str, list[str]]:
    query = (
        select(ClaimTag.claim_id, Tag.name)
        .join(Tag, col(Tag.id) == col(ClaimTag.tag_id))
        .join(Claim, col(Claim.id) == col(ClaimTag.claim_id))
        .where(which)
        .order_by(col(Tag.name))
    )
    found: dict[str, list[str]] = defaultdict(list)
    for claim_id, name in session.exec(query):
        found[claim_id].append(name)
    return found
