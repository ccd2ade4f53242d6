"""Rows as the window and the command line show them: joined, derived, immutable.

Ids are strings. Dates are ISO 8601 strings ("" if unknown); ``*_at`` are aware UTC datetimes.
Colours are "#rrggbb"; icons are names of our icon family.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from core.records.suggested import Strength, strength_of
from core.records.terms import (
    EvidenceState,
    Outdated,
    PartRule,
    QuoteLock,
    SourceType,
    Stance,
    SuggestionState,
    WorkflowState,
)
from core.records.versions import LeftQuote, QuoteChange
from core.text.spans import Span

if TYPE_CHECKING:
    from core.records.links import LinkCard


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """One row of the article list: ``rated`` of ``claims`` claims have a verdict."""

    id: str
    title: str
    publisher: str
    author: str
    published: str
    modified: str
    url: str
    language: str
    direction: str
    added_at: datetime
    claims: int
    rated: int
    open_suggestions: int
    scale_id: str


@dataclass(frozen=True, slots=True)
class TextCard:
    """One text version with its text; ``number`` counts from 1 within the article or source."""

    id: str
    number: int
    text: str
    sha256: str
    original_sha256: str
    media_type: str
    encoding: str
    direction: str
    added_at: datetime
    turned: tuple[tuple[int, str], ...] = ()
    """Where the paragraphs begin whose direction somebody chose, each with that direction, in order."""


@dataclass(frozen=True, slots=True)
class RatingCard:
    """One label of a rating scale; ``value`` is None for labels without a place in the order."""

    id: str
    scale_id: str
    scale_name: str
    label: str
    meaning: str
    colour: str
    icon: str
    value: int | None
    position: int


@dataclass(frozen=True, slots=True)
class ScaleCard:
    """A rating scale with its labels in order."""

    id: str
    name: str
    description: str
    ordered: bool
    ratings: tuple[RatingCard, ...]
    key: str = ""
    """Names the scale in files, in settings and on the command line."""


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One row of the claim list, where parts follow the claim they are parts of.

    ``number`` is its place in the list, from 1; ``label`` what a person calls it by: "2", or "2.1" for the
    first part of claim 2. ``depth`` counts the claims above it, ``part_count`` those right below it.
    ``spans`` are those in the newest text version; ``moved`` counts the quotes that wait for a decision after
    an update, and ``proposed`` are the places found for them.
    """

    id: str
    article_id: str
    number: int
    headline: str
    wording: str
    spans: tuple[Span, ...]
    workflow: WorkflowState
    evidence_state: EvidenceState
    supports: int
    contradicts: int
    context: int
    rating: RatingCard | None
    tags: tuple[str, ...]
    made_at: datetime
    outdated: tuple[Outdated, ...] = ()
    """Why the verdict in force needs another look; empty where it holds."""
    moved: int = 0
    proposed: tuple[Span, ...] = ()
    label: str = ""
    depth: int = 0
    parent_id: str = ""
    part_rule: PartRule = PartRule.EACH
    part_count: int = 0
    link_count: int = 0
    """How many claims and fact-checks it is linked to."""

    @property
    def verdict_outdated(self) -> bool:
        """True where the verdict in force needs another look."""
        return bool(self.outdated)

    @property
    def has_evidence(self) -> bool:
        """True where any source is held against the claim."""
        return bool(self.supports or self.contradicts or self.context)

    @property
    def title(self) -> str:
        """What names the claim in a list: its headline, else its wording."""
        return self.headline or self.wording


@dataclass(frozen=True, slots=True)
class PartsVerdict:
    """What the verdicts of a claim's parts amount to under its rule; derived, never stored, never given.

    ``rating`` is None where nothing follows; ``sentence`` says what follows, or what is missing.
    ``difference`` is "" unless the claim's own verdict is another one.
    """

    rule: PartRule
    rating: RatingCard | None
    sentence: str
    rated: int
    total: int
    difference: str


@dataclass(frozen=True, slots=True)
class VerdictCard:
    """One judgement of one exact wording; ``outdated`` says why it needs another look, if it does.

    ``changes`` are the quoted passages that say something else since.
    """

    id: str
    rating: RatingCard
    rationale: str
    reviewer: str
    given_at: datetime
    as_of: str
    limits: str
    wording: str
    outdated: tuple[Outdated, ...] = ()
    changes: tuple[QuoteChange, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """One source held against one claim. ``span`` is where the quote stands in the saved text, if it does."""

    id: str
    claim_id: str
    source_id: str
    stance: Stance
    quote: str
    locator: str
    note: str
    quote_lock: QuoteLock
    span: Span | None
    source_title: str
    source_type: SourceType
    source_url: str
    source_publisher: str
    source_published: str
    confidential: bool


@dataclass(frozen=True, slots=True)
class ClaimDetail:
    """Everything the claim pane shows. ``quotes`` are the exact texts of ``card.spans``, in order."""

    card: ClaimCard
    quotes: tuple[str, ...]
    claimant: str
    claimant_url: str
    said_on: str
    said_on_basis: str
    place: str
    note: str
    evidence: tuple[EvidenceCard, ...]
    verdicts: tuple[VerdictCard, ...]
    """Newest first."""
    scale: ScaleCard
    left: tuple[LeftQuote, ...] = ()
    """Quotes that stand in an older text version only."""
    parent: ClaimCard | None = None
    parts: tuple[ClaimCard, ...] = ()
    parts_verdict: PartsVerdict | None = None
    overtaken: tuple[QuoteChange, ...] = ()
    """What an update changed in the quotes of a claim not judged yet, where its wording says otherwise."""
    links: tuple["LinkCard", ...] = ()
    """What somebody linked the claim to, oldest first."""
    claimant_role: str = ""
    """What the claimant was when saying it."""
    claimant_basis: str = ""
    """The words of the text that name the claimant."""


@dataclass(frozen=True, slots=True)
class SuggestionCard:
    """A sentence the app thinks worth checking, with score 0 to 1000 and its reasons.

    ``claim_id`` is the claim it became, "" while it is none.
    """

    id: str
    span: Span
    text: str
    score: int
    reasons: tuple[str, ...]
    state: SuggestionState
    claim_id: str = ""

    @property
    def strength(self) -> Strength:
        """The score in words."""
        return strength_of(self.score)


@dataclass(frozen=True, slots=True)
class NoteCard:
    """What somebody wrote in the margin of a text version; ``quote`` are the words it stands beside."""

    id: str
    text_version_id: str
    span: Span
    words: str
    quote: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SourceCard:
    """One row of the source list; ``evidence`` counts the claims it is linked to."""

    id: str
    title: str
    type: SourceType
    publisher: str
    author: str
    published: str
    url: str
    reliability: str
    confidential: bool
    language: str
    note: str
    snapshots: int
    evidence: int
    captured_at: datetime | None


@dataclass(frozen=True, slots=True)
class OperationCard:
    """One line of the history; ``state`` is "done", "undone" or "dropped"."""

    id: int
    label: str
    person: str
    at: datetime
    kind: str
    state: str
    changes: int
