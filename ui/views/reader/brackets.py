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
    """A stretch beside its lines, in document coordinates; lane 0 is next to the text.

    Stretches of one mark that share a line have one bracket, which names the first of them.
    """

    piece: Stretch
    lane: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Label:
    """The number and sign of a mark, drawn ``height`` high from ``top``.

    A further part of a mark, away from the first, has the number ``again``, small and without a sign.
    """

    piece: Stretch
    top: float
    height: float
    again: bool = False


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
    lines = sorted(_lines(group, extent), key=lambda line: (line[0], -line[1], line[2].start))
    lanes = free_rows([(top, bottom) for top, bottom, _piece in lines])
    return [
        Bracket(piece, lane, top, bottom) for (top, bottom, piece), lane in zip(lines, lanes, strict=True)
    ]


def _lines(group: Iterable[Stretch], extent: Extent) -> Iterator[tuple[float, float, Stretch]]:
    """Top, bottom and first stretch of what gets a bracket."""
    last: dict[str, tuple[float, float, Stretch]] = {}
    for piece in group:
        top, bottom = extent(piece.start, piece.end)
        before = last.get(piece.mark.id)
        if before is not None and top < before[1]:
            last[piece.mark.id] = before[0], max(before[1], bottom), before[2]
        else:
            if before is not None:
                yield before
            last[piece.mark.id] = top, bottom, piece
    yield from last.values()


def labels(shown: Iterable[Bracket], height: float) -> Iterator[Label]:
    """A label for each bracket, at its first line, pushed down where another label stands already."""
    free = float("-inf")
    named = (bracket for bracket in shown if bracket.piece.part == 0 or bracket.piece.mark.number is not None)
    for bracket in sorted(named, key=_label_order):
        top = max(bracket.top, free)
        yield Label(bracket.piece, top, height, again=bracket.piece.part > 0)
        free = top + height


def _label_order(bracket: Bracket) -> tuple[float, int, list[int]]:
    """From top to bottom; marks that begin at the same place by number, as in the list: 2, 2.1, 10."""
    label = bracket.piece.mark.label
    path = [int(place) for place in label.split(".")] if label else []
    return bracket.top, bracket.piece.start, path
