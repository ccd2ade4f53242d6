"""What is said of claims and of sentences nobody claimed."""

from dataclasses import replace
from typing import Any

import pytest

from core.engines.coverage import Held, coverage, origin_of, single_origin
from core.engines.reviewing import review
from core.records.cards import ClaimCard, RatingCard
from core.records.coverage import CoverageKind, CoveragePlace
from core.records.suggested import Strength
from core.records.terms import Outdated, SuggestionState, WorkflowState
from core.text.spans import Span
from tests.core.engines.test_reviewing import claim, suggestion

Kind = CoverageKind
TRUE = RatingCard("r", "s", "Plain", "True", "", "#205080", "rating-true", None, 1)
DONE: dict[str, Any] = {
    "rating": TRUE,
    "supports": 1,
    "contradicts": 1,
    "workflow": WorkflowState.APPROVED,
}


def held(source_id: str, publisher: str = "", url: str = "", copied: bool = True) -> Held:
    return Held(origin_of(source_id, publisher, url), copied)


TWO = (held("s1", "The Gazette"), held("s2", url="https://office.example/a"))


def of(card: ClaimCard, *evidence: Held, moved: bool = False) -> CoveragePlace:
    made = coverage([card], review([], []), {card.id: evidence}, {card.id} if moved else set())
    return made.places[0]


def kinds(place: CoveragePlace) -> list[CoverageKind]:
    return [item.kind for item in place.items]


def test_a_new_claim_lacks_evidence_and_verdict() -> None:
    place = of(claim(4, Span(5, 9)))
    assert kinds(place) == [Kind.NO_EVIDENCE, Kind.NO_VERDICT]
    assert (place.id, place.claim_label, place.spans, place.is_gap) == ("c4", "4", (Span(5, 9),), True)
    assert [place.sentence(item) for item in place.items] == [
        "Claim 4, “\u2068Words\u2069”: No evidence yet.",
        "Claim 4, “\u2068Words\u2069”: No verdict yet.",
    ]
    assert place.said == "Claim 4: No evidence yet. No verdict yet."


def test_a_claim_with_everything_is_rated_and_no_gap() -> None:
    place = of(replace(claim(1, Span(0, 4)), **DONE), *TWO)
    assert kinds(place) == [Kind.RATED]
    assert not place.is_gap
    assert place.said == "Claim 1: Rated."


@pytest.mark.parametrize(
    ("changes", "kind", "sentence"),
    [
        ({"contradicts": 0}, Kind.ONE_SIDED, "No source contradicting this yet."),
        ({"supports": 0}, Kind.ONE_SIDED, "No source supporting this yet."),
        ({"supports": 0, "contradicts": 0, "context": 2}, Kind.NO_EVIDENCE, "Only context so far"),
        ({"outdated": (Outdated.WORDING,)}, Kind.OUTDATED, "The wording changed since the verdict."),
        ({"outdated": (Outdated.QUOTE,)}, Kind.OUTDATED, "The words quoted changed since the verdict."),
        ({"workflow": WorkflowState.NEEDS_SECOND_READER}, Kind.NO_SECOND_READER, "No second reader"),
        ({"rating": None}, Kind.NO_VERDICT, "No verdict yet."),
    ],
)
def test_each_thing_missing_is_said(changes: dict[str, Any], kind: CoverageKind, sentence: str) -> None:
    place = of(replace(claim(1, Span(0, 4)), **DONE | changes), *TWO)
    assert place.kind is kind
    assert sentence in place.sentence(place.items[0])
    assert "Rated" not in place.said


def test_moved_comes_before_everything_else() -> None:
    place = of(replace(claim(1, Span(0, 4)), **DONE | {"outdated": (Outdated.WORDING,)}), *TWO, moved=True)
    assert kinds(place) == [Kind.MOVED, Kind.OUTDATED]


def test_a_source_without_a_copy_is_told() -> None:
    place = of(replace(claim(1, Span(0, 4)), **DONE), TWO[0], replace(TWO[1], copied=False))
    assert kinds(place) == [Kind.NO_COPY, Kind.RATED]


def test_one_publisher_or_one_website_is_one_origin() -> None:
    gazette = held("s1", "The Gazette", "https://www.gazette.example/1")
    by_name = held("s2", "the  gazette")
    by_host = held("s3", "", "https://gazette.example/2")
    other = held("s4", "Office", "https://office.example/")
    assert single_origin([gazette])
    assert single_origin([by_name, by_host, gazette])
    assert not single_origin([by_name, by_host])
    assert not single_origin([gazette, other])
    assert not single_origin([])


def test_sources_of_which_nothing_is_known_differ() -> None:
    assert not single_origin([held("s1"), held("s2")])
    assert single_origin([held("s1"), held("s1")])


def test_sentences_worth_a_look_that_nobody_claimed_are_gaps_whatever_the_filter() -> None:
    cards = [
        suggestion(0),
        suggestion(20, score=350),
        suggestion(40, score=349),
        suggestion(60, state=SuggestionState.REJECTED),
        suggestion(80, state=SuggestionState.ACCEPTED),
        suggestion(100),
    ]
    claims = [claim(1, Span(100, 104))]
    for least in Strength:
        made = coverage(claims, review(cards, claims, least=least), {})
        open_places = [place for place in made.places if place.claim_label == ""]
        assert [place.id for place in open_places] == ["s0", "s20", "s80"]
        assert {place.kind for place in open_places} == {Kind.UNCLAIMED}
    assert made.counts()[Kind.UNCLAIMED] == 3


def test_places_stand_in_the_order_of_the_text_and_lost_quotes_last() -> None:
    claims = [claim(1, Span(50, 60)), claim(2), claim(3, Span(5, 9), Span(70, 80))]
    made = coverage(claims, review([suggestion(20)], claims), {})
    assert [place.id for place in made.places] == ["c3", "s20", "c1", "c2"]


def test_a_long_sentence_is_shortened() -> None:
    made = coverage([], review([suggestion(0, "word " * 50)], []), {})
    assert len(made.places[0].said) < 130
    assert "…" in made.places[0].said
