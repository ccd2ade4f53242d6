"""How each kind of coverage looks on the heat strip: a colour of the theme, and a shape that differs too."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from core.records.coverage import CoverageKind
from ui import theme

Fill = Literal["solid", "hollow", "lines", "hatch"]
INNER = 10
"""Columns of pixels that the shapes are made of."""


@dataclass(frozen=True, slots=True)
class Look:
    """A colour of the theme, the columns that are drawn ([first, last) of ten), and how they are filled."""

    colour: str
    columns: tuple[tuple[int, int], ...]
    fill: Fill = "solid"


LOOKS: dict[CoverageKind, Look] = {
    CoverageKind.UNCLAIMED: Look("suggestion", ((0, 2), (4, 6), (8, 10))),
    CoverageKind.MOVED: Look("warning", ((0, 10),), "hatch"),
    CoverageKind.OUTDATED: Look("warning", ((0, 10),), "lines"),
    CoverageKind.NO_EVIDENCE: Look("contradicts", ((0, 10),), "hollow"),
    CoverageKind.ONE_SIDED: Look("accent", ((0, 5),)),
    CoverageKind.NO_VERDICT: Look("muted", ((4, 6),)),
    CoverageKind.NO_COPY: Look("context", ((5, 10),), "hollow"),
    CoverageKind.SINGLE_ORIGIN: Look("context", ((0, 2),)),
    CoverageKind.NO_SECOND_READER: Look("supports", ((0, 4), (6, 10))),
    CoverageKind.RATED: Look("supports", ((0, 10),)),
}


def draw(painter: QPainter, place: QRectF, kind: CoverageKind, mirrored: bool = False) -> None:
    """Draw the shape of a kind into a place ten pixels wide."""
    look = LOOKS[kind]
    for first, last in look.columns:
        left = INNER - last if mirrored else first
        part = QRectF(place.left() + left, place.top(), last - first, place.height())
        _fill(painter, part, look)


def _fill(painter: QPainter, part: QRectF, look: Look) -> None:
    colour = theme.colour(look.colour)
    if look.fill == "solid":
        painter.fillRect(part, colour)
        return
    painter.setPen(QPen(colour, 1))
    if look.fill == "hollow":
        painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))
    elif look.fill == "lines":
        for step in range(0, max(1, int(part.height())), 3):
            painter.fillRect(QRectF(part.left(), part.top() + step, part.width(), 1), colour)
    else:
        _hatch(painter, part)


def _hatch(painter: QPainter, part: QRectF) -> None:
    painter.save()
    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    high = part.height()
    for step in range(-int(high) - 1, int(part.width()) + 1, 4):
        foot = QPointF(part.left() + step, part.bottom())
        painter.drawLine(foot, foot + QPointF(high, -high))
    painter.restore()


def picture(kind: CoverageKind, ratio: float = 1.0, mirrored: bool = False) -> QPixmap:
    """The shape of a kind 16 points wide and high, for legends and lists."""
    made = QPixmap(round(16 * ratio), round(16 * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    draw(painter, QRectF(3, 4, INNER, 8), kind, mirrored)
    painter.end()
    return made
