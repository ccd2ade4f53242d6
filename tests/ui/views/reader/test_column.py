"""The column fits at every width, with its gutter on the side asked for."""

from hypothesis import given
from hypothesis import strategies as st

from ui.views.reader.column import NARROW, column


@given(st.integers(200, 3000), st.integers(100, 1200), st.booleans())
def test_gutter_and_text_fit(available: int, wanted: int, gutter_right: bool) -> None:
    place = column(available, wanted, gutter_right)
    width = available - place.left - place.right
    assert 1 <= width <= wanted
    assert (place.right if gutter_right else place.left) >= place.gutter
    assert min(place.left, place.right) >= 0


def test_in_a_wide_window_the_text_is_in_the_middle() -> None:
    place = column(1400, 540, gutter_right=False)
    assert abs(place.left - place.right) <= 1


def test_a_narrow_window_gives_the_text_more() -> None:
    narrow, wide = column(NARROW - 1, 2000, gutter_right=False), column(NARROW, 2000, gutter_right=False)
    assert narrow.gutter < wide.gutter
    assert narrow.right < wide.right
