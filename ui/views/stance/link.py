"""A line that asks where dropped words come from, where the drop did not say."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.errors import UserError
from core.i18n import _
from ui.dialogs.checks import web_address
from ui.dropped import Dropped
from ui.views.lines import FewLines
from ui.views.parts import said


class LinkField(QWidget):
    """Holds a drop until its link is known; emits ``completed`` with it. Nothing dropped is ever lost."""

    completed = Signal(object)
    """A ``Dropped``; without an address where none was given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: Dropped | None = None
        self._before: QWidget | None = None
        """What had the keyboard before the link was asked for."""
        self.quote = FewLines(2)
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Link to the source"))
        self.line.setAccessibleName(_("Link to the source of the words you dropped"))
        self.line.returnPressed.connect(self._add)
        self.add = QPushButton(_("Add"))
        self.add.setToolTip(_("Add the words with this link, or without one"))
        self.add.clicked.connect(self._add)
        self.wrong = said("", "muted")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.quote)
        column.addLayout(row)
        column.addWidget(self.wrong)
        self.hide()

    def ask(self, dropped: Dropped) -> None:
        """Ask for the link of these words; an earlier drop still waiting goes on without one."""
        self.finish()
        self._waiting = dropped
        self._before = QApplication.focusWidget()
        self.quote.show_text(f"\u201c{dropped.text}\u201d")
        self.line.setText("")  # unlike clearing it, no undo step
        self.wrong.hide()
        self.show()
        self.line.setFocus()

    def finish(self) -> None:
        """Hand on a drop that still waits, with the link if there is a good one."""
        if self._waiting is None:
            return
        try:
            url = web_address(self.line.text())
        except UserError:
            url = ""
        self._complete(url)

    def _add(self) -> None:
        if self._waiting is None:
            return
        try:
            self._complete(web_address(self.line.text()))
        except UserError as error:
            self.wrong.setText(str(error))
            self.wrong.show()

    def _complete(self, url: str) -> None:
        waiting = self._leave()
        if waiting is not None:
            self.completed.emit(replace(waiting, url=url))

    def _leave(self) -> Dropped | None:
        """Put the line away, with the keyboard back where it was; what was waiting."""
        waiting, self._waiting = self._waiting, None
        focused, before = QApplication.focusWidget(), self._before
        self._before = None
        if focused and before and self.isAncestorOf(focused) and isValid(before):
            before.setFocus()
        self.hide()
        return waiting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops the drop."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
