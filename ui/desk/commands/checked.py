"""The commands for what was checked before; the keys that link live among its rows: same, part, not."""

from collections.abc import Callable

from core.i18n import _
from core.records.terms import Relation
from ui.actions import checked
from ui.commands import Command, Words
from ui.desk.commands.conditions import Condition, both, shown, writable
from ui.desk.desk import Desk


def checked_commands(desk: Desk) -> list[Command]:
    """Looking for earlier checks, and linking claims to them."""
    some, chosen = shown(desk), lambda: bool(desk.claim_id)
    can = both(desk.run(checked.can_relate), writable(desk))
    return [
        Command("checked.ask", lambda: _("Was this checked before?"), desk.run(checked.ask),
                "Q", "search", "review", "checked", some, "reader",
                lambda: _("Look for the selected words, or the sentence at the caret, in earlier checks")),
        Command("checked.show", lambda: _("Go to what was checked before"), desk.run(checked.show),
                "Shift+Q", "next", "review", "checked", chosen, "work",
                lambda: _("Unfold what was found for the claim, with the keyboard on the first row")),
        _link(desk, "same", lambda: _("Link the check: it says the same"), Relation.SAME, "=", can),
        _link(desk, "part", lambda: _("Link the check: the claim is a part of it"), Relation.PART, "<", can),
        _link(desk, "contradicts", lambda: _("Link the check: it contradicts the claim"),
              Relation.CONTRADICTS, "!", can),
        Command("checked.unlink", lambda: _("Remove the link"), desk.run(checked.unlink_current),
                "Del", "delete", "review", "checked", both(desk.run(checked.can_unlink), writable(desk)),
                "checks"),
        Command("claim.link", lambda: _("Link another claim…"), desk.run(checked.choose),
                "L", "link", "claim", "parts", both(chosen, writable(desk)), "work",
                lambda: _("Say how the claim stands to any other claim of the library")),
    ]  # fmt: skip


def _link(desk: Desk, name: str, title: Words, relation: Relation, key: str, enabled: Condition) -> Command:
    """A command whose key lives among the rows."""
    run: Callable[[], None] = desk.run(checked.relate_current, relation)
    return Command(f"checked.{name}", title, run, key, "link", "review", "checked", enabled, "checks")
