"""A list model over immutable records: what a row says is worked out by plain functions, on demand."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.plain import plain_tip

AnyIndex = QModelIndex | QPersistentModelIndex

CARD_ROLE = int(Qt.ItemDataRole.UserRole)
"""The record itself, for delegates."""


class HasId(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """What tells the record from others."""
        ...


Card = TypeVar("Card", bound=HasId)


def _in_common(some: Sequence[str], others: Sequence[str]) -> int:
    """How many ids two lists begin with alike."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(some), len(others)))


class CardModel(QAbstractListModel, Generic[Card]):
    """Rows are records. ``title`` names one, ``describe`` says everything about it in words."""

    def __init__(
        self, title: Callable[[Card], str], describe: Callable[[Card], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._rows: dict[str, int] = {}
        self._title = title
        self._describe = describe

    @property
    def cards(self) -> tuple[Card, ...]:
        """The records shown, in order."""
        return self._cards

    def show(self, cards: Sequence[Card]) -> None:
        """Show these records; rows that stay in place keep their selection and scroll position."""
        fresh = tuple(cards)
        ids = [card.id for card in fresh]
        old = list(self._rows)
        top = _in_common(old, ids)
        bottom = _in_common(old[top:][::-1], ids[top:][::-1])
        gone, new = len(old) - top - bottom, len(ids) - top - bottom
        if gone and new:
            self.beginResetModel()
            self._take(fresh)
            self.endResetModel()
            return
        before = self._cards
        if gone:
            self.beginRemoveRows(QModelIndex(), top, top + gone - 1)
            self._take(fresh)
            self.endRemoveRows()
        elif new:
            self.beginInsertRows(QModelIndex(), top, top + new - 1)
            self._take(fresh)
            self.endInsertRows()
        else:
            self._take(fresh)
        self._tell_changed(before[:top], 0)
        self._tell_changed(before[len(before) - bottom :], len(fresh) - bottom)

    def _take(self, fresh: tuple[Card, ...]) -> None:
        self._cards = fresh
        self._rows = {card.id: row for row, card in enumerate(fresh)}

    def _tell_changed(self, before: tuple[Card, ...], start: int) -> None:
        """Say which of the rows from ``start`` on say something else than before."""
        now = self._cards[start : start + len(before)]
        pairs = enumerate(zip(before, now, strict=True), start)
        changed = [row for row, (old, new) in pairs if old is not new and old != new]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def index_of(self, card_id: str) -> QModelIndex:
        """Where a record stands; an invalid index where it is not shown."""
        row = self._rows.get(card_id)
        return QModelIndex() if row is None else self.index(row)

    def card(self, index: AnyIndex) -> Card | None:
        """The record at an index, if there is one."""
        return self._cards[index.row()] if index.isValid() and index.row() < len(self._cards) else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """One row a record."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The record, its name, or everything about it in words."""
        card = self.card(index)
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(card)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._describe(card)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._describe(card))
        return None
