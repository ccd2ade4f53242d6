"""Texts cut to a title, and moments as they are written."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.models.words import beginning, written_moment


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("A survey found that 7 out of 10 tenants pay more", "A survey found that 7 out of 10 tenants…"),
        ("Rents rose,\n in short", "Rents rose, in short"),
        ("In the first half of the year of 2023, rents rose", "In the first half of the year of 2023…"),
        ("x" * 60, "x" * 39 + "…"),
        ("قال المجلس إن عدد الشقق الجديدة بلغ 620 شقة في آذار", "قال المجلس إن عدد الشقق الجديدة بلغ 620…"),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, cut: str) -> None:
    assert beginning(text, 40) == cut


@given(st.text(max_size=80))
def test_no_title_is_longer_than_its_room_or_ends_on_a_blank(text: str) -> None:
    cut = beginning(text, 40)
    assert len(cut) <= 40
    assert cut == cut.strip()


def test_a_moment_has_its_month_in_words() -> None:
    assert written_moment(datetime(2026, 11, 26, 0, 9).astimezone()) == "26 November 2026, 00:09"
