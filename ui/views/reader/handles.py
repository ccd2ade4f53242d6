"""Handles at both edges of a chosen quote: where they stand, how they look, and which one is pointed at.

A handle is a thin line along the edge and a knob: above the line at the start, below it at the end, in the
space between the lines of text, so that neither letters nor what can be selected beside them is covered.
Which side an edge is on follows the direction of its own character: the start of Arabic is on the right.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QTextDocument, QTextLine

from core.text.stepping import Edge
from ui.views.reader.boxes import origin
from ui.views.reader.layers import Layers, Range
from ui.views.reader.page import LINE_HEIGHT, em
from ui.views.reader.shades import ink

KNOB, HELD_KNOB = 4.0, 5.5
"""Radius of a knob in pixels, and of the one that is being moved."""

REACH_X, REACH_Y = 9.0, 8.0
"""A press this near to the middle of a knob (pixels) takes hold of it."""

KNOB_BELOW = 0.6
"""How far below the baseline the middle of the space between two lines is, in font sizes."""

BESIDE = 0.75
"""Pixels the line stands outside the edge."""

LIGATURE = 4
"""UTF-16 units back in which there is sure to be a glyph."""

LETTER_TOP, LETTER_FOOT = 0.86, 0.3
"""How far above and below the baseline the line along an edge goes, in font sizes."""


@dataclass(frozen=True, slots=True)
class Handle:
    """One edge of a stretch of the page, ``some`` in UTF-16 units.

    ``line`` runs along the whole edge, ``stub`` only from the knob to the letters: a line beside an Arabic
    word that is merely read could be taken for a letter.
    """

    some: Range
    edge: Edge
    line: QLineF
    stub: QLineF
    knob: QPointF


def handles_of(document: QTextDocument, some: Range) -> Iterator[Handle]:
    """Both handles of a stretch; none where it is empty."""
    if some[0] < some[1]:
        yield _handle(document, some, "start")
        yield _handle(document, some, "end")


def shown(document: QTextDocument, layers: Layers, visible: Range) -> Iterator[Handle]:
    """The handles of the chosen claim that are near the visible lines."""
    if not layers.adjustable:
        return
    for piece in layers.chosen:
        if piece.start < visible[1] and piece.end > visible[0]:
            yield from handles_of(document, (piece.start, piece.end))


def handle_at(handles: Iterable[Handle], point: QPointF) -> Handle | None:
    """The handle whose knob is at a point of the page, the nearest where two are."""
    near = [(handle.knob - point, handle) for handle in handles]
    hit = [(off, handle) for off, handle in near if abs(off.x()) <= REACH_X and abs(off.y()) <= REACH_Y]
    return min(hit, key=lambda one: one[0].manhattanLength(), default=(None, None))[1]


def paint_handles(
    painter: QPainter, document: QTextDocument, layers: Layers, palette: QPalette, visible: Range
) -> None:
    """Draw the handles; the edge that moves is filled and larger, the others are hollow."""
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    colour = ink(palette.color(QPalette.ColorRole.Accent).name(), base, text)
    for handle in shown(document, layers, visible):
        held = layers.held == (*handle.some, handle.edge)
        pen = QPen(colour, 2.0 if held else 1.25)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(handle.line if held else handle.stub)
        painter.setBrush(colour if held else base)
        painter.setPen(QPen(base if held else colour, 1.5))
        radius = HELD_KNOB if held else KNOB
        painter.drawEllipse(handle.knob, radius, radius)


def _handle(document: QTextDocument, some: Range, edge: Edge) -> Handle:
    block = document.findBlock(some[0] if edge == "start" else some[1] - 1)
    corner, layout = origin(document, block), block.layout()
    # A character may be several units long: a letter with its marks, an emoji.
    if edge == "start":
        local = some[0] - block.position()
        after = layout.nextCursorPosition(local)
    else:
        # A quote may end with the line end, for which no line has a place: Qt would read past its last one.
        after = min(some[1] - block.position(), block.length() - 1)
        local = layout.previousCursorPosition(after)
    line = layout.lineForTextPosition(local)
    side, outward = _side(line, local, after, edge)
    x = corner.x() + side + outward
    size = em(document.defaultFont())
    baseline = corner.y() + line.y() + line.ascent()
    below, foot = baseline + KNOB_BELOW * size, baseline + LETTER_FOOT * size
    if edge == "start":
        knob = QPointF(x, below - LINE_HEIGHT * size)
        top = baseline - LETTER_TOP * size
        return Handle(some, edge, QLineF(x, knob.y(), x, foot), QLineF(x, knob.y(), x, top), knob)
    whole = QLineF(x, baseline - LETTER_TOP * size, x, below)
    return Handle(some, edge, whole, QLineF(x, foot, x, below), QPointF(x, below))


def _side(line: QTextLine, local: int, after: int, edge: Edge) -> tuple[float, float]:
    """Where the character from ``local`` to ``after`` begins or ends, and the way outward from there.

    A letter that is drawn as part of the one before has no glyph, so its end is that of the letter before.
    """
    start = local if edge == "start" else max(line.textStart(), local - LIGATURE)
    for at in range(local, start - 1, -1):
        for run in line.glyphRuns(at, after - at):
            box = run.boundingRect()
            right = run.isRightToLeft() == (edge == "start")
            return (box.right(), BESIDE) if right else (box.left(), -BESIDE)
    return _between(line, local), 0.0


def _between(line: QTextLine, local: int) -> float:
    # PySide6 gives the position back beside it, which its stubs do not say.
    found: Any = line.cursorToX(local)
    return float(found[0])
