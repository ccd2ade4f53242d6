"""Where the adder goes: never over the selection while there is room."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from ui.views.reader.adder import place

VIEW = QRect(60, 0, 500, 400)
SIZE = QSize(150, 38)


@given(st.integers(60, 550), st.integers(0, 380), st.integers(60, 550), st.integers(0, 380))
def test_it_stays_in_view_and_off_the_selection(x: int, y: int, end_x: int, end_y: int) -> None:
    start, end = QRect(x, min(y, end_y), 8, 20), QRect(end_x, max(y, end_y), 8, 20)
    bar = QRect(place(SIZE, start, end, VIEW), SIZE)
    assert VIEW.contains(bar)
    lines = QRect(VIEW.left(), start.top(), VIEW.width(), end.bottom() - start.top() + 1)
    has_room = (
        end.bottom() + 6 + SIZE.height() < VIEW.bottom() or start.top() - 6 - SIZE.height() >= VIEW.top()
    )
    assert not has_room or not bar.intersects(lines)


def test_it_keeps_to_a_view_narrower_than_itself() -> None:
    assert place(SIZE, QRect(5, 5, 5, 20), QRect(20, 5, 5, 20), QRect(0, 0, 90, 300)).x() == 0
