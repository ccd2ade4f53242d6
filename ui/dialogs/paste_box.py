"""A text box that gives back what was pasted or typed without the changes Qt makes to it."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit

from ui.dialogs.direction import follow_text

PARAGRAPH_MARKS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class PasteBox(QPlainTextEdit):
    """Where the box is empty, ``pasted(text)`` is emitted instead of inserting: no character is changed."""

    pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        follow_text(self)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take a paste or drop: into an empty box as it is, between other words as usual."""
        if source.hasText() and self.document().isEmpty():
            self.pasted.emit(source.text())
        else:
            super().insertFromMimeData(source)

    def typed_text(self) -> str:
        """The text of the box; no-break spaces survive, which ``toPlainText`` would turn into plain ones."""
        return self.document().toRawText().translate(PARAGRAPH_MARKS)
