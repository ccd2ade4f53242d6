"""Take what the text proposes for a claim, or put it away."""

from core.errors import UserError
from core.i18n import _
from core.services import claims
from ui.desk import proposing
from ui.desk.desk import Desk


def use_wording(desk: Desk) -> None:
    """Use the proposed wording, unless somebody has worded the claim meanwhile."""
    found = proposing.offered(desk)
    if found.wording is None:
        raise UserError(_("There is no proposed wording for this claim."))
    before = desk.proposing.wording
    desk.flush()
    present = next((card.wording for card in desk.claims if card.id == found.claim_id), None)
    if present != before:
        raise UserError(_("The wording was changed, so the proposal was not used."))
    desk.library.do(_("Use the proposed wording"), claims.reword, found.claim_id, found.wording.words)
    if found.wording.left:
        desk.window.status.tell(_("Some words still need the article to be understood. Read it again."))


def say_who(desk: Desk) -> None:
    """Take the proposed claimant with role and the words that say so."""
    who = proposing.offered(desk).claimant
    claim_id = proposing.offered(desk).claim_id
    if who is None:
        raise UserError(_("The text does not say who said this."))
    desk.flush()
    if proposing.offered(desk).claimant != who:
        raise UserError(_("The claimant was changed, so the proposal was not used."))
    desk.library.do(_("Say who said it"), claims.say_who, claim_id, who.name, role=who.role, basis=who.basis)


def put_away(desk: Desk) -> None:
    """Put away all that is proposed for the claim."""
    for what in ("wording", "claimant"):
        proposing.refuse(desk, what)
