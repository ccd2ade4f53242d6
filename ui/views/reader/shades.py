"""Colours that stay readable on light and dark paper.

Contrast is that of WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of the relative luminances.
"""

from functools import lru_cache

from PySide6.QtGui import QColor

READABLE = 4.5
"""Least contrast of text."""

VISIBLE = 3.0
"""Least contrast of lines and signs."""

STEPS = 24


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 to 1."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(colour: QColor, base: QColor, strength: float) -> QColor:
    """``colour`` laid over ``base`` with a strength of 0 to 1."""
    parts = (
        strength * over + (1 - strength) * under
        for over, under in zip(
            (colour.red(), colour.green(), colour.blue()),
            (base.red(), base.green(), base.blue()),
            strict=True,
        )
    )
    return QColor(*(round(part) for part in parts))


def tint(colour: str, base: QColor, text: QColor, strength: float) -> QColor:
    """Paper tinted by ``colour``, as strongly as asked but never so that ``text`` on it gets hard to read."""
    return QColor(_tint(colour, base.rgb(), text.rgb(), strength))


@lru_cache(maxsize=1024)
def _tint(colour: str, base: int, text: int, strength: float) -> int:
    over, paper, letters = QColor(colour), QColor(base), QColor(text)
    for step in range(STEPS, 0, -1):
        tinted = mix(over, paper, strength * step / STEPS)
        if contrast(letters, tinted) >= READABLE:
            return tinted.rgb()
    return base


def ink(colour: str, base: QColor, text: QColor, least: float = VISIBLE) -> QColor:
    """``colour``, drawn nearer to that of the text until it stands out from ``base`` by ``least``."""
    return QColor(_ink(colour, base.rgb(), text.rgb(), least))


@lru_cache(maxsize=1024)
def _ink(colour: str, base: int, text: int, least: float) -> int:
    for step in range(STEPS + 1):
        drawn = mix(QColor(text), QColor(colour), step / STEPS)
        if contrast(drawn, QColor(base)) >= least:
            return drawn.rgb()
    return text
