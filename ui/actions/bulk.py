"""What changes much at once: a backup is made first."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core.errors import TouchstoneError
from core.i18n import _
from ui.desk.backing_up import back_up
from ui.desk.desk import Desk


def after_backup(desk: Desk, act: Callable[[Desk], object]) -> None:
    """Make a backup in the background, then do it; where the backup fails, ask whether to go on without."""
    go_on = desk.guarded(act)

    def failed(error: Exception) -> None:
        if isinstance(error, TouchstoneError):
            _ask(desk, str(error), go_on)
        else:
            desk.failed(error)

    desk.tasks.run(lambda _progress: back_up(desk), lambda _path: go_on(), failed, _("Making a backup first"))


def _ask(desk: Desk, why: str, go_on: Callable[[], object]) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, _("No backup"), why, parent=desk.window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(_("Nothing has been changed yet. Undo takes the step back without a backup too."))
    yes = box.addButton(_("Go on without a backup"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    yes.clicked.connect(lambda: go_on())
    box.finished.connect(box.deleteLater)
    box.open()
