"""The list of claims: numbered by place, with what follows from evidence and verdicts."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.library import Library
from core.records.terms import EvidenceState, Outdated, Stance
from core.services import claim_cards, claims, evidence, tags
from tests.core.services.parts import hold, new_claim, rate
from tests.fixtures.libraries import new_article


def test_claims_are_numbered_by_their_place_not_by_when_they_were_made(library: Library) -> None:
    article = new_article(library)
    last = new_claim(library, article, "Nobody was evicted")
    middle = new_claim(library, article, "in 2019")
    first = new_claim(library, article, "The council met")
    longer = new_claim(library, article, "The council met on Monday")
    cards = library.ask(claim_cards.of_article, article)
    assert [(card.number, card.id) for card in cards] == [(1, first), (2, longer), (3, middle), (4, last)]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(list(Stance)), max_size=6))
def test_the_evidence_state_follows_from_the_evidence(library: Library, stances: list[Stance]) -> None:
    article = new_article(library)
    claim = new_claim(library, article)
    for stance in stances:
        hold(library, claim, stance)
    (card,) = library.ask(claim_cards.of_article, article)
    expected = {
        (False, False): EvidenceState.INSUFFICIENT if stances else EvidenceState.NONE,
        (True, False): EvidenceState.SUPPORTED,
        (False, True): EvidenceState.CONTRADICTED,
        (True, True): EvidenceState.CONFLICTING,
    }[(Stance.SUPPORTS in stances, Stance.CONTRADICTS in stances)]
    assert card.evidence_state is expected
    assert [card.supports, card.contradicts, card.context] == [stances.count(stance) for stance in Stance]


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_the_truth_table_of_evidence(supports: int, contradicts: int, context: int) -> None:
    state = claim_cards.evidence_state(supports, contradicts, context)
    assert (state is EvidenceState.CONFLICTING) == (supports > 0 and contradicts > 0)
    assert (state is EvidenceState.SUPPORTED) == (supports > 0 == contradicts)
    assert (state is EvidenceState.CONTRADICTED) == (contradicts > 0 == supports)
    assert (state is EvidenceState.INSUFFICIENT) == (supports == contradicts == 0 < context)
    assert (state is EvidenceState.NONE) == (supports + contradicts + context == 0)


def test_the_newest_verdict_counts_and_a_changed_wording_is_marked_until_changed_back(
    library: Library,
) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Rents rose")
    rate(library, claim, "plain:true")
    rate(library, claim, "plain:false")
    (card,) = library.ask(claim_cards.of_article, article)
    assert card.rating is not None
    assert (card.rating.label, card.verdict_outdated) == ("False", False)
    library.do("Wording", claims.edit, claim, "wording", "Rents fell")
    (card,) = library.ask(claim_cards.of_article, article)
    assert card.verdict_outdated
    assert [verdict.outdated for verdict in library.ask(claim_cards.one, claim).verdicts] == [
        (Outdated.WORDING,)
    ] * 2
    library.do("Wording", claims.edit, claim, "wording", "Rents rose")
    (card,) = library.ask(claim_cards.of_article, article)
    assert not card.verdict_outdated


def test_a_claim_without_a_verdict_has_no_rating(library: Library) -> None:
    article = new_article(library)
    new_claim(library, article)
    (card,) = library.ask(claim_cards.of_article, article)
    assert card.rating is None
    assert not card.verdict_outdated


def test_tags_are_listed_in_order_and_belong_to_one_claim(library: Library) -> None:
    article = new_article(library)
    first, second = new_claim(library, article), new_claim(library, article, "Nobody was evicted")
    library.do("Tags", tags.put, first, ["rent", "2019", "بيت"])
    library.do("Tags", tags.put, second, ["rent"])
    assert [card.tags for card in library.ask(claim_cards.of_article, article)] == [
        ("2019", "rent", "بيت"),
        ("rent",),
    ]


def test_detail_and_list_tell_the_same(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article)
    made = hold(library, claim, Stance.CONTRADICTS)
    library.do("Stance", evidence.take_stance, made, Stance.SUPPORTS)
    (card,) = library.ask(claim_cards.of_article, article)
    found = library.ask(claim_cards.one, claim)
    assert found.card == card
    assert [row.stance for row in found.evidence] == [Stance.SUPPORTS]
    assert card.evidence_state is EvidenceState.SUPPORTED


@pytest.mark.parametrize("count", [0, 3])
def test_an_article_has_as_many_cards_as_claims(library: Library, count: int) -> None:
    article = new_article(library)
    for _n in range(count):
        new_claim(library, article)
    assert len(library.ask(claim_cards.of_article, article)) == count
