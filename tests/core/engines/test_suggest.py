"""Suggestions: what can be checked outranks what cannot in several languages, and says why."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.names import known_names, names_in
from core.engines.sentences import sentences
from core.engines.suggest import MINIMUM, score, suggest
from core.records.suggested import Strength, Suggested

SEED = Path(__file__).resolve().parents[4] / "shared" / "data" / "seed" / "baghdadpost_nato.txt"


def points(sentence: str, language: str = "en") -> int:
    return score(sentence, language)[0]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Rents in Marlow rose by 12 percent within a year.", "a percentage"),
        ("The bridge cost the town $40 million to repair.", "an amount of money"),
        ("Some 300 families had to leave their homes.", "a number"),
        ("The new ferry is slower than the old bridge was.", "compares"),
        ("The council closed the bridge on Monday.", "a date or time"),
        ("Most of the houses were built without a permit.", "a superlative, or all or nothing"),
        ("The mayor confirmed that the money was gone.", "reported speech"),
        ("Yesterday the engineer Ada Lund left town.", "names Ada Lund"),
        ("The council will close the bridge for good.", "speaks of the future or of what might be"),
        ("I think the council is doing a fine job here.", "an opinion marker lowers it"),
        ("Who closed the old bridge on Monday?", "a question lowers it"),
    ],
)
def test_reasons_are_said_in_words(sentence: str, reason: str) -> None:
    assert reason in score(sentence, "en")[1]


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        ("Rents rose by 12 percent in 2019.", "I think rents should be lower for everyone."),
        ("The army seized the town of Marlow on Sunday.", "Will the army seize the town of Marlow?"),
        ("He said prices had fallen by half since June.", "Thank you all for coming here this evening."),
        ("The council closed the bridge on Monday.", "The council might close the bridge on Monday."),
    ],
)
def test_what_can_be_checked_outranks_what_cannot(stronger: str, weaker: str) -> None:
    assert points(stronger) > points(weaker)
    assert points(stronger) >= MINIMUM


@pytest.mark.parametrize(
    ("language", "fact", "opinion"),
    [
        (
            "fr",
            "Les loyers ont augmenté de 12 pour cent depuis janvier.",
            "Je crois que c'est une belle ville.",
        ),
        (
            "de",
            "Die Mieten sind seit Januar um 12 Prozent gestiegen.",
            "Ich glaube, das ist eine schöne Stadt.",
        ),
        ("es", "Los alquileres subieron un 12 por ciento desde enero.", "Creo que es una ciudad muy bonita."),
        ("ar", "ارتفعت الإيجارات 12 بالمئة منذ يناير.", "أعتقد أن المدينة جميلة جدا ويجب أن نحبها."),
        ("ckb", "کرێی خانوو لە ساڵی ٢٠١٩ زیاتر لە ١٢٪ زیادی کرد.", "پێموایە شارەکە زۆر جوانە و خۆشە."),
    ],
)
def test_other_languages(language: str, fact: str, opinion: str) -> None:
    assert points(fact, language) >= 350 > MINIMUM > points(opinion, language)


def test_a_language_without_a_word_list_says_so() -> None:
    found, reasons = score("Huren stegen med 12 % i 2019.", "da")
    assert found >= MINIMUM
    assert reasons[-1].startswith("judged by figures")
    assert not any("word list" in reason for reason in score("Rents rose by 12 %.", "en")[1])


def test_a_capital_at_the_start_is_a_name_only_if_met_elsewhere() -> None:
    text = "Tensions are high. Marlow is quiet. Nobody leaves Marlow."
    assert names_in("Tensions are high.", "en", known_names(text)) == []
    assert names_in("Marlow is quiet.", "en", known_names(text)) == ["Marlow"]
    assert names_in("The mayor met Jörg van der Laan and the WHO.") == ["Jörg van der Laan", "WHO"]


def test_a_repeated_sentence_is_suggested_once_and_order_is_kept() -> None:
    text = "Rents rose by 12 percent.\nRents rose by 12 percent.\nThank you.\nPrices fell by 3 percent."
    found = suggest(text, sentences(text), "en")
    assert [one.span.of(text) for one in found] == ["Rents rose by 12 percent.", "Prices fell by 3 percent."]


@given(st.text(max_size=200), st.sampled_from(["en", "ar", "ckb", "xx", ""]))
def test_every_suggestion_has_a_score_in_range_and_a_reason(text: str, language: str) -> None:
    found = suggest(text, sentences(text, language), language, minimum=0)
    assert all(0 <= one.score <= 1000 for one in found)
    assert all(one.reasons for one in found if one.score >= MINIMUM)


def _by_start(found: list[Suggested], text: str, start: str) -> Suggested:
    return next(one for one in found if one.span.of(text).startswith(start))


@pytest.mark.skipif(not SEED.exists(), reason="../shared/data/seed is not here")
def test_the_seed_article() -> None:
    text = SEED.read_text(encoding="utf-8")
    found = suggest(text, sentences(text), "en")
    shown = {Strength.STRONG, Strength.WORTH_A_LOOK}
    assert _by_start(found, text, "Peshmerga forces").strength in shown
    assert _by_start(found, text, "McGurk and").strength in shown
    assert len([one for one in found if one.strength in shown]) >= 8
    assert not [one for one in found if one.span.of(text).startswith(("Last Modified", "Iraq News"))]


def test_an_endless_figure_is_one_number_and_is_read_once() -> None:
    found, reasons = score("1" * 200_000 + ".", "en")
    assert "a number" in reasons
    assert found > 0
