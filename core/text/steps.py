"""Steps through a text as somebody takes them who selects by key: by word, by grapheme, by sentence.

A step goes forward (1) or back (-1) from ``position``; ``anchor`` is the other end of the selection. Ahead of
the anchor steps go from end to end, behind it from start to start, and none goes across it.
"""

from collections.abc import Iterator, Sequence

import regex

from core.text.graphemes import WORD, graphemes_after, graphemes_before
from core.text.spans import Span

_WORDY = regex.compile(r"[\w\p{So}\p{Emoji_Presentation}]")


def by_word(text: str, anchor: int, position: int, step: int) -> int:
    """Where the selection ends with one word more, or one less."""
    found = _words_after(text, position) if step > 0 else _words_before(text, position)
    return _stepped(found, anchor, position, step, len(text))


def by_sentence(sentences: Sequence[Span], length: int, anchor: int, position: int, step: int) -> int:
    """Where the selection ends with one sentence more, or one less, in a text of ``length``."""
    return _stepped(iter(sentences[::step]), anchor, position, step, length)


def by_grapheme(text: str, position: int, step: int) -> int:
    """Behind the grapheme after a position, or before the one in front of it."""
    edges = graphemes_after(text, position) if step > 0 else graphemes_before(text, position)
    return next(edges, position)


def _stepped(found: Iterator[Span], anchor: int, position: int, step: int, length: int) -> int:
    """The next edge in a direction among spans that come in this direction."""
    by_ends = position > anchor or (position == anchor and step > 0)
    edges = (span.end if by_ends else span.start for span in found)
    edge = next((edge for edge in edges if (edge - position) * step > 0), None)
    if (anchor - position) * step > 0:  # on the way back to the anchor
        return anchor if edge is None or (edge - anchor) * step > 0 else edge
    return position if edge is None else min(edge, length)


def _words_after(text: str, position: int) -> Iterator[Span]:
    start = text.rfind("\n", 0, position) + 1
    return (Span(*found.span()) for found in WORD.finditer(text, start) if _WORDY.search(found.group()))


def _words_before(text: str, position: int) -> Iterator[Span]:
    end = text.find("\n", position)
    end = len(text) if end < 0 else end
    while end >= 0:
        start = text.rfind("\n", 0, end) + 1
        line = [Span(*found.span()) for found in WORD.finditer(text, start, end)]
        yield from (span for span in reversed(line) if _WORDY.search(span.of(text)))
        end = start - 1
