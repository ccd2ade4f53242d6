"""Offsets agree with Python's own UTF-16 encoder on hostile text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.offsets import OffsetMap

HOSTILE = st.text(
    st.one_of(
        st.sampled_from("a é\n\u0627\u0301\ufeff\uffff\U00010000\U0001f469\u200d\U0010ffff"),
        st.characters(exclude_categories=["Cs"]),
    )
)


def units(text: str) -> int:
    """How many UTF-16 units the encoder makes of a text."""
    return len(text.encode("utf-16-le")) // 2


@given(HOSTILE)
def test_every_code_point_position_agrees_with_the_encoder(text: str) -> None:
    offsets = OffsetMap(text)
    for i in range(len(text) + 1):
        assert offsets.to_utf16(i) == units(text[:i])
        assert offsets.to_code_point(offsets.to_utf16(i)) == i
    assert offsets.length == units(text)


@given(HOSTILE)
def test_a_position_inside_a_pair_goes_to_its_start(text: str) -> None:
    offsets = OffsetMap(text)
    for i, char in enumerate(text):
        if units(char) == 2:
            assert offsets.to_code_point(offsets.to_utf16(i) + 1) == i


@given(HOSTILE)
def test_utf16_positions_never_go_backwards(text: str) -> None:
    offsets = OffsetMap(text)
    points = [offsets.to_code_point(unit) for unit in range(offsets.length + 1)]
    assert points == sorted(points)
    assert points[-1] == len(text)


def test_a_long_text_keeps_its_pairs() -> None:
    text = "Peaks \U0001f3d4 and rivers. " * 15_000
    offsets = OffsetMap(text)
    assert offsets.length == len(text) + 15_000
    assert offsets.to_utf16(len(text)) == offsets.length
    assert offsets.to_code_point(offsets.length) == len(text)


@pytest.mark.parametrize("position", [-1, 4])
def test_positions_outside_the_text_are_refused(position: int) -> None:
    offsets = OffsetMap("abc")
    with pytest.raises(ValueError, match="outside"):
        offsets.to_utf16(position)
    with pytest.raises(ValueError, match="outside"):
        offsets.to_code_point(position)
