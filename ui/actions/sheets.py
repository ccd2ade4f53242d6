"""Work for a sheet: what it finds goes to the sheet while that is open, what goes wrong is said in it."""

from collections.abc import Callable
from typing import TypeVar

from shiboken6 import isValid

from core.errors import TouchstoneError
from core.progress import Progress
from ui.desk.desk import Desk
from ui.dialogs.frame import Sheet
from ui.tasks import Task

R = TypeVar("R")


def told(desk: Desk, sheet: Sheet) -> Callable[[Exception], None]:
    """A hearer that has plain sentences said in the sheet; our own mistakes go to the crash dialog."""

    def hear(error: Exception) -> None:
        if isinstance(error, TouchstoneError) and isValid(sheet):
            sheet.set_error(str(error))
        else:
            desk.failed(error)

    return hear


def slot(desk: Desk, sheet: Sheet, act: Callable[..., object]) -> Callable[..., None]:
    """``act`` as a slot: where it fails the sheet says so and stays open with all that was filled in."""
    failed = told(desk, sheet)

    def guarded(*args: object) -> None:
        try:
            act(*args)
        except Exception as error:
            failed(error)

    return guarded


def run(
    desk: Desk, sheet: Sheet, work: Callable[[Progress], R], then: Callable[[R], object], title: str
) -> Task:
    """Run work in the background for a sheet; it stops, and nobody hears of it, once the sheet is closed."""
    task = desk.tasks.run(work, slot(desk, sheet, then), told(desk, sheet), title)
    sheet.finished.connect(lambda _result: task.cancel())
    return task
