"""What a search for a quote in another version of its text found, and how two texts differ."""

from dataclasses import dataclass
from typing import Literal

from core.records.terms import AnchorState
from core.text.spans import Span

Flag = Literal["numbers", "negation", "direction"]
"""What differs between a quote and the place found for it, in a way that may change what is said."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a quote stands in another text; ``span`` is None for an orphan, ``score`` 0 to 1000."""

    state: AnchorState
    span: Span | None
    score: int
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class DiffPiece:
    """A stretch that two texts share, or that only one of them has; the other's span is then empty."""

    kind: Literal["same", "removed", "added"]
    old: Span
    new: Span
