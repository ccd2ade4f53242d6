"""Who said it: proposed where the words say so, nobody where the paper speaks for itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.attributing.records import Attribution
from core.engines.attribution import claimant
from core.text.spans import Span
from tests.core.engines.attribution_cases import ENGLISH, OTHERS, PAPER


def who(text: str, claim: str, language: str = "en") -> Attribution | None:
    start = text.rindex(claim)
    return claimant(text, Span(start, start + len(claim)), language)


@pytest.mark.parametrize(("text", "claim", "name", "role"), ENGLISH)
def test_english(text: str, claim: str, name: str, role: str) -> None:
    found = who(text, claim)
    assert (found.name if found else "", found.role if found else "") == (name, role)


@pytest.mark.parametrize(("language", "text", "claim"), PAPER)
def test_the_paper_speaks_for_itself(language: str, text: str, claim: str) -> None:
    assert who(text, claim, language) is None


@pytest.mark.parametrize(("language", "text", "claim", "name", "role"), OTHERS)
def test_other_languages(language: str, text: str, claim: str, name: str, role: str) -> None:
    found = who(text, claim, language)
    assert (found.name if found else "", found.role if found else "") == (name, role)


def evidence(text: str, claim: str, language: str = "en") -> list[str]:
    found = who(text, claim, language)
    return [span.of(text) for span in found.evidence] if found else []


@pytest.mark.parametrize(
    ("text", "claim", "words"),
    [
        ("Ada Lund said the dam had held.", "the dam had held", ["Ada Lund said"]),
        ("“It held,” said Ada Lund.", "It held", ["said Ada Lund"]),
        ("According to Ada Lund, it held.", "it held", ["According to Ada Lund"]),
        (
            "Mayor Ada Lund came. Later Lund said it held.",
            "it held",
            ["Lund said", "Mayor Ada Lund"],
        ),
        ("Ada Lund, the mayor, came. She said it held.", "it held", ["She said", "Ada Lund, the mayor"]),
        ("Ada Lund praised the men at length, saying it held.", "it held", ["Ada Lund", "saying"]),
    ],
)
def test_the_evidence_is_the_words_that_name_the_speaker(text: str, claim: str, words: list[str]) -> None:
    assert evidence(text, claim) == words


@pytest.mark.parametrize(
    ("text", "claim", "kind"),
    [
        ("Ada Lund said, “It held.”", "It held", "quote"),
        ("Ada Lund said it held.", "it held", "reported"),
        ("According to Ada Lund, it held.", "it held", "according-to"),
        ("Ada Lund said it rained. She said it held.", "it held", "pronoun"),
    ],
)
def test_it_says_how_the_speaker_is_known(text: str, claim: str, kind: str) -> None:
    found = who(text, claim)
    assert found
    assert found.kind == kind


def test_what_a_pronoun_means_is_less_sure_than_a_name() -> None:
    text = "Ada Lund said it rained. She said it held."
    named, meant = who(text, "it rained"), who(text, "it held")
    assert named
    assert meant
    assert named.confidence > meant.confidence >= 0.7


def test_a_whole_sentence_has_its_first_speaker() -> None:
    found = who("Ada Lund said Bo Holm had claimed that it held.", "Ada Lund said Bo Holm had claimed")
    assert found
    assert found.name == "Ada Lund"


def test_far_into_a_long_text_the_spans_are_those_of_the_whole_text() -> None:
    text = "Rain fell on the town and on the hills.\n" * 2500 + "“It held all night,” said Ada Lund."
    assert evidence(text, "It held all night") == ["said Ada Lund"]


PIECES = st.sampled_from(
    [
        *"“”\"'‘’«»„., \n:;()",
        "He said ",
        "Ada Lund ",
        "Lund ",
        "said ",
        "told ",
        "according to ",
        "Mayor ",
        "the dam ",
        "(NRC) ",
        "and ",
        "قال ",
        "إن ",
        "وتی ",
        "sagte ",
        "dijo ",
        "\u2028",
        "🙂",
        "\ud800",
        ", the town's engineer, ",
    ]
)
LANGUAGES = st.sampled_from(["en", "fr", "de", "es", "ar", "ckb", "en-GB", "", "xx"])


@given(st.lists(PIECES, max_size=24).map("".join), LANGUAGES)
def test_evidence_lies_in_the_text_and_holds_the_speaker(text: str, language: str) -> None:
    for start in range(0, len(text), 5):
        found = claimant(text, Span(start, len(text)), language)
        if found is not None:
            assert found.name.strip() == found.name != ""
            assert found.evidence
            assert all(0 <= span.start < span.end <= len(text) for span in found.evidence)
            assert found.cue.whole.end <= len(text)
            assert 0 < found.confidence <= 1


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200), LANGUAGES)
def test_no_text_makes_it_fail(text: str, start: int, length: int, language: str) -> None:
    at = min(start, len(text))
    found = claimant(text, Span(at, min(at + length, len(text))), language)
    assert found is None or found.evidence
