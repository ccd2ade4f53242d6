"""A verdict report as plain data: exporters turn it into files and add no facts of their own.

Sources marked confidential arrive here already stripped of anything that names them.
Dates are ISO 8601 strings ("" if unknown); ``*_at`` are aware UTC datetimes.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.records.terms import EvidenceState, QuoteLock, SourceType, Stance, WorkflowState


@dataclass(frozen=True, slots=True)
class ReportArticle:
    """What was checked, and how to tell that it is the same text."""

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
    """How many claims got a label; ``rating`` is None for claims not rated yet."""

    scale_name: str
    rating: ReportRating | None
    count: int


@dataclass(frozen=True, slots=True)
class ReportQuote:
    """A verbatim quote within its paragraph, which counts from 1; offsets in code points."""

    before: str
    exact: str
    after: str
    paragraph: int
    start: int
    end: int
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
    """One judgement of one exact wording; ``outdated`` when the wording was changed afterwards."""

    rating: ReportRating
    scale_name: str
    rationale: str
    reviewer: str
    given_at: datetime
    as_of: str
    limits: str
    wording: str
    outdated: bool


@dataclass(frozen=True, slots=True)
class ReportClaim:
    """One claim with everything that was found about it; ``verdicts`` newest first."""

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
    """Plain sentences the reader must see: rated without evidence, wording changed since the verdict."""

    @property
    def verdict(self) -> ReportVerdict | None:
        """The judgement in force, if there is one."""
        return self.verdicts[0] if self.verdicts else None


@dataclass(frozen=True, slots=True)
class ReportChange:
    """One difference from the report exported before: the claim it concerns and a plain sentence."""

    claim_number: int
    headline: str
    what: str


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
