"""A claim with the words that match in bold and underlined, in a few lines."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.records.search import Piece
from ui.views.search import marked

_DESCENT = 2


class MarkedWords(QWidget):
    """As high as its words, with ``most`` lines at most; the whole is what a screen reader reads."""

    def __init__(self, pieces: Sequence[Piece], most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces, self._most = tuple(pieces), most
        self._shown: tuple[Piece, ...] = ()
        self.setAccessibleName("".join(piece.text for piece in pieces))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit(240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width decides how many lines there are."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        """Another font breaks other lines."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit(self.width())

    def _fit(self, width: int) -> None:
        self._shown, count = fitted(self._pieces, self.font(), width, self._most)
        self.setFixedHeight(count * self.fontMetrics().lineSpacing() + _DESCENT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines in the palette's text colour."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        marked.draw(painter, QRect(0, 0, self.width(), self.height()), self._shown, self._most)
        painter.end()


def fitted(pieces: Sequence[Piece], font: QFont, width: int, most: int) -> tuple[tuple[Piece, ...], int]:
    """As many words as stand in ``most`` lines, "…" where more follow, and the number of lines."""
    count, room = marked.lines_of(pieces, font, width, most)
    if count <= most:
        return tuple(pieces), count
    kept: list[Piece] = []
    for piece in pieces:
        kept.append(Piece(piece.text[: max(room, 0)], piece.marked))
        room -= len(piece.text)
    words = [piece for piece in kept if piece.text]
    last = words[-1].text if words else ""
    shorter = Piece(last.rpartition(" ")[0] or last[:-2], words[-1].marked) if words else Piece("")
    return (*words[:-1], shorter, Piece(" …")), most
