"""Where characters stand on the page: rectangles from Qt's laid-out lines, exact for text in both directions.

Everything is in the coordinates of the document. Lines of a QTextLayout are read and dropped at once:
they die with the next layout.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from ui.views.reader.page import em

ASCENT, DESCENT = 1.08, 0.38
"""How far a box reaches above and below the baseline, in font sizes."""

NEAR = 0.75
"""Runs this near to one another (pixels) are one box: adjacent glyph runs differ by rounding."""


def boxes(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """The boxes of the characters ``start`` to ``end`` (UTF-16), line by line; mixed lines have several."""
    for corner, line, first, last in _lines(document, start, end):
        for left, right in _runs(line, first, last):
            top, bottom = _heights(document, line)
            yield QRectF(corner.x() + left, corner.y() + top, right - left, bottom - top)


def extent(document: QTextDocument, start: int, end: int) -> tuple[float, float]:
    """Top of the first line and bottom of the last line that ``start`` to ``end`` (UTF-16) touches."""
    first = _line_at(document, start)
    last = _line_at(document, max(start, end - 1))
    return first[0], last[1]


def _line_at(document: QTextDocument, position: int) -> tuple[float, float]:
    block = document.findBlock(position)
    corner = origin(document, block)
    line = block.layout().lineForTextPosition(position - block.position())
    if not line.isValid():
        return corner.y(), corner.y()
    top, bottom = _heights(document, line)
    return corner.y() + top, corner.y() + bottom


def _heights(document: QTextDocument, line: QTextLine) -> tuple[float, float]:
    # Measured from the baseline, since Qt's own height grows with every font that takes part in the line.
    size = em(document.defaultFont())
    baseline = line.y() + line.ascent()
    return baseline - ASCENT * size, baseline + DESCENT * size


def _lines(document: QTextDocument, start: int, end: int) -> Iterator[tuple[QPointF, QTextLine, int, int]]:
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        corner = origin(document, block)
        yield from (
            (corner, *found) for found in _lines_in(block, start - block.position(), end - block.position())
        )
        block = block.next()


def _lines_in(block: QTextBlock, start: int, end: int) -> Iterator[tuple[QTextLine, int, int]]:
    layout = block.layout()
    nearest = layout.lineForTextPosition(max(0, start))
    for number in range(nearest.lineNumber() if nearest.isValid() else 0, layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if first >= end:
            return
        if max(first, start) < min(last, end):
            yield line, max(first, start), min(last, end)


def origin(document: QTextDocument, block: QTextBlock) -> QPointF:
    """Where the layout of a block stands on the page."""
    # Asking for the rectangle makes Qt lay the block out; until then its layout may be empty.
    document.documentLayout().blockBoundingRect(block)
    return block.layout().position()


def _runs(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    if first == line.textStart() and last == line.textStart() + line.textLength():
        whole = line.naturalTextRect()
        return [(whole.left(), whole.right())]
    rectangles = (run.boundingRect() for run in line.glyphRuns(first, last - first))
    return _merged(sorted((box.left(), box.right()) for box in rectangles if box.width() > 0))


def _merged(sides: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in sides:
        if merged and left <= merged[-1][1] + NEAR:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged
