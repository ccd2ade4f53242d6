"""The heat strip beside the scroll bar: the whole text at one look, what is checked and what is missing."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QIcon,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from core.i18n import _
from core.records.coverage import Coverage, CoverageKind, CoveragePlace
from core.text.spans import Span
from ui import theme
from ui.models.review_words import coverage_words
from ui.plain import plain_tip
from ui.views.reader.grounds import Heights
from ui.views.reader.heat_looks import INNER, draw, picture
from ui.views.reader.layers import Range
from ui.views.reader.listing import Listing

RangeOf = Callable[[Span], Range]
WIDTH = 12
EDGE = 1
LEAST = 4
"""Pixels a mark is high at least, so that its shape can be told."""

REACH = 6
"""A click this near to a mark (pixels) means it."""

MOST_TOLD = 8
"""Places a tooltip tells of at most."""

Located = tuple[tuple[Span, ...], list[tuple[int, int]]]
"""Spans of a text, and where they are on the strip."""


class HeatMark(NamedTuple):
    """A stretch of the strip, in pixels from its top, that stands for a place."""

    top: int
    bottom: int
    place: CoveragePlace

    def away(self, y: float) -> float:
        """How far it is from a height of the strip; 0 within it."""
        return max(self.top - y, y - self.bottom, 0)


class HeatStrip(QWidget):
    """Shows places beside a page or a list of its sentences.

    What costs time is drawn once and kept until it changes, and of thousands of places few change at a time.
    """

    place_chosen = Signal(str)
    """The id of the place that was clicked."""
    kind_wanted = Signal(CoverageKind)
    """The next place of a kind was asked for in the menu."""
    list_wanted = Signal()

    def __init__(self, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing = listing
        self._places: tuple[CoveragePlace, ...] = ()
        self._range_of: RangeOf = lambda span: (span.start, span.end)
        self._located: dict[str, Located] = {}
        self._marks: list[HeatMark] | None = None
        self._drawn: QPixmap | None = None
        self._laid: object = None
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Coverage strip"))
        listing.moved.connect(self._follow)
        theme.notifier().changed.connect(self._forget_picture)

    def show_coverage(self, places: Iterable[CoveragePlace], range_of: RangeOf) -> None:
        """Show these places and no others; ``range_of`` tells where a span is, in UTF-16 units."""
        self._places, self._range_of = tuple(places), range_of
        present = {place.id for place in self._places}
        self._located = {name: found for name, found in self._located.items() if name in present}
        self._forget()

    def sizeHint(self) -> QSize:
        """Narrow, and as high as there is room."""
        return QSize(WIDTH, 100)

    # What is where

    def marks(self) -> list[HeatMark]:
        """The stretches of the strip, the least pressing first, as they are drawn."""
        if self._marks is None:
            self._locate()
            kinds: dict[CoverageKind, list[HeatMark]] = {kind: [] for kind in reversed(CoverageKind)}
            for place in self._places:
                found = self._located[place.id][1]
                kinds[place.kind] += [HeatMark(top, bottom, place) for top, bottom in found]
            self._marks = list(chain.from_iterable(kinds.values()))
        return self._marks

    def _locate(self) -> None:
        """Find places on the strip, each once while its spans and the lines of the page stay."""
        known = self._located
        fresh = [place for place in self._places if known.get(place.id, _NOWHERE)[0] != place.spans]
        spans = [span for place in fresh for span in place.spans]
        heights = iter(self._listing.ground().extents([self._range_of(span) for span in spans]))
        scale, last = self._scale(), max(self.height() - LEAST, 0)
        for place in fresh:
            known[place.id] = place.spans, [_on_strip(next(heights), scale, last) for _span in place.spans]

    def _scale(self) -> float:
        """Pixels of the strip for one of what is scrolled."""
        return self.height() / self._listing.ground().height()

    def frame(self) -> QRectF:
        """The part of the strip that stands for what can be seen."""
        scale, (top, high) = self._scale(), self._listing.ground().seen()
        return QRectF(0.5, top * scale + 0.5, WIDTH - 1, max(min(high * scale, self.height()) - 1, LEAST))

    def places_at(self, y: float) -> list[CoveragePlace]:
        """The places within reach of a height, the nearest first, of these the smallest."""
        near = [mark for mark in self.marks() if mark.away(y) <= REACH]
        near.sort(key=lambda mark: (mark.away(y), mark.bottom - mark.top, _ORDER[mark.place.kind]))
        return list({mark.place.id: mark.place for mark in near}.values())

    def _follow(self) -> None:
        laid = self._listing.ground().layout()
        if laid != self._laid:
            self._laid = laid
            self._located.clear()
            self._forget()
        self.update()

    def _forget(self) -> None:
        self._marks = None
        self._forget_picture()

    def _forget_picture(self) -> None:
        self._drawn = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height has other places."""
        super().resizeEvent(event)
        self._located.clear()
        self._forget()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the kept picture, and the frame of what can be seen over it."""
        if self._drawn is None or self._drawn.devicePixelRatio() != self.devicePixelRatioF():
            self._drawn = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        if not self._listing.ground().is_empty():
            self._draw_frame(painter)
        painter.end()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(theme.colour("surface"))
        painter = QPainter(made)
        shapes = cache(partial(_shape, ratio, self.isRightToLeft()))
        for mark in uncovered(self.marks()):
            painter.drawPixmap(EDGE, mark.top, shapes(mark.place.kind, mark.bottom - mark.top))
        painter.end()
        return made

    def _draw_frame(self, painter: QPainter) -> None:
        veil = QColor(theme.colour("muted"))
        painter.setPen(veil)
        veil.setAlphaF(0.12)
        painter.setBrush(veil)
        painter.drawRoundedRect(self.frame(), 2, 2)

    # Pointing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which place was clicked; between them, scroll there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        found = self.places_at(event.position().y())
        if found:
            self.place_chosen.emit(found[0].id)
        else:
            ground = self._listing.ground()
            ground.bar().setValue(round(event.position().y() / self._scale() - ground.seen()[1] / 2))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer where a click goes to a claim or sentence."""
        over = self.places_at(event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the text."""
        QApplication.sendEvent(self._listing.ground().bar(), event)

    def tooltip_at(self, y: float) -> str:
        """What there is to say of a height of the strip, one place a line."""
        said = [place.said for place in self.places_at(y)]
        more = len(said) - MOST_TOLD
        return "\n".join([*said[:MOST_TOLD], *([_("and {n} more").format(n=more)] if more > 0 else [])])

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tooltip_at(event.pos().y())), self)
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what the shapes mean."""
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """The legend: each kind with its shape and how many there are; choosing one goes to the next."""
        counts = Coverage(self._places).counts()
        menu = QMenu(self)
        for kind in CoverageKind:
            words = f"{coverage_words(kind)} ({counts[kind]})"
            icon = QIcon(picture(kind, self.devicePixelRatioF(), self.isRightToLeft()))
            action = menu.addAction(icon, words)
            action.setEnabled(counts[kind] > 0)
            action.triggered.connect(lambda _checked=False, kind=kind: self.kind_wanted.emit(kind))
        menu.addSeparator()
        menu.addAction(_("Coverage…")).triggered.connect(lambda: self.list_wanted.emit())
        menu.aboutToHide.connect(menu.deleteLater)
        return menu


_NOWHERE: tuple[None, list[tuple[int, int]]] = (None, [])


def _on_strip(heights: Heights, scale: float, last: int) -> tuple[int, int]:
    top = min(max(heights[0] * scale, 0.0), last)
    return round(top), round(max(heights[1] * scale, top + LEAST))


def _shape(ratio: float, mirrored: bool, kind: CoverageKind, high: int) -> QPixmap:
    """The shape of a kind: the same few are drawn over and over."""
    made = QPixmap(QSize(INNER, high) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(theme.colour("surface"))
    painter = QPainter(made)
    draw(painter, QRectF(0, 0, INNER, high), kind, mirrored)
    painter.end()
    return made


def uncovered(marks: Sequence[HeatMark]) -> list[HeatMark]:
    """The marks of which anything is seen where each is drawn over those before it, in that order."""
    seen: list[HeatMark] = []
    free = bytearray(b"\1") * max((mark.bottom for mark in marks), default=0)
    for mark in reversed(marks):
        top, bottom, _place = mark
        if free.find(1, top, bottom) >= 0:
            seen.append(mark)
            free[top:bottom] = bytes(bottom - top)
    return seen[::-1]


_ORDER = {kind: at for at, kind in enumerate(CoverageKind)}
