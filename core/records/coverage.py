"""What of an article is checked and what is missing: the list behind the heat strip and before publishing."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from core.text.shortening import shortened
from core.text.spans import Span

SHOWN_OF_TITLE = 60
"""Characters of a claim's title that are repeated in what is said of it."""


class CoverageKind(StrEnum):
    """What can be said of a place; the more pressing comes first.

    unclaimed: a sentence worth checking that no claim quotes; moved: a quote that waits for a decision after
    the text was updated; outdated: the verdict judged another wording; no evidence: no source for or against;
    one-sided: sources on one side only; no copy: a source without a saved copy; single origin: every source
    is of one publisher or website; no second reader: rated, but approved by nobody.
    """

    UNCLAIMED = "unclaimed"
    MOVED = "moved"
    OUTDATED = "outdated"
    NO_EVIDENCE = "no evidence"
    ONE_SIDED = "one-sided"
    NO_VERDICT = "no verdict"
    NO_COPY = "no copy"
    SINGLE_ORIGIN = "single origin"
    NO_SECOND_READER = "no second reader"
    RATED = "rated"

    @property
    def is_gap(self) -> bool:
        """True for what is missing; False for what is done."""
        return self is not CoverageKind.RATED


@dataclass(frozen=True, slots=True)
class CoverageItem:
    """One thing that is missing or done; ``words`` say it beside its claim."""

    kind: CoverageKind
    words: str


@dataclass(frozen=True, slots=True)
class CoveragePlace:
    """A claim, or a sentence nobody claimed, with everything that can be said of it, most pressing first.

    ``id`` is that of the claim, or of the suggestion where ``claim_label`` is "". ``spans`` are code points
    of the newest text; there are none where a claim's quote is not in it. ``named`` says with ``{n}`` and
    ``{what}`` what is the matter with which claim, ``titled`` with its ``{title}`` too: put together only
    when it is asked for, since there may be thousands of places.
    """

    id: str
    claim_label: str
    spans: tuple[Span, ...]
    items: tuple[CoverageItem, ...]
    named: str = "{what}"
    titled: str = "{what}"
    title: str = ""

    @property
    def said(self) -> str:
        """What is missing, else what is done, in one line."""
        missing = [item.words for item in self.items if item.kind.is_gap]
        what = " ".join(missing or [item.words for item in self.items])
        return self.named.format(n=self.claim_label, what=what)

    def sentence(self, item: CoverageItem) -> str:
        """One of the items, said by itself."""
        title = shortened(self.title, SHOWN_OF_TITLE)
        return self.titled.format(n=self.claim_label, title=title, what=item.words)

    @property
    def kind(self) -> CoverageKind:
        """The most pressing kind."""
        return self.items[0].kind

    @property
    def is_gap(self) -> bool:
        """True where anything is missing."""
        return self.kind.is_gap


@dataclass(frozen=True, slots=True)
class Coverage:
    """The places of an article in the order of its text."""

    places: tuple[CoveragePlace, ...] = ()

    @property
    def gaps(self) -> tuple[CoveragePlace, ...]:
        """The places where anything is missing."""
        return tuple(place for place in self.places if place.is_gap)

    def counts(self) -> Counter[CoverageKind]:
        """How many there are of each kind."""
        return Counter(item.kind for place in self.places for item in place.items)
