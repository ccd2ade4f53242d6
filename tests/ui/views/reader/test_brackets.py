"""Lanes and labels of the gutter never collide."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.text.offsets import OffsetMap
from core.text.spans import Span
from tests.ui.views.reader.conftest import claim
from ui.views.reader.brackets import brackets, by_paragraphs, labels
from ui.views.reader.marks import place

LINE, HEIGHT = 10, 24.0
LENGTH = 200

SPANS = st.lists(
    st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 60)).map(
        lambda p: Span(p[0], min(LENGTH, p[0] + p[1]))
    ),
    max_size=30,
)


def extent(start: int, end: int) -> tuple[float, float]:
    """Lines of ten characters."""
    return start // LINE * HEIGHT, ((end - 1) // LINE + 1) * HEIGHT


@given(SPANS)
def test_brackets_in_one_lane_share_no_line(spans: list[Span]) -> None:
    stretches = place([claim(str(i), span) for i, span in enumerate(spans)], OffsetMap("x" * LENGTH), LENGTH)
    made = brackets(stretches, extent)
    assert len(made) == len(spans)
    for index, one in enumerate(made):
        for other in made[index + 1 :]:
            assert one.lane != other.lane or one.bottom <= other.top or other.bottom <= one.top


@given(SPANS)
def test_labels_do_not_cover_one_another(spans: list[Span]) -> None:
    stretches = place([claim(str(i), span) for i, span in enumerate(spans)], OffsetMap("x" * LENGTH), LENGTH)
    made = list(labels(brackets(stretches, extent), 15.0))
    assert {label.piece.mark.id for label in made} == {str(i) for i in range(len(spans))}
    for upper, lower in pairwise(made):
        assert upper.top + upper.height <= lower.top
    assert all(label.top >= extent(label.piece.start, label.piece.end)[0] for label in made)


def test_labels_on_one_line_stand_in_the_order_of_the_text() -> None:
    stretches = place([claim("late", Span(4, 29)), claim("early", Span(0, 3))], OffsetMap("x" * 40), 40)
    assert [label.piece.mark.id for label in labels(brackets(stretches, extent), 15.0)] == ["early", "late"]


@given(SPANS, st.sets(st.integers(0, LENGTH - 1), max_size=12))
def test_groups_share_no_paragraph(spans: list[Span], ends: set[int]) -> None:
    line_ends = sorted(ends)
    stretches = place([claim(str(i), span) for i, span in enumerate(spans)], OffsetMap("x" * LENGTH), LENGTH)
    groups = by_paragraphs(stretches, line_ends)
    assert [piece for group in groups for piece in group] == list(stretches)
    touched = [
        {sum(end < at for end in line_ends) for piece in group for at in range(piece.start, piece.end)}
        for group in groups
    ]
    for index, one in enumerate(touched):
        for other in touched[index + 1 :]:
            assert not one & other


def test_labels_of_marks_that_begin_together_stand_in_the_order_of_their_numbers() -> None:
    marks = [claim("short", Span(0, 5), number=1), claim("long", Span(0, 9), number=2)]
    stretches = place(marks, OffsetMap("x" * LENGTH), LENGTH)
    assert [label.piece.mark.number for label in labels(brackets(stretches, extent), 15.0)] == [1, 2]


def test_parts_of_a_mark_on_one_line_share_a_bracket_and_a_number() -> None:
    stretches = place([claim("a", Span(0, 3), Span(5, 8), Span(42, 45))], OffsetMap("x" * 60), 60)
    made = brackets(stretches, extent)
    assert [(bracket.top, bracket.bottom, bracket.lane) for bracket in made] == [(0, 24, 0), (96, 120, 0)]
    assert [label.again for label in labels(made, 15.0)] == [False, True]


def test_another_mark_between_the_parts_keeps_its_own_lane() -> None:
    marks = [claim("a", Span(0, 3), Span(12, 15)), claim("b", Span(4, 18)), claim("c", Span(6, 9))]
    made = brackets(place(marks, OffsetMap("x" * 60), 60), extent)
    assert sorted((bracket.piece.mark.id, bracket.lane) for bracket in made) == [
        ("a", 1),
        ("a", 1),
        ("b", 0),
        ("c", 2),
    ]
