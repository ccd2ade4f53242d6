"""The commands about published fact-checks: those imported, and those online."""

from core.i18n import _
from ui.actions import fact_checks, looking_up
from ui.commands import Command
from ui.desk.desk import Desk


def fact_check_commands(desk: Desk) -> list[Command]:
    """The part of the source menu about what others have checked."""
    return [
        Command(
            "factchecks",
            lambda: _("Fact-checks…"),
            desk.run(fact_checks.show),
            "Ctrl+Shift+K",
            "check",
            "source",
            "checks",
            tooltip=lambda: _("See and import published fact-checks"),
        ),
        Command(
            "factchecks.online",
            lambda: _("Look up online…"),
            desk.run(looking_up.show),
            "Ctrl+Shift+I",
            "search",
            "source",
            "checks",
            tooltip=lambda: _("Look up published fact-checks online for the claim or the words selected"),
        ),
    ]
