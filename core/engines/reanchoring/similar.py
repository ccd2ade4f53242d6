"""Where in a window the words of a quote stand, and how much of it is left there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

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
_NEXT = 2
"""Words beside a quote that tell on their own that it stands where it stood."""
_WORTH = 0.6
"""What a paragraph must have of what the likeliest has to be looked at as well."""


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
    words: float
    letters: float
    beside: int


def matches(sought: Wanted, window: tuple[int, int], index: Index) -> list[Match]:
    """The passages of a window that are most like the quote; none where no word of it is there.

    A passage ends where its paragraph does, unless the quote goes on beyond the end of its own.
    """
    parts = [window] if "\n" in sought.exact.strip() else index.paragraphs(*window)
    found = [(region, part) for part in parts if (region := _region(sought, part, index)) is not None]
    least = _WORTH * max((region.total for region, _part in found), default=0.0)
    return [_matched(sought, region, part, index) for region, part in found if region.total >= least]


def between(sought: Wanted, span: Span, index: Index) -> Match | None:
    """The passage that stands between what stood on both sides of the quote; None if it has no words."""
    passage = span.of(index.text)
    there = folded_words(passage)
    if not there:
        return None
    return _scored(sought, span, there, index, BOTH)


def _scored(sought: Wanted, span: Span, there: list[str], index: Index, beside: int) -> Match:
    values = _values(there, _paired(sought.quote.folded, there, 0), index)
    letters = _letters(sought.plain, plain(span.of(index.text)))
    return Match(span, _shared(sought, values, there, index), letters, beside)


def _values(there: list[str], pairs: Iterable[int], index: Index) -> list[float]:
    """What each word is worth: those of the quote their weight, each other one less than nothing."""
    values = [-_GAP] * len(there)
    for at in pairs:
        values[at] = index.weights[there[at]]
    return values


@dataclass(frozen=True, slots=True)
class _Region:
    """Words of a paragraph, both ends included, in which the words of a quote are densest."""

    pairs: dict[int, int]
    first: int
    last: int
    total: float


def _region(sought: Wanted, part: tuple[int, int], index: Index) -> _Region | None:
    there = index.folded(*part)
    pairs = _paired(sought.quote.folded, there, sought.begin)
    if not pairs:
        return None
    found = _densest(_values(there, pairs, index))
    return None if found is None else _grown(sought, _Region(pairs, *found), there)


def _grown(sought: Wanted, region: _Region, there: list[str]) -> _Region:
    """The region with the words of the quote right beside it that were taken for equal ones further off."""
    first, last, pairs = region.first, region.last, region.pairs
    while first > 0 and pairs[first] > sought.begin and there[first - 1] == sought.row[pairs[first] - 1]:
        pairs[first - 1] = pairs[first] - 1
        first -= 1
    while (
        last < len(there) - 1
        and pairs[last] < sought.end - 1
        and there[last + 1] == sought.row[pairs[last] + 1]
    ):
        pairs[last + 1] = pairs[last] + 1
        last += 1
    return replace(region, first=first, last=last)


def _matched(sought: Wanted, region: _Region, part: tuple[int, int], index: Index) -> Match:
    low, high = part
    begin, end = max(0, low + region.first - _REACH), low + region.last + 1 + _REACH
    before, after = index.folded(begin, low + region.first), index.folded(low + region.last + 1, end)
    pairs = {at + low: number for at, number in region.pairs.items()}
    # Looked for from the passage outwards, as the words beside it may stand further off as well.
    for at, number in _beside(sought.row[: sought.begin][::-1], before[::-1]).items():
        pairs[low + region.first - 1 - at] = sought.begin - 1 - number
    for at, number in _beside(sought.row[sought.end :], after).items():
        pairs[low + region.last + 1 + at] = sought.end + number
    first, last, beside = _whole(sought, pairs, low + region.first, low + region.last)
    first, last = _in_paragraph(sought, (first, last), (low + region.first, low + region.last), index)
    first, last = max(first, low), min(last, high - 1)
    span = _with_punctuation(sought, index.text, index.start(first), index.end(last))
    return _scored(sought, span, index.folded(first, last + 1), index, beside)


def _beside(mine: list[str], theirs: list[str]) -> dict[int, int]:
    """Which words on a side are those that stood there; the first few are enough if they are the same."""
    if mine[:_NEXT] == theirs[:_NEXT]:
        return {at: at for at in range(min(_NEXT, len(mine)))}
    return _paired(mine, theirs, 0)


def _in_paragraph(
    sought: Wanted, whole: tuple[int, int], core: tuple[int, int], index: Index
) -> tuple[int, int]:
    """The whole range, without what stands on other lines than its core, if the quote stood on one."""
    if "\n" in sought.exact.strip():
        return whole
    return max(whole[0], index.line(core[0])[0]), min(whole[1], index.line(core[1])[1] - 1)


def _paired(mine: list[str], theirs: list[str], first: int) -> dict[int, int]:
    """The number of each word of ``mine``, counted from ``first``, by its place in ``theirs``."""
    pairs: dict[int, int] = {}
    for block in LCSseq.editops(mine, theirs).as_matching_blocks():
        pairs.update(
            zip(
                range(block.b, block.b + block.size),
                range(first + block.a, first + block.a + block.size),
                strict=True,
            )
        )
    return pairs


def _densest(values: list[float]) -> tuple[int, int, float] | None:
    """The range with the greatest sum, both ends included, and the sum; None where nothing is above zero."""
    best, found, total, start = 0.0, None, 0.0, 0
    for at, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total > best:
            best, found = total, (start, at, total)
    return found


def _whole(sought: Wanted, pairs: dict[int, int], first: int, last: int) -> tuple[int, int, int]:
    """The range with what took the place of the first and last words; how many sides are as they were."""
    head, tail = pairs[first] - sought.begin, sought.end - 1 - pairs[last]
    before, after = _edge_before(sought, pairs, first), _edge_after(sought, pairs, last)
    if head:
        first = first - head if before is None else before
    if tail:
        last = last + tail if after is None else after
    return first, last, (before is not None) + (after is not None)


def _edge_before(sought: Wanted, pairs: dict[int, int], first: int) -> int | None:
    """Where the passage begins if what stood before the quote stands here; else None."""
    for at in range(first - 1, first - _REACH, -1):
        if pairs.get(at, sought.begin) < sought.begin:
            near = sum(sought.begin - 4 <= pairs.get(k, -9) < sought.begin for k in range(at - 2, at + 1))
            return at + 1 if near >= min(2, sought.begin) else None
    return None


def _edge_after(sought: Wanted, pairs: dict[int, int], last: int) -> int | None:
    """Where the passage ends if what stood after the quote stands here; else None."""
    end = sought.end
    for at in range(last + 1, last + _REACH):
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
