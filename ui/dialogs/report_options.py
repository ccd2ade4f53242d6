"""Which file a report goes to: its format and its path."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import UserError
from core.i18n import _
from ui.dialogs.fields import CheckedField, line_field
from ui.dialogs.frame import framed, heading
from ui.icons import dress

FORMAT = Qt.ItemDataRole.UserRole


class ReportOptions(QWidget):
    """``changed()`` tells of another format or path; another format changes the file's suffix."""

    changed = Signal()

    def __init__(self, formats: Sequence[tuple[str, str]], path: Path, last_format: str) -> None:
        super().__init__()
        self.formats = QListWidget()
        framed(self.formats)
        self.path: CheckedField = line_field(self._checked_path)
        self.browse = QPushButton(_("&Browse…"))
        dress(self.browse, "open")
        for name, title in formats:
            item = QListWidgetItem(title)
            item.setData(FORMAT, name)
            self.formats.addItem(item)
        self._build()
        self.path.set_value(str(path))
        self.formats.currentItemChanged.connect(lambda: self._follow_format())
        self.path.line.textEdited.connect(lambda: self.changed.emit())
        self.browse.clicked.connect(self.ask_path)
        names = [name for name, _title in formats]
        self.formats.setCurrentRow(names.index(last_format) if last_format in names else 0)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading(_("&Format"), self.formats))
        column.addWidget(self.formats)
        column.addWidget(heading(_("&Save as"), self.path.line))
        column.addWidget(self.path)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.browse)
        column.addLayout(row)

    def format(self) -> str:
        """The name of the format chosen: "html"."""
        row = self.formats.currentRow()
        return str(self.formats.item(row).data(FORMAT)) if row >= 0 else ""

    def file(self) -> Path:
        """The file to be written; raises UserError where the path is wrong."""
        return Path(self.path.value())

    def set_file(self, path: Path) -> None:
        """Write to another file."""
        self.path.set_value(str(path))
        self.changed.emit()

    def ask_path(self) -> None:
        """Ask for a file by the system's own dialog; overwriting is asked about in the preview."""
        dialog = QFileDialog(self, _("Save the report as"), self.path.line.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(self.format())
        dialog.fileSelected.connect(lambda chosen: self.set_file(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _follow_format(self) -> None:
        text = self.path.line.text().strip()
        if text:
            self.path.set_value(str(Path(text).with_suffix("." + self.format())))
        self.changed.emit()

    def _checked_path(self, typed: str) -> str:
        text = typed.strip()
        if not text:
            raise UserError(_("Type where to save the report, or press Browse."))
        path = Path(text).expanduser()
        if not path.is_absolute():
            raise UserError(_("Type the whole path of the file, beginning with its drive or /."))
        if path.is_dir() or not path.name:
            raise UserError(_("This is a folder. Add the name of the file."))
        if not path.parent.is_dir():
            raise UserError(_("There is no such folder. Choose another with Browse."))
        return str(path if path.suffix else path.with_suffix("." + self.format()))
