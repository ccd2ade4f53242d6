"""Cards for the panes: an invented harbour town, its claims and the evidence about them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from core.records.cards import (
    ArticleCard,
    ClaimCard,
    ClaimDetail,
    EvidenceCard,
    RatingCard,
    ScaleCard,
    SourceCard,
    VerdictCard,
)
from core.records.terms import EvidenceState, Outdated, QuoteLock, SourceType, Stance, WorkflowState
from core.text.spans import Span

NOW = datetime(2026, 3, 4, 12, 30, tzinfo=UTC)
LABELS = ("True", "Mostly true", "Mixed", "False", "Unverifiable")
RATINGS = tuple(
    RatingCard(f"r{n}", "plain", "Plain words", label, "", "#205080", "rating-true", None, n)
    for n, label in enumerate(LABELS, 1)
)
SCALE = ScaleCard("plain", "Plain words", "", True, RATINGS)
ARABIC = "ارتفعت أسعار الخبز بنسبة عشرين في المئة خلال سنة واحدة"


def article(number: int, **changes: Any) -> ArticleCard:
    """An article of the Gazette with seven claims, four of them rated."""
    card = ArticleCard(
        f"a{number}",
        f"Article {number}",
        "The Gazette",
        "",
        "2026-03-01",
        "",
        "",
        "en",
        "ltr",
        NOW,
        7,
        4,
        2,
        "s",
    )
    return replace(card, **changes)


def claim(number: int, **changes: Any) -> ClaimCard:
    """A claim without evidence and verdict; ``verdict_outdated`` stands for a changed wording."""
    if changes.pop("verdict_outdated", False):
        changes["outdated"] = (Outdated.WORDING,)
    card = ClaimCard(
        id=f"c{number}",
        article_id="a1",
        number=number,
        headline=f"Headline {number}",
        wording=f"Wording {number}",
        spans=(Span(10, 20),),
        workflow=WorkflowState.TO_DO,
        evidence_state=EvidenceState.NONE,
        supports=0,
        contradicts=0,
        context=0,
        rating=None,
        tags=(),
        label=str(number),
        made_at=datetime(2017, 11, 8, tzinfo=UTC),
    )
    return replace(card, **changes)


def evidence(number: int, stance: Stance = Stance.SUPPORTS, **changes: Any) -> EvidenceCard:
    """A quote of the harbour board's statement."""
    card = EvidenceCard(
        id=f"e{number}",
        claim_id="c1",
        source_id=f"s{number}",
        stance=stance,
        quote=f"Quote {number}",
        locator="",
        note="",
        quote_lock=QuoteLock.EXACT,
        span=Span(3, 9),
        source_title=f"Statement {number}",
        source_type=SourceType.PAGE,
        source_url="https://example.org/statement",
        source_publisher="Harbour Board",
        source_published="2025-02-11",
        confidential=False,
    )
    return replace(card, **changes)


def verdict(number: int, rating: RatingCard = RATINGS[0], **changes: Any) -> VerdictCard:
    """A verdict on the wording "Wording 1"; ``outdated=True`` stands for a changed wording."""
    card = VerdictCard(f"v{number}", rating, "As the board says.", "Nour", NOW, "", "", "Wording 1")
    if changes.get("outdated") is True:
        changes["outdated"] = (Outdated.WORDING,)
    return replace(card, **changes)


def detail(number: int = 1, **changes: Any) -> ClaimDetail:
    """Everything about a claim of which nothing but the quote is known."""
    whole = ClaimDetail(
        card=claim(number),
        quotes=("the quote",),
        claimant="",
        claimant_url="",
        said_on="",
        said_on_basis="",
        place="",
        note="",
        evidence=(),
        verdicts=(),
        scale=SCALE,
    )
    return replace(whole, **changes)


def source(number: int, **changes: Any) -> SourceCard:
    """A web page of the harbour board."""
    card = SourceCard(
        id=f"s{number}",
        title=f"Statement {number}",
        type=SourceType.PAGE,
        publisher="Harbour Board",
        author="",
        published="2025-02-11",
        url="https://example.org/statement",
        reliability="",
        confidential=False,
        language="en",
        note="",
        snapshots=1,
        evidence=0,
        captured_at=NOW,
    )
    return replace(card, **changes)
