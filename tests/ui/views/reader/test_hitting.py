"""Selecting with the mouse in lines that run both ways, to the letter and by words."""

import unicodedata
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.text.graphemes import graphemes_after
from core.text.spans import Span
from tests.ui.views.reader.conftest import page_of, span_of
from ui.views.reader import Reader
from ui.views.reader.boxes import boxes

LEFT, NONE, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
MIXED = """نشرت صحيفة Valley Post الخبر «يوم الاثنين»، وقالت: 40 قاربًا (من أصل ٥٠) نُقلت.

The daily القوارب سليمة said 40 نعم twice 🚤 today.

المُحَافِظَةُ قَالَتْ إِنَّ می\u200cخواهم ده\u200cڵێن שלום צה״ל 7.5%."""


def side(reader: Reader, at: int, leading: bool) -> QPoint:
    """A point on the leading or trailing part of a character, with the marks on it."""
    while unicodedata.combining(MIXED[at]):
        at -= 1
    end = next(graphemes_after(MIXED, at))
    box = next(boxes(page_of(reader).document(), *reader._reading.range_of(Span(at, end))))
    from_right = unicodedata.bidirectional(MIXED[at]) in ("R", "AL")
    part = 0.15 if leading is not from_right else 0.85
    return QPoint(round(box.left() + part * box.width()), round(box.center().y()))


def drag(reader: Reader, words: str, held: Qt.KeyboardModifier = NONE) -> None:
    """From the beginning of some words to their end."""
    span, view = span_of(MIXED, words), page_of(reader).viewport()
    start, end = side(reader, span.start, True), side(reader, span.end - 1, False)
    QTest.mousePress(view, LEFT, held, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, held, end)


@pytest.mark.parametrize(
    "words",
    [
        "Valley Post",
        "Post",
        "صحيفة Valley",
        "Valley Post الخبر",
        "الاثنين",
        "40 قاربًا",
        "٥٠",
        "القوارب سليمة",
        "said 40 نعم twice",
        "المُحَافِظَةُ",
        "می\u200cخواهم",
        "ده\u200cڵێن",
        "שלום",
        "🚤 today",
    ],
)
@pytest.mark.parametrize("held", [NONE, ALT], ids=["by words", "to the letter"])
def test_what_is_dragged_over_is_selected(
    show: Callable[[str], Reader], words: str, held: Qt.KeyboardModifier
) -> None:
    reader = show(MIXED)
    drag(reader, words, held)
    assert reader.selected_text() == words


@pytest.mark.parametrize("part", ["alley Pos", "V", "t", "لقوار", "ost"])
def test_with_alt_the_letters_of_a_foreign_word_are_reached(show: Callable[[str], Reader], part: str) -> None:
    reader = show(MIXED)
    drag(reader, part, ALT)
    assert reader.selected_text() == part


def test_a_click_puts_the_caret_where_it_is(show: Callable[[str], Reader]) -> None:
    reader = show(MIXED)
    words = span_of(MIXED, "Valley Post")
    for place, caret in (
        (side(reader, words.start, True), words.start),
        (side(reader, words.end - 1, False), words.end),
    ):
        QTest.mouseClick(page_of(reader).viewport(), LEFT, NONE, place)
        assert reader.caret() == caret


def test_shift_click_and_a_double_click_select_as_everywhere(show: Callable[[str], Reader]) -> None:
    reader, words = show(MIXED), span_of(MIXED, "Valley Post")
    view = page_of(reader).viewport()
    QTest.mouseClick(view, LEFT, NONE, side(reader, words.start, True))
    QTest.mouseClick(view, LEFT, Qt.KeyboardModifier.ShiftModifier, side(reader, words.end - 1, False))
    assert reader.selected_text() == "Valley Post"
    QTest.mouseDClick(view, LEFT, NONE, side(reader, words.start + 1, True))
    assert reader.selected_text() == "Valley"
