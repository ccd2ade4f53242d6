"""Our own mistakes: logged, and told in a dialog whose report can be copied."""

import logging
from collections.abc import Callable

from PySide6 import __version__ as pyside_version
from PySide6.QtWidgets import QWidget

from core.version import VERSION
from ui.dialogs.crash import CrashDialog
from ui.dialogs.crash_report import crash_report

_log = logging.getLogger(__name__)


def crash_dialog(parent: QWidget) -> Callable[[Exception], None]:
    """A hearer that shows one crash dialog at a time over ``parent``."""
    shown: list[CrashDialog] = []

    def crashed(error: Exception) -> None:
        report = crash_report(error, {"Touchstone": VERSION, "PySide6": pyside_version})
        _log.error("%s", report)
        if shown:
            return
        dialog = CrashDialog(report, parent)
        shown.append(dialog)
        dialog.finished.connect(shown.clear)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    return crashed
