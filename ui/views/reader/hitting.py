"""The place between two characters that somebody points at, right also in lines that run both ways.

Where a word of the other direction stands in a line from right to left, Qt 6 takes its first letter for its
last and never comes to its end (QTextLine.xToCursor). So the boxes of the characters decide wherever
something runs from right to left.
"""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument, QTextLine

from core.text.graphemes import graphemes_after
from core.text.offsets import OffsetMap
from ui.views.reader.visible import position_near

RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def position_at(document: QTextDocument, point: QPointF) -> int:
    """The position between two characters nearest to a point of the page, in UTF-16 units."""
    near = position_near(document, point)
    block = document.findBlock(near)
    line = block.layout().lineForTextPosition(near - block.position())
    if not line.isValid():
        return near
    x = point.x() - block.layout().position().x()
    text, offsets = block.text(), OffsetMap(block.text())
    start = offsets.to_code_point(line.textStart())
    end = offsets.to_code_point(min(line.textStart() + line.textLength(), offsets.length))
    whole = line.naturalTextRect()
    if not _has_right_to_left(text[start:end]) or not whole.left() <= x <= whole.right():
        return near
    found = _nearest(line, x, text, offsets, start, end)
    return near if found is None else block.position() + found


def _has_right_to_left(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(char) in RIGHT_TO_LEFT for char in text)


def _nearest(line: QTextLine, x: float, text: str, offsets: OffsetMap, start: int, end: int) -> int | None:
    """The edge of the character under ``x``, or of the one nearest to it, on the side of ``x``."""
    boxes = list(_characters(line, text, offsets, start, end))
    if not boxes:
        return None
    # Letters overhang one another, so of several under x it is the one whose middle is nearest.
    left, right, first, last = min(
        boxes, key=lambda box: (max(box[0] - x, x - box[1], 0.0), abs(box[0] + box[1] - 2 * x))
    )
    return first if x < (left + right) / 2 else last


def _characters(
    line: QTextLine, text: str, offsets: OffsetMap, start: int, end: int
) -> Iterator[tuple[float, float, int, int]]:
    """Left and right of each character of a line, and the positions at its left and at its right."""
    for first, last in pairwise([start, *_edges(text, start, end)]):
        before, behind = offsets.to_utf16(first), offsets.to_utf16(last)
        runs = line.glyphRuns(before, behind - before)
        rectangles = [run.boundingRect() for run in runs if run.boundingRect().width() > 0]
        if rectangles:
            left, right = min(r.left() for r in rectangles), max(r.right() for r in rectangles)
            turned = runs[0].isRightToLeft()
            yield (left, right, behind, before) if turned else (left, right, before, behind)


def _edges(text: str, start: int, end: int) -> Iterator[int]:
    """The ends of the characters of a line; the last does not reach into the next line."""
    for edge in graphemes_after(text, start):
        yield min(edge, end)
        if edge >= end:
            return
