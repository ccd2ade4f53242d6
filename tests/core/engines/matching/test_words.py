"""The words by which texts are found, and their places."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.matching.stems import stem
from core.engines.matching.words import (
    STOP,
    names_in,
    negates,
    numbers_in,
    placed_stems,
    plain_words,
    stems_of,
)
from core.engines.search_words import words_of
from core.text.spans import Span

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200) | st.text(
    "aZé’“—…١é 9.,'-\n", max_size=60
)


@given(TEXTS)
def test_stems_stand_where_their_words_are(text: str) -> None:
    placed = placed_stems(text)
    assert [word for word, _span in placed] == stems_of(text)
    assert all(0 <= span.start < span.end <= len(text) for _word, span in placed)
    assert all(
        one.end <= other.start for one, other in pairwise(dict.fromkeys(span for _word, span in placed))
    )
    for word, span in placed:
        assert word in stems_of(span.of(text))


@given(TEXTS)
def test_words_are_those_of_the_search_index(text: str) -> None:
    assert plain_words(text) == " ".join(words_of(text)).split()


def test_a_sign_for_several_words_is_each_of_them() -> None:
    assert plain_words("النبي ﷺ") == ["النبي", "صلى", "الله", "عليه", "وسلم"]
    assert [span for _stem, span in placed_stems("ﷺ!")] == [Span(0, 1)] * 4
    assert stems_of("ﹰ") == []


@pytest.mark.parametrize("word", ["the", "says", "dans", "der", "من", "لە", "que"])
def test_words_that_say_little_are_known_in_each_language(word: str) -> None:
    assert stem(words_of(word)[0]) in STOP


def test_a_capital_inside_a_sentence_makes_a_name() -> None:
    assert names_in("Trams were bought by Nora Quist. Then Oslo paid.") == {"nora", "quist", "oslo"}


def test_numbers_lose_the_commas_of_thousands() -> None:
    assert numbers_in("1,200 of 3.5 and 2019") == {"1200", "3.5", "2019"}


@pytest.mark.parametrize("text", ["It isn't so", "It isn’t so", "never", "ce n'est pas vrai", "لم يحدث"])
def test_a_negation_is_seen(text: str) -> None:
    assert negates(plain_words(text))
    assert not negates(plain_words("Notable knots in canals"))
