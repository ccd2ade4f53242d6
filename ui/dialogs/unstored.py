"""Words that could not be stored are still in their fields while the window is being closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from core.i18n import _
from ui.dialogs.frame import Sheet, copy_to_clipboard, explanation
from ui.dialogs.text_preview import TextPreview
from ui.icons import dress


class UnstoredDialog(Sheet):
    """Enter and Escape stay; ``leave_wanted()`` asks to close the window without the words."""

    leave_wanted = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(_("These words could not be stored"), _("&Stay"), parent)
        self.cancel.hide()
        self.words = TextPreview(_("Words that could not be stored"))
        self.words.set_text(words)
        self.copy = QPushButton(_("&Copy the words"))
        dress(self.copy, "copy")
        self.leave = QPushButton(_("Close &without them"))
        self.foot.addWidget(self.copy)
        self.foot.addWidget(self.leave)
        self.body.addWidget(
            explanation(
                _("These words could not be stored. Free some space and close again, or close without them.")
            )
        )
        self.body.addWidget(self.words, 1)
        self.copy.clicked.connect(lambda: self._copy(words))
        self.leave.clicked.connect(self._leave)
        self.resize(560, 340)
        self.main.setFocus()

    def _copy(self, words: str) -> None:
        copy_to_clipboard(words)
        self.strip.show_message("good", _("Copied. Paste the words somewhere safe before you close."))

    def _leave(self) -> None:
        self.accept()
        self.leave_wanted.emit()
