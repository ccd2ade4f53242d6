"""Words and graphemes around a place, against the regex library's own segmentation."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from core.text.graphemes import WORD, grapheme_around, is_whole, pieces_of, word_around

TRICKY = st.text(
    st.one_of(
        st.sampled_from("ab1.,' \n\u0301\u200d\u200c\U0001f469\U0001f1eb\ufe0f\u0627\u064e"), st.characters()
    )
)


@given(TRICKY, st.data())
def test_graphemes_agree_with_the_whole_text(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    edges = {0, len(text), *(match.start() for match in regex.finditer(r"\X", text))}
    assert is_whole(text, position) == (position in edges)
    start, end = grapheme_around(text, position)
    assert start in edges
    assert end in edges
    assert start <= position <= end


@pytest.mark.parametrize(
    ("text", "position", "word"),
    [
        ("we don't know", 6, "don't"),
        ("rose 5.2 percent", 7, "5.2"),
        ("north-south road", 8, "south"),
        ("the U.S. office", 5, "U.S"),
        ("می\u200cخواهم", 4, "می\u200cخواهم"),
        ("وقال الرئيسُ اليوم", 11, "الرئيسُ"),
        ("צה״ל הודיע", 2, "צה״ל"),
        ("漢字を読む", 2, ""),
        ("two words", 3, ""),
        ("end. Next", 4, ""),
    ],
)
def test_the_word_that_a_place_cuts(text: str, position: int, word: str) -> None:
    start, end = word_around(text, position)
    assert text[start:end] == word


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_pieces_make_up_the_text_and_cut_no_letter(text: str) -> None:
    pieces = pieces_of(text)
    assert "".join(pieces) == text
    assert all(is_whole(text, len("".join(pieces[:count]))) for count in range(len(pieces)))


def test_pieces_are_words_and_what_stands_between_them() -> None:
    assert pieces_of("Don't pay 5.2 €!") == ["Don't", " ", "pay", " ", "5.2", " ", "€", "!"]


HOSTILE = (
    "ab1 .'\n\u0301\u200d\U0001f469\U0001f1eb\ufe0f\u0627\u064e\u0600"
    "\u0915\u094d\u623f\u30ab\u3099\u1100\u1161\u0e33"
)


@given(st.text(st.sampled_from(HOSTILE)))
def test_what_is_around_a_place_is_told_without_reading_a_long_line_from_its_start(text: str) -> None:
    for pattern, around in ((regex.compile(r"\X"), grapheme_around), (WORD, word_around)):
        edges = [0, *(match.end() for match in pattern.finditer(text))]
        for position in range(len(text) + 1):
            before = max((edge for edge in edges if edge <= position), default=0)
            after = min((edge for edge in edges if edge >= position), default=len(text))
            assert around(text, position) == ((position, position) if before == after else (before, after))
