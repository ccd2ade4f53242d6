"""Records the dialogs are shown with; all of it written by us."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from core.engines.word_diff import pieces
from core.records.cards import ArticleCard, OperationCard, SourceCard
from core.records.drafts import Draft, Original
from core.records.report import Report, ReportArticle, ReportClaim, ReportRating, ReportVerdict
from core.records.terms import EvidenceState, SourceType, WorkflowState
from core.records.versions import Tally, VersionCard
from ui.dialogs.update_sheet import Compared

NOON = datetime(2026, 6, 5, 12, 3, tzinfo=UTC)

DRAFT = Draft(
    text="The council spent 4.2 million on the bridge.\n\nThe mayor called it half of what was planned.",
    original=Original(b"<p>The council</p>", "bridge.html", "text/html"),
    title="Bridge cost less than planned",
    author="Ines Okafor",
    publisher="Harbour Gazette",
    url="https://example.org/bridge",
    published="2026-05-03T08:15:00",
    language="en",
    encoding="windows-1252",
    notes=("The headline stood twice; the second was left out.",),
)

ARTICLE = ArticleCard(
    id="a1",
    title="Bridge cost less than planned",
    publisher="Harbour Gazette",
    author="Ines Okafor",
    published="2026-05-03",
    modified="",
    url="https://example.org/bridge",
    language="en",
    direction="ltr",
    added_at=NOON,
    claims=2,
    rated=1,
    open_suggestions=0,
    scale_id="s1",
)


def version(number: int, **changes: Any) -> VersionCard:
    """A version of the article about the bridge that states when it was published."""
    card = VersionCard(
        f"v{number}", number, 92, "ab" * 32, "2026-05-03", "", "", "text/html", "ltr", NOON, False, False
    )
    return replace(card, **changes)


def compared(text: str = DRAFT.text.replace("4.2", "2.4")) -> Compared:
    """The draft with one number changed, held against the text before."""
    draft = replace(DRAFT, text=text)
    return Compared(draft, version(1), DRAFT.text, pieces(DRAFT.text, text), Tally(12, 2, 1, 1, 1), {})


def source(name: str, kind: SourceType = SourceType.DOCUMENT, title: str = "", **facts: str) -> SourceCard:
    """A source whose id is ``name``."""
    return SourceCard(
        id=name,
        title=title or f"Source {name}",
        type=kind,
        publisher=facts.get("publisher", ""),
        author=facts.get("author", ""),
        published=facts.get("published", ""),
        url=facts.get("url", ""),
        reliability=facts.get("reliability", ""),
        confidential=False,
        language=facts.get("language", ""),
        note=facts.get("note", ""),
        snapshots=1,
        evidence=0,
        captured_at=NOON,
    )


def operation(number: int, label: str, state: str) -> OperationCard:
    """One line of the history."""
    return OperationCard(number, label, "Ines", NOON, "do", state, 1)


def report_claim(number: int, rated: bool, cautions: tuple[str, ...] = ()) -> ReportClaim:
    """A claim without evidence, rated or not."""
    verdict = ReportVerdict(
        rating=ReportRating("False", "Not so", "#aa0000", "rating-false", 1),
        scale_name="Plain",
        rationale="",
        reviewer="Ines",
        given_at=NOON,
        as_of="",
        limits="",
        wording="",
        outdated=False,
    )
    return ReportClaim(
        id=str(number),
        number=number,
        headline="",
        wording="The bridge cost 4.2 million",
        quotes=(),
        claimant="",
        claimant_url="",
        said_on="",
        said_on_basis="",
        place="",
        tags=(),
        workflow=WorkflowState.TO_DO,
        evidence_state=EvidenceState.NONE,
        evidence=(),
        verdicts=(verdict,) if rated else (),
        cautions=cautions,
        label=str(number),
    )


def report(*claims: ReportClaim) -> Report:
    """A report of these claims."""
    article = ReportArticle(
        id="a1",
        title="Bridge",
        author="",
        publisher="",
        url="",
        published="",
        modified="",
        language="en",
        direction="ltr",
        added_at=NOON,
        version=1,
        characters=90,
        text_sha256="a" * 64,
        original_sha256="b" * 64,
    )
    return Report(article, (), claims, (), (), (), None, NOON, "Ines", "0.1")
