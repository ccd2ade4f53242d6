"""The commands for what the text proposes for a claim."""

from core.i18n import _
from ui.actions import proposals
from ui.commands import Command
from ui.desk import proposing
from ui.desk.commands.conditions import both, writable
from ui.desk.desk import Desk


def proposal_commands(desk: Desk) -> list[Command]:
    """Taking a proposal, and putting it away."""
    can = writable(desk)
    worded = both(lambda: proposing.offered(desk).wording is not None, can)
    said = both(lambda: proposing.offered(desk).claimant is not None, can)
    return [
        Command(
            "claim.reword",
            lambda: _("Use the proposed wording"),
            desk.run(proposals.use_wording),
            "R",
            "edit",
            "claim",
            "proposed",
            worded,
            "work",
            lambda: _("Word the claim so that it stands on its own, as proposed"),
        ),
        Command(
            "claim.say_who",
            lambda: _("Say who said it"),
            desk.run(proposals.say_who),
            "T",
            "quote",
            "claim",
            "proposed",
            said,
            "work",
            lambda: _("Take the claimant the text names, with role"),
        ),
        Command(
            "claim.put_away",
            lambda: _("Put the proposals away"),
            desk.run(proposals.put_away),
            "",
            "reject",
            "claim",
            "proposed",
            lambda: worded() or said(),
        ),
    ]
