"""How a rating looks: its own icon and colour, both legible in the theme in use."""

from functools import cache

from PySide6.QtGui import QColor, QIcon, QPixmap

from core.records.cards import RatingCard
from ui import icons, theme

_DARK_FLOOR = 150
"""Least lightness (0 to 255) of a rating's colour on a dark ground."""


@cache
def known_icon(name: str) -> str:
    """The icon's name, or a question mark's for a name we have no drawing of (scales are made by anybody)."""
    return name if name in icons.names() else "rating-unknown"


def legible(colour: str) -> QColor:
    """The rating's colour, lightened on a dark ground; the theme's where it is no colour."""
    ink = QColor(colour)
    if not ink.isValid():
        return theme.colour("icon")
    if theme.current().dark and ink.lightness() < _DARK_FLOOR:
        ink.setHsl(ink.hslHue(), ink.hslSaturation(), _DARK_FLOOR, ink.alpha())
    return ink


def rating_pixmap(rating: RatingCard, size: int, ratio: float = 1.0) -> QPixmap:
    """The rating's icon in its colour, ``size`` points wide."""
    return icons.pixmap(known_icon(rating.icon), size, legible(rating.colour), ratio)


def rating_icon(rating: RatingCard) -> QIcon:
    """The rating's icon in its colour, for a button; as sharp as the screen at 200 percent."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(rating_pixmap(rating, 16, ratio))
    return made
