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
        if [card.id for card in fresh] == list(self._rows):
            self._replace(fresh)
            return
        self.beginResetModel()
        self._cards = fresh
        self._rows = {card.id: row for row, card in enumerate(fresh)}
        self.endResetModel()

    def _replace(self, fresh: tuple[Card, ...]) -> None:
        changed = [row for row, (old, new) in enumerate(zip(self._cards, fresh, strict=True)) if old != new]
        self._cards = fresh
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
