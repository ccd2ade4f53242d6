"""The rows of the command palette, and how one is drawn: icon, title, detail, and its key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme
from ui.models.words import listed

ROW_HEIGHT = 36
ICON = 18
GAP = 12
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class PaletteRow:
    """Something the palette can go to or do; ``key`` is native key text."""

    title: str
    run: Callable[[], object]
    detail: str = ""
    icon: str = ""
    key: str = ""


class PaletteRows(QAbstractListModel):
    """The rows that fit what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PaletteRow] = ()

    def show_rows(self, rows: Sequence[PaletteRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> PaletteRow:
        """The row at an index."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; for screen readers with detail and key."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return listed(filter(None, (row.title, row.detail, row.key)))
        return None


class PaletteRowDelegate(QStyledItemDelegate):
    """Draws a row; mirrored where the interface runs from right to left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is equally high."""
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Icon, title and detail from the near side, the key at the far side."""
        model = index.model()
        if not isinstance(model, PaletteRows):
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("selection"))
        _draw(painter, option, model.row(index))
        painter.restore()


def _draw(painter: QPainter, option: QStyleOptionViewItem, row: PaletteRow) -> None:
    rect: QRect = option.rect
    left, right = rect.left() + GAP, rect.right() - GAP
    metrics = painter.fontMetrics()
    if row.icon:
        ratio = painter.device().devicePixelRatioF()
        spot = _place(option, QRect(left, rect.center().y() - ICON // 2 + 1, ICON, ICON))
        painter.drawPixmap(spot, icons.pixmap(row.icon, ICON, "icon", ratio))
    left += ICON + GAP
    if row.key:
        wide = metrics.horizontalAdvance(row.key)
        right -= wide
        _words(
            painter, option, QRect(right, rect.top(), wide, rect.height()), left_to_right(row.key), "muted"
        )
        right -= GAP
    title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, right - left)
    wide = metrics.horizontalAdvance(title)
    _words(painter, option, QRect(left, rect.top(), wide + 1, rect.height()), title, "text")
    left += wide + GAP
    detail = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, right - left)
    if right - left > 40:
        _words(painter, option, QRect(left, rect.top(), right - left, rect.height()), detail, "muted")


def _place(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    direction = option.direction
    return QStyle.visualRect(direction, option.rect, rect)


def left_to_right(key: str) -> str:
    """A key's name that a line from right to left does not turn round (Unicode isolates)."""
    return f"\u2066{key}\u2069"


def _words(painter: QPainter, option: QStyleOptionViewItem, rect: QRect, text: str, colour: str) -> None:
    painter.setPen(theme.colour(colour))
    direction = option.direction
    near = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(_place(option, rect), near | Qt.TextFlag.TextSingleLine, text)
