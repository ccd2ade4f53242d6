"""The text versions of an article, what an update carries over, and the quotes that wait for a decision."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from core.records.anchors import Anchored, Flag
from core.records.terms import AnchorState, MoveDecision
from core.text.spans import Quote, Span

Owner = Literal["claim", "note"]
"""What a quote belongs to."""


@dataclass(frozen=True, slots=True)
class VersionCard:
    """One text version of an article, oldest is number 1; dates are what it says of itself, "" if nothing.

    ``stealth``: the text differs from the version before, and states the same date. ``undated``: it states
    no date at all, so that a change cannot be told by it.
    """

    id: str
    number: int
    characters: int
    sha256: str
    published: str
    modified: str
    url: str
    media_type: str
    direction: str
    added_at: datetime
    stealth: bool
    undated: bool

    @property
    def stated(self) -> str:
        """The date it goes by: when it was changed, else when it was published, "" if it does not say."""
        return self.modified or self.published


def is_stealth(before: str, now: str) -> bool:
    """True where a changed text states the date the text before stated; one may say it more exactly."""
    return bool(before and now) and (before.startswith(now) or now.startswith(before))


@dataclass(frozen=True, slots=True)
class StandingQuote:
    """A quote of a claim or a note as it stands now, by the id of its row."""

    id: str
    owner: Owner
    quote: Quote


@dataclass(frozen=True, slots=True)
class StandingText:
    """The quotes that are to be found again in a newer text, and the text version they were taken from."""

    version_id: str
    text: str
    quotes: tuple[StandingQuote, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything an update carries over, as plain data for work in the background; ``newest`` comes first."""

    article_id: str
    newest: StandingText
    older: tuple[StandingText, ...] = ()

    @property
    def texts(self) -> tuple[StandingText, ...]:
        """Every text that still has quotes to carry."""
        return (self.newest, *self.older)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all quotes."""
        return frozenset(quote.id for text in self.texts for quote in text.quotes)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many quotes of an update are where: as in ``AnchorState``."""

    exact: int = 0
    moved: int = 0
    fuzzy: int = 0
    ask: int = 0
    orphan: int = 0

    @property
    def open(self) -> int:
        """Quotes that somebody has to decide on."""
        return self.ask + self.orphan


def tally(found: Collection[Anchored]) -> Tally:
    """How many quotes were found in which way."""
    counts = {state: sum(item.state is state for item in found) for state in AnchorState}
    return Tally(*(counts[state] for state in AnchorState))


@dataclass(frozen=True, slots=True)
class MovedCard:
    """One quote in a newer text version: the old words, the place found for it, and what was decided.

    ``span`` and ``proposed`` are where it stands now, or is proposed to stand; None and "" for an orphan.
    ``label`` and ``title`` are those of the claim; "" and the words of the note for a note.
    """

    id: str
    owner: Owner
    owner_id: str
    label: str
    title: str
    old: str
    old_version: int
    new_version: int
    state: AnchorState
    decision: MoveDecision
    span: Span | None
    proposed: str
    flags: tuple[Flag, ...]
    score: int

    @property
    def open(self) -> bool:
        """True while it waits for a decision."""
        return self.decision is MoveDecision.OPEN

    @property
    def harmless(self) -> bool:
        """True for a proposal with equal numbers, negations and directions."""
        return self.open and self.span is not None and not self.flags


@dataclass(frozen=True, slots=True)
class LeftQuote:
    """A quote of a claim that stands in an older text version only."""

    exact: str
    span: Span
    version_id: str
    version: int
    decision: MoveDecision


@dataclass(frozen=True, slots=True)
class QuoteChange:
    """Words a verdict relied on and what stands there since text version ``version``."""

    old: str
    new: str
    flags: tuple[Flag, ...]
    version: int
