"""A verdict report as plain data: exporters turn it into files and add no facts of their own.

Sources marked confidential arrive here already stripped of anything that names them.
Dates are ISO 8601 strings ("" if unknown); ``*_at`` are aware UTC datetimes.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.records.links import Standing
from core.records.terms import (
    EvidenceState,
    Outdated,
    PartRule,
    QuoteLock,
    SourceType,
    Stance,
    WorkflowState,
)
from core.records.versions import QuoteChange


@dataclass(frozen=True, slots=True)
class ReportVersion:
    """One text version of the article; ``stated`` is the date it gives of itself, "" if it gives none."""

    number: int
    stated: str
    added_at: datetime
    characters: int
    text_sha256: str
    stealth: bool


@dataclass(frozen=True, slots=True)
class ReportArticle:
    """What was checked, and how to tell that it is the same text; ``version`` is the newest."""

    id: str
    title: str
    author: str
    publisher: str
    url: str
    published: str
    modified: str
    language: str
    direction: str
    added_at: datetime
    version: int
    characters: int
    text_sha256: str
    original_sha256: str
    versions: tuple[ReportVersion, ...] = ()
    """Every text version, oldest first; empty where there is only one."""
    cautions: tuple[str, ...] = ()
    """Plain sentences the reader must see: changed without a new date."""


@dataclass(frozen=True, slots=True)
class ReportRating:
    """A label of a scale; ``value`` is None where the label has no place in an order."""

    label: str
    meaning: str
    colour: str
    icon: str
    value: int | None


@dataclass(frozen=True, slots=True)
class ReportScale:
    """A rating scale used in the report, best label last where it is ordered."""

    name: str
    description: str
    ordered: bool
    ratings: tuple[ReportRating, ...]


@dataclass(frozen=True, slots=True)
class RatingCount:
    """How many claims got a label; ``rating`` is None for claims not rated yet.

    ``outdated`` of them need another look.
    """

    scale_name: str
    rating: ReportRating | None
    count: int
    outdated: int = 0


@dataclass(frozen=True, slots=True)
class ReportQuote:
    """A verbatim quote within its paragraph, which counts from 1; offsets in code points.

    ``version`` is the number of the text version it stands in, ``newest`` whether that is the newest one.
    """

    before: str
    exact: str
    after: str
    paragraph: int
    start: int
    end: int
    version: int = 1
    newest: bool = True
    direction: str = ""
    """How the paragraph runs in the reader, "ltr" or "rtl"; "" where it has no letter that says."""


@dataclass(frozen=True, slots=True)
class ReportEvidence:
    """A source held against a claim; sha256 and capture time are "" and None without a saved copy."""

    stance: Stance
    quote: str
    locator: str
    note: str
    quote_lock: QuoteLock
    source_title: str
    source_type: SourceType
    publisher: str
    author: str
    published: str
    url: str
    language: str
    captured_at: datetime | None
    snapshot_sha256: str
    confidential: bool


@dataclass(frozen=True, slots=True)
class ReportVerdict:
    """One judgement of one exact wording; ``outdated`` where it needs another look, ``reasons`` say why.

    ``changes`` are the quoted passages that say something else since.
    """

    rating: ReportRating
    scale_name: str
    rationale: str
    reviewer: str
    given_at: datetime
    as_of: str
    limits: str
    wording: str
    outdated: bool
    reasons: tuple[Outdated, ...] = ()
    changes: tuple[QuoteChange, ...] = ()
    note: str = ""
    """What stands beside the label wherever it is told: that an outdated verdict needs another look."""


@dataclass(frozen=True, slots=True)
class ReportParts:
    """What the parts of a claim amount to under its rule; ``labels`` name the parts in order.

    ``rating`` is None where nothing follows; ``follows`` says why, or what follows; ``difference`` is ""
    unless the claim's own verdict is another one.
    """

    rule: PartRule
    labels: tuple[str, ...]
    rating: ReportRating | None
    follows: str
    difference: str
    rated: int


@dataclass(frozen=True, slots=True)
class ReportLink:
    """Something checked before that the reviewer linked the claim to: a claim of their own, or a fact-check.

    ``ref`` is the id of the other claim, or the fact-check's where it came from. ``verdict`` is the label, or
    the words of whoever published the check; "" where there is none. ``rating`` and ``article`` are those of
    a claim of one's own, of which nothing but its wording and its verdict is told.
    """

    standing: Standing
    own: bool
    ref: str
    claim: str
    verdict: str
    verdict_note: str
    publisher: str
    date: str
    url: str
    title: str = ""
    claimant: str = ""
    origin: str = ""
    article: str = ""
    rating: ReportRating | None = None
    label: str = ""
    """What the other claim is called by in this report, "" where it is not in it."""


@dataclass(frozen=True, slots=True)
class ReportClaim:
    """One claim with everything that was found about it; ``verdicts`` newest first.

    ``number`` is its place in the report, from 1; ``label`` what a reader calls it by: "2", or "2.1" for the
    first part of claim 2. ``depth`` counts the claims it is a part of.
    """

    id: str
    number: int
    headline: str
    wording: str
    quotes: tuple[ReportQuote, ...]
    claimant: str
    claimant_url: str
    said_on: str
    said_on_basis: str
    place: str
    tags: tuple[str, ...]
    workflow: WorkflowState
    evidence_state: EvidenceState
    evidence: tuple[ReportEvidence, ...]
    verdicts: tuple[ReportVerdict, ...]
    cautions: tuple[str, ...]
    """Plain sentences the reader must see: rated without evidence, wording or quote changed since."""
    label: str = ""
    depth: int = 0
    parent_id: str = ""
    parent_label: str = ""
    parts: ReportParts | None = None
    """None for a claim without parts."""
    links: tuple[ReportLink, ...] = ()
    """What was checked before, as far as the reviewer linked the claim to it."""
    claimant_role: str = ""
    """What the claimant was when saying it."""
    claimant_basis: str = ""
    """The words of the article that name the claimant."""

    @property
    def verdict(self) -> ReportVerdict | None:
        """The judgement in force, if there is one."""
        return self.verdicts[0] if self.verdicts else None


@dataclass(frozen=True, slots=True)
class ReportChange:
    """One difference from the report exported before: the claim it concerns and a plain sentence.

    ``claim_number`` is 0 for what concerns the article as a whole.
    """

    claim_number: int
    headline: str
    what: str
    claim_label: str = ""
    """What the claim is called by: in this report, or in the one before where it was taken out."""


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report. ``previous_at`` is None where this is the first."""

    article: ReportArticle
    summary: tuple[RatingCount, ...]
    claims: tuple[ReportClaim, ...]
    scales: tuple[ReportScale, ...]
    method: tuple[str, ...]
    """Paragraphs of plain prose: how the check was done and what a hash does and does not prove."""
    changes: tuple[ReportChange, ...]
    previous_at: datetime | None
    created_at: datetime
    reviewer: str
    app_version: str


@dataclass(frozen=True, slots=True)
class Exported:
    """A written report: where, its SHA-256 in hex, and anything the writer had to give up, in plain words."""

    path: Path
    sha256: str
    warnings: tuple[str, ...] = ()
