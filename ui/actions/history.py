"""Undo, redo, and the list of what was done."""

from collections.abc import Callable

from core.errors import TouchstoneError
from core.i18n import _
from core.services import history
from ui.desk.desk import Desk
from ui.dialogs.history import HistoryDialog


def undo(desk: Desk) -> None:
    """Take the last operation back."""
    desk.flush()
    desk.library.undo()


def redo(desk: Desk) -> None:
    """Bring the last undone operation back."""
    desk.flush()
    desk.library.redo()


def can_undo(desk: Desk) -> bool:
    """True where there is something to undo."""
    return not desk.library.read_only and bool(desk.undo_label)


def can_redo(desk: Desk) -> bool:
    """True where there is something to redo."""
    return not desk.library.read_only and bool(desk.redo_label)


def undo_words(desk: Desk) -> str:
    """What undo would take back, for its tooltip."""
    label = desk.undo_label
    return _("Undo: {label}").format(label=label) if label else _("Nothing to undo")


def redo_words(desk: Desk) -> str:
    """What redo would bring back, for its tooltip."""
    label = desk.redo_label
    return _("Redo: {label}").format(label=label) if label else _("Nothing to redo")


def show(desk: Desk) -> None:
    """Show what was done, when and by whom, with undo and redo."""
    dialog = HistoryDialog(desk.ask(history.operations), desk.window)

    def go(step: Callable[[Desk], None]) -> None:
        try:
            step(desk)
        except TouchstoneError as error:
            dialog.set_error(str(error))
        dialog.set_operations(desk.ask(history.operations))

    dialog.undo_wanted.connect(lambda: go(undo))
    dialog.redo_wanted.connect(lambda: go(redo))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
