"""Where an article can come from: a paste, a file or a web address."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from ui.dialogs.checks import needed_web_address
from ui.dialogs.fields import line_field
from ui.dialogs.frame import heading, hint
from ui.dialogs.paste_box import PasteBox
from ui.icons import dress


class ImportStart(QWidget):
    """The three ways in; a dropped file counts as chosen, a dropped link only fills the address."""

    fetch_wanted = Signal(str)
    file_chosen = Signal(str)
    text_pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.box = PasteBox()
        self.box.setAcceptDrops(False)
        self.box.setPlaceholderText(_("Press Ctrl+V to paste the text of the article, or type it."))
        self.read = QPushButton(_("&Use this text"))
        self.choose = QPushButton(_("Choose a &file…"))
        self.address = line_field(needed_web_address, "https://")
        self.fetch = QPushButton(_("F&etch"))
        for button, name in ((self.read, "paste"), (self.choose, "open")):
            dress(button, name)
        self._build()
        self.box.pasted.connect(self.text_pasted)
        self.box.textChanged.connect(self._offer_text)
        self.read.clicked.connect(lambda: self.text_pasted.emit(self.box.typed_text()))
        self.choose.clicked.connect(self.choose_file)
        self.address.line.textChanged.connect(lambda typed: self.fetch.setDefault(bool(typed)))
        self.fetch.clicked.connect(self._fetch)
        self._offer_text()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(heading(_("&Paste the text"), self.box))
        layout.addWidget(self.box, 1)
        layout.addLayout(_beside(self.read))
        layout.addSpacing(8)
        layout.addWidget(heading(_("Or open a file")))
        layout.addWidget(
            hint(_("A saved web page, a PDF, a Word document or plain text. You can also drop it here."))
        )
        layout.addLayout(_beside(self.choose))
        layout.addSpacing(8)
        layout.addWidget(heading(_("Or get it from the &web"), self.address.line))
        row = QHBoxLayout()
        row.addWidget(self.address, 1)
        row.addWidget(self.fetch)
        layout.addLayout(row)
        layout.addWidget(hint(_("Touchstone goes online only when you press Fetch.")))

    def choose_file(self) -> None:
        """Ask for a file."""
        dialog = QFileDialog(self, _("Open an article"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [_("Articles (*.html *.htm *.xhtml *.pdf *.docx *.txt *.text *.md)"), _("All files (*)")]
        )
        dialog.fileSelected.connect(self.file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, links and text may be dropped."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._take(event.mimeData())
        event.acceptProposedAction()

    def _take(self, dropped: QMimeData) -> None:
        url = dropped.urls()[0] if dropped.urls() else None
        if url is None:
            self.text_pasted.emit(dropped.text())
        elif url.isLocalFile():
            self.file_chosen.emit(url.toLocalFile())
        else:
            self.address.set_value(url.toString())
            self.fetch.setFocus()

    def _offer_text(self) -> None:
        self.read.setEnabled(not self.box.document().isEmpty())

    def _fetch(self) -> None:
        if self.address.is_right():
            self.fetch_wanted.emit(self.address.value())
        else:
            self.address.line.setFocus()


def _beside(button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row
