"""What is under the mouse."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextDocument

from core.text.spans import Span
from ui.views.reader.boxes import boxes
from ui.views.reader.hitting import position_at
from ui.views.reader.layers import Range
from ui.views.reader.marks import Stretch, within
from ui.views.reader.reading import Reading
from ui.views.reader.visible import line_around

SLACK = 6.0
"""Pixels above and below a line that still count as on it: the space between two lines."""


def stretches_at(document: QTextDocument, stretches: Sequence[Stretch], point: QPointF) -> list[Stretch]:
    """The stretches with a character at a point of the page."""
    line = line_around(document, point)
    return [
        piece for piece in within(stretches, *line) if is_on(document, (piece.start, piece.end), line, point)
    ]


def sentence_at_point(document: QTextDocument, reading: Reading, point: QPointF) -> Span | None:
    """The sentence with a character at a point of the page."""
    position = reading.offsets.to_code_point(position_at(document, point))
    line = line_around(document, point)
    # Between two sentences the nearest position belongs to both.
    near = (reading.sentence_at(at) for at in (position, max(0, position - 1)))
    found = (span for span in near if span and is_on(document, reading.range_of(span), line, point))
    return next(found, None)


def is_on(document: QTextDocument, some: Range, line: Range, point: QPointF) -> bool:
    """True where the part of ``some`` on ``line`` has a character at ``point``."""
    start, end = max(some[0], line[0]), min(some[1], line[1])
    return start < end and any(box.contains(point) for box in _roomy(boxes(document, start, end)))


def _roomy(tight: Iterator[QRectF]) -> Iterator[QRectF]:
    return (box.adjusted(0, -SLACK, 0, SLACK) for box in tight)
