from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.word_diff import pieces
from core.text.graphemes import is_whole

SCRAPS = [
    "rent ",
    "rose",
    " ",
    "5.2",
    "5",
    ".",
    "\n\n",
    "لا ",
    "ارتفع",
    "مَدرسة",
    "e\u0301",
    "👩\u200d🚀",
    "🇮🇶",
]
SCRAPS += ["नमस्ते ", "漢字", "ئێمە ", "don't ", "—", "“so”", "\u200f", "co-op", "İ", "ß", "."]
TEXTS = st.lists(st.sampled_from(SCRAPS), max_size=30).map("".join) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=40
)


def shown(old: str, new: str) -> str:
    """The difference as one line: [-taken out-] and {+put in+}."""
    signs = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(
        signs[piece.kind].format(piece.new.of(new) if piece.kind == "added" else piece.old.of(old))
        for piece in pieces(old, new)
    )


@given(TEXTS, TEXTS)
def test_the_pieces_are_both_texts_without_gaps(old: str, new: str) -> None:
    at_old = at_new = 0
    for piece in pieces(old, new):
        assert (piece.old.start, piece.new.start) == (at_old, at_new)
        at_old, at_new = piece.old.end, piece.new.end
        if piece.kind == "same":
            assert piece.old.of(old) == piece.new.of(new) != ""
        elif piece.kind == "removed":
            assert len(piece.old) > 0
            assert len(piece.new) == 0
        else:
            assert len(piece.old) == 0
            assert len(piece.new) > 0
    assert (at_old, at_new) == (len(old), len(new))


@given(TEXTS, TEXTS)
def test_no_piece_cuts_a_letter_or_follows_its_own_kind(old: str, new: str) -> None:
    found = pieces(old, new)
    for piece in found:
        assert is_whole(old, piece.old.start)
        assert is_whole(new, piece.new.start)
    for first, second in pairwise(found):
        assert first.kind != second.kind


@given(TEXTS)
def test_equal_texts_have_one_piece(text: str) -> None:
    assert [piece.kind for piece in pieces(text, text)] == (["same"] if text else [])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Rent rose by 5.2 percent.", "Rent rose by 5.3 percent.", "Rent rose by [-5.2-]{+5.3+} percent."),
        ("She did agree.", "She did not agree.", "She did {+not +}agree."),
        ("One. Two. Three.", "One. Three.", "One. [-Two. -]Three."),
        ("One. Three.", "One. Two. Three.", "One. {+Two. +}Three."),
        ("The rent rose.", "The rent fell.", "The rent [-rose-]{+fell+}."),
        ("ارتفع الإيجار في أيار.", "انخفض الإيجار في أيار.", "[-ارتفع-]{+انخفض+} الإيجار في أيار."),
        ("We don't know.", "We do know.", "We [-don't-]{+do+} know."),
        ("", "New.", "{+New.+}"),
        ("Old.", "", "[-Old.-]"),
    ],
)
def test_whole_words_are_shown(old: str, new: str, line: str) -> None:
    assert shown(old, new) == line


def test_a_word_left_by_chance_between_two_long_changes_is_shown_as_changed() -> None:
    line = shown(
        "Cats sleep every day in sunlight and eat fresh fish",
        "Prices for new homes in our town doubled again",
    )
    assert line.count("[-") == 1


def test_what_stands_between_two_small_changes_stays() -> None:
    assert (
        shown("He said that rents rose", "He claims that rents fell")
        == "He [-said-]{+claims+} that rents [-rose-]{+fell+}"
    )


def test_two_long_texts_without_a_common_sentence_are_compared() -> None:
    old = " ".join(f"word{number}" for number in range(20_000))
    new = " ".join(f"word{number}" for number in range(20_000) if number % 7)
    found = pieces(old, new)
    assert sum(len(piece.old) for piece in found if piece.kind == "same") > 0.8 * len(new)
    assert found[-1].old.end == len(old)


@pytest.mark.parametrize(
    "noise", ["." * 60_000, " " * 60_000, "\n" * 60_000, "a" * 60_000, "e\u0301" * 30_000]
)
def test_odd_long_texts_end(noise: str) -> None:
    assert pieces(noise, noise + "b")[-1].new.end == len(noise) + 1
