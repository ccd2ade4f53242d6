"""Where the edits of a text lead to: which stretch of the new text answers to a stretch of the old one."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from core.engines.reanchoring.order import Order
from core.engines.word_diff import shared
from core.text.spans import Span

_TOKEN = re.compile(r"\w+|[^\w\s]")
_SIDE = 2
"""Words and marks on either side that must be as they were for a home to be sure."""
_KEPT = 60
"""Characters of an unchanged line beside a changed stretch that are compared with it."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a span went: ``is_same`` if its words are there; ``is_held`` if their neighbours are, too."""

    span: Span
    is_same: bool
    is_held: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words and marks of a changed stretch of both texts, and which of the new ones each old one became."""

    old: list[tuple[int, int]]
    new: list[tuple[int, int]]
    pairs: list[int]


@dataclass(frozen=True, slots=True)
class Homes:
    """Two texts and what is unchanged between them; changed stretches are compared when asked for."""

    old: str
    new: str
    order: Order
    known: dict[tuple[int, int], _Stretch] = field(default_factory=dict)

    def of(self, span: Span) -> Home | None:
        """The home of an old span; None where nothing beside it, or nothing but spaces, is left."""
        if not self.old or not self.old[span.start : span.end].strip():
            return None
        place = self.order.place(span)
        if place is not None:
            return Home(place, is_same=True, is_held=True)
        return self._changed(span)

    def _changed(self, span: Span) -> Home | None:
        stretch = self._stretch(*self._bounds(span))
        first = bisect_right(stretch.old, (span.start, len(self.old))) - 1
        if first < 0 or stretch.old[first][1] <= span.start:
            first += 1
        end = bisect_left(stretch.old, (span.end, 0))
        if first >= end:
            return None
        return self._kept(stretch, first, end, span) or self._replaced(stretch, first, end)

    def _kept(self, stretch: _Stretch, first: int, end: int, span: Span) -> Home | None:
        """The same words, if they are there."""
        begin = stretch.pairs[first]
        if begin < 0 or not _is_run(stretch.pairs[first:end]):
            return None
        start = stretch.new[begin][0] + span.start - stretch.old[first][0]
        if start < 0 or not self.new.startswith(self.old[span.start : span.end], start):
            return None
        low, high = max(0, first - _SIDE), end + _SIDE
        is_held = (
            _is_run(stretch.pairs[low:high])
            and (first > 0 or begin == 0)
            and (end < len(stretch.old) or begin + end - first == len(stretch.new))
        )
        return Home(Span(start, start + len(span)), is_same=True, is_held=is_held)

    def _replaced(self, stretch: _Stretch, first: int, end: int) -> Home | None:
        """What stands now between the neighbours of what was there, if they are as they were."""
        sides = stretch.pairs[max(0, first - _SIDE) : first], stretch.pairs[end : end + _SIDE]
        if not all(map(_is_run, sides)):
            return None
        # At the beginning and the end of a text, what was put there before or after is not of the quote.
        low = stretch.pairs[first - 1] + 1 if first else max(0, stretch.pairs[first])
        high = (stretch.pairs[end] if end < len(stretch.old) else stretch.pairs[end - 1] + 1) - 1
        if high < 0:
            high = len(stretch.new) - 1
        if not low <= high:
            return None
        return Home(Span(stretch.new[low][0], stretch.new[high][1]), is_same=False, is_held=True)

    def _bounds(self, span: Span) -> tuple[Span, Span]:
        """The changed stretches of the two texts around an old span, with the edges of the lines beside."""
        order = self.order
        before = bisect_right(order.old, span.start) - 1
        if before >= 0 and order.old[before] + order.lengths[before] > span.start:
            before -= 1
        after = bisect_left(order.old, span.end)
        low = new_low = 0
        if before >= 0:
            kept = max(0, order.lengths[before] - _KEPT)
            low, new_low = order.old[before] + kept, order.new[before] + kept
        high, new_high = len(self.old), len(self.new)
        if after < len(order.old):
            kept = min(order.lengths[after], _KEPT)
            high, new_high = order.old[after] + kept, order.new[after] + kept
        return Span(low, high), Span(new_low, new_high)

    def _stretch(self, old: Span, new: Span) -> _Stretch:
        at = (old.start, old.end)
        if at not in self.known:
            self.known[at] = _compared(self.old, old, self.new, new)
        return self.known[at]


def _compared(old: str, mine: Span, new: str, theirs: Span) -> _Stretch:
    here = [match.span() for match in _TOKEN.finditer(old, mine.start, mine.end)]
    there = [match.span() for match in _TOKEN.finditer(new, theirs.start, theirs.end)]
    pairs = [-1] * len(here)
    for one, other, size in shared([old[a:b] for a, b in here], [new[a:b] for a, b in there]):
        pairs[one : one + size] = range(other, other + size)
    return _Stretch(here, there, pairs)


def _is_run(places: list[int]) -> bool:
    """True where the places follow one another without a gap."""
    return not places or (places[0] >= 0 and places == list(range(places[0], places[0] + len(places))))
