"""What was done in this library, and undoing and redoing it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from core.records.cards import OperationCard
from ui.dialogs.frame import framed, heading, hint
from ui.dialogs.operations_table import OperationsTable
from ui.dialogs.strip import Strip
from ui.icons import dress
from ui.plain import plain_tip

LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class HistoryDialog(QDialog):
    """``undo_wanted()`` and ``redo_wanted()`` ask for a step; ``set_operations`` shows what came of it."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, operations: Sequence[OperationCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("History"))
        self.strip = Strip()
        self.table = OperationsTable(self)
        self.view = QTableView()
        self.empty = hint(_("Nothing has been done in this library yet."))
        self.undo = QPushButton()
        self.redo = QPushButton()
        self.close_button = QPushButton(_("Close"))
        dress(self.undo, "undo")
        dress(self.redo, "redo")
        self._build()
        self._connect()
        self.resize(760, 520)
        self.set_operations(operations)
        self.view.setFocus()

    def _connect(self) -> None:
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.close_button.clicked.connect(self.accept)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.undo.click)
        QShortcut(QKeySequence.StandardKey.Redo, self).activated.connect(self.redo.click)

    def _build(self) -> None:
        self.view.setModel(self.table)
        framed(self.view)
        self.view.horizontalHeader().setDefaultAlignment(LEADING)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        row = QHBoxLayout()
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.strip)
        column.addWidget(heading(_("What was &done, newest first"), self.view))
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)
        column.addLayout(row)
        self.close_button.setDefault(True)

    def set_operations(self, operations: Sequence[OperationCard]) -> None:
        """Show these operations, in any order; the buttons name the step they take."""
        newest = sorted(operations, key=lambda card: card.id, reverse=True)
        self.strip.dismiss()
        self.table.show(newest)
        for column, width in enumerate((140, 130, 0, 200)):
            if width:
                self.view.setColumnWidth(column, width)
        self.empty.setVisible(not newest)
        steps = [card for card in newest if card.kind == "do"]
        next_undo = next((card for card in steps if card.state == "done"), None)
        next_redo = next((card for card in reversed(steps) if card.state == "undone"), None)
        _name_step(self.undo, _("&Undo: {label}"), _("&Undo"), next_undo)
        _name_step(self.redo, _("&Redo: {label}"), _("&Redo"), next_redo)

    def set_error(self, sentence: str) -> None:
        """Say why a step could not be taken."""
        self.strip.show_message("error", sentence)


def _name_step(button: QPushButton, named: str, bare: str, card: OperationCard | None) -> None:
    """Say on a button what it will do; long labels are cut, the whole stands in its tip."""
    button.setEnabled(card is not None)
    label = card.label if card is not None else ""
    short = label if len(label) <= 32 else label[:31] + "\u2026"
    button.setText(named.format(label=short.replace("&", "&&")) if label else bare)
    button.setToolTip(plain_tip(label))
