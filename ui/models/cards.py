"""A list model over immutable records: what a row says is worked out by plain functions, on demand."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

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


FEW = 50
"""Rows more or less that come or go; for more of them the whole list is shown anew."""


def _in_common(some: Sequence[str], others: Sequence[str]) -> int:
    """How many ids two lists begin with alike."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(some), len(others)))


def _differ(old: object, new: object) -> bool:
    return old is not new and old != new


class CardModel(QStringListModel, Generic[Card]):
    """Rows are records. ``title`` names one, ``describe`` says everything about it in words.

    Qt itself counts the rows: a list that lays itself out asks for their number four times a row, which
    takes a second for 100,000 rows where Python has to answer.
    """

    def __init__(
        self, title: Callable[[Card], str], describe: Callable[[Card], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._fresh: tuple[Card, ...] = ()
        self._rows: dict[str, int] = {}
        self._title = title
        self._describe = describe
        # Connected before any view is: when a view hears of new rows, their records are there.
        for changed in (self.rowsInserted, self.rowsRemoved, self.modelReset):
            changed.connect(self._take)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The records shown, in order."""
        return self._cards

    def show(self, cards: Sequence[Card]) -> None:
        """Show these records; rows that stay keep their selection and scroll position."""
        before, self._fresh = self._cards, tuple(cards)
        old, new = list(self._rows), [card.id for card in self._fresh]
        if old == new:
            self._take()
            self._tell_changed(before, 0)
        elif not 0 < abs(len(new) - len(old)) <= FEW or not self._come_or_go(before, old, new):
            self.setStringList([""] * len(new))

    def _come_or_go(self, before: tuple[Card, ...], old: list[str], new: list[str]) -> bool:
        """Put rows in or take rows out, all in one place; False where that does not make the new list."""
        top = _in_common(old, new)
        bottom = _in_common(old[top:][::-1], new[top:][::-1])
        if top + bottom < min(len(old), len(new)):
            return False
        if len(new) > len(old):
            self.insertRows(top, len(new) - len(old))
        else:
            self.removeRows(top, len(old) - len(new))
        self._tell_changed(before[:top], 0)
        self._tell_changed(before[len(old) - bottom :], len(new) - bottom)
        return True

    def _take(self) -> None:
        self._cards = self._fresh
        self._rows = {card.id: row for row, card in enumerate(self._cards)}

    def _tell_changed(self, before: tuple[Card, ...], start: int) -> None:
        """Say which of the rows from ``start`` on say something else than before."""
        now = self._cards[start : start + len(before)]
        rows = range(len(before))
        first = next((row for row in rows if _differ(before[row], now[row])), None)
        if first is not None:
            # From the end on: where all have new numbers, two are compared instead of thousands.
            last = next(row for row in reversed(rows) if _differ(before[row], now[row]))
            self.dataChanged.emit(self.index(start + first), self.index(start + last))

    def index_of(self, card_id: str) -> QModelIndex:
        """Where a record stands; an invalid index where it is not shown."""
        row = self._rows.get(card_id)
        return QModelIndex() if row is None else self.index(row)

    def card(self, index: AnyIndex) -> Card | None:
        """The record at an index, if there is one."""
        return self._cards[index.row()] if index.isValid() and index.row() < len(self._cards) else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be chosen, and no more."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

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
