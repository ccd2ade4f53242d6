"""How much of a long text is read around a claim: the same stretch for claims near each other."""

from core.text.spans import Span

WHOLE = 120_000
"""Code points up to which a text is read as a whole."""
_STEP = 30_000


def window(text: str, span: Span) -> Span:
    """The lines around a span that are read: at least 30,000 code points to either side."""
    if len(text) <= WHOLE:
        return Span(0, len(text))
    start = max(0, (span.start // _STEP - 2) * _STEP)
    end = (span.end // _STEP + 2) * _STEP
    return Span(text.rfind("\n", 0, start) + 1 if start else 0, min(len(text), end))


def shifted(span: Span, by: int) -> Span:
    """A span so many code points further on, or back."""
    return Span(span.start + by, span.end + by)
