"""Other libraries: each opens in a window of its own."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QFileDialog

from core.errors import UserError
from core.i18n import _
from core.paths import SUFFIX, default_library
from ui.desk.desk import Desk

PROGRAM = Path(__file__).resolve().parents[2] / "main.py"


def open_mine(desk: Desk) -> None:
    """Open the person's own library, the usual one, in a window of its own; made if it is not there."""
    show(default_library())


def is_mine(desk: Desk) -> bool:
    """True where the library on the desk is the person's usual one."""
    return desk.library.path.resolve() == default_library().resolve()


def choose(desk: Desk) -> None:
    """Ask for a library that is there and open it in a window of its own."""
    dialog = _dialog(desk, _("Open a library"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def make(desk: Desk) -> None:
    """Ask where a new library is to be and open it in a window of its own."""
    dialog = _dialog(desk, _("New library"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(SUFFIX.lstrip("."))
    # An existing library is never written over: it is opened.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.open()


def show(path: Path) -> None:
    """Start Touchstone once more, on this library; raises UserError where that fails."""
    started, _process = QProcess.startDetached(sys.executable, [str(PROGRAM), "--library", str(path)])
    if not started:
        raise UserError(_("Another window could not be opened. Close this one and start again."))


def _dialog(desk: Desk, title: str) -> QFileDialog:
    dialog = QFileDialog(desk.window, title, str(desk.library.path.parent))
    dialog.setNameFilters([_("Libraries (*{suffix})").format(suffix=SUFFIX), _("All files (*)")])
    dialog.fileSelected.connect(desk.guarded(lambda _desk, chosen: show(Path(chosen))))
    dialog.finished.connect(dialog.deleteLater)
    return dialog
