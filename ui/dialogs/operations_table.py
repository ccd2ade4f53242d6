"""The history as a table: when, who, what, and whether it still holds."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.i18n import _
from core.records.cards import OperationCard
from ui.icons import icon
from ui.models.words import written_moment
from ui.plain import plain_tip

AnyIndex = QModelIndex | QPersistentModelIndex
ICONS = {"done": "check", "undone": "undo", "dropped": "close"}


def state_words(state: str) -> str:
    """What became of an operation."""
    words = {"done": _("Done"), "undone": _("Undone"), "dropped": _("Undone, then replaced")}
    return words.get(state, state)


class OperationsTable(QAbstractTableModel):
    """Rows are operations, in the order given (newest first)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.operations: list[OperationCard] = []
        self._heads = (_("When"), _("Who"), _("What"), _("State"))

    def show(self, operations: Sequence[OperationCard]) -> None:
        """Show these operations."""
        self.beginResetModel()
        self.operations = list(operations)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """One row an operation."""
        return 0 if parent.isValid() else len(self.operations)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """When, who, what, state."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and the sign of a state."""
        card = self.operations[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(card)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_cells(card)[index.column()])
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 3 and _cells(card)[3]:
            return icon(ICONS[card.state])
        return None


def _cells(card: OperationCard) -> tuple[str, str, str, str]:
    person = card.person or _("nobody named")
    return written_moment(card.at), person, _what(card), "" if card.kind != "do" else state_words(card.state)


def _what(card: OperationCard) -> str:
    """What was done; an undo or redo is told from the change it concerns."""
    if card.kind == "undo":
        return _("Undone: {label}").format(label=card.label)
    return _("Done again: {label}").format(label=card.label) if card.kind == "redo" else card.label
