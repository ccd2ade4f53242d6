"""Which part of the text a point of the page belongs to."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextDocument

from ui.views.reader.layers import Range


def position_near(document: QTextDocument, point: QPointF) -> int:
    """The position between two characters nearest to a point of the page."""
    return max(0, document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit))


def line_around(document: QTextDocument, point: QPointF) -> Range:
    """Start and end, in UTF-16 units, of the line of text nearest to a point of the page."""
    position = position_near(document, point)
    block = document.findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position())
    if not line.isValid():
        return block.position(), block.position() + block.length()
    start = block.position() + line.textStart()
    return start, start + line.textLength()
