"""Passages of a source that may speak to a claim, best first."""

from dataclasses import dataclass

from core.records.search import Piece
from core.records.suggested import Strength
from core.text.spans import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a saved text, how likely it speaks to the claim in thousandths, and the words they share.

    ``pieces`` are the sentence on one line, with the shared words marked: the reason for its place.
    """

    span: Span
    score: int
    strength: Strength
    pieces: tuple[Piece, ...]

    @property
    def id(self) -> str:
        """What tells it from other passages of the text."""
        return f"{self.span.start}-{self.span.end}"

    @property
    def words(self) -> str:
        """The sentence on one line."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def shared(self) -> tuple[str, ...]:
        """The words it shares with the claim, each once."""
        return tuple(dict.fromkeys(piece.text for piece in self.pieces if piece.marked))


@dataclass(frozen=True, slots=True)
class Passages:
    """What a claim's words found in one saved text; ``version_id`` "" where the source has no saved text."""

    claim_id: str
    wording: str
    source_id: str
    version_id: str
    sentences: int
    found: tuple[Passage, ...]
