"""Candidates in order, with a score, and a sign where the first is far ahead."""

import pytest

from core.engines.matching import asking, ranking
from core.engines.matching.model import ALL, model
from core.engines.matching.rarity import Rarity
from core.engines.matching.words import placed_stems
from core.records.matches import Check

TRAMS = Check(
    "trams", "The harbour town spent nine million on trams", "Did the town spend nine million on trams?"
)
BEES = Check("bees", "Bees are vanishing from the valley", "Are bees vanishing?")
ALSO = Check(
    "also", "The harbour town spent six million on buses", "Did the town spend six million on buses?"
)


def best(text: str, *checks: Check, said_on: str = "", most: int = 5) -> list[ranking.Ranked]:
    rarity = Rarity(10_000, {})
    asked = asking.read(text, said_on)
    found = [(check, 1.0) for check in checks]
    return ranking.best(asked, found, rarity, lambda _words: None, model(), most)


def test_the_model_has_a_weight_for_every_feature() -> None:
    assert len(model().all) == len(ALL)
    assert model().related


def test_the_likest_comes_first_and_scores_fall() -> None:
    found = best("Nine million went into trams in the harbour town", BEES, ALSO, TRAMS)
    assert [one.at for one in found] == [2, 1, 0]
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 <= one.score <= 1000 for one in found)


def test_only_a_first_far_ahead_is_clear() -> None:
    alone = best("Nine million went into trams in the harbour town", BEES, TRAMS)
    assert [one.clear for one in alone] == [True, False]
    twice = best("Nine million went into trams in the harbour town", TRAMS, TRAMS, BEES)
    assert not any(one.clear for one in twice)


def test_of_two_alike_the_one_of_that_day_comes_first() -> None:
    old = Check("old", TRAMS.claim, TRAMS.title, date="2009-05-04")
    new = Check("new", TRAMS.claim, TRAMS.title, date="5 May 2019")
    assert [one.at for one in best("The town bought trams", old, new, said_on="2019-05-03")] == [1, 0]
    assert [one.at for one in best("The town bought trams", old, new, said_on="2009-05-03")] == [0, 1]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("أنفقت البلدة تسعة ملايين على الترام", "البلدة انفقت على ترام جديد"),
        ("La ville a dépensé neuf millions pour les tramways", "Neuf millions dépensés pour des tramways"),
        ("Die Stadt gab neun Millionen für Straßenbahnen aus", "Neun Millionen für Straßenbahnen"),
    ],
)
def test_other_languages_are_matched(text: str, claim: str) -> None:
    assert best(text, BEES, Check("there", claim))[0].at == 1


def test_nothing_to_rank_gives_nothing() -> None:
    assert best("Bees") == []
    assert len(best("", BEES, TRAMS)) == 2


def test_shared_words_are_marked_in_both_texts() -> None:
    ours, theirs = "Trams cost the town nine million", TRAMS.claim
    spans = ranking.shared_words(placed_stems(ours), placed_stems(theirs))
    assert [span.of(ours) for span in spans] == ["Trams", "town", "nine", "million"]
    spans = ranking.shared_words(placed_stems(theirs), placed_stems(ours))
    assert [span.of(theirs) for span in spans] == ["town", "nine", "million", "trams"]


def test_where_only_words_that_say_little_are_shared_these_are_marked() -> None:
    spans = ranking.shared_words(placed_stems("I did it"), placed_stems("He did"))
    assert [span.of("I did it") for span in spans] == ["did"]


def test_rarity_falls_with_the_rows_a_word_is_in() -> None:
    rarity = Rarity(1_000_000, {"tram": 3, "town": 40_000, "the": 900_000, "year": 1_000_000})
    assert 10 == rarity["unknown"] > rarity["tram"] > rarity["town"] > rarity["year"] >= 0
    assert rarity["the"] == 0.5
    assert "tram" in rarity
    assert "unknown" not in rarity
