"""What is under the mouse."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextDocument

from ui.views.reader.boxes import boxes
from ui.views.reader.layers import Range
from ui.views.reader.marks import Stretch, within
from ui.views.reader.visible import line_around

SLACK = 6.0
"""Pixels above and below a line that still count as on it: the space between two lines."""


def stretches_at(document: QTextDocument, stretches: Sequence[Stretch], point: QPointF) -> list[Stretch]:
    """The stretches with a character at a point of the page."""
    line = line_around(document, point)
    return [
        piece for piece in within(stretches, *line) if is_on(document, (piece.start, piece.end), line, point)
    ]


def range_at(document: QTextDocument, ranges: Iterable[Range], point: QPointF) -> Range | None:
    """The first of some ranges with a character at a point of the page."""
    line = line_around(document, point)
    return next((some for some in ranges if is_on(document, some, line, point)), None)


def is_on(document: QTextDocument, some: Range, line: Range, point: QPointF) -> bool:
    """True where the part of ``some`` on ``line`` has a character at ``point``."""
    start, end = max(some[0], line[0]), min(some[1], line[1])
    return start < end and any(box.contains(point) for box in _roomy(boxes(document, start, end)))


def _roomy(tight: Iterator[QRectF]) -> Iterator[QRectF]:
    return (box.adjusted(0, -SLACK, 0, SLACK) for box in tight)
