"""A few lines of text with some of its words in bold."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from core.records.search import Piece
from core.text.canonical import direction_of
from core.text.offsets import OffsetMap, Utf16


def draw(painter: QPainter, room: QRect, pieces: Sequence[Piece], most: int) -> None:
    """Draw the pieces into at most ``most`` lines of ``room``, the marked ones bold and underlined."""
    text = "".join(piece.text for piece in pieces)
    layout = _laid_out(text, pieces, painter.font(), room.width())
    count = min(most, layout.lineCount())
    high = painter.fontMetrics().lineSpacing()
    for number in range(count):
        line = layout.lineAt(number)
        lift = painter.fontMetrics().ascent() - line.ascent()
        line.draw(painter, QPointF(room.x(), room.y() + number * high + lift - line.y()))


def _laid_out(text: str, pieces: Sequence[Piece], font: QFont, width: int) -> QTextLayout:
    rtl = direction_of(text) == "rtl"
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setFormats(_formats(text, pieces))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
    layout.endLayout()
    return layout


def _formats(text: str, pieces: Sequence[Piece]) -> list[QTextLayout.FormatRange]:
    offsets = OffsetMap(text)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    bold.setFontUnderline(True)
    made: list[QTextLayout.FormatRange] = []
    at = 0
    for piece in pieces:
        if piece.marked:
            some = QTextLayout.FormatRange()
            some.start = offsets.to_utf16(at)
            some.length = offsets.to_utf16(at + len(piece.text)) - some.start
            some.format = bold
            made.append(some)
        at += len(piece.text)
    return made


def lines_of(pieces: Sequence[Piece], font: QFont, width: int, most: int) -> tuple[int, int]:
    """How many lines the pieces take, and how many characters (code points) stand in the first ``most``."""
    text = "".join(piece.text for piece in pieces)
    layout = _laid_out(text, pieces, font, width)
    count = max(layout.lineCount(), 1)
    if count <= most:
        return count, len(text)
    last = layout.lineAt(most - 1)
    return count, OffsetMap(text).to_code_point(Utf16(last.textStart() + last.textLength()))
