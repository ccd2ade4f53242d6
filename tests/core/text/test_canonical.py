"""Canonical text: what goes, what stays, and that doing it twice changes nothing."""

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.canonical import canonical, direction_of, sha256_of

HOSTILE = st.text(
    st.one_of(
        st.sampled_from(
            "ab  \t\n\r\x00\x0b\x0c\x85\u2028\u2029\ufeff\ufdd0\uffff\ud83d\ude00\u00a0e\u0301\u200c\u037e"
        ),
        st.characters(),
    )
)


@given(HOSTILE)
def test_doing_it_twice_changes_nothing(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once


@given(HOSTILE)
def test_only_plain_characters_are_left(text: str) -> None:
    clean = canonical(text)
    assert not [char for char in clean if unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t"]
    assert not any(ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef" for char in clean)
    assert not any(unicodedata.category(char) in {"Zl", "Zp"} for char in clean)
    assert unicodedata.is_normalized("NFC", clean)
    assert "\n\n\n" not in clean
    assert " \n" not in clean
    assert clean == clean.strip(" \t\n")


@given(st.text(st.characters(categories=["Ll", "Lo", "Nd"])))
def test_letters_and_digits_stay(text: str) -> None:
    assert canonical(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("given_text", "wanted"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\u2029two\u2028three\x85four\x0bfive\x0csix", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("\ufeffTitle\x00 line \t\n\n\n\nBody\ufdd0 ", "Title line\n\nBody"),
        ("5\u00a0%, 1\u202f000", "5 %, 1 000"),
        ("cafe\u0301", "caf\u00e9"),
        ("co\u00adoperate", "cooperate"),
        ("می\u200cرود \u200fو", "می\u200cرود \u200fو"),
        ("smile \ud83d\ude00 half \ud83d end", "smile \U0001f600 half \ufffd end"),
        (" \n\t ", ""),
    ],
)
def test_examples(given_text: str, wanted: str) -> None:
    assert canonical(given_text) == wanted


def test_a_million_spaces_do_not_stall_it() -> None:
    assert canonical("a" + " " * 1_000_000 + "b" + " " * 1_000_000) == "a" + " " * 1_000_000 + "b"


def test_the_hash_is_that_of_the_utf8_bytes() -> None:
    assert sha256_of("Brücke") == hashlib.sha256(b"Br\xc3\xbccke").hexdigest()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("", "ltr"),
        ("12:30 ...", "ltr"),
        ("The bridge", "ltr"),
        ("فتح الجسر يوم الأحد", "rtl"),
        ("הגשר נפתח", "rtl"),
        ("NATO دعا إلى الحوار بين الطرفين", "rtl"),
        ("The word جسر means bridge", "ltr"),
        ("ab جس", "ltr"),
        ("جس ab", "rtl"),
    ],
)
def test_the_direction_most_letters_have(text: str, direction: str) -> None:
    assert direction_of(text) == direction
