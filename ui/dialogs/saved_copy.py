"""The saved copy of a source: a page that was fetched, a file that was chosen, or text that was pasted."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.i18n import _
from core.records.drafts import Draft, Original
from ui.dialogs.frame import heading, hint
from ui.dialogs.paste_box import PasteBox
from ui.dialogs.strip import breakable
from ui.dialogs.text_preview import TextPreview
from ui.icons import dress


class SavedCopy(QWidget):
    """Either a text box to type and paste into, or the copy that was read, with its name and size.

    ``file_chosen(path)`` asks for a file to be read; what was read comes back through ``set_copy``.
    """

    file_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._draft: Draft | None = None
        self._pasted = ""
        self.box = PasteBox()
        self.box.setPlaceholderText(_("Paste or type what the source says, word for word."))
        self.preview = TextPreview(_("Text of the saved copy"))
        self.about = hint("")
        self.choose = QPushButton(_("Choose a &file…"))
        self.remove = QPushButton(_("Remo&ve this copy"))
        dress(self.choose, "open")
        dress(self.remove, "delete")
        self._texts = QStackedWidget()
        self._build()
        self.box.pasted.connect(self.set_pasted)
        self.choose.clicked.connect(self.choose_file)
        self.remove.clicked.connect(self.forget)
        self._show()

    def _build(self) -> None:
        self._texts.addWidget(self.box)
        self._texts.addWidget(self.preview)
        self.box.setMinimumSize(220, 80)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading(_("Saved &copy"), self.box))
        column.addWidget(self.about)
        column.addWidget(self._texts, 1)
        column.addLayout(row)

    def choose_file(self) -> None:
        """Ask for a file."""
        dialog = QFileDialog(self, _("Choose a file of this source"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def set_copy(self, draft: Draft) -> None:
        """Show a file or page that was read."""
        self._draft, self._pasted = draft, ""
        self.preview.set_text(draft.text)
        self.preview.set_direction(draft.direction)
        self._show()

    def set_pasted(self, text: str) -> None:
        """Keep a pasted text as it is; it is shown, and stays out of reach of Qt's text box."""
        self._draft, self._pasted = None, text
        self.preview.set_text(text)
        self._show()

    def forget(self) -> None:
        """Go back to the empty text box."""
        self._draft, self._pasted = None, ""
        self.box.clear()
        self._show()
        self.box.setFocus()

    def original(self) -> Original | None:
        """The bytes of the file or page, where there are any."""
        return self._draft.original if self._draft else None

    def text(self) -> str:
        """What was read, pasted or typed."""
        if self._draft is not None:
            return self._draft.text
        return self._pasted or self.box.typed_text()

    def _show(self) -> None:
        held = self._draft is not None or bool(self._pasted)
        self._texts.setCurrentIndex(1 if held else 0)
        self.remove.setVisible(held)
        self.choose.setVisible(not held)
        self.about.setText(breakable(self._words()))

    def _words(self) -> str:
        if self._draft is None and not self._pasted:
            return _("A quote can only be checked against a saved copy.")
        if self._draft is None:
            return _("Pasted text, {count:,} characters").format(count=len(self._pasted))
        return _described(self._draft)


def _described(draft: Draft) -> str:
    """The name and size of a copy, and where it holds no text that can be read."""
    name = draft.original.name or draft.original.url or _("Saved copy")
    size = QLocale().formattedDataSize(len(draft.original.data), 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    if draft.text:
        return _("{name}, {size}").format(name=name, size=size)
    return _("{name}, {size}. No text could be read in it.").format(name=name, size=size)
