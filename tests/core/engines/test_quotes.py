"""Quotes are found where they stand, and never where the text says something else."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.folding import fold
from core.engines.quotes import lock
from core.records.terms import QuoteLock
from core.text.spans import Span

TEXT = (
    "Rents rose by 5.2 percent in 2019, the council said.\n\n"
    "“We’re proud — very proud”,  said Zoë Ünal… and left.\u00a0Nobody was hurt on the bridge that night.\n"
    "وقال المُحافِظ إنّ الجسر أُغلق في ٣ سبتمبر، ثم أعيد فتحه يوم الجمعة.\n"
    "Rents rose by 15 percent in 2020."
)


def test_a_quote_letter_for_letter_is_exact() -> None:
    found, span = lock("Rents rose by 5.2 percent in 2019", TEXT)
    assert (found, span) == (QuoteLock.EXACT, Span(0, 33))


@pytest.mark.parametrize(
    ("quote", "original"),
    [
        ('"We\'re proud - very proud", said Zoë', "“We’re proud — very proud”,  said Zoë"),
        ("SAID ZOË ÜNAL... AND LEFT. NOBODY", "said Zoë Ünal… and left.\u00a0Nobody"),
        ("council said. \"We're", "council said.\n\n“We’re"),
        ("وقال المحافظ ان الجسر اغلق في 3 سبتمبر", "وقال المُحافِظ إنّ الجسر أُغلق في ٣ سبتمبر"),
        ("وقال المحافظ إنّ", "وقال المُحافِظ إنّ"),
    ],
)
def test_equal_after_folding_is_normalised(quote: str, original: str) -> None:
    found, span = lock(quote, TEXT)
    assert found is QuoteLock.NORMALISED
    assert span is not None
    assert span.of(TEXT) == original


def test_a_similar_passage_is_fuzzy_from_word_to_word() -> None:
    found, span = lock("Nobody got hurt on that bridge that night", TEXT)
    assert found is QuoteLock.FUZZY
    assert span is not None
    assert span.of(TEXT) == "Nobody was hurt on the bridge that night."


@pytest.mark.parametrize(
    "quote",
    [
        "Rents rose by 2.5 percent in 2019, the council said",
        "Rents fell by 5.2 percent in 2019, the council said",
        "Rents never rose by 5.2 percent in 2019, the council said",
        "Somebody was hurt on the bridge, wasn't he, that night",
        "5 percent in 2020",
        "وقال المحافظ إنّ الجسر أُغلق في ٤ سبتمبر",
        "2 percent in 2019",
        "Rents rose by 5",
        "A sentence that is not in this text at all",
        "  \n ",
        "\u200b\u0640",
    ],
)
def test_what_says_something_else_is_absent(quote: str) -> None:
    assert lock(quote, TEXT) == (QuoteLock.ABSENT, None)


def test_of_several_places_the_nearest_is_taken() -> None:
    text = "The end. " * 5
    assert lock("The end.", text)[1] == Span(0, 8)
    assert lock("The end.", text, near=20)[1] == Span(18, 26)
    assert lock("the end.", text, near=100)[1] == Span(36, 44)


def test_a_quote_longer_than_the_text_is_absent() -> None:
    assert lock("Rents rose by a lot in the town of Marlow last year.", "Rents rose by a lot") == (
        QuoteLock.ABSENT,
        None,
    )


HOSTILE = st.text(
    st.sampled_from(list("aAbİßΣσς .…-—–“”\"'’\n\t\u00a0\u200f\u0640ًأاىيئ٣3é\u0301🙂")), max_size=60
)


@given(HOSTILE, st.data())
def test_a_normalised_match_folds_to_the_folded_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end].swapcase().replace("“", '"').replace("—", "-")
    found, span = lock(quote, text)
    if span is not None and found is QuoteLock.NORMALISED:
        assert fold(span.of(text)).text.strip() == fold(quote.strip()).text.strip()


@given(HOSTILE)
def test_every_folded_character_has_its_place_in_the_original(text: str) -> None:
    folded = fold(text)
    places = [folded.place(i) for i in range(len(folded.text))]
    assert places == sorted(set(places))
    assert all(place < len(text) for place in places)
    assert fold(folded.text).text == folded.text


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80), st.data())
def test_a_slice_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    found, place = lock(span.of(text), text)
    assert found in (QuoteLock.EXACT, QuoteLock.ABSENT, QuoteLock.FUZZY, QuoteLock.NORMALISED)
    if found is QuoteLock.EXACT:
        assert place is not None
        assert place.of(text) == span.of(text).strip()
    elif not any(char.isdigit() for char in text) and span.of(text).strip():
        raise AssertionError(found)


def test_a_long_text_is_searched_to_its_end() -> None:
    text = (
        "Nothing of interest was said at the meeting. " * 6_700
        + "The dam held, as the engineers had promised."
    )
    assert lock("The dam held, as the engineer had promised", text)[0] is QuoteLock.FUZZY
    assert lock("The dam broke and the engineers ran away from it", text) == (QuoteLock.ABSENT, None)


def test_a_long_quote_is_found_by_its_two_ends() -> None:
    random = Random(7)
    words = ["".join(random.choices("abcdefghijklmnoprstuv", k=random.randint(3, 9))) for _n in range(3_000)]
    text = " ".join(words)
    quoted = [*words[1000:1100], "70", *words[1100:1200]]
    found, span = lock(" ".join(w for w in words[1000:1200] if w != words[1050]), text)
    assert found is QuoteLock.FUZZY
    assert span is not None
    assert span.of(text) == " ".join(words[1000:1200])
    assert lock(" ".join(quoted), text) == (QuoteLock.ABSENT, None)


def test_a_very_long_quote_of_something_else_is_absent_in_time() -> None:
    text = "Nothing of interest was said at the meeting of 5 men. " * 2_000
    quote = text[:20_000].replace("5 men", "6 women")
    assert lock(quote, text) == (QuoteLock.ABSENT, None)
