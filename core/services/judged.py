"""The verdicts in force: each claim's newest one, and whether it still holds."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

import sqlalchemy
from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from core.models import Claim, Rating, Scale, Verdict
from core.records.cards import RatingCard
from core.records.terms import Outdated
from core.services import quote_changes, scales, verdicts


class Judged(NamedTuple):
    """The label of the verdict in force, why it needs another look, and when it was given."""

    rating: RatingCard
    outdated: tuple[Outdated, ...]
    given_at: datetime


def of_article(session: Session, article_id: str, which: ColumnElement[bool]) -> dict[str, Judged]:
    """The verdicts in force of those claims of an article that a condition is true of, by claim."""
    query = (
        sqlalchemy.select(
            col(Verdict.claim_id),
            col(Verdict.rating_id),
            col(Verdict.wording),
            col(Verdict.given_at),
            col(Claim.wording),
        )
        .join(Claim, col(Claim.id) == col(Verdict.claim_id))
        .where(which)
        .order_by(col(Verdict.number))
    )
    newest = {claim_id: given for claim_id, *given in session.execute(query)}
    cards = _ratings(session, {rating_id for rating_id, *_judged in newest.values()})
    changes = quote_changes.of_article(session, article_id) if newest else {}
    return {
        claim_id: Judged(
            cards[rating_id],
            verdicts.outdated(judged, wording, quote_changes.after(changes.get(claim_id, ()), given_at)),
            given_at,
        )
        for claim_id, (rating_id, judged, given_at, wording) in newest.items()
    }


def _ratings(session: Session, rating_ids: Collection[str]) -> dict[str, RatingCard]:
    if not rating_ids:
        return {}
    query = select(Rating, Scale.name).join(Scale, col(Scale.id) == col(Rating.scale_id))
    rows = session.exec(query.where(col(Rating.id).in_(rating_ids)))
    return {rating.id: scales.rating_card(rating, name) for rating, name in rows}
