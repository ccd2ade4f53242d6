"""The commands of the review menu: deciding on suggestions, and walking through what is missing."""

from core.i18n import _
from ui.actions import coverage, suggestions
from ui.commands import Command
from ui.desk import showing
from ui.desk.commands.conditions import both, shown, writable
from ui.desk.desk import Desk


def suggestion_commands(desk: Desk) -> list[Command]:
    """Deciding on suggestions, one by one or all at once."""

    def some() -> bool:
        return bool(showing.open_suggestions(desk))

    waiting = both(some, writable(desk))
    menu, part = "review", "suggestions"
    return [
        Command("suggestion.accept", lambda: _("Accept suggestion"), desk.run(suggestions.accept),
                "A", "check", menu, part, waiting, "work"),
        Command("suggestion.reject", lambda: _("Reject suggestion"), desk.run(suggestions.reject),
                "X", "close", menu, part, waiting, "work"),
        Command("suggestion.next", lambda: _("Next suggestion"), desk.run(suggestions.step, 1),
                "S", "next", menu, part, some, "work"),
        Command("suggestion.previous", lambda: _("Previous suggestion"), desk.run(suggestions.step, -1),
                "Shift+S", "previous", menu, part, some, "work"),
        Command("suggestion.accept_all", lambda: _("Accept all suggestions shown…"),
                desk.run(suggestions.accept_all), "Shift+A", "check", menu, part, waiting, "work"),
    ]  # fmt: skip


def suggestion_list_commands(desk: Desk) -> list[Command]:
    """Which suggestions there are, which are shown, and why the others are not."""
    some = shown(desk)
    menu, part = "review", "suggestions"
    return [
        Command("suggestion.filter", lambda: _("Show only stronger suggestions"),
                desk.run(suggestions.next_filter), "F", "filter", menu, part, some, "work",
                lambda: _("All, then worth a look and better, then strong only")),
        Command("suggestion.hidden", lambda: _("Hidden suggestions…"), desk.run(suggestions.show_hidden),
                "H", "suggestion", menu, part, some, "work",
                lambda: _("See which suggestions are hidden, and why")),
        Command("suggestion.look", lambda: _("Look for suggestions"), desk.run(suggestions.look),
                "", "search", menu, part, both(some, writable(desk)), "window",
                lambda: _("Look for sentences worth checking; what was put aside stays away")),
    ]  # fmt: skip


def coverage_commands(desk: Desk) -> list[Command]:
    """What is missing in the article, in a list and one by one."""
    some = shown(desk)
    menu, part = "review", "coverage"
    return [
        Command("coverage.next", lambda: _("Next gap in the coverage"), desk.run(coverage.step, 1),
                "G", "next", menu, part, some, "work"),
        Command("coverage.previous", lambda: _("Previous gap in the coverage"), desk.run(coverage.step, -1),
                "Shift+G", "previous", menu, part, some, "work"),
        Command("coverage", lambda: _("Coverage…"), desk.run(coverage.show), "F7", "check", menu,
                part, some, "window",
                lambda: _("What of the article is checked and what is missing; what the strip shows")),
    ]  # fmt: skip
