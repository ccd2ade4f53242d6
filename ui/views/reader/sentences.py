"""Finding sentences by position, in code points."""

from bisect import bisect_right
from collections.abc import Sequence

from core.text.spans import Span


def sentence_at(text: str, sentences: Sequence[Span], position: int) -> Span | None:
    """The sentence at a position; in the space after a sentence it is that one, before the first none."""
    index = bisect_right(sentences, position, key=lambda span: span.start) - 1
    if index < 0:
        return None
    found = sentences[index]
    return found if not text[found.end : position].strip() else None


def sentence_after(sentences: Sequence[Span], position: int, step: int) -> Span | None:
    """The sentence ``step`` sentences away from a position (negative: before it), stopping at either end.

    Going back from inside a sentence counts its own beginning as the first step.
    """
    if not sentences:
        return None
    index = bisect_right(sentences, position, key=lambda span: span.start) - 1
    inside = index >= 0 and position > sentences[index].start
    target = index + step + (1 if step < 0 and inside else 0)
    return sentences[min(max(target, 0), len(sentences) - 1)]
