"""What the text proposes for a claim, and taking it."""

import argparse
from collections.abc import Mapping
from typing import Any

from core.commandline.rows import Row, argument, plain
from core.errors import UserError
from core.i18n import _
from core.library import Library
from core.records.proposals import ClaimProposals
from core.services import claims, find, proposals

TAKE = ("nothing", "wording", "claimant", "both")


def propose(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``propose CLAIM [--take WHAT]``: who said it and a wording of its own, with every replaced word."""
    claim_id = library.ask(find.one, options.claim, "claim")
    found = library.ask(proposals.of_claim, claim_id)
    taken = _take(library, found, options.take) if options.take != "nothing" else []
    return {
        "claim_id": claim_id,
        "proposed_claimant": plain(found.claimant) if found.claimant else None,
        "proposed_wording": plain(found.wording) if found.wording else None,
        "taken": taken,
    }


def _take(library: Library, found: ClaimProposals, what: str) -> list[str]:
    taken = []
    if what in ("claimant", "both") and found.claimant:
        who = found.claimant
        library.do(
            _("Say who said it"), claims.say_who, found.claim_id, who.name, role=who.role, basis=who.basis
        )
        taken.append("claimant")
    if what in ("wording", "both") and found.wording:
        library.do(_("Use the proposed wording"), claims.reword, found.claim_id, found.wording.words)
        taken.append("wording")
    if not taken:
        raise UserError(_("The text proposes nothing of this for the claim."))
    return taken


ROWS = (
    Row(
        "propose",
        "Show who the text says said a claim, and a wording that stands on its own; take them on request.",
        (
            argument("claim", metavar="CLAIM"),
            argument("--take", choices=TAKE, default="nothing"),
        ),
        propose,
        opens="either",
    ),
)
