"""Overlapping marks cut into disjoint pieces by one sweep along the text, so that each place has one tint."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from ui.views.reader.marks import Stretch

Piece = tuple[int, int, tuple[Stretch, ...]]
"""Start and end in UTF-16 units, and the stretches that cover all of it."""


def disjoint(stretches: Iterable[Stretch], start: int, end: int) -> Iterator[Piece]:
    """The covered pieces between ``start`` and ``end``, in order; what nothing covers is left out."""
    events = sorted(_events(stretches, start, end), key=lambda event: event[0])
    open_now: dict[int, Stretch] = {}
    edges = [(at, list(group)) for at, group in groupby(events, key=lambda event: event[0])]
    for (here, group), (there, _later) in pairwise(edges):
        for _at, opens, piece in group:
            if opens:
                open_now[id(piece)] = piece
            else:
                del open_now[id(piece)]
        if open_now:
            yield here, there, tuple(open_now.values())


def _events(stretches: Iterable[Stretch], start: int, end: int) -> Iterator[tuple[int, bool, Stretch]]:
    for piece in stretches:
        if piece.start < end and piece.end > start:
            yield max(piece.start, start), True, piece
            yield min(piece.end, end), False, piece


def on_top(covering: Sequence[Stretch], selected: Callable[[Stretch], bool]) -> Stretch:
    """Which of several stretches gives a place its tint: the selected one, else the smallest."""
    return min(covering, key=lambda piece: (not selected(piece), piece.length, piece.start, piece.mark.id))
