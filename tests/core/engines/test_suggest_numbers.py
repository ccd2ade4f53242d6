"""The number that a reason names counts something."""

import pytest

from core.engines.signs import signs_of
from core.engines.suggest import rank
from core.engines.suggest_numbers import number_in, year_in
from core.text.spans import Span


@pytest.mark.parametrize(
    ("sentence", "language", "number"),
    [
        ("Some 1,200 Families left.", "en", "1,200 Families"),
        ("In 1764 the bridge was paid for by 120 members.", "en", "120 members"),
        ("The war of 1764 began.", "en", ""),
        ("Millions cannot pay.", "en", "Millions"),
        ("The two sides met.", "en", ""),
        ("The two sides sent 9 boats.", "en", "9 boats"),
        ("The 300 boats sank.", "en", "300 boats"),
        ("Two boats sank.", "en", "Two boats"),
        ("They met on 5 March.", "en", ""),
        ("The F-16 landed.", "en", ""),
        ("The F-16 jets landed.", "en", ""),
        ("Dozens fled.", "en", "Dozens"),
        ("Half a million people fled.", "en", "Half a million people"),
        ("The dozens of boats sank.", "en", "dozens"),
        ("Les deux villes ont 3 millions de lits.", "fr", "3 millions"),
        ("عادت ٣٠٠ عائلة إلى المدينة.", "ar", "٣٠٠ عائلة"),
    ],
)
def test_the_number_of_a_sentence(sentence: str, language: str, number: str) -> None:
    assert number_in(signs_of(sentence, language), language) == number


def test_a_year_that_looked_like_a_number_is_said_to_be_a_date() -> None:
    sentence = "The war of 1764 cost the town its bridge."
    assert year_in(signs_of(sentence, "en")) == "1764"
    (found,) = rank(sentence, [Span(0, len(sentence))], "en")
    assert "a date: 1764" in found.reasons
    assert not [reason for reason in found.reasons if "number" in reason]


def test_a_number_is_named_where_it_is_all_there_is() -> None:
    (found,) = rank("Les deux parties", [Span(0, 16)], "fr")
    assert found.reasons
