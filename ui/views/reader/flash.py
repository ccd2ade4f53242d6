"""Makes a place on the page light up for a moment, so that the eye finds it."""

from PySide6.QtCore import QObject, QTimer

from ui.views.reader.layers import Range
from ui.views.reader.page_view import PageView

FLASH_MS = 1200


class Flash(QObject):
    """The passing highlight of one page."""

    def __init__(self, view: PageView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._timer = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._timer.timeout.connect(self.end)

    def show(self, some: Range) -> None:
        """Light up a range, and nothing else."""
        self._view.layers.flash = some
        self._timer.start()
        self._view.viewport().update()

    def end(self) -> None:
        """Light up nothing."""
        self._timer.stop()
        self._view.layers.flash = None
        self._view.viewport().update()
