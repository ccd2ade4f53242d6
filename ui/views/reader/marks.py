"""What the reader marks in a text: claims, suggestions, quoted evidence, notes, and where Qt draws them."""

import logging
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Literal, NamedTuple

from core.text.offsets import OffsetMap
from core.text.spans import Span

log = logging.getLogger(__name__)

MarkKind = Literal["claim", "suggestion", "evidence", "note"]
Words = str | Callable[[], str]
"""Something said, or what says it when it is asked: of thousands of marks few are ever pointed at."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing marked in a text, with spans in code points.

    ``number``, ``sign`` (an icon's name, or one or two characters) and a ``second`` icon stand in the
    gutter, ``colour`` is "#rrggbb", ``title`` is what the tooltip says, ``spoken`` what is said of it in a
    few words. Number and words may be asked for only when they are needed, as ``label``, ``tip`` and
    ``aloud``: a mark whose number changes is the same mark in the same place.
    """

    id: str
    kind: MarkKind
    spans: tuple[Span, ...]
    number: Words | int | None
    sign: str
    colour: str
    title: Words
    spoken: Words = ""
    second: str = ""

    @property
    def label(self) -> str:
        """The number in the gutter as it is now, "" for none."""
        return "" if self.number is None else str(self.number() if callable(self.number) else self.number)

    @property
    def tip(self) -> str:
        """What the tooltip says now."""
        return _said(self.title)

    @property
    def aloud(self) -> str:
        """What is said of it to somebody who does not see it."""
        return _said(self.spoken) or self.tip


def _said(words: Words) -> str:
    return words() if callable(words) else words


class Stretch(NamedTuple):
    """One span of a mark in UTF-16 units, half-open.

    ``part`` counts the spans of the mark from 0, ``length`` is that of the whole mark,
    ``level`` counts from 0 and differs between stretches that overlap, so that each line can be seen.
    """

    mark: Mark
    part: int
    start: int
    end: int
    length: int
    level: int = 0


def place(marks: Iterable[Mark], offsets: OffsetMap, length: int) -> tuple[Stretch, ...]:
    """The stretches of all marks in a text of ``length`` code points, in the order of the text.

    Of two that stand in the same place, a note comes last. A mark with a span past the end is left out and
    logged; empty spans are not drawn.
    """
    return arranged(piece for mark in marks for piece in stretches_of(mark, offsets, length))


def arranged(pieces: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Stretches in the order of the text, each at the first level where it touches no other."""
    stretches = list(pieces)
    stretches.sort(key=lambda piece: (piece.start, -piece.end, piece.mark.kind == "note", piece.mark.id))
    levels = free_rows([(piece.start, piece.end) for piece in stretches])
    return tuple(
        piece if level == 0 else _at_level(piece, level)
        for piece, level in zip(stretches, levels, strict=True)
    )


def stretches_of(mark: Mark, offsets: OffsetMap, length: int) -> list[Stretch]:
    """The stretches of one mark; none, and a line in the log, where it ends past the text."""
    total = 0
    for span in mark.spans:
        total += span.end - span.start
        if span.end > length:
            log.warning("mark %s is not shown: it ends past a text of %d code points", mark.id, length)
            return []
    return [
        Stretch(mark, part, offsets.to_utf16(span.start), offsets.to_utf16(span.end), total)
        for part, span in enumerate(mark.spans)
        if span.start < span.end
    ]


def _at_level(piece: Stretch, level: int) -> Stretch:
    return piece._replace(level=level)


def free_rows(intervals: Sequence[tuple[float, float]]) -> list[int]:
    """For half-open intervals sorted by start, the lowest row each can have without touching another."""
    rows: list[int] = []
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    used, reach = 0, float("-inf")
    for start, end in intervals:
        if start >= reach:  # as most do, it touches none before it: all rows are free
            rows.append(0)
            free, busy, used, reach = [], [(end, 0)], 1, end
            continue
        reach = max(reach, end)
        while busy and busy[0][0] <= start:
            heappush(free, heappop(busy)[1])
        if not free:
            heappush(free, used)
            used += 1
        rows.append(heappop(free))
        heappush(busy, (end, rows[-1]))
    return rows


def within(stretches: Sequence[Stretch], start: int, end: int) -> list[Stretch]:
    """The stretches that share a character with ``start`` to ``end`` (UTF-16)."""
    last = bisect_left(stretches, end, key=lambda piece: piece.start)
    return [piece for piece in stretches[:last] if piece.end > start]


def smallest_first(stretches: Iterable[Stretch]) -> list[Mark]:
    """The marks of some stretches, each once, the shortest mark first; of two alike, a note comes last."""
    ordered = sorted(
        stretches,
        key=lambda piece: (piece.length, piece.mark.kind == "note", piece.start, piece.mark.id),
    )
    return list({piece.mark.id: piece.mark for piece in ordered}.values())
