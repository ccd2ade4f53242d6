"""The beginning of a text, to be read and not changed, each paragraph in its own direction."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from core.i18n import _
from ui.views.reader.page import line_kind
from ui.views.reader.turning import WAYS

SHOWN = 20_000
"""Code points shown; Qt takes seconds to lay out a text of many megabytes."""

READ_ONLY = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class TextPreview(QTextEdit):
    """A read-only view that can be selected and copied from by mouse and keyboard."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._direction = "ltr"
        self.setReadOnly(True)
        self.setTextInteractionFlags(READ_ONLY)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    def set_text(self, text: str) -> None:
        """Show the beginning of a text and say so where there is more."""
        left = len(text) - SHOWN
        more = "\n\n" + _("... and {count:,} more characters").format(count=left) if left > 0 else ""
        self.setPlainText(text[:SHOWN] + more)
        self._turn()

    def set_direction(self, direction: str) -> None:
        """What has no letters runs as the text does: "rtl" right to left or "ltr" left to right."""
        self._direction = direction
        self._turn()

    def _turn(self) -> None:
        """Paragraphs of words take the direction of their first letter from Qt, as in the reader."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            if line_kind(block.text()) == "neutral":
                form = block.blockFormat()
                form.setLayoutDirection(WAYS[self._direction])
                QTextCursor(block).setBlockFormat(form)
            block = block.next()
        cursor.endEditBlock()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Words alone are copied, without fonts and colours."""
        mime = QMimeData()
        mime.setText(self.textCursor().selection().toPlainText())
        return mime
