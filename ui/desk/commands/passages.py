"""The commands that find passages of a source for a claim."""

from core.i18n import _
from ui.actions import passages
from ui.commands import Command
from ui.desk.desk import Desk


def passage_commands(desk: Desk) -> list[Command]:
    """The finding part of the source menu."""
    some = desk.run(passages.has_some)
    return [
        Command(
            "passage.find",
            lambda: _("Find the passage for this claim"),
            desk.run(passages.find),
            "Ctrl+Shift+P",
            "search",
            "source",
            "passage",
            desk.run(passages.can_find),
            tooltip=lambda: _("List the sentences of the source in front that may speak to the claim"),
        ),
        Command(
            "passage.next",
            lambda: _("Next passage"),
            desk.run(passages.step, 1),
            "F4",
            "next",
            "source",
            "passage",
            some,
        ),
        Command(
            "passage.previous",
            lambda: _("Previous passage"),
            desk.run(passages.step, -1),
            "Shift+F4",
            "previous",
            "source",
            "passage",
            some,
        ),
    ]
