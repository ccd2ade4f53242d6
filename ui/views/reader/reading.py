"""The text version on show, and its positions in code points against those of Qt."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from core.engines.finding import Places
from core.records.cards import TextCard
from core.text.edges import paragraph_at
from core.text.offsets import OffsetMap
from core.text.spans import Span
from ui.views.reader.layers import Range
from ui.views.reader.sentences import sentence_at


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its sentences in order; without arguments, nothing."""

    version: str = ""
    text: str = ""
    right_to_left: bool = False
    sentences: tuple[Span, ...] = ()
    offsets: OffsetMap = field(default_factory=lambda: OffsetMap(""))
    line_ends: tuple[int, ...] = ()
    """The UTF-16 positions of the newlines."""
    turned: tuple[tuple[int, str], ...] = ()
    """Where paragraphs begin whose direction somebody chose, and that direction."""

    def range_of(self, span: Span) -> Range:
        """A span in UTF-16 units; what lies past the end of the text is cut off."""
        end = len(self.text)
        return self.offsets.to_utf16(min(span.start, end)), self.offsets.to_utf16(min(span.end, end))

    def ranges_of(self, found: Places) -> Callable[[Range], Iterator[Range]]:
        """Gives the places that overlap a range, in UTF-16 units."""

        def within(some: Range) -> Iterator[Range]:
            start, end = (min(position, self.offsets.length) for position in some)
            return map(self.range_of, found.within(self.span_of(start, end)))

        return within

    def span_of(self, start: int, end: int) -> Span:
        """UTF-16 positions in either order as a span of code points."""
        first, last = sorted((start, end))
        return Span(self.offsets.to_code_point(first), self.offsets.to_code_point(last))

    def sentence_at(self, position: int) -> Span | None:
        """The sentence at a code point position."""
        return sentence_at(self.text, self.sentences, position)

    def direction_at(self, position: int) -> str:
        """The direction chosen for the paragraph at a code point position, "" where it has its own."""
        paragraph = paragraph_at(self.text, position) if self.turned else None
        return dict(self.turned).get(paragraph.start, "") if paragraph else ""


def reading_of(card: TextCard, sentences: Sequence[Span]) -> Reading:
    """A text version, ready to be shown."""
    offsets = OffsetMap(card.text)
    right_to_left = card.direction == "rtl"
    ends = _line_ends(card.text, offsets)
    return Reading(card.id, card.text, right_to_left, tuple(sentences), offsets, ends, card.turned)


def _line_ends(text: str, offsets: OffsetMap) -> tuple[int, ...]:
    return tuple(offsets.to_utf16(found.start()) for found in re.finditer("\n", text))
