"""The commands of the claim menu that take claims apart and put them together."""

from core.i18n import _
from ui.actions import parts
from ui.commands import Command
from ui.desk.commands.conditions import both, writable
from ui.desk.desk import Desk


def tree_commands(desk: Desk) -> list[Command]:
    """Parts of claims."""
    chosen = both(lambda: bool(desk.claim_id), writable(desk))
    return [
        Command(
            "part.new",
            lambda: _("Make a part of this claim"),
            desk.run(parts.make),
            "P",
            "part",
            "claim",
            "parts",
            chosen,
            "reader",
            lambda: _("The selection, or the sentence at the caret, becomes a part of the claim worked on"),
        ),
        Command(
            "part.split",
            lambda: _("Split into parts…"),
            desk.run(parts.split),
            "Shift+P",
            "split",
            "claim",
            "parts",
            chosen,
            "work",
        ),
        Command(
            "part.under",
            lambda: _("Put under another claim…"),
            desk.run(parts.choose_parent),
            "U",
            "part",
            "claim",
            "parts",
            chosen,
            "work",
        ),
        Command(
            "part.out",
            lambda: _("Take out of its claim"),
            desk.run(parts.take_out),
            "Shift+U",
            "take-out",
            "claim",
            "parts",
            both(chosen, lambda: parts.is_part(desk)),
            "work",
        ),
    ]
