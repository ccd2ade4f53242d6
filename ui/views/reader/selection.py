"""What a selection stands for: whole words without the stops around them, or exactly what was taken."""

from core.text.edges import snap_to_words, trim
from core.text.spans import Span


def meant(text: str, taken: Span, exact: bool) -> Span | None:
    """The span a selection means, None where it holds no words."""
    span = taken if exact else trim(text, snap_to_words(text, taken))
    return span if len(span) else None
