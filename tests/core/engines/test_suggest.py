"""Suggestions: what can be checked outranks what cannot in several languages, and says why."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.names import known_names, names_in
from core.engines.sentences import sentences
from core.engines.suggest import MINIMUM, rank, suggest
from core.records.suggested import Strength, Suggested
from core.text.spans import Span

SEED = Path(__file__).resolve().parents[4] / "shared" / "data" / "seed" / "baghdadpost_nato.txt"
TEXT = """
Rents rose by 12 percent within two years, the mayor Ada Lund said. I think we should thank them!
“Marlow is safe now,” according to Jens Holm. Will it cost $40 million since last Sunday in 2010 and 2019?
Most of the 300 families never voted, and May 2017 was warmer than June. By staff
"""
WORDS = TEXT.split()


def alone(sentence: str, language: str = "en") -> Suggested:
    return rank(sentence, [Span(0, len(sentence))], language)[0]


def points(sentence: str, language: str = "en") -> float:
    return alone(sentence, language).score


def in_lines(lines: list[str], language: str = "en") -> list[Suggested]:
    ends = [sum(len(line) + 1 for line in lines[: at + 1]) - 1 for at in range(len(lines))]
    spans = [Span(end - len(line), end) for line, end in zip(lines, ends, strict=True)]
    return rank("\n".join(lines), spans, language)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Rents in Marlow rose by 12 percent within a year.", "a percentage: 12 percent"),
        ("The bridge cost the town $40 million to repair.", "an amount of money: $40 million"),
        ("Some 300 families had lost their homes by 2012.", "a number: 300 families"),
        ("Unemployment was lower than in the year before.", "compares, or tells of a change: “lower than”"),
        ("The army has controlled the bridge since Sunday night.", "a time: “since Sunday night”"),
        ("Unemployment is at the highest rate since 1990.", "a superlative, or all or nothing: “highest”"),
        ("Taxes fell between 2010 and 2019, the minister said.", "names two years: 2010 and 2019"),
        ("The attack in Marlow killed two soldiers, Ada Lund said.", "quotes Ada Lund"),
        ("The government confirmed that the money was spent.", "reports what was said: “confirmed”"),
        ("The school in Marlow was closed two years ago.", "a time: “two years ago”"),
        ("Taxes on fuel were raised in August 2022.", "a time: “August 2022”"),
        ("Troops left Kirkuk and Baghdad in March 2003.", "names Kirkuk and Baghdad"),
        (
            "The state should have spent $40 million on 300 schools in 2012.",
            "an opinion marker lowers it: “should”",
        ),
    ],
)
def test_reasons_are_said_in_words(sentence: str, reason: str) -> None:
    assert reason in alone(sentence).reasons


@pytest.mark.parametrize(
    ("sentence", "untrue"),
    [
        ("The United States sent 300 soldiers to Marlow in 2003.", "reports"),
        ("In May 2017 about 300 people were killed in Marlow.", "future"),
        ("The town paid $40 million as soon as the bridge was built.", "compares"),
        ("The attack was claimed by both sides and killed 12 people.", "reports"),
        ("It cost $40 million.", "a number"),
        ("One in four closed in August 2022, the minister said.", "four closed"),
    ],
)
def test_no_reason_is_taken_from_a_word_that_means_something_else(sentence: str, untrue: str) -> None:
    assert not [reason for reason in alone(sentence).reasons if untrue in reason]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25), st.sampled_from(["en", "fr", "da"]))
def test_whatever_a_reason_shows_stands_in_the_sentence(words: list[str], language: str) -> None:
    sentence = " ".join(words)
    folded = sentence.replace("’", "'").lower()
    found = alone(sentence, language)
    for reason in found.reasons:
        for shown in re.findall("“([^”]*)”", reason):
            assert shown.lower() in folded
        for figure in re.findall(r"\d[\d.,]*\d", reason):
            assert figure in sentence
    assert any("number" in reason or "percent" in reason for reason in found.reasons) <= bool(
        re.search(r"\d|two", sentence)
    )


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
    assert alone(fact, language).reasons[-1].endswith("nothing was learned for this language")


def test_english_is_told_where_nobody_could_say_the_language() -> None:
    assert points("We lost our jobs while you raised our taxes.", "") == points(
        "We lost our jobs while you raised our taxes."
    )
    assert "no word list" in alone("Vi mistede 300 job i 2019.", "").reasons[-1]


def test_a_language_without_a_word_list_says_so() -> None:
    found = alone("Huren stegen med 12 % i 2019.", "da")
    assert found.score >= MINIMUM
    assert found.reasons[-1].startswith("judged by figures")
    assert not any("language" in reason for reason in alone("Rents rose by 12 %.").reasons)


def test_a_capital_at_the_start_is_a_name_only_if_met_elsewhere() -> None:
    text = "Tensions are high. Marlow is quiet. Nobody leaves Marlow."
    assert names_in("Tensions are high.", "en", known_names(text)) == []
    assert names_in("Marlow is quiet.", "en", known_names(text)) == ["Marlow"]
    assert names_in("The mayor met Jörg van der Laan and the WHO.") == ["Jörg van der Laan", "WHO"]


def test_a_repeated_sentence_is_suggested_once_and_says_where_it_is_said_again() -> None:
    text = (
        "Rents in Marlow rose by 12 percent in 2019.\nThe bridge cost the town $40 million.\n\n"
        "Rents in Marlow rose by 12 percent, in 2019.\nThank you.\n"
        "The rents in Marlow rose by 12 percent in 2019."
    )
    found = suggest(text, sentences(text), "en")
    assert [one.span.of(text)[:5] for one in found] == ["Rents", "The b"]
    assert found[0].reasons[-1] == "also said 2 more times, in paragraphs 3, 5"
    assert "also said" not in " ".join(found[1].reasons)


def test_what_differs_in_its_figures_is_no_repeat() -> None:
    text = "Rents in Marlow rose by 12 percent in 2019.\nRents in Marlow rose by 13 percent in 2019."
    assert len(suggest(text, sentences(text), "en")) == 2


def test_lines_of_a_debate_all_get_a_score_of_their_own() -> None:
    lines = [
        "I think we should thank you all.",
        "",
        "We lost 300,000 jobs in our state while you raised our taxes.",
        "You know that I want what you want.",
        "  ",
    ]
    found = in_lines(lines)
    assert [one.score for one in found][1::3] == [0, 0]
    assert max(found, key=lambda one: one.score) is found[2]
    assert len({one.score for one in found}) == 4


@given(st.text(max_size=200), st.sampled_from(["en", "ar", "ckb", "xx", ""]))
def test_every_suggestion_has_a_score_in_range(text: str, language: str) -> None:
    found = rank(text, sentences(text, language), language)
    assert all(0 <= one.score <= 1000 for one in found)
    assert len(suggest(text, sentences(text, language), language)) <= len(found)


def _by_start(found: list[Suggested], text: str, start: str) -> Suggested:
    return next(one for one in found if one.span.of(text).startswith(start))


@pytest.mark.skipif(not SEED.exists(), reason="../shared/data/seed is not here")
def test_the_seed_article() -> None:
    text = SEED.read_text(encoding="utf-8")
    found = suggest(text, sentences(text), "en")
    shown = {Strength.STRONG, Strength.WORTH_A_LOOK}
    assert _by_start(found, text, "Peshmerga forces").strength is Strength.STRONG
    assert _by_start(found, text, "McGurk and").strength in shown
    assert len([one for one in found if one.strength in shown]) >= 6
    assert all(one.reasons for one in found)
    assert not [
        one for one in found if one.span.of(text).startswith(("Last Modified", "Iraq News", "NATO supp"))
    ]


def test_an_endless_figure_is_one_number_and_is_read_once() -> None:
    found = alone("It cost " + "1" * 200_000 + " dinars more than that, the United Nations said in 2003.")
    assert found.score > 0
