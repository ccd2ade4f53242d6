"""The gutter: a bracket beside the lines of every mark, with its number and sign."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolTip, QWidget

from ui import icons, theme
from ui.plain import plain_tip
from ui.views.reader.boxes import extent
from ui.views.reader.brackets import Bracket, Label, brackets, by_paragraphs, labels
from ui.views.reader.column import GUTTER
from ui.views.reader.layers import Range
from ui.views.reader.marks import Mark, Stretch, smallest_first
from ui.views.reader.page_view import PageView
from ui.views.reader.painting import line_pen
from ui.views.reader.shades import READABLE, VISIBLE, ink

LANES = 26
"""Pixels for the brackets; the rest of the gutter is for numbers and signs."""

LANE = 7
TICK = 3
SIGN = 14
SECOND = 13
AGAIN = 0.85
"""Size of a repeated number, of the first."""

GAP = 4
ABOVE = 200
"""Labels of marks this much above the visible lines (pixels) may have been pushed down into them."""

REACH = 4
"""A click this near to a bracket (pixels) means it."""


class Gutter(QWidget):
    """Draws the brackets of the layers of a page, on the side of the text where it stands."""

    clicked = Signal(list)
    """The marks at the place of a click, smallest first."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._groups: list[list[Stretch]] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._laid: dict[int, list[Bracket]] = {}
        self._extents: dict[Range, tuple[float, float]] = {}
        self._laid_width = 0.0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.moved.connect(self.follow)

    def set_text(self, line_ends: Sequence[int]) -> None:
        """Group the marks of the layers by the paragraphs they touch; ``line_ends`` are UTF-16 positions."""
        self._groups = by_paragraphs(self._view.layers.stretches, line_ends)
        self._starts = [group[0].start for group in self._groups]
        self._ends = [max(piece.end for piece in group) for group in self._groups]
        self._laid.clear()
        self.update()

    def lay_out_again(self) -> None:
        """Forget where lines were: the font or the width has changed."""
        self._laid.clear()
        self._extents.clear()
        self.update()

    def follow(self) -> None:
        """Stay beside the text."""
        place = self._view.gutter_rectangle()
        self.setGeometry(place)
        if self._view.document().textWidth() != self._laid_width:
            self._laid_width = self._view.document().textWidth()
            self.lay_out_again()
        self.update()

    def brackets(self) -> Iterator[Bracket]:
        """The brackets beside the visible lines and a little above them, from top to bottom."""
        start, end = self._view.visible()
        top, bottom = self._view.scrolled() - ABOVE, self._view.scrolled() + self.height()
        # Groups share no paragraph, so they end in the order in which they start.
        for index in range(bisect_right(self._ends, start), bisect_left(self._starts, end)):
            shown = self._brackets_of(index)
            yield from (bracket for bracket in shown if bracket.top < bottom and bracket.bottom > top)

    def _brackets_of(self, index: int) -> list[Bracket]:
        if index not in self._laid:
            self._laid[index] = brackets(self._groups[index], self._extent)
        return self._laid[index]

    def _extent(self, start: int, end: int) -> tuple[float, float]:
        known = self._extents.get((start, end))
        if known is None:
            known = self._extents[start, end] = extent(self._view.document(), start, end)
        return known

    def labels(self) -> list[Label]:
        """The numbers and signs beside the visible lines."""
        return list(labels(self.brackets(), max(SIGN, self.fontMetrics().height()) + 1))

    def lane_x(self, lane: int, lanes: int) -> float:
        """Where a lane's bracket stands, in pixels of the gutter."""
        step = min(LANE, LANES / max(lanes, 1))
        away = GAP + lane * step
        return away if self._view.gutter_right else self.width() - away

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw brackets, numbers and signs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.palette().base())
        painter.translate(0, -self._view.scrolled())
        shown = list(self.brackets())
        lanes = 1 + max((bracket.lane for bracket in shown), default=0)
        for bracket in shown:
            self._paint_bracket(painter, bracket, lanes)
        for label in self.labels():
            self._paint_label(painter, label)
        painter.end()

    def _paint_bracket(self, painter: QPainter, bracket: Bracket, lanes: int) -> None:
        selected = self._view.layers.is_selected(bracket.piece)
        painter.setPen(line_pen(bracket.piece.mark.kind, self._ink(bracket.piece.mark, VISIBLE), selected))
        x = self.lane_x(bracket.lane, lanes)
        top, bottom = bracket.top + 2, bracket.bottom - 2
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        if bracket.piece.mark.kind != "suggestion":
            tick = -TICK if self._view.gutter_right else TICK
            painter.drawLine(QPointF(x, top), QPointF(x + tick, top))
            painter.drawLine(QPointF(x, bottom), QPointF(x + tick, bottom))

    def _paint_label(self, painter: QPainter, label: Label) -> None:
        mark = label.piece.mark
        font = QFont(self.font())
        font.setBold(self._view.layers.is_selected(label.piece))
        if label.again:
            font.setPointSizeF(font.pointSizeF() * AGAIN)
        painter.setFont(font)
        painter.setPen(self._ink(mark, READABLE))
        sign, second, number = self._label_places(label)
        if mark.label:
            _draw_number(painter, number, f"…{mark.label}" if label.again else mark.label)
        if not label.again:
            self._paint_sign(painter, sign, mark)
            if mark.second and second.width():
                self._paint_icon(painter, second, mark.second, SECOND, theme.colour("muted"))

    def _label_places(self, label: Label) -> tuple[QRectF, QRectF, QRectF]:
        """The sign stands next to the lanes, then the second sign if there is room, the number outside."""
        small = SECOND if self.width() >= GUTTER else 0
        room = self.width() - LANES - GAP - SIGN - small
        places = [(LANES + GAP, SIGN), (LANES + GAP + SIGN, small), (LANES + GAP + SIGN + small, room)]
        if not self._view.gutter_right:
            places = [(self.width() - left - wide, wide) for left, wide in places]
        sign, second, number = (QRectF(left, label.top, wide, label.height) for left, wide in places)
        return sign, second, number

    def _paint_sign(self, painter: QPainter, place: QRectF, mark: Mark) -> None:
        if len(mark.sign) <= 2:
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark.sign)
            return
        self._paint_icon(painter, place, mark.sign, SIGN, self._ink(mark, READABLE))

    def _paint_icon(self, painter: QPainter, place: QRectF, name: str, size: int, colour: QColor) -> None:
        picture = icons.pixmap(name, size, colour, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(place.center().x() - size / 2, place.center().y() - size / 2), picture)

    def _ink(self, mark: Mark, least: float) -> QColor:
        palette = self.palette()
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        return ink(mark.colour, base, text, least)

    def marks_at(self, point: QPoint) -> list[Mark]:
        """The marks whose bracket or label is at a point of the gutter, smallest first."""
        y = point.y() + self._view.scrolled()
        shown = list(self.brackets())
        lanes = 1 + max((bracket.lane for bracket in shown), default=0)
        reach = min(REACH, LANES / lanes / 2)
        level = [bracket for bracket in shown if bracket.top <= y < bracket.bottom]
        beside = [
            bracket.piece for bracket in level if abs(self.lane_x(bracket.lane, lanes) - point.x()) <= reach
        ]
        return smallest_first(beside or self._labelled_at(point.x(), y))

    def _labelled_at(self, x: int, y: int) -> list[Stretch]:
        in_labels = x >= LANES if self._view.gutter_right else x < self.width() - LANES
        level = (label for label in self.labels() if label.top <= y < label.top + label.height)
        return [label.piece for label in level if in_labels]

    def tooltip_at(self, point: QPoint) -> str:
        """The titles of the marks at a point of the gutter, one a line."""
        return "\n".join(mark.tip for mark in self.marks_at(point))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which marks were clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self.marks_at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer where a click does something."""
        over = self.marks_at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Show the titles of the marks under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tooltip_at(event.pos())), self)
            return True
        return super().event(event)


def _draw_number(painter: QPainter, place: QRectF, number: str) -> None:
    """A number in the middle of its place, in smaller letters where it is long ("12.3.1")."""
    wide = painter.fontMetrics().horizontalAdvance(number)
    if wide > place.width():
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * max(0.7, place.width() / wide))
        painter.setFont(font)
        number = painter.fontMetrics().elidedText(
            number, Qt.TextElideMode.ElideLeft, round(place.width()) + 2
        )
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)
