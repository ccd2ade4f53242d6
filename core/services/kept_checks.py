"""Fact-checks of others that claims of ours are linked to: copies, kept as long as a link needs them."""

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core.errors import UserError
from core.i18n import _
from core.models import ClaimLink, FactCheck
from core.records.matches import Check
from core.services import checks


def keep(session: Session, check: Check, origin: str = "") -> str:
    """The id of the copy of a fact-check; made where the library has none of the same claim and address."""
    row = FactCheck(
        ref=checks.line(check.ref),
        claim=checks.line(check.claim) or checks.line(check.title),
        title=checks.line(check.title),
        claimant=checks.line(check.claimant),
        verdict=checks.line(check.verdict),
        publisher=checks.line(check.publisher),
        url=checks.address(check.url),
        date=checks.line(check.date),
        origin=checks.line(origin),
    )
    checks.required(row.claim, _("This fact-check does not say what was checked, so nothing can be linked."))
    same = (FactCheck.ref == row.ref, FactCheck.url == row.url, FactCheck.claim == row.claim)
    known = session.exec(select(FactCheck.id).where(*same, FactCheck.publisher == row.publisher)).first()
    if known is not None:
        return known
    session.add(row)
    session.flush()
    return row.id


def get(session: Session, fact_check_id: str) -> FactCheck:
    """The copy; raises UserError where it is gone."""
    found = session.get(FactCheck, fact_check_id)
    if found is None:
        raise UserError(_("This fact-check is no longer in the library."))
    return found


def sweep(session: Session) -> None:
    """Take away the copies that no claim is linked to any more."""
    session.flush()
    linked = select(ClaimLink.fact_check_id).where(col(ClaimLink.fact_check_id).is_not(None))
    loose = session.exec(select(FactCheck.id).where(col(FactCheck.id).not_in(linked))).all()
    if loose:
        session.execute(delete(FactCheck).where(col(FactCheck.id).in_(loose)))
