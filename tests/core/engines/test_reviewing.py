"""Which suggestions wait, and why the others are hidden."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.engines.reviewing import quoted_by, review
from core.records.cards import ClaimCard, SuggestionCard
from core.records.reviewing import Hiding
from core.records.suggested import Strength
from core.records.terms import EvidenceState, SuggestionState, WorkflowState
from core.text.spans import Span


def suggestion(start: int, text: str = "", score: int = 700, **rest: Any) -> SuggestionCard:
    words = text or f"Sentence {start:04}."
    card = SuggestionCard(
        f"s{start}", Span(start, start + 10), words, score, ("a number",), SuggestionState.OPEN
    )
    return replace(card, **rest)


def claim(number: int, *spans: Span) -> ClaimCard:
    return ClaimCard(
        id=f"c{number}",
        article_id="a",
        number=number,
        label=str(number),
        headline="",
        wording="Words",
        spans=spans,
        workflow=WorkflowState.TO_DO,
        evidence_state=EvidenceState.NONE,
        supports=0,
        contradicts=0,
        context=0,
        rating=None,
        tags=(),
        made_at=datetime(2017, 11, 8, tzinfo=UTC),
    )


def test_what_nobody_decided_on_waits_in_the_order_of_the_text() -> None:
    cards = [suggestion(0), suggestion(20), suggestion(40)]
    found = review(cards, [])
    assert (found.waiting, found.hidden) == (tuple(cards), ())
    assert found.undecided == 3


def test_every_hidden_one_says_why() -> None:
    cards = [
        suggestion(0, state=SuggestionState.REJECTED),
        suggestion(20, "Put  aside\nlast year."),
        suggestion(40),
        suggestion(60, score=599),
        suggestion(80, "The same."),
        suggestion(100, "The  same."),
        suggestion(120, state=SuggestionState.ACCEPTED),
        suggestion(140, state=SuggestionState.ACCEPTED, claim_id="c7"),
    ]
    before = frozenset({"Put aside last year."})
    found = review(cards, [claim(3, Span(45, 46))], before, Strength.STRONG)
    assert [card.id for card in found.waiting] == ["s80"]
    assert {one.card.id: (one.why, one.claim_label) for one in found.hidden} == {
        "s0": (Hiding.PUT_ASIDE, ""),
        "s20": (Hiding.PUT_ASIDE_BEFORE, ""),
        "s40": (Hiding.QUOTED, "3"),
        "s60": (Hiding.WEAKER, ""),
        "s100": (Hiding.REPEATED, ""),
        "s120": (Hiding.DELETED, ""),
    }
    assert {one.card.id for one in found.hidden if one.can_return} == {"s0", "s20", "s120"}
    assert (found.weaker, found.undecided) == (1, 2)


def test_words_put_aside_stay_away_wherever_they_are_suggested_again() -> None:
    cards = [suggestion(0, "The same."), suggestion(20, "The same.", state=SuggestionState.REJECTED)]
    assert [one.why for one in review(cards, []).hidden] == [Hiding.PUT_ASIDE] * 2


def test_the_filter_lets_through_what_reaches_it() -> None:
    cards = [suggestion(0, score=600), suggestion(20, score=350), suggestion(40, score=349)]
    for least, many in ((Strength.STRONG, 1), (Strength.WORTH_A_LOOK, 2), (Strength.WEAK, 3)):
        assert len(review(cards, [], least=least).waiting) == many


spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 60), st.integers(1, 30))


@given(st.lists(st.lists(spans, min_size=1, max_size=3), max_size=8), spans)
def test_a_claim_that_shares_a_character_is_found_and_no_other(
    claimed: list[list[Span]], wanted: Span
) -> None:
    claims = [claim(number, *some) for number, some in enumerate(claimed, 1)]
    sharing = {
        card.label
        for card in claims
        if any(span.start < wanted.end and wanted.start < span.end for span in card.spans)
    }
    found = quoted_by(claims)(wanted)
    assert found in sharing if sharing else found == ""
