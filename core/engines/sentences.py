"""Split a text into sentences with exact offsets.

sentencex finds the boundaries in each block of lines; what it gets wrong for news is mended by the rules of
``core/engines/sentence_rules.py``.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from core.engines.sentence_rules import held_together, list_cuts, more_cuts
from core.text.spans import Span

_SEPARATORS = "\n\r\u2028\u2029"
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[•▪◦‣●*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_UNSPLIT = re.compile("[\n\r\u2028\u2029\ud800-\udfff]")
_ENDED = re.compile(r"[.!?].")
_WRAPPED_FROM = 55
"""A line at least this long may have been broken by the width of a page, not by its author."""


def sentences(text: str, language: str = "en") -> list[Span]:
    """The sentences of a text in order, trimmed, never overlapping, covering all that is not space.

    A headline or a bullet on its own line is a sentence. ``language`` is BCP 47 ("en", "ar", "ckb").
    """
    return [span for start, end in _blocks(text) for span in _in_block(text, start, end, language)]


@lru_cache(maxsize=8)
def known_sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """``sentences``, remembered for the texts asked for last: a text version never changes."""
    return tuple(sentences(text, language))


def sentence_at(text: str, offset: int, language: str = "en") -> Span:
    """The sentence around ``offset``, else the nearest in its block; empty at ``offset`` in a blank line.

    Looks at the lines around ``offset`` only, so it is quick in a text of any length.
    """
    start, end = _block_at(text, offset)
    found = _in_block(text, start, end, language)
    if not found:
        return Span(offset, offset)
    after = bisect_right([span.start for span in found], offset)
    return found[max(0, after - 1)]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of lines that are read as one run of prose."""
    open_from, open_to = -1, -1
    for line in _LINE.finditer(text):
        if open_from >= 0 and _continues(text, open_to, line.start(), line.end()):
            open_to = line.end()
            continue
        if open_from >= 0:
            yield open_from, open_to
        open_from, open_to = line.span()
    if open_from >= 0:
        yield open_from, open_to


def _continues(text: str, ended: int, start: int, end: int) -> bool:
    """True where the line from ``start`` goes on with the sentence of the line that ended at ``ended``."""
    if start - ended > 1:
        return False
    before, first = text[max(0, ended - 400) : ended], text[start : start + 1]
    line = re.split(r"[\n\r\u2028\u2029]", before)[-1].rstrip()
    if len(line) < _WRAPPED_FROM or line[-1] in ".!?:…؟":
        return False
    return (first.islower() or line[-1] in ",،") and not _BULLET.match(text, start, end)


def _block_at(text: str, offset: int) -> tuple[int, int]:
    """The block of lines around ``offset``; an empty range on a blank line."""
    start, end = _line_at(text, offset)
    while start > 0 and _continues(text, start - 1, start, end):
        start = _line_at(text, start - 1)[0]
    while end < len(text):
        following = _line_at(text, end + 1)
        if following[0] == following[1] or not _continues(text, end, *following):
            break
        end = following[1]
    return start, end


def _line_at(text: str, offset: int) -> tuple[int, int]:
    start = max(text.rfind(separator, 0, offset) for separator in _SEPARATORS) + 1
    ends = (text.find(separator, offset) for separator in _SEPARATORS)
    return start, min((end for end in ends if end >= 0), default=len(text))


def _in_block(text: str, start: int, end: int, language: str) -> list[Span]:
    block = _UNSPLIT.sub(" ", text[start:end])
    short = language.partition("-")[0]
    items, markers = list_cuts(block)
    inner = {*_outer_cuts(block, short), *more_cuts(block, short)} - markers
    found = []
    before = 0
    for cut in (*sorted(inner.union(items)), len(block)):
        piece = block[before:cut]
        words = piece.strip()
        if words:
            first = start + before + piece.index(words[0])
            found.append(Span(first, first + len(words)))
        before = cut
    return found


def _outer_cuts(block: str, language: str) -> Iterator[int]:
    """Where sentencex ends a sentence before the last, without what is held together."""
    if block.isascii() and not _ENDED.search(block):
        return
    from sentencex import get_sentence_boundaries

    for boundary in get_sentence_boundaries(language, block):
        cut = int(boundary["end_index"])
        if cut < len(block) and not held_together(block, cut, language):
            yield cut
