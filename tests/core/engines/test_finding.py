"""Words found in a text however they are written, at their exact places."""

from hypothesis import given
from hypothesis import strategies as st

from core.engines.finding import places
from core.engines.folding import fold
from core.text.spans import Span

LETTERS = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from(" \n“\"'’aA٥5۵ـَأاىي…-🏠é")), max_size=60
)


def found(text: str, words: str, *, whole: bool = False) -> list[str]:
    there = places(fold(text), words, whole=whole)
    return [there.span(number).of(text) for number in range(len(there))]


def test_quotes_case_digits_and_arabic_signs_do_not_count() -> None:
    assert found("She said “No”. She SAID", 'said "no"') == ["said “No”"]
    assert found("5 of ٥ and ۵", "5") == ["5", "٥", "۵"]
    assert found("قَالَ وقال", "قال") == ["قَالَ", "قال"]
    assert found("one\n\ntwo", "one two") == ["one\n\ntwo"]
    assert found("caf\u00e9", "cafe\u0301") == ["caf\u00e9"]


def test_whole_words_stand_alone() -> None:
    assert found("rent, rents and Rent", "rent", whole=True) == ["rent", "Rent"]
    assert len(found("rent, rents and Rent", "rent")) == 3


def test_nothing_typed_is_found_nowhere() -> None:
    assert found("a b", "  ") == found("a b", "") == found("a", "\u0640") == []


def test_it_goes_on_from_a_position_and_round_the_ends() -> None:
    there = places(fold("ab ab ab"), "ab")
    assert [there.first_from(at) for at in (0, 1, 6, 7)] == [0, 1, 2, 0]
    assert [there.last_before(at) for at in (0, 1, 6)] == [2, 0, 1]


@given(LETTERS, LETTERS, LETTERS)
def test_what_stands_in_a_text_is_found_in_it(before: str, words: str, after: str) -> None:
    text = f"{before} {words} {after}"
    there = places(fold(text), words.strip())
    spans = [there.span(number) for number in range(len(there))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)
    if words.isalnum() and words.isascii():
        assert spans


@given(LETTERS, st.text(min_size=1, max_size=2), st.integers(0, 60), st.integers(0, 60))
def test_the_places_in_a_part_are_those_that_overlap_it(text: str, words: str, one: int, other: int) -> None:
    there = places(fold(text), words)
    part = Span(*sorted((one, other)))
    every = [there.span(number) for number in range(len(there))]
    assert list(there.within(part)) == [span for span in every if span.overlaps(part)]
