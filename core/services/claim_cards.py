"""Claims as the window and the command line show them, with what follows from evidence and verdicts."""

from collections import defaultdict
from collections.abc import Sequence

from sqlmodel import Session, col, func, select

from core.models import Article, Claim, ClaimSpan, ClaimTag, Evidence, Person, Rating, Scale, Tag, Verdict
from core.records.cards import ClaimCard, ClaimDetail, RatingCard
from core.records.terms import EvidenceState, Stance
from core.services import claims, evidence, scales, verdicts
from core.text.spans import Span

Counts = dict[Stance, int]


def of_article(session: Session, article_id: str) -> list[ClaimCard]:
    """The claims of an article, numbered in the order of the text."""
    rows = session.exec(select(Claim).where(Claim.article_id == article_id)).all()
    spans = _spans(session, article_id)
    ordered = sorted(rows, key=lambda claim: (spans.get(claim.id, []), claim.created_at, claim.id))
    counts, rated, tags = (
        _counts(session, article_id),
        _rated(session, article_id),
        _tags(session, article_id),
    )
    return [
        _card(number, claim, spans[claim.id], counts[claim.id], rated.get(claim.id), tags[claim.id])
        for number, claim in enumerate(ordered, 1)
    ]


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
    number: int,
    claim: Claim,
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
        number=number,
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
    )


def _quotes(session: Session, claim_id: str) -> Sequence[str]:
    query = select(ClaimSpan.exact).where(ClaimSpan.claim_id == claim_id)
    return session.exec(query.order_by(col(ClaimSpan.position))).all()


def _spans(session: Session, article_id: str) -> dict[str, list[Span]]:
    query = (
        select(ClaimSpan.claim_id, ClaimSpan.start, ClaimSpan.end)
        .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
        .where(Claim.article_id == article_id)
        .order_by(col(ClaimSpan.claim_id), col(ClaimSpan.position))
    )
    found: dict[str, list[Span]] = defaultdict(list)
    for claim_id, start, end in session.exec(query):
        found[claim_id].append(Span(start, end))
    return found


def _counts(session: Session, article_id: str) -> dict[str, Counts]:
    query = (
        select(Evidence.claim_id, Evidence.stance, func.count())
        .join(Claim, col(Claim.id) == col(Evidence.claim_id))
        .where(Claim.article_id == article_id)
        .group_by(col(Evidence.claim_id), col(Evidence.stance))
    )
    found: dict[str, Counts] = defaultdict(dict)
    for claim_id, stance, count in session.exec(query):
        found[claim_id][Stance(stance)] = count
    return found


def _rated(session: Session, article_id: str) -> dict[str, tuple[RatingCard, str]]:
    """The newest verdict's label and the wording it judged, by claim."""
    query = (
        select(Verdict.claim_id, Verdict.wording, Rating, Scale.name)
        .join(Claim, col(Claim.id) == col(Verdict.claim_id))
        .join(Rating, col(Rating.id) == col(Verdict.rating_id))
        .join(Scale, col(Scale.id) == col(Rating.scale_id))
        .where(Claim.article_id == article_id)
        .order_by(col(Verdict.number))
    )
    rows = session.exec(query)
    return {claim_id: (scales.rating_card(rating, name), wording) for claim_id, wording, rating, name in rows}


def _tags(session: Session, article_id: str) -> dict[str, list[str]]:
    query = (
        select(ClaimTag.claim_id, Tag.name)
        .join(Tag, col(Tag.id) == col(ClaimTag.tag_id))
        .join(Claim, col(Claim.id) == col(ClaimTag.claim_id))
        .where(Claim.article_id == article_id)
        .order_by(col(Tag.name))
    )
    found: dict[str, list[str]] = defaultdict(list)
    for claim_id, name in session.exec(query):
        found[claim_id].append(name)
    return found
