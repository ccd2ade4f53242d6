"""The beginning of a text, to be read and not changed, in its own direction."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from core.i18n import _
from ui.dialogs.direction import set_direction

SHOWN = 20_000
"""Code points shown; Qt takes seconds to lay out a text of many megabytes."""

READ_ONLY = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class TextPreview(QPlainTextEdit):
    """A read-only view that can be selected and copied from by mouse and keyboard."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTextInteractionFlags(READ_ONLY)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    def set_text(self, text: str) -> None:
        """Show the beginning of a text and say so where there is more."""
        left = len(text) - SHOWN
        more = "\n\n" + _("... and {count:,} more characters").format(count=left) if left > 0 else ""
        self.setPlainText(text[:SHOWN] + more)

    def set_direction(self, direction: str) -> None:
        """Lay the text out from "rtl" right to left or "ltr" left to right."""
        set_direction(self, direction == "rtl")
