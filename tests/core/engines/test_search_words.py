"""Words as the index knows them, their places in the original, and snippets."""

import re

from hypothesis import given
from hypothesis import strategies as st

from core.engines.search_words import LONGEST, fits, matches, placed_words, snippet, words_of

ANY_TEXT = st.text(st.one_of(st.characters(), st.sampled_from(" \n.,'\"5٥۵قَـأإىیİßé🏠\u200cﬁ½")), max_size=80)


def test_accents_case_and_arabic_signs_do_not_count() -> None:
    assert words_of("L'Été à Évry") == ["l", "ete", "a", "evry"]
    assert words_of("قَالَ الإيجاراتُ") == words_of("قال الايجارات")
    assert words_of("٥ ۵ 5") == ["5", "5", "5"]
    assert words_of("شَـــلوم שָׁלוֹם") == words_of("شلوم שלום")


@given(ANY_TEXT)
def test_words_are_the_same_with_and_without_places(text: str) -> None:
    assert [word.text for word in placed_words(text)] == words_of(text)


@given(ANY_TEXT)
def test_places_are_in_order_inside_the_text(text: str) -> None:
    at = 0
    for word in placed_words(text):
        assert at <= word.span.start < word.span.end <= len(text)
        at = word.span.start


@given(ANY_TEXT, ANY_TEXT)
def test_a_text_put_between_others_is_found_there(text: str, around: str) -> None:
    words = tuple(words_of(text))
    if words:
        whole = f"{around} {text} {around}"
        assert matches(whole, [words], prefix=False)
        assert fits(words_of(whole), [words], prefix=False)


@given(ANY_TEXT, ANY_TEXT)
def test_a_snippet_is_a_part_of_the_text(text: str, query: str) -> None:
    long = f"{text} " * 9
    pieces = snippet(long, matches(long, [tuple(words_of(query))] if words_of(query) else [], prefix=True))
    words = "".join(piece.text for piece in pieces)
    cut = words.removeprefix("…").removesuffix("…").strip()
    assert cut in re.sub(r"\s+", " ", long)
    assert len(words) <= LONGEST + 2


def test_the_last_word_may_go_on_and_phrases_stand_together() -> None:
    text = "Rents rose by 5.2 percent; the rent rose."
    found = matches(text, [("rose",), ("ren",)], prefix=True)
    assert [span.of(text) for span in found] == ["Rents", "rose", "rent", "rose"]
    assert [span.of(text) for span in matches(text, [("5", "2")], prefix=False)] == ["5.2"]
    assert matches(text, [("ren",)], prefix=False) == []


def test_a_snippet_marks_the_words_in_the_letters_of_the_text() -> None:
    text = "x " * 100 + "The Été of “Évry” " + "y " * 200
    pieces = snippet(text, matches(text, [("ete",), ("evry",)], prefix=False))
    assert [piece.text for piece in pieces if piece.marked] == ["Été", "Évry"]
    assert pieces[0].text == pieces[-1].text == "…"
