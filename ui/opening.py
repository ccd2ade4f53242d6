"""Open the library behind the window, or say plainly why it cannot be opened and what to do."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core import placement
from core import sample as samples
from core.errors import LibraryBusy, LibraryError, LibraryReadOnly
from core.i18n import _
from core.library import Library, open_library, open_read_only
from core.paths import default_library, sample_library
from ui.desk import Desk, showing
from ui.desk.backing_up import Backups
from ui.desk.look_only import look_only
from ui.desk.wiring import join
from ui.dialogs.busy_library import BusyChoice, BusyLibraryDialog
from ui.keeper import Keeper
from ui.single import Doorbell, ring
from ui.tasks import Tasks
from ui.window import MainWindow


def open_on_desk(
    window: MainWindow,
    keeper: Keeper,
    path: Path | None,
    crashed: Callable[[Exception], None],
) -> Desk | None:
    """The desk with the library open on it; None, and the window closes, where that was not to be."""
    try:
        library = _open(window, path or default_library(), keeper.settings.reviewer)
    except LibraryError as error:
        _say(window, str(error))
        library = None
    if library is None:
        window.close()
        return None
    return fill(window, keeper, library, crashed)


def open_sample(window: MainWindow, keeper: Keeper, crashed: Callable[[Exception], None]) -> None:
    """Open the person's copy of the sample library; the first time it is made, which takes seconds."""
    if sample_library().exists():
        open_on_desk(window, keeper, sample_library(), crashed)
        return

    def failed(error: Exception) -> None:
        if isinstance(error, LibraryError):
            _say(window, str(error))
            window.close()
        else:
            crashed(error)

    tasks = Tasks(failed, window)
    window.closing.connect(tasks.close)
    window.status.watch(tasks)

    def made(path: Path) -> None:
        window.closing.disconnect(tasks.close)
        tasks.close()
        open_on_desk(window, keeper, path, crashed)

    tasks.run(lambda _progress: samples.ensure(), made, title=_("Making the sample library"))


def fill(window: MainWindow, keeper: Keeper, library: Library, crashed: Callable[[Exception], None]) -> Desk:
    """Put an open library on the desk of a window."""
    desk = Desk(window, library, keeper, crashed)
    join(desk)
    showing.everything(desk)
    if library.read_only:
        look_only(desk)
        window.setWindowTitle(_("{name} (reading only)").format(name=library.path.stem))
        window.status.say(_("This library is open for reading only: nothing can be changed in this window."))
    else:
        window.setWindowTitle(library.path.stem)
        Doorbell(library.path, window)
        _advise(window, library.path)
        Backups(desk)
    return desk


def _advise(window: MainWindow, path: Path) -> None:
    """Say once what the person should know of where the library lies, or that it is only the sample."""
    if path == sample_library():
        window.status.tell(_("A sample to play with. For your own work: Article, Open my library."))
    elif advice := placement.advice(path):
        window.status.say(advice)


def _open(window: MainWindow, path: Path, person: str) -> Library | None:
    try:
        return open_library(path, person)
    except LibraryBusy:
        return _busy(window, path, person)
    except LibraryReadOnly as error:
        if not path.exists():
            raise
        _say(window, str(error))
        return open_read_only(path, person)


def _busy(window: MainWindow, path: Path, person: str) -> Library | None:
    """The library is open elsewhere: bring that window to the front, look only, or leave it."""
    dialog = BusyLibraryDialog(path, window)
    dialog.exec()
    if dialog.choice is BusyChoice.READ_ONLY:
        return open_read_only(path, person)
    if dialog.choice is BusyChoice.SHOW_WINDOW and not ring(path):
        _say(window, _("The other window did not answer. Look for it among your open windows."))
    return None


def _say(window: MainWindow, sentence: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Warning, "Touchstone", sentence, parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
