"""Figures in prose: what is found, what it stands for, which are the same, and what is no figure."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from core.engines.figures import Figure, figure_keys, figures, keys, same
from core.text.spans import Span
from tests.core.engines.figure_cases import CASES

LANGUAGES = ("en", "de", "fr", "es", "ar", "ckb")
FOREIGN = ("Tiene [mil] salas.", "Perdió [dos tercios] del total.")
"""Read only where the language is known: the words mean something else in others."""


def plain(marked: str) -> tuple[str, Span]:
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), Span(start, end)


def one(words: str, language: str = "en") -> Figure:
    (found,) = figures(f"It was {words}.", language)
    return found


@pytest.mark.parametrize(("language", "marked", "key", "about"), CASES)
def test_cases(language: str, marked: str, key: str, about: str) -> None:
    text, span = plain(marked)
    for known in (language,) if marked in FOREIGN else (language, ""):
        found = figures(text, known)
        assert [(figure.span, keys(figure)[0], figure.about) for figure in found] == [(span, key, about)]


def test_the_cases_are_many_and_of_six_languages() -> None:
    assert len(set(CASES)) >= 200
    assert {row[0] for row in CASES} == set(LANGUAGES)


@pytest.mark.parametrize(
    "text",
    [
        "In 2017 and since 1999, early 2016.",
        "On 8 November 2017 at 13:51.",
        "The 2017-18 budget ends on Nov. 30.",
        "On 3 May, on May 3 and on the 3rd of May.",
        "On 03/04/2017, 2017-11-08 and 9/11.",
        "Version 1.2.3 of COVID-19 at the G20 in the 1990s.",
        "He saw it in 3D on 5G, page A4.",
        "One never knows, a man said; no one did.",
        "Millions of people, hundreds of them.",
        "See https://example.invalid/2017/11 or www.example.invalid/5.",
        "Am 3. März 2016 und im Jahr 2011.",
        "Le 3 mai 2016 et en 2011.",
        "El 3 de mayo de 2016 y en 2011.",
        "في 3 مايو 2016 وفي عام 2011.",
        "social media",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("3.5 %", "3.5 percent"),
        ("1.2bn", "1,200 million"),
        ("$5m", "5 million dollars"),
        ("10 km", "10,000 metres"),
        ("10 miles", "16 km"),
        ("6 feet", "1.83 m"),
        ("two thirds", "2/3"),
        ("a dozen", "12"),
        ("an hour and 60 minutes".partition(" and ")[2], "3600 seconds"),
        ("5 to 10 percent", "5-10 %"),
    ],
)
def test_the_same(first: str, second: str) -> None:
    assert same(one(first), one(second))
    assert same(one(second), one(first))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("two thirds", "66.7 %"),
        ("half", "50 %"),
        ("5 %", "5 percentage points"),
        ("$5", "5 euros"),
        ("10 miles", "10 km"),
        ("1 mile", "2 km"),
        ("16 km", "16.09 km"),
        ("5 to 10 percent", "5 to 11 percent"),
        ("5 percent", "5 to 10 percent"),
        ("1.2bn", "1.2m"),
        ("5.2", "2.5"),
    ],
)
def test_not_the_same(first: str, second: str) -> None:
    assert not same(one(first), one(second))


def test_a_range_has_both_ends() -> None:
    found = one("1-2 million dollars")
    assert (found.value, found.high, found.unit) == (1_000_000, 2_000_000, "usd")
    assert keys(found) == ["№1000000usd", "№2000000usd"]
    between = one("between 5 and 10 percent")
    assert (between.value, between.high, between.words) == (5, 10, "5 and 10 percent")


def test_a_mark_that_may_part_thousands_or_decimals_leaves_two_readings() -> None:
    assert [reading.value for reading in one("1.234", "").readings()] == [Fraction("1.234"), 1234]
    assert [reading.value for reading in one("1,234", "").readings()] == [1234, Fraction("1.234")]
    assert [reading.value for reading in one("1.234", "de").readings()] == [1234]
    assert [reading.value for reading in one("1.234", "en").readings()] == [Fraction("1.234")]
    assert figure_keys("It has 1.200 of them.") == {"№1200", "№1·2"}


def test_pounds_are_money_or_weight() -> None:
    assert [reading.unit for reading in one("5 pounds").readings()] == ["gbp", "kg"]
    assert same(one("5 pounds"), one("£5"))
    assert same(one("5 pounds"), one("5 lb"))
    assert not same(one("£5"), one("5 lb"))


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["en", "de", "fr", "es"]))
def test_a_number_as_its_language_writes_it_is_read_back(value: Decimal, language: str) -> None:
    written = format_decimal(value, locale=language)
    (found,) = figures(f"X: {written} !", language)
    assert found.words == written
    assert found.value == Fraction(value) or (found.value == round(value, 2))


@given(st.integers(0, 10_000), st.sampled_from(["en", "de", "fr", "es"]))
def test_a_share_as_its_language_writes_it_is_read_back(value: int, language: str) -> None:
    written = format_percent(Decimal(value) / 1000, format="#,##0.0 %", locale=language)
    (found,) = figures(f"X: {written}.", language)
    assert (found.value, found.unit) == (Fraction(value, 10), "pct")


ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """An English number from 1 to 999,999 in words."""
    if number >= 1000:
        rest = f" {spelled(number % 1000)}" if number % 1000 else ""
        return f"{spelled(number // 1000)} thousand{rest}"
    if number >= 100:
        rest = f" and {spelled(number % 100)}" if number % 100 else ""
        return f"{spelled(number // 100)} hundred{rest}"
    if number < 20:
        return ONES[number - 1]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10 - 1]}" if number % 10 else "")


@given(st.integers(2, 999_999))
def test_a_number_in_words_is_read_back(number: int) -> None:
    (found,) = figures(f"It has {spelled(number)} rooms.", "en")
    assert found.value == number


@pytest.mark.parametrize(
    "text",
    [
        "5" * 9000,
        "1,1" * 9000,
        "1 million " + "million " * 900,
        "thousand million " * 900,
        "5" * 9000 + "th",
        "1/" + "5" * 9000,
    ],
)
def test_what_nobody_counts_is_no_figure_and_no_error(text: str) -> None:
    assert all(len(key) < 60 for key in figure_keys(f"It has {text}.", "en"))
    assert len(figure_keys(f"It has {text}.")) <= 3


WORDS = "5 1.200 3,5 % $ million half a third of one in five dozen -7 2017 May km bn \n . , مئة خمسة ٥ ½ to"
PIECES = st.sampled_from(WORDS.split(" "))


@given(
    st.one_of(st.lists(PIECES, max_size=14).map(" ".join), st.text(max_size=60)),
    st.sampled_from([*LANGUAGES, "", "xx"]),
)
def test_spans_select_their_words_and_never_overlap(text: str, language: str) -> None:
    found = figures(text, language)
    assert all(figure.span.of(text) == figure.words for figure in found)
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))
    assert all(same(figure, figure) for figure in found)
    assert figure_keys(text, language) == {key for figure in found for key in keys(figure)}
