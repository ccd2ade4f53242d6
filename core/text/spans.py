"""Half-open ranges of code points in a canonical text, and the quotes they select.

Source: W3C Web Annotation Data Model, TextPositionSelector and TextQuoteSelector.
"""

from collections.abc import Iterable
from dataclasses import dataclass

CONTEXT = 32
"""Code points kept before and after a quote (shape of a TextQuoteSelector)."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points ``start`` (included) to ``end`` (left out) of one text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """True where the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters this span selects in ``text``."""
        return text[self.start : self.end]


def merged(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans in the order of the text; those that overlap or have only spaces between them become one.

    A line end parts two spans: what stands in two paragraphs was not said in one breath.
    """
    found: list[Span] = []
    for span in sorted(spans):
        gap = text[found[-1].end : span.start] if found else "\n"
        if "\n" in gap or gap.strip():
            found.append(span)
        else:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
    return found


@dataclass(frozen=True, slots=True)
class Quote:
    """A span with its exact text and up to 32 code points on either side."""

    span: Span
    exact: str
    prefix: str
    suffix: str


def quote_at(text: str, span: Span) -> Quote:
    """The quote that ``span`` selects in ``text``; raises ValueError past the end of the text."""
    if span.end > len(text):
        raise ValueError(f"span {span.start}..{span.end} lies outside a text of {len(text)} code points")
    return Quote(
        span=span,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )
