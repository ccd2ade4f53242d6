"""What a suggester says of a sentence: where it stands, how strongly it is worth checking, and why."""

from dataclasses import dataclass
from enum import StrEnum

from core.text.spans import Span


class Strength(StrEnum):
    """How strongly a sentence asks to be checked, in words."""

    STRONG = "strong"
    WORTH_A_LOOK = "worth a look"
    WEAK = "weak"

    def reaches(self, least: "Strength") -> bool:
        """True where it is as strong as ``least``, or stronger."""
        ordered = list(Strength)
        return ordered.index(self) <= ordered.index(least)


def strength_of(score: float) -> Strength:
    """A score in words: strong from 600, worth a look from 350."""
    if score >= 600:
        return Strength.STRONG
    return Strength.WORTH_A_LOOK if score >= 350 else Strength.WEAK


@dataclass(frozen=True, slots=True)
class Suggested:
    """A sentence with its score from 0 to 1000 and its reasons, short phrases already translated.

    Fractions of the score keep sentences apart in a ranking; a library keeps the whole points.
    """

    span: Span
    score: float
    reasons: tuple[str, ...]

    @property
    def strength(self) -> Strength:
        """The score in words."""
        return strength_of(self.score)
