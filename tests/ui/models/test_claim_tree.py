"""Outlines of claims: what a filter and folds leave in sight, and the order of work."""

from core.records.cards import ClaimCard
from tests.ui.examples import claim
from ui.models.claim_tree import above, place_words, unfolded, with_parents, working_order


def card(label: str) -> ClaimCard:
    parent, depth = label.rpartition(".")[0], label.count(".")
    return claim(1, id=label, label=label, depth=depth, parent_id=parent)


CARDS = [card(label) for label in ("1", "2", "2.1", "2.1.1", "2.2", "3", "3.1")]


def labels(cards: list[ClaimCard]) -> list[str]:
    return [each.label for each in cards]


def test_what_a_part_is_part_of_stays_above_it() -> None:
    assert labels(with_parents(CARDS, [CARDS[0], CARDS[3]])) == ["1", "2", "2.1", "2.1.1"]
    assert labels(with_parents(CARDS, CARDS[:2])) == ["1", "2"]
    assert with_parents(CARDS, []) == []


def test_folds_hide_everything_below() -> None:
    assert labels(unfolded(CARDS, {"2", "3"})) == ["1", "2", "3"]
    assert labels(unfolded(CARDS, {"2.1"})) == ["1", "2", "2.1", "2.2", "3", "3.1"]
    assert labels(unfolded(CARDS, {"1", "gone"})) == labels(CARDS)


def test_above_goes_up_to_the_outermost() -> None:
    assert above(CARDS, "2.1.1") == {"2.1", "2"}
    assert above(CARDS, "1") == set()
    circle = [claim(1, id="a", parent_id="b"), claim(2, id="b", parent_id="a")]
    assert above(circle, "a") == {"a", "b"}


def test_parts_are_judged_before_their_claim() -> None:
    assert labels(working_order(CARDS)) == ["1", "2.1.1", "2.1", "2.2", "2", "3.1", "3"]


def test_a_row_says_where_it_stands() -> None:
    compound = claim(1, label="2.1", depth=1, part_count=2)
    assert place_words(compound, folded=True) == ["part of claim 2", "2 parts", "folded"]
    assert place_words(claim(1)) == []
