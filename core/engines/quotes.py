"""Find a quote in the saved text of a source, and say how surely it stands there."""

import re
from collections.abc import Iterator

from core.engines.folding import Folded, fold
from core.engines.polarity import says_the_same
from core.records.terms import QuoteLock
from core.text.spans import Span

SIMILAR = 85.0
"""Least similarity (rapidfuzz ratio, 0 to 100) of a fuzzy match."""

_EDGE = re.compile(r"(?<!\S)\S|\S(?!\S)")
_WHOLE = 256
"""Longer quotes are aligned by their two ends, as aligning takes time with the cube of the length."""
_LONGEST = 50_000
"""Longer quotes are looked for letter by letter and folded, but not by similarity."""
_REACH = 24
"""How far, in code points, the edges of a fuzzy match are moved to find the best words."""


def lock(quote: str, text: str, near: int | None = None) -> tuple[QuoteLock, Span | None]:
    """How ``quote`` stands in ``text``, and where: exact, else normalised, else fuzzy, else absent.

    Of several places the nearest to ``near`` is taken, else the first. A match never begins or ends within a
    number, and a fuzzy one has the same numbers, negations and words of direction as the quote.
    """
    wanted = quote.strip()
    if not wanted:
        return QuoteLock.ABSENT, None
    exact = _nearest(_places(wanted, text), near)
    if exact is not None:
        return QuoteLock.EXACT, exact
    return _folded_lock(wanted, fold(text), near)


def _folded_lock(quote: str, folded: Folded, near: int | None) -> tuple[QuoteLock, Span | None]:
    wanted = fold(quote).text.strip()
    if not wanted:
        return QuoteLock.ABSENT, None
    same = _nearest((folded.span(p.start, p.end) for p in _places(wanted, folded.text)), near)
    if same is not None:
        return QuoteLock.NORMALISED, same
    similar = _similar(wanted, folded.text)
    if similar is not None:
        return QuoteLock.FUZZY, folded.span(similar.start, similar.end)
    return QuoteLock.ABSENT, None


def _places(wanted: str, text: str) -> Iterator[Span]:
    """Every place of ``wanted`` in ``text`` that does not cut through a number."""
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not _cuts_number(text, at) and not _cuts_number(text, end):
            yield Span(at, end)
        at = text.find(wanted, at + 1)


def _cuts_number(text: str, at: int) -> bool:
    """True where the edge at ``at`` lies within a number: 1|5, 5|.2, 5.|2."""
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    if before[-1:].isdigit():
        return after[:1].isdigit() or (after[:1] in {".", ","} and after[1:].isdigit())
    return before[:1].isdigit() and before[1:] in {".", ","} and after[:1].isdigit()


def _nearest(places: Iterator[Span], near: int | None) -> Span | None:
    if near is None:
        return next(places, None)
    return min(places, key=lambda span: abs(span.start - near), default=None)


def _similar(wanted: str, text: str) -> Span | None:
    """The best similar passage from word to word, if it says the same as ``wanted``."""
    from rapidfuzz import fuzz

    aligned = _aligned(wanted, text) if len(wanted) <= min(_LONGEST, len(text) + _REACH) else None
    if aligned is None:
        return None
    found = _refined(wanted, text, aligned.start, aligned.end)
    passage = found.of(text)
    alike = bool(passage) and fuzz.ratio(wanted, passage) >= SIMILAR
    return found if alike and says_the_same(wanted, passage) else None


def _aligned(wanted: str, text: str) -> Span | None:
    """Roughly where something similar stands: a long quote is found by its first and its last words."""
    if len(wanted) <= _WHOLE:
        return _part(wanted, text, 0, len(text))
    head = _part(wanted[:_WHOLE], text, 0, len(text))
    if head is None:
        return None
    room = head.start + len(wanted) + len(wanted) // 4 + _WHOLE
    tail = _part(wanted[-_WHOLE:], text, head.start, min(room, len(text)))
    return Span(head.start, tail.end) if tail and tail.end > head.start else None


def _part(wanted: str, text: str, start: int, end: int) -> Span | None:
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(wanted, text[start:end], score_cutoff=SIMILAR)
    return Span(start + found.dest_start, start + found.dest_end) if found else None


def _refined(wanted: str, text: str, start: int, end: int) -> Span:
    """The range from word to word around an alignment that is most like ``wanted``."""
    from rapidfuzz import fuzz

    starts = [m.start() for m in _edges(text, start) if _is_start(text, m.start())]
    ends = [m.end() for m in _edges(text, end) if _is_end(text, m.end())]
    ranges = [Span(a, b) for a in starts for b in ends if a < b] or [Span(start, end)]
    return max(ranges, key=lambda span: (fuzz.ratio(wanted, span.of(text)), -len(span)))


def _edges(text: str, around: int) -> Iterator[re.Match[str]]:
    return _EDGE.finditer(text, max(0, around - _REACH), min(len(text), around + _REACH))


def _is_start(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace()


def _is_end(text: str, at: int) -> bool:
    return at == len(text) or text[at].isspace()
