"""Fact-checks of others that claims of ours are linked to: copies, kept as long as a link needs them."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core.errors import UserError
from core.i18n import _
from core.models import ClaimLink, FactCheck
from core.records.matches import Check
from core.services import checks

_SAID = ("title", "claimant", "verdict", "date")
"""What a publisher may correct in a check that stays the same one."""


def keep(session: Session, check: Check, origin: str = "") -> str:
    """The id of the copy of a fact-check; made where the library has none that says the same.

    A check that was corrected since gets a copy of its own: what was linked before stays as it was seen.
    """
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
    for known in _copies(session, row):
        if all(getattr(known, name) == getattr(row, name) for name in _SAID):
            return known.id
    session.add(row)
    session.flush()
    return row.id


def states(session: Session, fact_check_id: str) -> list[str]:
    """The ids of all copies of the same check, whatever it said when it was copied."""
    return [row.id for row in _copies(session, get(session, fact_check_id))]


def _copies(session: Session, row: FactCheck) -> Sequence[FactCheck]:
    same = (FactCheck.ref == row.ref, FactCheck.url == row.url, FactCheck.claim == row.claim)
    return session.exec(select(FactCheck).where(*same, FactCheck.publisher == row.publisher)).all()


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
