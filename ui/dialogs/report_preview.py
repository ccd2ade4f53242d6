"""The report before it is written: what it holds, how its pages look, and where it goes (Ctrl+E, Enter)."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from core.records.report import Exported, Report
from ui.dialogs.frame import Sheet, copy_to_clipboard, heading, hint, side_by_side
from ui.dialogs.page_view import ZOOM_STEP, PageView
from ui.dialogs.report_options import ReportOptions
from ui.dialogs.report_words import caution_lines, free_path, summary_line
from ui.dialogs.strip import Message
from ui.dialogs.text_preview import TextPreview


class ReportPreview(Sheet):
    """``export_wanted(format, path)`` asks for the file; ``set_exported`` or ``set_error`` tells how it went.

    ``preview_wanted()`` is emitted once the sheet is shown; ``set_pages`` gives the pages. ``formats`` are
    pairs of a format's name and its title; ``path`` is the file proposed, its suffix follows the format.
    ``unfinished`` are the labels of claims with words for a verdict that were not given.
    """

    preview_wanted = Signal()
    export_wanted = Signal(str, object)

    def __init__(
        self,
        report: Report,
        formats: Sequence[tuple[str, str]],
        path: Path,
        last_format: str = "html",
        parent: QWidget | None = None,
        unfinished: Sequence[str] = (),
    ) -> None:
        super().__init__(_("Report"), _("&Export"), parent)
        self.options = ReportOptions(formats, path, last_format)
        self.summary = heading(summary_line(report))
        self.cautions = TextPreview(_("Before you publish"))
        self.cautions.set_text("\n".join(caution_lines(report, unfinished)))
        self.view = PageView()
        self.state = Message()
        self.zoom_in = QPushButton(_("Zoom &in"))
        self.zoom_out = QPushButton(_("Zoom &out"))
        self.cancel.setText(_("Close"))
        self._build()
        self._asked = False
        self.options.changed.connect(self.strip.dismiss)
        self.zoom_in.clicked.connect(lambda: self.view.zoom_by(ZOOM_STEP))
        self.zoom_out.clicked.connect(lambda: self.view.zoom_by(1 / ZOOM_STEP))
        self.resize(1040, 660)
        self.main.setFocus()

    def _build(self) -> None:
        page = side_by_side(self._left(), self._right(), (340, 680))
        page.setStretchFactor(1, 1)
        self.body.addWidget(page)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.summary)
        column.addSpacing(6)
        column.addWidget(self.options, 2)
        column.addWidget(heading(_("Before yo&u publish"), self.cautions))
        self.cautions.setMinimumHeight(60)
        column.addWidget(self.cautions, 1)
        if not self.cautions.toPlainText():
            self.cautions.hide()
            column.addWidget(hint(_("Nothing the reader must be warned of was found.")))
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(heading(_("Pre&view"), self.view), 1)
        row.addWidget(self.zoom_out)
        row.addWidget(self.zoom_in)
        column.addLayout(row)
        column.addWidget(self.state)
        column.addWidget(self.view, 1)
        return right

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the preview once the window is painted."""
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            if not self.view.pages.images:
                self.state.say("busy", _("Drawing the pages…"))
            QTimer.singleShot(0, self.preview_wanted.emit)

    def set_pages(self, pages: Sequence[QImage]) -> None:
        """Show the pages of the report."""
        self.state.clear()
        self.view.set_pages(pages)

    def set_preview_error(self, sentence: str) -> None:
        """Say why there is no preview; the report can be exported all the same."""
        self.state.say("warning", sentence)

    def set_busy(self, message: str) -> None:
        """Say that the file is being written."""
        self.strip.show_message("busy", message)
        self.main.setEnabled(False)

    def set_error(self, sentence: str) -> None:
        """Say why the file was not written."""
        self.main.setEnabled(True)
        super().set_error(sentence)

    def set_exported(self, exported: Exported) -> None:
        """Say where the report is and what the writer had to give up."""
        self.main.setEnabled(True)
        saved = _("Saved to {path}").format(path=exported.path)
        kind = "warning" if exported.warnings else "good"
        self.strip.show_message(kind, "\n".join([saved, *exported.warnings]))
        opened = self.strip.add_button(_("Open fi&le"), lambda: _open(exported.path))
        self.strip.add_button(_("Open fol&der"), lambda: _open(exported.path.parent))
        self.strip.add_button(_("&Copy SHA-256"), lambda: copy_to_clipboard(exported.sha256))
        opened.setFocus()

    def submit(self) -> None:
        """Ask for the file, or first whether a file that exists is to be replaced."""
        if not self.options.path.is_right():
            self.options.path.line.setFocus()
        elif self.options.file().exists():
            self._ask_overwrite(self.options.file())
        else:
            self._export()

    def _export(self) -> None:
        self.strip.dismiss()
        self.export_wanted.emit(self.options.format(), self.options.file())

    def _ask_overwrite(self, path: Path) -> None:
        name = free_path(path).name.replace("&", "&&")
        self.strip.show_message("warning", _("“{name}” exists already.").format(name=path.name))
        keep = self.strip.add_button(_("&Keep both: save as “{name}”").format(name=name), self._keep_both)
        self.strip.add_button(_("&Replace it"), self._export)
        keep.setFocus()

    def _keep_both(self) -> None:
        self.options.set_file(free_path(self.options.file()))
        self._export()


def _open(path: Path) -> None:
    """Open a file or folder with the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
