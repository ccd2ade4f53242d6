"""How the person at the desk likes it."""

from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from core.i18n import _, languages
from core.plugins import keys
from core.plugins.registry import lookups
from core.progress import Progress
from core.records.cards import ScaleCard
from core.records.inputs import Preferences, Shortcut
from core.services import scales
from ui import theme
from ui.actions import sheets
from ui.commands import HEARD_IN, CommandTable
from ui.desk import key_names, reviewing, showing, text_keys
from ui.desk.desk import Desk
from ui.dialogs.preferences import PreferencesDialog


def show(desk: Desk) -> None:
    """Show the preferences and put the new ones in force."""
    opened(desk, desk.window)


def opened(desk: Desk, parent: QWidget) -> PreferencesDialog:
    """The preferences, open over a window; what is chosen is put in force."""
    known: list[ScaleCard] = desk.ask(scales.in_library)
    dialog = PreferencesDialog(_current(desk, known), languages(), known, parent)

    def store(chosen: Preferences) -> None:
        _put_in_force(desk, known, chosen)
        dialog.accept()

    def keep_key(chosen: Preferences) -> None:
        change = dialog.online.key_change()
        if change is None:
            store(chosen)
            return
        title = _("Asking the keyring")
        sheets.run(desk, dialog, partial(_keep_keys, change), lambda _none: store(chosen), title)

    dialog.accepted_preferences.connect(sheets.slot(desk, dialog, keep_key))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _keep_keys(key: str, progress: Progress) -> None:
    """Keep the key in the keyring, which may wait for somebody to unlock it."""
    for service in lookups():
        if service.key_name:
            keys.store(service.key_name, key, progress)
            return


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
        look_up_online=now.look_up_online,
        scale_id=ids.get(now.scale_key, known[0].id),
        shortcuts=tuple(
            Shortcut(
                command.id,
                command.text,
                now.keys.get(command.id, command.shortcut),
                command.shortcut,
                HEARD_IN[command.context],
            )
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
        look_up_online=chosen.look_up_online,
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
