"""Words with some of them marked: underlined and bold, each with what it was before as its tooltip."""

from collections.abc import Sequence
from math import ceil
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRect
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.records.proposals import Replaced
from core.records.search import Piece
from core.text.canonical import direction_of
from core.text.offsets import OffsetMap
from ui.models.checked import pieces
from ui.plain import plain_tip
from ui.views.search import marked

MOST = 4000
"""Code points that are laid out; a wording is hardly ever longer than a sentence."""


class MarkedWords(QWidget):
    """Shows words in as many lines as they need; ``tip_of`` says what the tooltip of a mark is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._pieces: tuple[Piece, ...] = ()
        self._tips: list[tuple[int, int, str]] = []
        self._layout = QTextLayout()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(False)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """The words that are shown."""
        return self._words

    def show_words(self, words: str, replaced: Sequence[Replaced], tips: Sequence[str]) -> None:
        """Show words with their marks; ``tips`` are the tooltips of the marks, in order."""
        self._words = words[:MOST]
        self._pieces = pieces(self._words, [one.span for one in replaced])
        offsets = OffsetMap(self._words)
        ends = [
            (one, tip) for one, tip in zip(replaced, tips, strict=True) if one.span.end <= len(self._words)
        ]
        self._tips = [
            (offsets.to_utf16(one.span.start), offsets.to_utf16(one.span.end), tip) for one, tip in ends
        ]
        self._fit()

    def tip_at(self, at: QPointF) -> str:
        """The tooltip of the mark at a point of the widget, "" where there is none."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.y() <= at.y() < line.y() + line.height():
                found = line.xToCursor(at.x(), line.CursorPosition.CursorOnCharacter)
                return next((tip for start, end, tip in self._tips if start <= found < end), "")
        return ""

    def place_of(self, number: int) -> QPointF:
        """The middle of the first letter of a mark."""
        start = self._tips[number][0]
        line = self._layout.lineForTextPosition(start)
        left = cast("tuple[float, int]", line.cursorToX(start))[0]
        step = -2 if direction_of(self._words) == "rtl" else 2
        return QPointF(left + step, line.y() + line.height() / 2)

    def _fit(self) -> None:
        self._layout = marked.laid_out(self._pieces, self.font(), max(self.width(), 40))
        high = self._layout.boundingRect().bottom()
        self.setFixedHeight(max(ceil(high) + 1, self.fontMetrics().lineSpacing()))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width decides how many lines there are."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font breaks other lines."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Say what a marked word was when the mouse rests on it."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self.tip_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(tip), self, QRect())
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw in the palette's text colour."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._layout.draw(painter, QPointF(0, 0))
        painter.end()
