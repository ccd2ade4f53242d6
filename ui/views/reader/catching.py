"""Drops on the margins beside a page, which the page itself does not get."""

from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ui.views.reader.page_view import PageView


class Catching(QWidget):
    """Hands what is dropped on it to its page."""

    view: PageView

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words, files and links."""
        self.view.consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them anywhere."""
        self.view.consider(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self.view.dropEvent(event)
