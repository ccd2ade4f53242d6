"""What a text and a check share, in numbers."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.matching import asking, comparing, telling
from core.engines.matching.rarity import Rarity

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80) | st.text("ab 1.,'", max_size=40)


def compared(
    text: str, claim: str, title: str = "", near: dict[str, float] | None = None
) -> dict[str, float]:
    asked, told = asking.read(text), telling.read(claim, title, "2019-05-04")
    values = comparing.features(comparing.weigh(asked, Rarity(1_000, {}), near or {}), told)
    return dict(zip(comparing.FEATURES, values, strict=True))


@given(TEXTS, TEXTS, TEXTS)
def test_every_feature_of_any_texts_is_a_number(text: str, claim: str, title: str) -> None:
    values = compared(text, claim, title)
    assert all(isfinite(value) and abs(value) < 10_000 for value in values.values())


def test_a_text_shares_all_with_itself() -> None:
    values = compared("Nora Quist sold 14 trams", "Nora Quist sold 14 trams", "Nora Quist sold 14 trams")
    shares = (
        "asked_share",
        "both_share",
        "claim_share",
        "title_share",
        "claim_tokens",
        "asked_in_order",
        "names",
    )
    assert {name: values[name] for name in shares} == dict.fromkeys(shares, pytest.approx(1))
    differences = ("other_names", "other_numbers", "numbers_differ", "negation_differs", "near_claim")
    assert {name: values[name] for name in differences} == dict.fromkeys(differences, 0)


def test_other_numbers_names_and_negations_are_told() -> None:
    values = compared("The town sold 14 trams", "The town of Oslo never sold 15 trams")
    told = (
        values["numbers_differ"],
        values["other_numbers"],
        values["other_names"],
        values["negation_differs"],
    )
    assert told == (1, 1, 1, 1)


def test_words_that_stand_for_those_asked_are_told() -> None:
    near = {"pictur": 0.5}
    assert compared("A photo of trams", "A picture of buses", near=near)["near_claim"] == pytest.approx(0.25)
    assert compared("A picture of trams", "A picture of buses", near=near)["near_claim"] == 0


def test_a_look_tells_how_near_the_days_are() -> None:
    asked = asking.read("Trams burned", "2019-05-04")
    same = comparing.look(asked, asked.day, 0.5)
    assert same == [0.5, 1, 1, 1, 1, 1]
    assert comparing.look(asked, None, 0.5) == [0.5, 0, 0, 0, 0, 0]
    assert asked.day is not None
    before = comparing.look(asked, asked.day - 400, 0.5)
    assert before[1] < before[2] < before[3] < 1
    assert before[5] == 0
