"""Which suggestions of a text wait for a decision, and why the others are not shown."""

from dataclasses import dataclass
from enum import StrEnum

from core.records.cards import SuggestionCard


class Hiding(StrEnum):
    """Why a suggestion is not shown."""

    PUT_ASIDE = "put aside"
    PUT_ASIDE_BEFORE = "put aside before"
    DELETED = "claim deleted"
    QUOTED = "quoted"
    REPEATED = "repeated"
    WEAKER = "weaker"


@dataclass(frozen=True, slots=True)
class Hidden:
    """A suggestion that is not shown, and why; ``claim_label`` names the claim that quotes it, else ""."""

    card: SuggestionCard
    why: Hiding
    claim_label: str = ""

    @property
    def can_return(self) -> bool:
        """True where somebody put it aside and may take that back."""
        return self.why in (Hiding.PUT_ASIDE, Hiding.PUT_ASIDE_BEFORE, Hiding.DELETED)


@dataclass(frozen=True, slots=True)
class Review:
    """The suggestions of a text that wait, and the hidden ones, both in the order of the text."""

    waiting: tuple[SuggestionCard, ...] = ()
    hidden: tuple[Hidden, ...] = ()

    @property
    def weaker(self) -> int:
        """How many wait behind the filter."""
        return sum(one.why is Hiding.WEAKER for one in self.hidden)

    @property
    def undecided(self) -> int:
        """How many nobody has decided on, shown or behind the filter."""
        return len(self.waiting) + self.weaker
