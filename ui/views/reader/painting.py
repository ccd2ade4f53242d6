"""Draws tints beneath the letters and lines below them, for the visible part of the text only.

Claims have a solid line and a tint, quoted evidence a dotted line and a tint, suggestions a dashed line,
notes a line of dashes and dots; what is selected has a thicker line and a stronger tint. Where marks
overlap, each has its own line.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QTextDocument

from ui.views.reader.boxes import boxes
from ui.views.reader.layers import Layers, Range
from ui.views.reader.marks import MarkKind, Stretch, within
from ui.views.reader.shades import ink, tint
from ui.views.reader.sweep import disjoint, on_top

Layer = Callable[[QPainter, QTextDocument, Layers, QPalette, Range], None]
"""Draws in the coordinates of the document, for the visible range."""

TINTS: dict[tuple[MarkKind, bool], float] = {
    ("claim", False): 0.16,
    ("claim", True): 0.36,
    ("evidence", False): 0.12,
    ("evidence", True): 0.32,
    ("suggestion", True): 0.14,
    ("note", True): 0.2,
}
"""Strength of the tint by kind and whether it is selected; a suggestion or note that is not has none."""

STYLES: dict[MarkKind, Qt.PenStyle] = {
    "claim": Qt.PenStyle.SolidLine,
    "suggestion": Qt.PenStyle.CustomDashLine,
    "evidence": Qt.PenStyle.DotLine,
    "note": Qt.PenStyle.DashDotLine,
}
DASHES = [4.0, 2.5]
"""Dash and gap, in widths of the line."""

THIN, THICK = 1.5, 2.5
LEVEL_STEP = 3.0
DEEPEST = 2
"""More levels of lines than this would run into the next line of text: the rest share the last."""

SENTENCE, TAKEN, FLASH = 0.07, 0.22, 0.45

FOUND_COLOUR, FOUND, FOUND_NOW = "#d9a400", 0.3, 0.6
"""Words being looked for: tinted and thinly outlined, the place in hand with a thick line."""


def paint_beneath(
    painter: QPainter, document: QTextDocument, layers: Layers, palette: QPalette, visible: Range
) -> None:
    """Tint the paper: the sentence at the caret, the marks, what the selection takes in, the flash."""
    accent = palette.color(QPalette.ColorRole.Accent).name()
    letters = palette.color(QPalette.ColorRole.Text).name()
    _fill(painter, document, clip(layers.sentence, visible), _paper(palette, letters, SENTENCE))
    for start, end, covering in disjoint(_tinted(layers, visible), *visible):
        top = on_top(covering, layers.is_selected)
        strength = TINTS[top.mark.kind, layers.is_selected(top)]
        _fill(painter, document, (start, end), _paper(palette, top.mark.colour, strength))
    _fill(painter, document, clip(layers.taken, visible), _paper(palette, accent, TAKEN))
    _fill(painter, document, clip(layers.flash, visible), _paper(palette, accent, FLASH))
    for some in layers.found(visible):
        _fill(painter, document, clip(some, visible), _paper(palette, FOUND_COLOUR, FOUND))
    _fill(painter, document, clip(layers.found_now, visible), _paper(palette, FOUND_COLOUR, FOUND_NOW))


def paint_lines(
    painter: QPainter, document: QTextDocument, layers: Layers, palette: QPalette, visible: Range
) -> None:
    """Draw the line of every mark below its letters."""
    for piece in within(layers.stretches, *visible):
        painter.setPen(line_pen(piece.mark.kind, _line_colour(palette, piece), layers.is_selected(piece)))
        drop = min(piece.level, DEEPEST) * LEVEL_STEP
        for box in boxes(document, max(piece.start, visible[0]), min(piece.end, visible[1])):
            height = box.bottom() - 1 + drop
            painter.drawLine(QPointF(box.left() + 1, height), QPointF(box.right() - 1, height))
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    for some in layers.found(visible):
        _outline(painter, document, clip(some, visible), QPen(ink(FOUND_COLOUR, base, text), 1.0))
    _outline(painter, document, clip(layers.found_now, visible), QPen(text, 2.0))


def line_pen(kind: MarkKind, colour: QColor, selected: bool) -> QPen:
    """The pen for the line of a mark; its style tells the kind without colour."""
    pen = QPen(colour, THICK if selected else THIN, STYLES[kind])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if STYLES[kind] == Qt.PenStyle.CustomDashLine:
        pen.setDashPattern(DASHES)
    return pen


def clip(some: Range | None, visible: Range) -> Range | None:
    """The part of a range that is visible, None where there is none."""
    if some is None:
        return None
    start, end = max(some[0], visible[0]), min(some[1], visible[1])
    return (start, end) if start < end else None


def _tinted(layers: Layers, visible: Range) -> Iterator[Stretch]:
    for piece in within(layers.stretches, *visible):
        if (piece.mark.kind, layers.is_selected(piece)) in TINTS:
            yield piece


def _paper(palette: QPalette, colour: str, strength: float) -> QColor:
    return tint(
        colour, palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text), strength
    )


def _line_colour(palette: QPalette, piece: Stretch) -> QColor:
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    return ink(piece.mark.colour, base, text)


def _fill(painter: QPainter, document: QTextDocument, some: Range | None, colour: QColor) -> None:
    if some is not None:
        for box in boxes(document, *some):
            painter.fillRect(QRectF(box), colour)


def _outline(painter: QPainter, document: QTextDocument, some: Range | None, pen: QPen) -> None:
    if some is not None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes(document, *some):
            painter.drawRoundedRect(QRectF(box), 2, 2)
