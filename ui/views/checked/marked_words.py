"""A claim with the words that match in bold and underlined, in a few lines."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.records.search import Piece
from ui.views.search import marked

MOST_LINES = 4
_DESCENT = 2


class MarkedWords(QWidget):
    """As high as its words, with four lines at most; the whole is what a screen reader reads."""

    def __init__(self, pieces: Sequence[Piece], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces = tuple(pieces)
        self._shown: tuple[Piece, ...] = ()
        self.setAccessibleName("".join(piece.text for piece in pieces))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit(240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width decides how many lines there are."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        self._shown, count = fitted(self._pieces, self.font(), width)
        self.setFixedHeight(count * self.fontMetrics().lineSpacing() + _DESCENT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines in the palette's text colour."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        marked.draw(painter, QRect(0, 0, self.width(), self.height()), self._shown, MOST_LINES)
        painter.end()


def fitted(pieces: Sequence[Piece], font: QFont, width: int) -> tuple[tuple[Piece, ...], int]:
    """As many of the words as stand in four lines, and the number of lines; what is cut off ends in "…"."""
    count, room = marked.lines_of(pieces, font, width, MOST_LINES)
    if count <= MOST_LINES:
        return tuple(pieces), count
    kept: list[Piece] = []
    for piece in pieces:
        kept.append(Piece(piece.text[: max(room, 0)], piece.marked))
        room -= len(piece.text)
    words = [piece for piece in kept if piece.text]
    last = words[-1].text if words else ""
    shorter = Piece(last.rpartition(" ")[0] or last[:-2], words[-1].marked) if words else Piece("")
    return (*words[:-1], shorter, Piece(" …")), MOST_LINES
