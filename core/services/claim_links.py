"""Links between claims, and from claims to fact-checks of others: made, changed and removed by a person only.

Two claims have one link at most, whichever way it runs. Within an article, what is a part of what is the
tree of claims (``core/services/parts.py``), from whose verdicts something follows; from a link nothing does.
"""

from sqlmodel import Session, and_, col, or_, select

from core.errors import UserError
from core.i18n import _
from core.models import ClaimLink
from core.records.matches import Check
from core.records.terms import Relation
from core.services import claims, kept_checks


def link(
    session: Session, claim_id: str, other: str | Check, relation: Relation = Relation.SAME, origin: str = ""
) -> str:
    """Say how a claim stands to another claim, named by its id, or to a fact-check; the link's id.

    A fact-check is copied into the library; ``origin`` names what it came from. Where the two are linked
    already, that link is changed. Raises UserError for a claim and itself, and for a part in one article.
    """
    claims.get(session, claim_id)
    if isinstance(other, Check):
        kept = kept_checks.keep(session, other, origin)
        known = _to_check(session, claim_id, kept)
        row = known or ClaimLink(claim_id=claim_id, fact_check_id=kept)
        row.fact_check_id = kept
    else:
        _may(session, claim_id, other, relation)
        known = _between(session, claim_id, other)
        row = known or ClaimLink(claim_id=claim_id, other_claim_id=other)
    _turn(row, claim_id)
    row.relation = relation
    session.add(row)
    kept_checks.sweep(session)
    return row.id


def change(session: Session, link_id: str, claim_id: str, relation: Relation) -> None:
    """Say anew how a claim stands to what a link joins it to, seen from that claim."""
    row = get(session, link_id)
    if claim_id not in (row.claim_id, row.other_claim_id):
        raise UserError(_("This claim is no longer linked to the other one."))
    if row.other_claim_id:
        _may(session, row.claim_id, row.other_claim_id, relation)
    _turn(row, claim_id)
    row.relation = relation


def unlink(session: Session, link_id: str) -> None:
    """Remove a link; the copy of a fact-check goes with its last one."""
    session.delete(get(session, link_id))
    kept_checks.sweep(session)


def get(session: Session, link_id: str) -> ClaimLink:
    """The link; raises UserError where it is gone."""
    found = session.get(ClaimLink, link_id)
    if found is None:
        raise UserError(_("This link is no longer there."))
    return found


def _may(session: Session, claim_id: str, other: str, relation: Relation) -> None:
    if claim_id == other:
        raise UserError(_("A claim cannot be linked to itself. Choose another claim."))
    one, two = claims.get(session, claim_id), claims.get(session, other)
    if relation is Relation.PART and one.article_id == two.article_id:
        raise UserError(
            _(
                "Both claims are of the same article. Put one under the other instead, in the menu Claim: "
                "then what follows from its parts is shown too."
            )
        )


def _between(session: Session, claim_id: str, other_claim_id: str) -> ClaimLink | None:
    """The link between two claims, whichever way it runs."""
    which = or_(
        and_(ClaimLink.claim_id == claim_id, ClaimLink.other_claim_id == other_claim_id),
        and_(ClaimLink.claim_id == other_claim_id, ClaimLink.other_claim_id == claim_id),
    )
    return session.exec(select(ClaimLink).where(which)).first()


def _to_check(session: Session, claim_id: str, kept: str) -> ClaimLink | None:
    """The link of a claim to a check, also to an older copy of it."""
    copies = col(ClaimLink.fact_check_id).in_(kept_checks.states(session, kept))
    found = session.exec(select(ClaimLink).where(ClaimLink.claim_id == claim_id, copies)).all()
    return next((row for row in found if row.fact_check_id == kept), found[0] if found else None)


def _turn(row: ClaimLink, claim_id: str) -> None:
    """Let a link run from this claim: "part of" says which of the two is the part."""
    if row.claim_id != claim_id:
        row.claim_id, row.other_claim_id = claim_id, row.claim_id
