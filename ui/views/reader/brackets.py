"""Which bracket beside the text belongs to which mark: lanes, so that no two that share a line collide."""

import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ui.views.reader.marks import Stretch, free_rows

Extent = Callable[[int, int], tuple[float, float]]
"""Top and bottom of the lines that a UTF-16 range touches."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """A stretch beside its lines, in document coordinates; lane 0 is next to the text."""

    piece: Stretch
    lane: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Label:
    """The number and sign of a mark, drawn ``height`` high from ``top``."""

    piece: Stretch
    top: float
    height: float


def by_paragraphs(stretches: Sequence[Stretch], line_ends: Sequence[int]) -> list[list[Stretch]]:
    """The stretches in groups that share no paragraph, so that each group has its lanes to itself.

    ``line_ends`` are the UTF-16 positions of the newlines, in order.
    """
    groups: list[list[Stretch]] = []
    edge = -1  # where the last paragraph that the group touches ends
    for piece in stretches:
        if piece.start > edge:
            groups.append([])
        groups[-1].append(piece)
        if piece.end - 1 > edge:
            after = bisect_left(line_ends, piece.end - 1)
            edge = line_ends[after] if after < len(line_ends) else sys.maxsize
    return groups


def brackets(group: Iterable[Stretch], extent: Extent) -> list[Bracket]:
    """The brackets of one group, from top to bottom; those in one lane never share a line."""
    lines = sorted(
        ((*extent(piece.start, piece.end), piece) for piece in group),
        key=lambda line: (line[0], -line[1], line[2].start),
    )
    lanes = free_rows([(top, bottom) for top, bottom, _piece in lines])
    return [
        Bracket(piece, lane, top, bottom) for (top, bottom, piece), lane in zip(lines, lanes, strict=True)
    ]


def labels(shown: Iterable[Bracket], height: float) -> Iterator[Label]:
    """One label for each mark, at its first line, pushed down where another label stands already."""
    free = float("-inf")
    first = (bracket for bracket in shown if bracket.piece.part == 0)
    for bracket in sorted(first, key=_label_order):
        top = max(bracket.top, free)
        yield Label(bracket.piece, top, height)
        free = top + height


def _label_order(bracket: Bracket) -> tuple[float, int, list[int]]:
    """From top to bottom; marks that begin at the same place by number, as in the list: 2, 2.1, 10."""
    number = bracket.piece.mark.number
    path = [] if number is None else [int(place) for place in str(number).split(".")]
    return bracket.top, bracket.piece.start, path
