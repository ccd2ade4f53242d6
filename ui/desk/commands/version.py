"""The commands for text versions and moved quotes."""

from collections.abc import Callable

from core.i18n import _
from ui.actions import moved, versions
from ui.commands import Command, Words
from ui.desk.commands.conditions import Condition, both, shown, writable
from ui.desk.desk import Desk


def version_commands(desk: Desk) -> list[Command]:
    """Updating the article shown, and looking at its versions."""
    some, can = shown(desk), writable(desk)
    return [
        Command(
            "article.update",
            lambda: _("Update the article…"),
            lambda: _done(versions.update(desk)),
            "Ctrl+U",
            "redo",
            "article",
            "one",
            both(some, can),
            tooltip=lambda: _("Bring in a newer text of this article and find its quotes again"),
        ),
        Command(
            "article.versions",
            lambda: _("Versions…"),
            lambda: _done(versions.show_all(desk)),
            "Ctrl+Shift+U",
            "history",
            "article",
            "one",
            some,
            tooltip=lambda: _("Compare the text versions of this article and read old ones"),
        ),
    ]


def moved_commands(desk: Desk) -> list[Command]:
    """Deciding on the quotes an update could not surely find again; the letters live in their list."""
    some = desk.run(moved.any_moved)
    can = both(some, writable(desk))
    strip = desk.moved_strip
    chosen = both(can, lambda: strip.isVisible() and strip.current() is not None)
    accept, pick, detach = desk.run(moved.accept), strip.begin_picking, desk.run(moved.detach)
    return [
        Command(
            "moved.show",
            lambda: _("Moved quotes"),
            desk.run(moved.show),
            "Ctrl+M",
            "moved",
            "review",
            "moved",
            some,
            tooltip=lambda: _("Decide where quotes stand after an update"),
        ),
        _decision("accept", lambda: _("Accept the moved quote"), accept, "T", "accept", chosen),
        _decision("pick", lambda: _("Pick the place of a quote"), pick, "I", "edit", chosen),
        _decision("detach", lambda: _("Detach the moved quote"), detach, "D", "reject", chosen),
        _decision(
            "accept-all",
            lambda: _("Accept the moved quotes that say the same"),
            desk.run(moved.accept_all),
            "Shift+T",
            "accept",
            both(can, lambda: any(card.harmless for card in desk.moved)),
        ),
    ]


def _decision(
    name: str, title: Words, run: Callable[[], None], key: str, icon: str, enabled: Condition
) -> Command:
    """A command whose key lives in the list of moved quotes."""
    return Command(f"moved.{name}", title, run, key, icon, "review", "moved", enabled, "moved")


def _done(_sheet: object) -> None:
    """A command gives nothing back."""
