"""The imported collections of published fact-checks: what there is, bringing more in, taking one out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _, isolated
from core.records.importing import Holding, Holdings
from ui.dialogs.frame import explanation, framed_tree, heading, hint
from ui.dialogs.strip import Strip
from ui.icons import dress, icon
from ui.models.fact_checks import count_words, size_words, state_words
from ui.plain import plain_tip

_ID = Qt.ItemDataRole.UserRole
FILES = "*.jsonl *.ndjson *.json *.csv *.tsv *.html *.htm *.gz *.zip"


class FactChecksSheet(QDialog):
    """``show_holdings`` fills it; what is wanted is a signal with a path or a collection's id.

    An interrupted import is continued by choosing its file again.
    """

    file_chosen = Signal(str)
    remove_wanted = Signal(str)
    discard_wanted = Signal(str)
    free_wanted = Signal()
    stop_wanted = Signal()
    look_up_wanted = Signal()

    def __init__(self, writable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Published fact-checks"))
        self._writable, self._busy = writable, False
        self._shown: dict[str, Holding] = {}
        self._unused = ""
        self.strip = Strip()
        self.list = QTreeWidget()
        self.pages = QStackedWidget()
        self.bring_in = QPushButton(_("&Import…"))
        self.go_on = QPushButton(_("Con&tinue"))
        self.remove = QPushButton(_("&Remove"))
        self.free = QPushButton()
        self.look_up = QPushButton(_("&Look up online…"))
        self.close_button = QPushButton(_("Close"))
        self.setAcceptDrops(writable)
        self._build()
        self._connect()
        self.resize(860, 480)
        self.show_holdings(Holdings())

    def _build(self) -> None:
        framed_tree(self.list)
        self.list.setColumnCount(5)
        self.list.setHeaderLabels([_("Name"), _("Fact-checks"), _("Imported"), _("On the disk"), _("File")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        for column, width in ((1, 110), (2, 170), (3, 100), (4, 190)):
            self.list.setColumnWidth(column, width)
        self.pages.addWidget(self.list)
        self.pages.addWidget(_empty())
        dress(self.bring_in, "plus")
        dress(self.remove, "delete")
        dress(self.look_up, "search")
        row = QHBoxLayout()
        for button in (self.bring_in, self.go_on, self.remove, self.free):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.look_up, self.close_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.strip)
        layout.addWidget(heading(_("&Collections, looked through for each claim you make"), self.list))
        layout.addWidget(self.pages, 1)
        layout.addLayout(row)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter belongs to the list

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda _now, _before: self._enable())
        self.bring_in.clicked.connect(self.choose_file)
        self.go_on.clicked.connect(lambda: self.file_chosen.emit(self._shown[self.current_id()].path))
        self.remove.clicked.connect(self._remove)
        self.free.clicked.connect(self._ask_to_free)
        self.look_up.clicked.connect(self.look_up_wanted)
        self.close_button.clicked.connect(self.accept)

    def current_id(self) -> str:
        """The id of the collection chosen, "" for none."""
        item: QTreeWidgetItem | None = self.list.currentItem()
        return str(item.data(0, _ID)) if item else ""

    def show_holdings(self, holdings: Holdings) -> None:
        """Show what there is; the list goes to what is new, else stays at the collection it was at."""
        chosen, at = self.current_id(), max(self.list.currentIndex().row(), 0)
        new = [one.id for one in holdings.holdings if self._shown and one.id not in self._shown]
        chosen = new[0] if new else chosen
        self._shown = {one.id: one for one in holdings.holdings}
        self._unused = size_words(holdings.unused_bytes) if holdings.unused_rows else ""
        self.list.clear()
        self.list.addTopLevelItems([_row(one) for one in holdings.holdings])
        ids = list(self._shown)
        at = ids.index(chosen) if chosen in ids else min(at, len(ids) - 1)
        self.list.setCurrentIndex(self.list.model().index(at, 0))
        self.pages.setCurrentIndex(0 if ids else 1)
        self.free.setText(_("&Free the space ({size})").format(size=self._unused))
        self._enable()
        (self.list if ids else self.bring_in).setFocus()

    def choose_file(self) -> None:
        """Ask for a file of fact-checks."""
        dialog = QFileDialog(self, _("Import fact-checks"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Fact-checks ({endings})").format(endings=FILES), _("All files (*)")])
        dialog.fileSelected.connect(self.file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def set_busy(self, sentence: str) -> None:
        """Say what is going on, with a way to stop it; the list can still be looked at."""
        self._busy = True
        self.strip.show_message("busy", sentence)
        self.strip.add_button(_("&Stop"), self.stop_wanted.emit)
        self._enable()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far what is going on has come; ``total`` 0 is unknown."""
        self.strip.progress.setRange(0, 1000 if total else 0)
        if total:
            self.strip.progress.setValue(1000 * done // total)

    def is_busy(self) -> bool:
        """True while something goes on."""
        return self._busy

    def set_idle(self) -> None:
        """Nothing is going on any more."""
        if self._busy:
            self._busy = False
            self.strip.dismiss()
            self._enable()

    def say(self, sentence: str, warning: bool = False) -> None:
        """Say what came of it; buttons for more can be added to the strip."""
        self.strip.show_message("warning" if warning else "good", sentence)

    def set_error(self, sentence: str) -> None:
        """Say what went wrong and what to do."""
        self.set_idle()
        self.strip.show_message("error", sentence)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped while nothing else is imported."""
        if _dropped(event) and not self._busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file that was dropped."""
        event.acceptProposedAction()
        self.file_chosen.emit(_dropped(event))

    def _remove(self) -> None:
        chosen = self._shown[self.current_id()]
        (self.discard_wanted if chosen.paused else self.remove_wanted).emit(chosen.id)

    def _ask_to_free(self) -> None:
        """The one thing here that cannot be undone."""
        self.strip.show_message(
            "warning",
            _(
                "{size} are held by collections that were removed. Once the space is free, Undo cannot bring"
                " them back; their files can be imported again."
            ).format(size=self._unused),
        )
        self.strip.add_button(_("Free t&he space"), self.free_wanted.emit)
        self.strip.add_button(_("&Keep them"), self.strip.dismiss)

    def _enable(self) -> None:
        chosen = self._shown.get(self.current_id())
        paused = chosen is not None and chosen.paused
        can = self._writable and not self._busy
        self.bring_in.setEnabled(can)
        self.go_on.setVisible(any(one.paused for one in self._shown.values()))
        self.go_on.setEnabled(can and chosen is not None and paused and bool(chosen.path))
        self.remove.setText(_("&Discard") if paused else _("&Remove"))
        self.remove.setEnabled(can and chosen is not None)
        self.free.setVisible(bool(self._unused))
        self.free.setEnabled(can)


def _dropped(event: QDragEnterEvent | QDropEvent) -> str:
    """The one file that is dropped, "" for anything else."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""


def _empty() -> QWidget:
    """What to do where there is nothing yet."""
    page = QWidget()
    page.setProperty("role", "card")
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(8)
    column.addStretch(1)
    column.addWidget(heading(_("No fact-checks have been imported yet.")))
    column.addWidget(
        explanation(
            _(
                "Import a file of published fact-checks, and while you make a claim Touchstone shows whether"
                " somebody has checked it before. Press Import or drop a file here."
            )
        )
    )
    column.addWidget(
        hint(
            _(
                "It reads ClaimReview feeds, dumps and pages, JSON lines, and tables (CSV, TSV) with a column"
                " named “claim”, packed or not. A million rows take a few minutes and can be stopped and"
                " continued. Everything stays on this computer."
            )
        )
    )
    column.addStretch(2)
    return page


def _row(holding: Holding) -> QTreeWidgetItem:
    cells = (
        isolated(holding.name),
        f"{holding.rows:,}",
        state_words(holding),
        size_words(holding.bytes),
        isolated(holding.file_name),
    )
    row = QTreeWidgetItem(list(cells))
    row.setData(0, _ID, holding.id)
    sign = "clock" if holding.paused else "document" if holding.there else "warning"
    row.setIcon(0, icon(sign, "warning") if sign != "document" else icon(sign))
    for column in (1, 3):
        row.setTextAlignment(column, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    tip = "\n".join(
        [holding.name, count_words(holding.rows), state_words(holding), holding.path or holding.file_name]
    )
    for column in range(5):
        row.setToolTip(column, plain_tip(tip))
    return row
