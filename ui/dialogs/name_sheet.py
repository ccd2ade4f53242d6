"""Ask for a name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from core.i18n import _
from ui.dialogs.frame import Sheet, hint


class NameSheet(Sheet):
    """``accepted_name`` with what was typed."""

    accepted_name = Signal(str)

    def __init__(self, title: str, main: str, name: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(title, main, parent)
        self.line = QLineEdit(name)
        self.line.setAccessibleName(_("Name"))
        self.line.setPlaceholderText(_("Name"))
        self.line.setMinimumWidth(360)
        self.line.selectAll()
        self.body.addWidget(hint(meaning))
        self.body.addWidget(self.line)
        self.line.setFocus()

    def submit(self) -> None:
        """Hand over the name."""
        self.accepted_name.emit(self.line.text())
