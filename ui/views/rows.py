"""How a row of a list is drawn: ground, bar of the chosen row, focus, and room for what the row says."""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme
from ui.models.cards import CARD_ROLE

PAD = 8
ICON = 16
GAP = 6
BAR = 3


class RowDelegate(QStyledItemDelegate):
    """Draws the ground of a row, then lets ``draw_card`` draw the record into the room inside."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        card = index.data(CARD_ROLE)
        painter.save()
        painter.setClipRect(option.rect)
        _draw_ground(painter, option)
        painter.setFont(option.font)
        painter.setPen(theme.colour("text"))
        painter.setLayoutDirection(option.direction)
        self.draw_card(painter, option.rect.adjusted(PAD + BAR, PAD - 2, -PAD, -PAD + 2), card)
        painter.restore()

    @abstractmethod
    def draw_card(self, painter: QPainter, room: QRect, card: Any) -> None:
        """Draw what the record says into ``room``."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the list, and as high as ``high`` lines of text."""
        return QSize(0, option.fontMetrics.lineSpacing() * self.high + 2 * PAD - 2)

    high = 2


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(option.rect, theme.colour("selection"))
        painter.fillRect(
            QRect(option.rect.topLeft(), QSize(BAR, option.rect.height())), theme.colour("accent")
        )
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, theme.colour("hover"))
    if option.state & QStyle.StateFlag.State_HasFocus and chosen:
        painter.setPen(theme.colour("accent"))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def is_rtl(painter: QPainter) -> bool:
    """True where rows run from right to left."""
    return painter.layoutDirection() is Qt.LayoutDirection.RightToLeft


def cut(painter: QPainter, room: QRect, width: int) -> tuple[QRect, QRect]:
    """``room`` as ``width`` pixels on the leading side, and the rest."""
    if is_rtl(painter):
        return room.adjusted(room.width() - width, 0, 0, 0), room.adjusted(0, 0, -width, 0)
    return room.adjusted(0, 0, width - room.width(), 0), room.adjusted(width, 0, 0, 0)


def draw_icon(painter: QPainter, room: QRect, name: str, ink: str | QColor = "icon") -> QRect:
    """Draw an icon 16 points wide on the leading side of a line; gives the rest of the line."""
    place, rest = cut(painter, room, ICON)
    top = place.y() + (place.height() - ICON) // 2
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(place.x(), top, icons.pixmap(name, ICON, ink, ratio))
    return cut(painter, rest, GAP)[1]


def small(font: QFont) -> QFont:
    """The font of second lines: a little smaller."""
    made = QFont(font)
    made.setPointSizeF(max(font.pointSizeF() * 0.9, 7.5))
    return made


def bold(font: QFont) -> QFont:
    """The same font, bold."""
    made = QFont(font)
    made.setBold(True)
    return made


def card_list(name: str, view: QListView | None = None) -> QListView:
    """A list of equally high rows without a frame, quick with any number; made of ``view`` if given."""
    view = QListView() if view is None else view
    view.setAccessibleName(name)
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setFrameShape(QListView.Shape.NoFrame)
    return view
