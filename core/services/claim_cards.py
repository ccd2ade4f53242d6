"""Claims as the window and the command line show them, with what follows from evidence and verdicts."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import sqlalchemy
from sqlmodel import Session, col, func, select

from core.engines import parts_rule
from core.engines.outline import label, outline
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


class Place(NamedTuple):
    """Where a claim stands among those of its article, and how many parts it has."""

    number: int
    label: str
    depth: int
    parts: int


def of_article(session: Session, article_id: str) -> list[ClaimCard]:
    """The claims of an article in the order of the text, parts after what they are parts of."""
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
    standing = _places(ordered)
    by_id = {claim.id: claim for claim in ordered}
    return [
        _card(by_id[one], place, places, counts[one], rated.get(one), tags[one])
        for one, place in standing.items()
    ]


def one(session: Session, claim_id: str) -> ClaimDetail:
    """Everything about one claim; raises UserError where it is gone."""
    claim = claims.get(session, claim_id)
    cards = of_article(session, claim.article_id)
    return detailed(session, next(card for card in cards if card.id == claim_id), cards)


def detailed(session: Session, card: ClaimCard, among: Sequence[ClaimCard]) -> ClaimDetail:
    """Everything about the claim of a card; ``among`` are all claims of its article."""
    claim = claims.get(session, card.id)
    parts = tuple(other for other in among if other.parent_id == card.id) if card.part_count else ()
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
        parent=next((other for other in among if other.id == card.parent_id), None),
        parts=parts,
        parts_verdict=parts_rule.amount(card.part_rule, parts, card.rating),
    )


def evidence_state(supports: int, contradicts: int, context: int) -> EvidenceState:
    """What counts of evidence amount to."""
    if supports and contradicts:
        return EvidenceState.CONFLICTING
    if supports or contradicts:
        return EvidenceState.SUPPORTED if supports else EvidenceState.CONTRADICTED
    return EvidenceState.INSUFFICIENT if context else EvidenceState.NONE


def _places(ordered: Sequence[Claim]) -> dict[str, Place]:
    """Where each claim stands in the list: claims in the order given, parts after their claim."""
    parts = Counter(claim.parent_id for claim in ordered)
    paths = outline({claim.id: claim.parent_id for claim in ordered})
    return {
        one: Place(number, label(path), len(path) - 1, parts[one])
        for number, (one, path) in enumerate(paths.items(), 1)
    }


def _card(
    claim: Claim,
    place: Place,
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
        number=place.number,
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
        parent_id=claim.parent_id or "",
        part_rule=claim.part_rule,
        label=place.label,
        depth=place.depth,
        part_count=place.parts,
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
    changes = quote_changes.of_article(session, article_id)
    newest = {verdict.claim_id: (verdict, *rest) for verdict, *rest in session.execute(query)}
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
