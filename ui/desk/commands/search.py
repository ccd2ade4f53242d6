"""The commands that find: in the text in front, and in the whole library."""

from core.i18n import _
from ui.actions import finding, reading, searching
from ui.commands import Command
from ui.desk.desk import Desk


def search_commands(desk: Desk) -> list[Command]:
    """The finding part of the edit menu."""
    some = desk.run(reading.has_text)
    return [
        Command(
            "find",
            lambda: _("Find in the text…"),
            desk.run(finding.find),
            "Ctrl+F",
            "search",
            "edit",
            "find",
            some,
            tooltip=lambda: _("Find words in the text in front"),
        ),
        Command(
            "find.next",
            lambda: _("Next place found"),
            desk.run(finding.step, 1),
            "F3",
            "next",
            "edit",
            "find",
            some,
        ),
        Command(
            "find.previous",
            lambda: _("Previous place found"),
            desk.run(finding.step, -1),
            "Shift+F3",
            "previous",
            "edit",
            "find",
            some,
        ),
        Command(
            "search",
            lambda: _("Search the library…"),
            desk.run(searching.show),
            "Ctrl+Shift+F",
            "search",
            "edit",
            "find",
            tooltip=lambda: _("Search articles, claims, evidence, sources and notes"),
        ),
    ]
