"""Passages: the sentence that speaks to a claim comes first, and every sentence has its place."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.passage_features import FEATURES, features
from core.engines.passage_words import claim_of
from core.engines.passages import WEIGHTS, rank, ranked, shared_words, strength_of
from core.records.suggested import Strength

SOURCE = [
    "# News from the river",
    "The weather was mild all week.",
    "Engineers closed the Azadi bridge to lorries on 3 May 2019, Mayor Lena Brandt said.",
    "Brandt has been mayor since 2011.",
    "A second bridge is planned in the north of the town.",
    "Share this page",
    "Bakers in the old town sell more bread than before.",
]
WORDS = st.lists(
    st.sampled_from(["Bridge", "closed", "the", "2019", "؟", "پرد", "", "(x)", "🙂"]), max_size=6
)
SENTENCES = st.lists(WORDS.map(" ".join) | st.text(max_size=30), max_size=12)


@pytest.mark.parametrize(
    ("claim", "index"),
    [
        ("The Azadi bridge was closed for lorries in May 2019.", 2),
        ("Lena Brandt became mayor in 2011.", 3),
        ("More bread is being sold in the old town.", 6),
        ("They are planning another bridge in the north.", 4),
    ],
)
def test_the_sentence_that_speaks_to_the_claim_is_first(claim: str, index: int) -> None:
    assert rank(claim, SOURCE)[0] == index


@pytest.mark.parametrize(
    ("claim", "sentences"),
    [
        ("GDP", ["one line.", "The GDP rose 3.5 percent."]),
        ("moon cheese", ["", "a moon", "cheese moon"]),
        ("Bread is sold.", ["Rain.", "Bread is sold here."]),
    ],
)
def test_among_a_few_lines_one_without_a_word_of_the_claim_is_never_first(
    claim: str, sentences: list[str]
) -> None:
    assert rank(claim, sentences)[0] > 0
    assert rank(claim, sentences)[-1] == 0


def test_a_country_behind_the_language_changes_nothing() -> None:
    claim = "Bakers are selling breads."
    assert ranked(claim, SOURCE, "en-GB") == ranked(claim, SOURCE, "en")
    assert shared_words(claim, SOURCE[6], "EN-us") == shared_words(claim, SOURCE[6], "en") != []


OTHERS = {
    "ar": ["الطقس جميل اليوم.", "باع الخباز خبزا.", "تم إغلاق جسر قديم في مدينة كركوك."],
    "ckb": ["هەوا خۆش بوو.", "نانەوا نانی فرۆشت.", "پردەکە دوێنێ داخرا."],
    "fr": ["Il fait beau.", "Rien de nouveau.", "La mairie a décidé de fermer le pont en mai."],
    "de": ["Es regnet.", "Alle Brücken sind alt.", "Man sperrte die alte Brücke, sie ist gesperrt."],
    "xx": ["zxc vbn.", "poi lkj.", "qwe asdf yui."],
}


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("ar", "المدينة أغلقت الجسر القديم"),
        ("ckb", "پردە کۆنەکە داخرا"),
        ("fr", "Le pont a été fermé en mai."),
        ("de", "Die alte Brücke wurde gesperrt."),
        ("xx", "qwe asdf"),
    ],
)
def test_other_languages(language: str, claim: str) -> None:
    assert rank(claim, OTHERS[language], language)[0] == 2


@given(SENTENCES, WORDS.map(" ".join) | st.text(max_size=30))
def test_every_sentence_is_ranked_once_best_first(sentences: list[str], claim: str) -> None:
    found = ranked(claim, sentences)
    assert sorted(one.index for one in found) == list(range(len(sentences)))
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1000 for score in scores)
    assert rank(claim, sentences) == [one.index for one in found]


@given(SENTENCES, st.text(max_size=30))
def test_each_row_has_a_finite_number_for_each_feature(sentences: list[str], claim: str) -> None:
    rows = features(claim_of(claim, "en"), sentences, "en")
    assert [len(row) for row in rows] == [len(FEATURES)] * len(sentences)
    assert all(math.isfinite(number) for row in rows for number in row)


@given(st.text(max_size=40), st.text(max_size=40))
def test_shared_words_lie_in_the_sentence_in_order(claim: str, sentence: str) -> None:
    spans = shared_words(claim, sentence)
    assert spans == sorted(spans)
    assert all(span.of(sentence).strip() for span in spans)


def test_shared_words_are_the_reason_without_small_words() -> None:
    sentence = "On the 3rd, engineers were closing the Azadi Bridge."
    spans = shared_words("The bridge at Azadi was closed", sentence)
    assert [span.of(sentence) for span in spans] == ["closing", "Azadi", "Bridge"]


def test_a_number_word_is_its_digits() -> None:
    sentence = "Only 3 of them came."
    assert [span.of(sentence) for span in shared_words("Three came", sentence)] == ["3", "came"]


def test_the_work_can_be_stopped() -> None:
    class Stop(Exception):
        pass

    def check() -> None:
        raise Stop

    with pytest.raises(Stop):
        ranked("claim", SOURCE, "en", check)


def test_scores_are_called_by_their_likelihood() -> None:
    assert [strength_of(score) for score in (1000, 700, 699, 300, 299, 0)] == [
        Strength.STRONG,
        Strength.STRONG,
        Strength.WORTH_A_LOOK,
        Strength.WORTH_A_LOOK,
        Strength.WEAK,
        Strength.WEAK,
    ]


def test_the_weights_say_where_they_come_from_and_name_the_features() -> None:
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert set(stored["weights"]) == set(FEATURES)
    assert stored["made_by"] == "training/passages.py"
    assert stored["cross_validated"]["by"] == "document"
