"""The commands of the article and edit menus."""

from core.i18n import _
from ui.actions import articles, history, libraries, preferences, reports, views
from ui.commands import Command
from ui.desk.commands.conditions import both, writable
from ui.desk.desk import Desk


def article_commands(desk: Desk) -> list[Command]:
    """The ways an article comes in."""
    can = writable(desk)
    return [
        Command(
            "article.paste",
            lambda: _("Paste article"),
            desk.run(views.paste),
            "Ctrl+V",
            "paste",
            "article",
            "in",
            can,
            tooltip=lambda: _("Bring in the article on the clipboard"),
        ),
        Command(
            "article.open",
            lambda: _("Open an article…"),
            desk.run(articles.open_new),
            "Ctrl+O",
            "open",
            "article",
            "in",
            can,
            tooltip=lambda: _("From a file, a web address or by pasting"),
        ),
    ]


def article_work_commands(desk: Desk) -> list[Command]:
    """What is done with the article shown, and with the library."""
    some, can = lambda: desk.article is not None, writable(desk)
    return [
        Command(
            "article.details",
            lambda: _("Title, author and dates…"),
            desk.run(articles.details),
            "",
            "edit",
            "article",
            "one",
            both(some, can),
        ),
        Command(
            "article.delete",
            lambda: _("Delete article"),
            desk.run(articles.remove),
            "",
            "delete",
            "article",
            "one",
            both(some, can),
        ),
        Command(
            "report",
            lambda: _("Report"),
            desk.run(reports.preview),
            "Ctrl+E",
            "report",
            "article",
            "out",
            some,
            tooltip=lambda: _("Look at the verdict report and export it"),
        ),
    ]


def library_commands(desk: Desk) -> list[Command]:
    """Other libraries, backups, and leaving."""
    return [
        Command(
            "library.mine",
            lambda: _("Open my library"),
            desk.run(libraries.open_mine),
            icon="open",
            menu="article",
            section="libraries",
            enabled=lambda: not libraries.is_mine(desk),
            tooltip=lambda: _("Open the library for your own work in a window of its own"),
        ),
        Command(
            "library.open",
            lambda: _("Open a library…"),
            desk.run(libraries.choose),
            "Ctrl+Shift+O",
            icon="open",
            menu="article",
            section="libraries",
        ),
        Command(
            "library.new",
            lambda: _("New library…"),
            desk.run(libraries.make),
            icon="plus",
            menu="article",
            section="libraries",
        ),
        Command(
            "backup",
            lambda: _("Make a backup"),
            desk.run(views.backup),
            "",
            "backup",
            "article",
            "end",
            writable(desk),
        ),
        Command(
            "quit", lambda: _("Quit"), desk.run(views.leave), "Ctrl+Q", "", "article", "end", listed=False
        ),
    ]


def edit_commands(desk: Desk) -> list[Command]:
    """The edit menu."""
    return [
        Command(
            "undo",
            lambda: _("Undo"),
            desk.run(history.undo),
            "Ctrl+Z",
            "undo",
            "edit",
            "undo",
            desk.run(history.can_undo),
            tooltip=lambda: history.undo_words(desk),
        ),
        Command(
            "redo",
            lambda: _("Redo"),
            desk.run(history.redo),
            "Ctrl+Y; Ctrl+Shift+Z",
            "redo",
            "edit",
            "undo",
            desk.run(history.can_redo),
            tooltip=lambda: history.redo_words(desk),
        ),
        Command("history", lambda: _("History…"), desk.run(history.show), "Ctrl+H", "clock", "edit", "undo"),
        Command(
            "preferences",
            lambda: _("Preferences…"),
            desk.run(preferences.show),
            "Ctrl+,",
            "settings",
            "edit",
            "settings",
        ),
    ]
