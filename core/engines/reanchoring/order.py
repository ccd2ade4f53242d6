"""Which lines of the old text still stand in the new one in their order."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from core.text.spans import Span

_SHORT, _LINE = 12, 500
"""Shorter lines tell nothing; where lines are longer than this on average, sentences are compared."""
_SENTENCE = re.compile(rf"[^\s.!?؟۔。][^\n.!?؟۔。]{{{_SHORT},}}")


@dataclass(frozen=True, slots=True)
class Order:
    """Offsets and lengths of lines that both texts have once, in the old text and in the new, both rising.

    Where lines are very long, sentences take their place.
    """

    old: list[int]
    new: list[int]
    lengths: list[int]

    def keeps(self, old_at: int, new_at: int) -> bool:
        """True where a move from ``old_at`` to ``new_at`` passes none of these lines."""
        after = bisect_right(self.old, old_at)
        low = self.new[after - 1] if after else 0
        return low <= new_at and (after == len(self.new) or new_at <= self.new[after])

    def place(self, span: Span) -> Span | None:
        """Where an old span stands now if it lies in one of these lines, which say so without a doubt."""
        line = bisect_right(self.old, span.start) - 1
        if line < 0 or span.end > self.old[line] + self.lengths[line]:
            return None
        return Span(start := self.new[line] + span.start - self.old[line], start + len(span))


def order(old: str, new: str) -> Order:
    """The lines that stand once in each text, without those that changed their order."""
    if not old:
        return Order([], [], [])
    mine, theirs = _once(old), _once(new)
    both = [line for line in mine if line in theirs]
    kept = [both[number] for number in rising([theirs[line] for line in both])]
    return Order([mine[line] for line in kept], [theirs[line] for line in kept], [len(line) for line in kept])


def _once(text: str) -> dict[str, int]:
    """The lines that stand once in a text, with their offsets, in order."""
    found = _lines(text) if text.count("\n") * _LINE >= len(text) else _sentences(text)
    counts = Counter(words for words, _at in found)
    return {words: at for words, at in found if counts[words] == 1}


def _lines(text: str) -> list[tuple[str, int]]:
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return [(line, at) for line, at in zip(lines, starts, strict=False) if len(line) >= _SHORT]


def _sentences(text: str) -> list[tuple[str, int]]:
    return [(match.group(), match.start()) for match in _SENTENCE.finditer(text)]


def rising(numbers: list[int]) -> list[int]:
    """Indexes of the longest rising row that is left when other numbers are dropped (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(piles[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(number)
            piles.append(at)
        else:
            tops[pile], piles[pile] = number, at
    run = [piles[-1]] if piles else []
    while run and before[run[-1]] >= 0:
        run.append(before[run[-1]])
    return run[::-1]
