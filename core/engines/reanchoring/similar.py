"""Where in a window the words of a quote stand, and how much of it is left there."""

from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from core.engines.reanchoring.words import Index, Words, folded_words, plain, words
from core.text.graphemes import grapheme_around
from core.text.spans import Quote, Span

BOTH = 2
"""Sides of a quote."""
_GAP = 0.25
"""What a word that is not in the quote costs, where it would be taken into the passage."""
_REACH = 24
"""How many words may lie between the words of a quote that are left, and what stood beside it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A quote as words: those before it, its own, and those after it; and its characters, made plain."""

    exact: str
    plain: str
    quote: Words
    row: list[str]
    begin: int
    end: int


def wanted(quote: Quote) -> Wanted:
    """The words of a quote and of what stands beside it."""
    before, own, after = folded_words(quote.prefix), words(quote.exact), folded_words(quote.suffix)
    end = len(before) + len(own.folded)
    return Wanted(quote.exact, plain(quote.exact), own, [*before, *own.folded, *after], len(before), end)


@dataclass(frozen=True, slots=True)
class Match:
    """A passage of the text, and what speaks for it being the quote; shares are 0 to 1.

    ``words``: what quote and passage share of their words, in order and by weight; ``letters``: how alike
    their characters are, what was only put in left out; ``beside``: how many sides are as they were.
    """

    span: Span
    first: int
    last: int
    words: float
    letters: float
    beside: int


@dataclass(frozen=True, slots=True)
class _Aligned:
    """Which word of the row stands at which word of a window, and what each word there is worth."""

    pairs: dict[int, int]
    values: list[float]


def match(sought: Wanted, window: tuple[int, int], index: Index) -> Match | None:
    """The passage of a window that is most like the quote; None where no word of it is there."""
    low, high = window
    there = index.folded(low, high)
    aligned = _aligned(sought, there, index)
    region = _densest(aligned.values)
    if region is None:
        return None
    first, last, beside = _whole(sought, aligned, *region)
    span = _with_punctuation(sought, index.text, index.start(low + first), index.end(low + last))
    shared = _shared(sought, aligned.values[first : last + 1], there[first : last + 1], index)
    letters = _letters(sought.plain, plain(span.of(index.text)))
    return Match(span, low + first, low + last, shared, letters, beside)


def _aligned(sought: Wanted, there: list[str], index: Index) -> _Aligned:
    pairs: dict[int, int] = {}
    for block in LCSseq.editops(sought.row, there).as_matching_blocks():
        pairs.update(
            zip(range(block.b, block.b + block.size), range(block.a, block.a + block.size), strict=True)
        )
    values = [-_GAP] * len(there)
    for at, number in pairs.items():
        if sought.begin <= number < sought.end:
            values[at] = index.weights[there[at]]
    return _Aligned(pairs, values)


def _densest(values: list[float]) -> tuple[int, int] | None:
    """The range with the greatest sum, both ends included; None where nothing is above zero."""
    best, found, total, start = 0.0, None, 0.0, 0
    for at, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total > best:
            best, found = total, (start, at)
    return found


def _whole(sought: Wanted, aligned: _Aligned, first: int, last: int) -> tuple[int, int, int]:
    """The range with what took the place of the first and last words; how many sides are as they were."""
    pairs = aligned.pairs
    head, tail = pairs[first] - sought.begin, sought.end - 1 - pairs[last]
    before, after = _edge_before(sought, pairs, first), _edge_after(sought, aligned, last)
    if head:
        first = max(0, first - head) if before is None else before
    if tail:
        last = min(len(aligned.values) - 1, last + tail) if after is None else after
    return first, last, (before is not None) + (after is not None)


def _edge_before(sought: Wanted, pairs: dict[int, int], first: int) -> int | None:
    """Where the passage begins if what stood before the quote stands here; else None."""
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if pairs.get(at, sought.begin) < sought.begin:
            near = sum(sought.begin - 4 <= pairs.get(k, -9) < sought.begin for k in range(at - 2, at + 1))
            return at + 1 if near >= min(2, sought.begin) else None
    return None


def _edge_after(sought: Wanted, aligned: _Aligned, last: int) -> int | None:
    """Where the passage ends if what stood after the quote stands here; else None."""
    pairs, end = aligned.pairs, sought.end
    for at in range(last + 1, min(len(aligned.values), last + _REACH)):
        if pairs.get(at, -1) >= end:
            near = sum(end <= pairs.get(k, -1) < end + 4 for k in range(at, at + 3))
            return at - 1 if near >= min(2, len(sought.row) - end) else None
    return None


def _shared(sought: Wanted, values: list[float], here: list[str], index: Index) -> float:
    """Dice coefficient of the words of quote and passage, each by its weight."""
    got = sum(value for value in values if value > 0)
    extra = sum(index.weight(word) for word, value in zip(here, values, strict=True) if value < 0)
    total = sum(index.weights[word] for word in sought.quote.folded)
    return 2 * got / (got + extra + total)


def _letters(quote: str, passage: str) -> float:
    """How alike the characters are; of a longer passage only how much of the quote is in it."""
    if len(passage) <= len(quote):
        return fuzz.ratio(quote, passage) / 100
    return LCSseq.similarity(quote, passage) / len(quote)


def _with_punctuation(sought: Wanted, text: str, start: int, end: int) -> Span:
    """The range with the marks at its edges that the quote has at its own, cutting no grapheme."""
    head = sought.exact[: sought.quote.spans[0][0]]
    tail = sought.exact[sought.quote.spans[-1][1] :]
    before = text[max(0, start - len(head)) : start]
    start -= _taken(head[::-1], before[::-1])
    end += _taken(tail, text[end : end + len(tail)])
    if not text[max(0, start - 1) : start + 1].isascii():
        start = grapheme_around(text, start)[0]
    if not text[end - 1 : end + 1].isascii():
        end = grapheme_around(text, end)[1]
    return Span(start, end)


def _taken(marks: str, here: str) -> int:
    """How many characters of ``here`` answer to the ``marks`` of a quote, without outer spaces."""
    count = 0
    for mark, other in zip(marks, here, strict=False):
        unlike = mark.isspace() or other.isspace() or other.isalnum()
        if mark != other and unlike:
            break
        count += 1
    return len(here[:count].rstrip())
