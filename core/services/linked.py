"""What claims are linked to, read for one claim or for all of an article in the same few queries."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy
from sqlalchemy import ColumnElement, exists
from sqlmodel import Session, col, or_, select

from core.models import Article, Claim, ClaimLink, FactCheck
from core.records.links import LinkCard, OwnClaim
from core.records.matches import Check
from core.services import judged
from core.storage.parameters import parts

_COLUMNS: tuple[Any, ...] = (
    Claim.id,
    Claim.headline,
    Claim.wording,
    Claim.article_id,
    Article.title,
    Article.publisher,
)
"""The fields of ``OwnClaim`` that are there without a verdict, in its order."""
_CHECK = ("ref", "claim", "title", "claimant", "verdict", "publisher", "url", "date")


def of_claim(session: Session, claim_id: str) -> tuple[LinkCard, ...]:
    """The links of one claim, oldest first."""
    return _of(session, col(Claim.id) == claim_id).get(claim_id, ())


def of_article(session: Session, article_id: str) -> dict[str, tuple[LinkCard, ...]]:
    """The links of each claim of an article that has any."""
    return _of(session, col(Claim.article_id) == article_id)


def counts(session: Session, which: ColumnElement[bool]) -> Counter[str]:
    """How many links each of those claims has that a condition is true of."""
    found: Counter[str] = Counter()
    if not session.exec(select(exists(select(ClaimLink.id)))).one():
        return found  # the claims of a long article need not be looked up one by one
    for end in (ClaimLink.claim_id, ClaimLink.other_claim_id):
        query = sqlalchemy.select(col(end)).join(Claim, col(Claim.id) == col(end)).where(which)
        found.update(session.execute(query).scalars())
    return found


def own_claims(session: Session, claim_ids: Iterable[str]) -> dict[str, OwnClaim]:
    """Claims as they stand beside others, by id; those that are gone are left out."""
    found: dict[str, OwnClaim] = {}
    for some in parts(claim_ids):
        query = (
            sqlalchemy.select(*_COLUMNS)
            .join(Article, col(Article.id) == col(Claim.article_id))
            .where(col(Claim.id).in_(some))
        )
        rows = session.execute(query).all()
        given: dict[str, judged.Judged] = {}
        for article_id in {row[3] for row in rows}:
            here = [row[0] for row in rows if row[3] == article_id]
            given |= judged.of_article(session, article_id, col(Claim.id).in_(here))
        found |= {row[0]: _own(OwnClaim(*row), given.get(row[0])) for row in rows}
    return found


def _own(claim: OwnClaim, given: judged.Judged | None) -> OwnClaim:
    if given is None:
        return claim
    return replace(claim, rating=given.rating, outdated=given.outdated, given_at=given.given_at)


def _of(session: Session, which: ColumnElement[bool]) -> dict[str, tuple[LinkCard, ...]]:
    wanted = select(Claim.id).where(which)
    ours = set(session.exec(wanted))
    either = or_(col(ClaimLink.claim_id).in_(wanted), col(ClaimLink.other_claim_id).in_(wanted))
    order = (col(ClaimLink.created_at), col(ClaimLink.id))
    rows = session.exec(select(ClaimLink).where(either).order_by(*order)).all()
    if not rows:
        return {}
    ends = {end for row in rows for end in (row.claim_id, row.other_claim_id) if end}
    claims = own_claims(session, sorted(ends))
    kept = _kept(session, [row.fact_check_id for row in rows if row.fact_check_id])
    found: dict[str, list[LinkCard]] = defaultdict(list)
    for row in rows:
        if row.claim_id in ours:
            found[row.claim_id].append(_card(row, row.other_claim_id, False, claims, kept))
        if row.other_claim_id in ours:
            found[str(row.other_claim_id)].append(_card(row, row.claim_id, True, claims, kept))
    return {claim_id: tuple(cards) for claim_id, cards in found.items()}


def _kept(session: Session, ids: Sequence[str]) -> dict[str, FactCheck]:
    return {
        row.id: row
        for some in parts(ids)
        for row in session.exec(select(FactCheck).where(col(FactCheck.id).in_(some)))
    }


def _card(
    row: ClaimLink,
    other: str | None,
    inverse: bool,
    claims: dict[str, OwnClaim],
    kept: dict[str, FactCheck],
) -> LinkCard:
    if other:
        own = claims[other]
        return LinkCard(row.id, row.relation, inverse, own, _as_check(own), own.article)
    found = kept[row.fact_check_id or ""]
    check = Check(**{name: getattr(found, name) for name in _CHECK})
    return LinkCard(row.id, row.relation, False, None, check, found.origin)


def _as_check(own: OwnClaim) -> Check:
    """A claim of ours in the form of a check: what a table of both needs."""
    return Check(
        own.id,
        own.wording,
        title=own.headline,
        verdict=own.rating.label if own.rating else "",
        publisher=own.publisher,
        date=_day(own.given_at),
    )


def _day(moment: datetime | None) -> str:
    return moment.date().isoformat() if moment else ""
