"""The column the text is set in: as wide as reads well, in the middle, the gutter at its leading side."""

from dataclasses import dataclass

GUTTER = 82
"""Pixels for numbers, signs and lanes."""

NARROW_GUTTER = 62
NARROW = 520
"""Windows narrower than this (pixels) get the narrow gutter and edge."""

EDGE = 24
NARROW_EDGE = 10


@dataclass(frozen=True, slots=True)
class Column:
    """Pixels left of the text, right of it, and of the gutter, which lies within one of the two."""

    left: int
    right: int
    gutter: int


def column(available: int, wanted: int, gutter_right: bool) -> Column:
    """Where the text goes in ``available`` pixels if a good line has ``wanted``."""
    narrow = available < NARROW
    gutter, edge = (NARROW_GUTTER, NARROW_EDGE) if narrow else (GUTTER, EDGE)
    width = max(1, min(wanted, available - gutter - edge))
    spare = available - width
    leading = max(gutter, spare // 2)
    trailing = spare - leading
    return Column(trailing, leading, gutter) if gutter_right else Column(leading, trailing, gutter)
