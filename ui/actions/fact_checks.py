"""Published fact-checks: see what was imported, bring more in, take a collection out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from core.errors import TouchstoneError
from core.i18n import _
from core.matching.holding import discard, free, holdings
from core.matching.importing import import_file
from core.progress import Progress
from core.records.importing import Holdings, Imported
from core.services import collections
from ui.actions import looking_up
from ui.desk.desk import Desk
from ui.desk.look_only import must_write
from ui.dialogs.fact_checks import FactChecksSheet
from ui.dialogs.import_details import ImportDetailsDialog
from ui.models.fact_checks import imported_words, size_words
from ui.tasks import Task

R = TypeVar("R")


def show(desk: Desk) -> None:
    """Show the imported collections; an import that goes on is shown in it."""
    sheet = FactChecksSheet(not desk.library.read_only, desk.window)
    sheet.file_chosen.connect(desk.guarded(lambda desk, path: bring_in(desk, Path(path), sheet)))
    sheet.remove_wanted.connect(desk.guarded(lambda desk, chosen: _remove(desk, chosen, sheet)))
    sheet.discard_wanted.connect(desk.guarded(lambda desk, chosen: _discard(desk, chosen, sheet)))
    sheet.free_wanted.connect(desk.guarded(lambda desk: _free(desk, sheet)))
    sheet.stop_wanted.connect(desk.guarded(_stop))
    sheet.look_up_wanted.connect(desk.guarded(looking_up.show, sheet))
    watched = desk.tasks.changed.connect(lambda: _follow(desk, sheet))
    sheet.finished.connect(lambda _result: desk.tasks.changed.disconnect(watched))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    task = going_on(desk)
    if task is not None:
        sheet.set_busy(_busy_words(task))
    _reload(desk, sheet)


def going_on(desk: Desk) -> Task | None:
    """The work on the file of fact-checks that goes on, None for none: there is one at a time."""
    task = desk.importing[0] if desk.importing else None
    return task if task in desk.tasks.running else None


def bring_in(desk: Desk, path: Path, sheet: FactChecksSheet) -> None:
    """Import a file in the background; it goes on where an interrupted import of the same file was."""

    def say(done: Imported) -> None:
        _imported(desk, sheet, path.name, done)

    title = _("Importing {name}").format(name=path.name)
    stopped = _("Stopped. What was imported so far is kept; choose it and press Continue to go on.")
    _run(desk, sheet, lambda progress: import_file(desk.library, path, progress), say, title, stopped)


def _run(
    desk: Desk,
    sheet: FactChecksSheet,
    work: Callable[[Progress], R],
    then: Callable[[R], None],
    title: str,
    stopped: str = "",
) -> None:
    """Work on the file of fact-checks, which goes on when the sheet is closed; ``stopped`` is said then."""
    must_write(desk)
    if going_on(desk) is not None:
        return

    def ended(result: R) -> None:
        if _is_open(sheet):
            sheet.set_idle()
        then(result)
        _reload(desk, sheet)

    def failed(error: Exception) -> None:
        if _is_open(sheet) and isinstance(error, TouchstoneError):
            sheet.set_error(str(error))
            _reload(desk, sheet)
        else:
            desk.failed(error)

    task = desk.tasks.run(work, ended, failed, title)
    desk.importing = task, stopped
    sheet.set_busy(_busy_words(task))


def _busy_words(task: Task) -> str:
    return _("{title}. You can close this sheet and work on meanwhile.").format(title=task.title)


def _stop(desk: Desk) -> None:
    task = going_on(desk)
    if task is not None:
        task.cancel()


def _imported(desk: Desk, sheet: FactChecksSheet, name: str, done: Imported) -> None:
    """Say what came of it, in the status bar and in the sheet where that is open."""
    said = imported_words(done, name)
    details = partial(_details, desk, said, done) if done.skipped or done.notes else None
    desk.window.status.tell(said, details)
    if _is_open(sheet):
        sheet.say(said, warning=bool(done.skipped))
        if details is not None:
            sheet.strip.add_button(_("&Details…"), details)


def _details(desk: Desk, said: str, done: Imported) -> None:
    dialog = ImportDetailsDialog(said, done, QApplication.activeModalWidget() or desk.window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _is_open(sheet: FactChecksSheet) -> bool:
    return isValid(sheet) and sheet.isVisible()


def _follow(desk: Desk, sheet: FactChecksSheet) -> None:
    """Show how far the work is; a stopped one has no hearer of its own."""
    task = going_on(desk)
    if task is not None:
        sheet.show_progress(task.done, task.total)
    elif sheet.is_busy():
        sheet.set_idle()
        last, stopped = desk.importing or (None, "")
        if last is not None and last.cancelled:
            sheet.say(stopped or _("Stopped."))
        _reload(desk, sheet)


def _reload(desk: Desk, sheet: FactChecksSheet) -> None:
    """Count in the background: a million rows take a moment."""
    if not _is_open(sheet):
        return

    def fill(found: Holdings) -> None:
        if _is_open(sheet):
            sheet.show_holdings(found)

    desk.tasks.run(lambda _progress: holdings(desk.library), fill)


def _remove(desk: Desk, collection: str, sheet: FactChecksSheet) -> None:
    try:
        desk.library.do(_("Remove fact-checks"), collections.remove, collection)
    except TouchstoneError as error:
        sheet.set_error(str(error))
        return
    sheet.say(_("The collection was removed. Undo brings it back."))
    sheet.strip.add_button(_("&Undo"), partial(_undo, desk, sheet))
    _reload(desk, sheet)


def _undo(desk: Desk, sheet: FactChecksSheet) -> None:
    try:
        desk.library.undo()
    except TouchstoneError as error:
        sheet.set_error(str(error))
        return
    sheet.strip.dismiss()
    _reload(desk, sheet)


def _discard(desk: Desk, collection: str, sheet: FactChecksSheet) -> None:
    def work(_progress: Progress) -> None:
        discard(desk.library, collection)

    _run(desk, sheet, work, lambda _none: None, _("Discarding the interrupted import"))


def _free(desk: Desk, sheet: FactChecksSheet) -> None:
    def say(size: int) -> None:
        if _is_open(sheet):
            sheet.say(_("{size} were given back to the disk.").format(size=size_words(size)))

    _run(desk, sheet, lambda progress: free(desk.library, progress), say, _("Freeing the space"))
