"""Text made safe to set: controls, directions, endless words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plugins.exporters.characters import (
    breakable,
    clean,
    directed,
    directed_parts,
    direction_of,
    language_of,
)


@given(st.text())
def test_a_text_cut_by_direction_is_still_the_text(text: str) -> None:
    for base in ("ltr", "rtl"):
        pieces = directed(text, base)
        assert "".join(piece for _, piece in pieces) == text
        assert all(before[0] != after[0] for before, after in pairwise(pieces))


@pytest.mark.parametrize(
    ("text", "base", "pieces"),
    [
        ("abc 12", "ltr", [("ltr", "abc 12")]),
        ("سجل (Port Log) هنا", "rtl", [("rtl", "سجل ("), ("ltr", "Port Log"), ("rtl", ") هنا")]),
        ("say שלום now", "ltr", [("ltr", "say "), ("rtl", "שלום"), ("ltr", " now")]),
        ("שלום עולם", "ltr", [("rtl", "שלום עולם")]),
        ("100%", "rtl", [("rtl", "100%")]),
    ],
)
def test_neutral_characters_follow_their_neighbours(
    text: str, base: str, pieces: list[tuple[str, str]]
) -> None:
    assert directed(text, base) == pieces


@pytest.mark.parametrize(
    ("text", "otherwise", "direction"),
    [("word", "rtl", "ltr"), ("كلمة", "ltr", "rtl"), ("12:30", "rtl", "rtl"), ("", "ltr", "ltr")],
)
def test_direction(text: str, otherwise: str, direction: str) -> None:
    assert direction_of(text, otherwise) == direction


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("كلمة", "", "ar"),
        ("وشە", "ckb", "ckb"),
        ("מילה", "en", "he"),
        ("mot", "fr", "fr"),
        ("word", "ar", "en"),
        ("word", "", "en"),
    ],
)
def test_language(text: str, declared: str, language: str) -> None:
    assert language_of(text, declared, "en") == language


@given(st.text())
def test_a_clean_text_holds_nothing_a_document_cannot(text: str) -> None:
    safe = clean(text)
    assert not any(ord(c) < 32 and c not in "\t\n" for c in safe)
    assert not any(0xD800 <= ord(c) < 0xE000 or 0x202A <= ord(c) <= 0x202E for c in safe)
    assert clean(safe) == safe


@given(st.text())
def test_a_breakable_text_is_the_text_with_places_to_break(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")


def test_an_endless_word_gets_places_to_break_and_a_short_one_none() -> None:
    assert max(map(len, breakable("x" * 200).split("\u200b"))) == 30
    assert breakable("x" * 30 + " y") == "x" * 30 + " y"


def test_the_seams_of_a_quote_turn_nothing_round() -> None:
    parts = ("قال ", "the mayor ", "said so", "، وصمت.")
    pieces = directed_parts(parts, "rtl")
    assert ["".join(piece for _way, piece in runs) for runs in pieces] == list(parts)
    # Between two English words the space is English, though the quote begins behind it.
    assert pieces[1] == [("ltr", "the mayor ")]
    assert pieces[2] == [("ltr", "said so")]


@given(st.lists(st.text(alphabet="ab א ب12.,"), min_size=1, max_size=4), st.sampled_from(["ltr", "rtl"]))
def test_parts_run_as_their_whole_does(parts: list[str], base: str) -> None:
    whole = [way for way, piece in directed("".join(parts), base) for _character in piece]
    cut = [way for runs in directed_parts(parts, base) for way, piece in runs for _character in piece]
    assert cut == whole
