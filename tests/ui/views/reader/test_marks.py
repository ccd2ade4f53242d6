"""Where marks go: UTF-16 places, levels of their lines, who wins a click."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.offsets import OffsetMap
from core.text.spans import Span
from tests.ui.views.reader.conftest import claim
from ui.views.reader.marks import free_rows, place, smallest_first, within

INTERVALS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    max_size=25,
)


def test_places_are_counted_as_qt_counts_them() -> None:
    text = "🌉🌉 bridge"
    (piece,) = place([claim("a", Span(3, 9))], OffsetMap(text), len(text))
    assert (piece.start, piece.end, piece.length) == (5, 11, 6)


def test_a_mark_past_the_end_is_left_out_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    marks = [claim("good", Span(0, 3)), claim("bad", Span(0, 2), Span(3, 9))]
    with caplog.at_level(logging.WARNING):
        placed = place(marks, OffsetMap("words"), 5)
    assert [piece.mark.id for piece in placed] == ["good"]
    assert "bad" in caplog.text


def test_a_mark_with_two_spans_has_two_stretches_and_one_length() -> None:
    placed = place([claim("a", Span(0, 2), Span(4, 5))], OffsetMap("words"), 5)
    assert [(piece.part, piece.start, piece.end, piece.length) for piece in placed] == [
        (0, 0, 2, 3),
        (1, 4, 5, 3),
    ]


@given(INTERVALS)
def test_no_two_intervals_of_a_row_overlap(intervals: list[tuple[int, int]]) -> None:
    intervals.sort()
    rows = free_rows(intervals)
    seated = list(zip(intervals, rows, strict=True))
    for index, ((start, end), row) in enumerate(seated):
        for (other_start, other_end), other_row in seated[index + 1 :]:
            assert row != other_row or end <= other_start or other_end <= start


@given(INTERVALS)
def test_no_more_rows_than_overlap_at_one_place(intervals: list[tuple[int, int]]) -> None:
    intervals.sort()
    deepest = max((sum(s <= at < e for s, e in intervals) for at in range(100)), default=0)
    assert len(set(free_rows(intervals))) == deepest


@given(INTERVALS, st.integers(0, 60), st.integers(1, 40))
def test_within_finds_what_shares_a_character(
    intervals: list[tuple[int, int]], start: int, length: int
) -> None:
    text = "x" * 100
    marks = [claim(str(index), Span(*pair)) for index, pair in enumerate(intervals)]
    found = within(place(marks, OffsetMap(text), 100), start, start + length)
    wanted = {str(i) for i, (s, e) in enumerate(intervals) if s < start + length and e > start}
    assert {piece.mark.id for piece in found} == wanted


def test_the_smallest_mark_comes_first_and_each_once() -> None:
    marks = [
        claim("long", Span(0, 9)),
        claim("two parts", Span(0, 2), Span(3, 5)),
        claim("short", Span(0, 3)),
    ]
    placed = place(marks, OffsetMap("x" * 10), 10)
    assert [mark.id for mark in smallest_first(placed)] == ["short", "two parts", "long"]
