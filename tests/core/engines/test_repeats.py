"""Sentences that say the same again are found; those that say something else are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.repeats import repeats

SAID = "The council raised the rents of 300 families in the harbour district."


@pytest.mark.parametrize(
    "again",
    [
        SAID,
        "  The council raised the rents of  300 families in the harbour district",
        "The council raised rents of 300 families in the harbour district.",
        "The council has raised the rents of 300 families in the harbour district.",
    ],
)
def test_the_same_again(again: str) -> None:
    found = repeats(["Something else stands before it.", SAID, again])
    assert found.first == [0, 1, 1]
    assert found.again == {1: [2]}


@pytest.mark.parametrize(
    "other",
    [
        "The council raised the rents of 400 families in the harbour district.",
        "The council never raised the rents of 300 families in the harbour district.",
        "The council lowered the rents of 300 families in the harbour district.",
        "The harbour district has a council.",
    ],
)
def test_another_figure_a_negation_or_a_turn_is_something_else(other: str) -> None:
    assert repeats([SAID, other]).first == [0, 1]


def test_another_name_is_something_else() -> None:
    said = "The army took {} with its 300 men."
    assert repeats([said.format("Marlow"), said.format("Harlow")]).again == {}


@given(st.lists(st.text(max_size=30), max_size=12))
def test_each_is_first_or_said_again_once(sentences: list[str]) -> None:
    found = repeats(sentences)
    again = [at for some in found.again.values() for at in some]
    assert sorted([*again, *(at for at, first in enumerate(found.first) if first == at)]) == list(
        range(len(sentences))
    )
    assert all(found.first[first] == first <= at for at, first in enumerate(found.first))
