"""Steps by word, grapheme and sentence, in both directions and in several scripts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.graphemes import is_whole
from core.text.spans import Span
from core.text.steps import by_grapheme, by_sentence, by_word

ENGLISH = "Crews don't rest; U.S. fees rose 7.5 percent."


def taken(text: str, anchor: int, *steps: int) -> str:
    """What is selected after steps by word."""
    position = anchor
    for step in steps:
        position = by_word(text, anchor, position, step)
    return text[min(anchor, position) : max(anchor, position)]


@pytest.mark.parametrize(
    ("text", "steps", "selected"),
    [
        (ENGLISH, (1,), "Crews"),
        (ENGLISH, (1, 1), "Crews don't"),
        (ENGLISH, (1, 1, 1, 1), "Crews don't rest; U.S"),
        (ENGLISH, (1, 1, -1), "Crews"),
        (ENGLISH, (1, -1), ""),
        (ENGLISH, (-1,), ""),
        ("قالَ الوَزيرُ، أمسِ", (1, 1), "قالَ الوَزيرُ"),
        ("ئەوان ده\u200cڵێن نا", (1, 1), "ئەوان ده\u200cڵێن"),
        ("هو می\u200cخواهد", (1, 1), "هو می\u200cخواهد"),
        ("צה״ל הודיע", (1,), "צה״ל"),
        ("بلغت ٧٫٥ في المئة", (1, 1), "بلغت ٧٫٥"),
        ("the 🚤 sank", (1, 1), "the 🚤"),
        ("one\n\ntwo three", (1, 1), "one\n\ntwo"),
        ("", (1,), ""),
        ("...", (1,), ""),
    ],
)
def test_words(text: str, steps: tuple[int, ...], selected: str) -> None:
    assert taken(text, 0, *steps) == selected


def test_words_backwards_from_the_end() -> None:
    text = "one two\nthree."
    assert taken(text, len(text), -1) == "three."
    assert taken(text, len(text), -1, -1) == "two\nthree."
    assert taken(text, len(text), -1, -1, 1) == "three."
    assert taken(text, len(text), -1, 1) == ""


def test_sentences_from_end_to_end_ahead_of_the_anchor_and_back() -> None:
    sentences = (Span(0, 5), Span(6, 10), Span(12, 20))
    ahead = [by_sentence(sentences, 20, 2, position, 1) for position in (2, 5, 10, 20)]
    assert ahead == [5, 10, 20, 20]
    back = [by_sentence(sentences, 20, 8, position, -1) for position in (8, 6, 0)]
    assert back == [6, 0, 0]
    assert by_sentence(sentences, 20, 2, 10, -1) == 5
    assert by_sentence(sentences, 20, 2, 5, -1) == 2
    assert by_sentence(sentences, 20, 8, 0, 1) == 6
    assert by_sentence(sentences, 20, 8, 6, 1) == 8


WRITTEN = st.text(
    st.sampled_from("ab1 .,\n\u0627\u0644\u0650\u200c\u05d1\u05b0\U0001f6a4\U0001f3fd\u200d\u0301\ud55c")
)


@given(WRITTEN, st.data())
def test_steps_by_word_never_cut_a_grapheme_and_come_to_an_end(text: str, data: st.DataObject) -> None:
    anchor = data.draw(st.integers(0, len(text)))
    for step in (1, -1):
        positions = [anchor]
        while (following := by_word(text, anchor, positions[-1], step)) != positions[-1]:
            positions.append(following)
            assert len(positions) <= len(text) + 1
        assert all((b - a) * step > 0 for a, b in pairwise(positions))
        assert all(is_whole(text, position) for position in positions[1:])


@given(WRITTEN)
def test_graphemes_forward_and_back_are_the_same(text: str) -> None:
    forward = [0]
    while (following := by_grapheme(text, forward[-1], 1)) != forward[-1]:
        forward.append(following)
    assert forward[-1] == len(text)
    back = [len(text)]
    while (following := by_grapheme(text, back[-1], -1)) != back[-1]:
        back.append(following)
    assert back[::-1] == forward
