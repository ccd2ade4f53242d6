"""What a claim is linked to, as seen from that claim: claims of ours and fact-checks of others."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.records.cards import RatingCard
from core.records.matches import Check, Hit
from core.records.terms import Outdated, Relation


class Standing(StrEnum):
    """How a claim stands to what it is linked to, seen from the claim; derived from relation and direction.

    has part: what it is linked to is a part of what the claim says.
    """

    SAME = "same as"
    PART = "part of"
    WHOLE = "has part"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class OwnClaim:
    """A claim of this library as it stands beside another one, with the verdict in force."""

    id: str
    headline: str
    wording: str
    article_id: str
    article: str
    publisher: str = ""
    """Who published the article it is from."""
    rating: RatingCard | None = None
    outdated: tuple[Outdated, ...] = ()
    given_at: datetime | None = None

    @property
    def title(self) -> str:
        """What names the claim: its headline, else its wording."""
        return self.headline or self.wording


@dataclass(frozen=True, slots=True)
class LinkCard:
    """One link of a claim. ``own`` is the other claim, None where ``check`` is somebody's fact-check.

    With ``inverse`` the relation is that of the other claim to this one: the other is a part of this.
    ``origin`` names the collection a fact-check came from.
    """

    id: str
    relation: Relation
    inverse: bool
    own: OwnClaim | None
    check: Check
    origin: str = ""

    @property
    def standing(self) -> Standing:
        """How the claim stands to it."""
        turned = self.inverse and self.relation is Relation.PART
        return Standing.WHOLE if turned else Standing(self.relation.value)

    @property
    def words(self) -> str:
        """What the other claim or the fact-check is about, in its own words."""
        return self.own.wording if self.own else self.check.claim


@dataclass(frozen=True, slots=True)
class Earlier:
    """Something checked before, found for the words of a claim; ``own`` where it is a claim of ours."""

    hit: Hit
    own: OwnClaim | None = None
    link_id: str = ""
    """The link the claim has to it already."""

    @property
    def id(self) -> str:
        """What tells it from the others found."""
        return f"{self.hit.kind}:{self.hit.origin_id}:{self.hit.id}"


@dataclass(frozen=True, slots=True)
class EarlierChecks:
    """What was found for some words: the best hits, and in how many fact-checks was looked.

    ``problem`` says why the imported fact-checks could not be looked through, "" if they could.
    """

    hits: tuple[Earlier, ...] = ()
    rows: int = 0
    problem: str = ""
