"""The commands of the source, view and help menus."""

from core.i18n import _
from ui.actions import preferences, sources, views
from ui.commands import Command
from ui.desk import source_tabs
from ui.desk.commands.conditions import both, writable
from ui.desk.desk import Desk


def source_commands(desk: Desk) -> list[Command]:
    """The source menu."""
    can = writable(desk)
    opened = both(lambda: source_tabs.current(desk) is not None, can)
    return [
        Command(
            "source.add",
            lambda: _("Add a source…"),
            desk.run(sources.add),
            "Ctrl+Shift+N",
            "source",
            "source",
            "all",
            can,
        ),
        Command(
            "source.all",
            lambda: _("All sources"),
            desk.run(sources.show_all),
            "Ctrl+Shift+S",
            "source",
            "source",
            "all",
        ),
        Command(
            "source.edit",
            lambda: _("Edit the source shown…"),
            desk.run(sources.edit_shown),
            "",
            "edit",
            "source",
            "one",
            opened,
        ),
        Command(
            "source.delete",
            lambda: _("Delete the source shown"),
            desk.run(sources.remove),
            "",
            "delete",
            "source",
            "one",
            opened,
        ),
    ]


def view_commands(desk: Desk) -> list[Command]:
    """The look of the desk, and its tabs."""
    return [
        Command(
            "view.theme",
            lambda: _("Dark or light"),
            desk.run(preferences.switch_theme),
            "Ctrl+Shift+D",
            "",
            "view",
            "look",
        ),
        Command(
            "view.close_tab",
            lambda: _("Close the tab in front"),
            desk.run(views.close_front),
            "Ctrl+W",
            "close",
            "view",
            "panes",
            desk.run(views.has_closable),
            tooltip=lambda: _("Close the source, search, list of sources or old version in front"),
        ),
    ]


def help_commands(desk: Desk) -> list[Command]:
    """The help menu, less what the frame has."""
    return [
        Command("about", lambda: _("About Touchstone"), desk.run(views.about), "", "help", "help", "about"),
    ]
