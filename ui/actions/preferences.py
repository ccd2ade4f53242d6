"""How the person at the desk likes it."""

from PySide6.QtWidgets import QApplication

from core.i18n import languages
from core.records.cards import ScaleCard
from core.records.inputs import Preferences, Shortcut
from core.services import scales
from ui import theme
from ui.actions import sheets
from ui.commands import CommandTable
from ui.desk import key_names, reviewing, showing, text_keys
from ui.desk.desk import Desk
from ui.dialogs.preferences import PreferencesDialog


def show(desk: Desk) -> None:
    """Show the preferences and put the new ones in force."""
    known: list[ScaleCard] = desk.ask(scales.in_library)
    dialog = PreferencesDialog(_current(desk, known), languages(), known, desk.window)

    def store(chosen: Preferences) -> None:
        _put_in_force(desk, known, chosen)
        dialog.accept()

    dialog.accepted_preferences.connect(sheets.slot(desk, dialog, store))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def switch_theme(desk: Desk) -> None:
    """Go from light to dark or back, for good."""
    chosen = "light" if theme.current().dark else "dark"
    desk.keeper.change(theme=chosen)
    _apply_theme(chosen)


def _current(desk: Desk, known: list[ScaleCard]) -> Preferences:
    now = desk.keeper.settings
    ids = {scale.key: scale.id for scale in known}
    return Preferences(
        reviewer=now.reviewer,
        theme=now.theme,
        language=now.language,
        single_letter_keys=now.single_letter_keys,
        scale_id=ids.get(now.scale_key, known[0].id),
        shortcuts=tuple(
            Shortcut(command.id, command.text, now.keys.get(command.id, command.shortcut), command.shortcut)
            for command in _table(desk)
        ),
    )


def _put_in_force(desk: Desk, known: list[ScaleCard], chosen: Preferences) -> None:
    own_keys = {row.id: row.key for row in chosen.shortcuts if row.key != row.default}
    desk.keeper.change(
        reviewer=chosen.reviewer,
        theme=chosen.theme,
        language=chosen.language,
        single_letter_keys=chosen.single_letter_keys,
        scale_key=next((scale.key for scale in known if scale.id == chosen.scale_id), ""),
        keys=own_keys,
    )
    desk.library.person = chosen.reviewer
    table = _table(desk)
    table.keys, table.letters = dict(own_keys), chosen.single_letter_keys
    desk.window.rekey()
    text_keys.bind_all(desk, table)
    showing.keys(desk, table)
    reviewing.show_keys(desk, table)
    key_names.show(desk, table)
    _apply_theme(chosen.theme)


def _table(desk: Desk) -> CommandTable:
    actions = desk.window.actions_shown
    assert actions is not None
    return actions.table


def _apply_theme(choice: str) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply(app, choice)
