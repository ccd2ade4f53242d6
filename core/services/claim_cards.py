"""Claims as the window and the command line show them, with what follows from evidence and verdicts."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import sqlalchemy
from sqlmodel import Session, col, func, select

from core.models import Article, Claim, ClaimTag, Evidence, Person, Rating, Scale, Tag, Verdict
from core.records.cards import ClaimCard, ClaimDetail, RatingCard
from core.records.terms import EvidenceState, Outdated, Stance
from core.services import claims, evidence, quote_changes, quoted, scales, verdicts

Counts = dict[Stance, int]
NOWHERE: quoted.Order = ([], False, 0)


class Judged(NamedTuple):
    """The label of the verdict in force, and why it needs another look."""

    rating: RatingCard
    outdated: tuple[Outdated, ...]


def of_article(session: Session, article_id: str) -> list[ClaimCard]:
    """The claims of an article, numbered in the order of the text."""
    rows = session.exec(select(Claim).where(Claim.article_id == article_id)).all()
    places = quoted.places(session, article_id)
    ordered = sorted(
        rows, key=lambda claim: (*places.orders.get(claim.id, NOWHERE), claim.created_at, claim.id)
    )
    counts, rated, tags = (
        _counts(session, article_id),
        _rated(session, article_id),
        _tags(session, article_id),
    )
    return [
        _card(number, claim, places, counts[claim.id], rated.get(claim.id), tags[claim.id])
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
        quotes=tuple(row.exact for row in quoted.in_newest(session, card.id)),
        claimant=person.name if person else "",
        claimant_url=person.url if person else "",
        said_on=claim.said_on,
        said_on_basis=claim.said_on_basis,
        place=claim.place,
        note=claim.note,
        evidence=evidence.of_claim(session, card.id),
        verdicts=verdicts.of_claim(session, card.id),
        scale=scales.one(session, session.get_one(Article, claim.article_id).scale_id),
        left=quoted.left_behind(session, card.id, claim.article_id),
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
    places: quoted.Places,
    counts: Counts,
    judged: Judged | None,
    tags: Sequence[str],
) -> ClaimCard:
    supports, contradicts, context = (
        counts.get(stance, 0) for stance in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXT)
    )
    waiting = places.proposed.get(claim.id, ())
    return ClaimCard(
        id=claim.id,
        article_id=claim.article_id,
        number=number,
        headline=claim.headline,
        wording=claim.wording,
        spans=places.newest.get(claim.id, ()),
        workflow=claim.workflow,
        evidence_state=evidence_state(supports, contradicts, context),
        supports=supports,
        contradicts=contradicts,
        context=context,
        rating=judged.rating if judged else None,
        tags=tuple(tags),
        outdated=judged.outdated if judged else (),
        moved=len(waiting),
        proposed=tuple(span for span in waiting if span is not None),
    )


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


def _rated(session: Session, article_id: str) -> dict[str, Judged]:
    """The newest verdict's label, by claim, and whether it still holds."""
    query = (
        sqlalchemy.select(Verdict, col(Claim.wording), Rating, col(Scale.name))
        .join(Claim, col(Claim.id) == col(Verdict.claim_id))
        .join(Rating, col(Rating.id) == col(Verdict.rating_id))
        .join(Scale, col(Scale.id) == col(Rating.scale_id))
        .where(col(Claim.article_id) == article_id)
        .order_by(col(Verdict.number))
    )
    newest = {verdict.claim_id: (verdict, *rest) for verdict, *rest in session.execute(query)}
    changes = quote_changes.of_article(session, article_id) if newest else {}
    return {
        claim_id: Judged(
            scales.rating_card(rating, scale),
            verdicts.outdated(
                verdict, wording, quote_changes.after(changes.get(claim_id, ()), verdict.given_at)
            ),
        )
        for claim_id, (verdict, wording, rating, scale) in newest.items()
    }


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
