"""Outlines: order, numbers, any depth, and circles that must not hang the program."""

from hypothesis import given
from hypothesis import strategies as st

from core.engines.outline import label, outline, within


def labels(parents: dict[str, str | None]) -> dict[str, str]:
    return {one: label(path) for one, path in outline(parents).items()}


def test_parts_follow_what_they_are_parts_of() -> None:
    parents = {"a": None, "p": "b", "b": None, "q": "b", "deep": "q", "c": None}
    assert list(labels(parents).items()) == [
        ("a", "1"),
        ("b", "2"),
        ("p", "2.1"),
        ("q", "2.2"),
        ("deep", "2.2.1"),
        ("c", "3"),
    ]


def test_an_id_whose_parent_is_elsewhere_stands_alone() -> None:
    assert labels({"a": "gone", "b": "a"}) == {"a": "1", "b": "1.1"}


def test_a_circle_is_opened_at_its_first() -> None:
    assert labels({"x": None, "a": "b", "b": "a", "c": "c"}) == {"x": "1", "a": "2", "b": "2.1", "c": "3"}


def test_a_chain_may_be_deeper_than_python_calls() -> None:
    chain: dict[str, str | None] = {str(n): str(n - 1) if n else None for n in range(3000)}
    assert len(outline(chain)["2999"]) == 3000
    assert len(within(chain, "1000")) == 2000


@given(st.dictionaries(st.integers(0, 12).map(str), st.none() | st.integers(0, 12).map(str)))
def test_everything_is_placed_once_under_its_own_label(parents: dict[str, str | None]) -> None:
    placed = outline(parents)
    assert placed.keys() == parents.keys()
    assert len(set(placed.values())) == len(parents)
    order = list(placed.values())
    assert order == sorted(order)
