"""Where a selection should begin and end, and the paragraphs of a text."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from core.text.graphemes import grapheme_around, is_whole, word_around
from core.text.spans import Span

_STOPS = frozenset(".,;:!?…،؛؟۔。、，；：！？·-–—")
_LEADERS = frozenset(",;:!?…،؛؟۔。、，；：！？·•▪◦*–—.-")
_PAIRS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "“": "”",
    "„": "“”",
    "«": "»",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    "「": "」",
}
_OPENERS = frozenset(_PAIRS) | {'"', "'", "»", "”"}
_CLOSERS = frozenset("".join(_PAIRS.values())) | {'"', "'", "«", "„"}
_DANGLING_LAST = frozenset(_PAIRS) - _CLOSERS
_DANGLING_FIRST = _CLOSERS - _OPENERS - {"’"}
_ABBREVIATION = re.compile(r"(?:^|[^\w.])(?:[^\W\d_]\.){2,}$")
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")


def trim(text: str, span: Span) -> Span:
    """The span without outer spaces, stops, and quotes or brackets whose partner lies outside.

    "5 %", "-3", "U.S." and a pair of quotes around the whole stay as they are. Where nothing is left, the
    span is empty and stands at the old start. A grapheme is never cut.
    """
    start, end = span.start, span.end
    while start < end:
        if _drops_last(text, start, end):
            end -= 1
        elif _drops_first(text, start, end):
            start += 1
        else:
            return Span(start, end)
    return Span(span.start, span.start)


def _drops_last(text: str, start: int, end: int) -> bool:
    last = text[end - 1]
    if last.isspace():
        return True
    if last == "." and _ABBREVIATION.search(text, max(start, end - 16), end):
        return False
    unpaired = last in _CLOSERS and not _is_paired(text, start, end - 1, last)
    return (last in _STOPS or last in _DANGLING_LAST or unpaired) and is_whole(text, end - 1)


def _drops_first(text: str, start: int, end: int) -> bool:
    first = text[start]
    if first in _DANGLING_FIRST:
        return is_whole(text, start + 1)
    if not (first.isspace() or first in _LEADERS or first in _OPENERS):
        return False
    if first in ".-–" and text[start + 1 : start + 2].isdigit():
        return False
    unpaired = first not in _OPENERS or not _is_closed(text, start + 1, end, first)
    return unpaired and is_whole(text, start + 1)


def _is_paired(text: str, start: int, closer_at: int, closer: str) -> bool:
    """True where the closer's opener is inside: more of them open than closed before it."""
    inside = text[start:closer_at]
    if closer in "\"'":
        return inside.count(closer) % 2 == 1
    openers = [opener for opener, closers in _PAIRS.items() if closer in closers] or [
        "»" if closer == "«" else "”"
    ]
    return sum(map(inside.count, openers)) > inside.count(closer)


def _is_closed(text: str, after: int, end: int, opener: str) -> bool:
    """True where the opener's closer is inside."""
    inside = text[after:end]
    if opener in "\"'":
        return inside.count(opener) % 2 == 1
    closers = _PAIRS.get(opener) or ("«" if opener == "»" else "“„")
    return sum(map(inside.count, closers)) > inside.count(opener)


def snap_to_words(text: str, span: Span) -> Span:
    """The span grown until it cuts neither a word nor a grapheme at either edge."""
    start = _outward(text, span.start, 0)
    end = _outward(text, span.end, 1)
    return Span(start, end)


def _outward(text: str, position: int, side: int) -> int:
    """``position`` moved to the start (side 0) or end (side 1) of the grapheme and word it cuts."""
    whole = grapheme_around(text, position)[side]
    word = word_around(text, whole)[side]
    return grapheme_around(text, word)[side]


@lru_cache(maxsize=8)
def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a canonical text: parted by blank lines, or by line ends where there are none."""
    spans: list[Span] = []
    start = 0
    separator = _BLANK if _BLANK.search(text) else re.compile("\n")
    for gap in separator.finditer(text):
        if gap.start() > start:
            spans.append(Span(start, gap.start()))
        start = gap.end()
    return (*spans, Span(start, len(text))) if start < len(text) else tuple(spans)


def paragraphs_of(text: str, span: Span) -> tuple[Span, ...]:
    """The paragraphs that share something with a span."""
    known = paragraphs(text)
    first = bisect_right(known, span.start, key=lambda paragraph: paragraph.end)
    return known[first : bisect_left(known, span.end, key=lambda paragraph: paragraph.start)]


def paragraph_at(text: str, offset: int) -> Span | None:
    """The paragraph an offset lies in; one between two paragraphs counts to the first of them."""
    number = _begun(text, offset)
    return paragraphs(text)[number - 1] if number else None


def paragraph_number(text: str, offset: int) -> int:
    """Which paragraph, from 1, an offset lies in; one between two paragraphs counts to the first of them."""
    return max(1, _begun(text, offset))


def _begun(text: str, offset: int) -> int:
    """How many paragraphs begin at an offset or before it."""
    return bisect_right(paragraphs(text), offset, key=lambda paragraph: paragraph.start)
