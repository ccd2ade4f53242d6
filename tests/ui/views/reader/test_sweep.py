"""Overlapping marks in disjoint pieces, against counting at every place."""

from hypothesis import given
from hypothesis import strategies as st

from core.text.offsets import OffsetMap
from core.text.spans import Span
from tests.ui.views.reader.conftest import claim
from ui.views.reader.marks import Stretch, place
from ui.views.reader.sweep import disjoint, on_top

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1])), max_size=12
)


def stretches(spans: list[Span]) -> tuple[Stretch, ...]:
    return place([claim(str(i), span) for i, span in enumerate(spans)], OffsetMap("x" * 70), 70)


@given(SPANS, st.integers(0, 30), st.integers(0, 40))
def test_every_place_has_exactly_the_marks_that_cover_it(spans: list[Span], start: int, length: int) -> None:
    end = start + length
    found: dict[int, set[str]] = {}
    for first, last, covering in disjoint(stretches(spans), start, end):
        assert start <= first < last <= end
        for at in range(first, last):
            assert at not in found
            found[at] = {piece.mark.id for piece in covering}
    for at in range(start, end):
        assert found.get(at, set()) == {str(i) for i, span in enumerate(spans) if span.start <= at < span.end}


def test_the_smallest_gives_the_tint_unless_another_is_selected() -> None:
    placed = stretches([Span(0, 20), Span(5, 10)])
    assert on_top(placed, lambda piece: False).mark.id == "1"
    assert on_top(placed, lambda piece: piece.mark.id == "0").mark.id == "0"
