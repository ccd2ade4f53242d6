"""A few lines of text with some of its words in bold."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from core.records.search import Piece
from core.text.canonical import direction_of
from core.text.offsets import OffsetMap, Utf16


def draw(painter: QPainter, room: QRect, pieces: Sequence[Piece], most: int) -> None:
    """Draw the pieces into at most ``most`` lines of ``room``, the marked ones bold and underlined."""
    layout = laid_out(pieces, painter.font(), room.width())
    for number in range(min(most, layout.lineCount())):
        layout.lineAt(number).draw(painter, QPointF(room.topLeft()))


def laid_out(pieces: Sequence[Piece], font: QFont, width: int) -> QTextLayout:
    """The pieces in lines of ``width``, each on the baseline it would have in the main font."""
    text = "".join(piece.text for piece in pieces)
    rtl = direction_of(text) == "rtl"
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setFormats(_formats(text, pieces))
    letters = QFontMetrics(font)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        top = (layout.lineCount() - 1) * letters.lineSpacing()
        line.setPosition(QPointF(0, top + letters.ascent() - line.ascent()))
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
    layout = laid_out(pieces, font, width)
    count = max(layout.lineCount(), 1)
    if count <= most:
        return count, len(text)
    last = layout.lineAt(most - 1)
    return count, OffsetMap(text).to_code_point(Utf16(last.textStart() + last.textLength()))
