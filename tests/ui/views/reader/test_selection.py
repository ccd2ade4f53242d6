"""What the reader says is selected is what Qt shows selected, on hostile text too."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.text.canonical import canonical
from core.text.spans import Span
from tests.ui.views.reader.conftest import (
    ARTICLE,
    card,
    page_of,
    point_at,
    put_caret,
    qt_selection,
    sentences,
    span_of,
)
from ui.views.reader import Reader
from ui.views.reader.selection import meant

HOSTILE = st.lists(
    st.sampled_from(
        [
            *"ab 7\t\n.",
            "🌉",
            "👩‍👩‍👧‍👦",
            "🇸🇾",
            "e\u0301",
            "q\u0308\u0323",
            "ماء ",
            "مُدُن",
            "עיר",
            "\u200e",
            "\u2067",
            "\u200c",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\x00",
            "\ufdd0",
            "\ud800",
            "\r\n",
            "𝔘",
            "한",
        ]
    ),
    min_size=1,
    max_size=40,
).map(lambda parts: canonical("".join(parts)))
SHARED_WINDOW = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)

NO = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def drag(reader: Reader, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NO) -> None:
    viewport = page_of(reader).viewport()
    QTest.mousePress(viewport, LEFT, held, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, LEFT, held, end)


@SHARED_WINDOW
@given(text=HOSTILE, data=st.data())
def test_an_exact_selection_is_the_same_everywhere(reader: Reader, text: str, data: st.DataObject) -> None:
    reader.show_text(card(text), [])
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    reader.select(Span(start, end))
    assert reader.selected_span() == (Span(start, end) if start < end else None)
    assert reader.selected_text() == text[start:end] == qt_selection(reader)
    assert reader.caret() in (start, end)


@SHARED_WINDOW
@given(text=HOSTILE, data=st.data())
def test_selecting_by_keyboard_reports_whole_words_of_what_qt_took(
    reader: Reader, text: str, data: st.DataObject
) -> None:
    reader.show_text(card(text), [])
    put_caret(reader, data.draw(st.integers(0, len(text))))
    anchor = reader.caret()
    for _press in range(data.draw(st.integers(1, 6))):
        QTest.keyClick(
            page_of(reader), data.draw(st.sampled_from([Qt.Key.Key_Left, Qt.Key.Key_Right])), SHIFT
        )
    first, last = sorted((anchor, reader.caret()))
    assert qt_selection(reader) == text[first:last]
    wanted = meant(text, Span(first, last), exact=False) if first < last else None
    assert reader.selected_span() == wanted


def test_select_all_leaves_out_the_last_stop(reader: Reader) -> None:
    QTest.keyClick(page_of(reader), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert reader.selected_span() == Span(0, len(ARTICLE) - 1)


def test_a_drag_takes_whole_words_and_shows_them(reader: Reader, qtbot: QtBot) -> None:
    words = span_of(ARTICLE, "valley rose")
    with qtbot.waitSignal(reader.selection_changed) as told:
        drag(reader, point_at(reader, words.start + 2), point_at(reader, words.end - 1, 0.1))
    assert reader.selected_span() == words
    assert qt_selection(reader) == "valley rose"
    assert told.args == [words] or reader.selected_span() == words


def test_a_drag_backwards_keeps_the_caret_in_front(reader: Reader) -> None:
    words = span_of(ARTICLE, "valley rose")
    drag(reader, point_at(reader, words.end - 1, 0.1), point_at(reader, words.start + 2))
    assert reader.selected_span() == words
    assert reader.caret() == words.start


def test_with_alt_a_drag_takes_exactly_the_characters(reader: Reader) -> None:
    words = span_of(ARTICLE, "alley ro")
    drag(reader, point_at(reader, words.start, 0.1), point_at(reader, words.end, 0.1), ALT)
    assert reader.selected_span() == words
    assert qt_selection(reader) == "alley ro"


def test_an_exact_selection_survives_a_key_that_moves_nothing(reader: Reader) -> None:
    words = span_of(ARTICLE, "alley ro")
    reader.select(words)
    QTest.keyClick(page_of(reader), Qt.Key.Key_Control)
    QTest.keyClick(page_of(reader), Qt.Key.Key_C)
    assert reader.selected_span() == words


def test_a_drag_across_an_emoji_and_a_paragraph_end(reader: Reader) -> None:
    words = Span(ARTICLE.index("tenants"), ARTICLE.index("🌉") + len("🌉 carried"))
    drag(reader, point_at(reader, words.start + 1), point_at(reader, words.end - 1, 0.3))
    assert reader.selected_text() == words.of(ARTICLE) == "tenants.\n\nThe bridge 🌉 carried"


def test_a_double_click_takes_a_word(reader: Reader) -> None:
    word = span_of(ARTICLE, "valley")
    place = point_at(reader, word.start + 3)
    QTest.mouseClick(page_of(reader).viewport(), LEFT, NO, place)
    QTest.mouseDClick(page_of(reader).viewport(), LEFT, NO, place)
    assert reader.selected_span() == word


def test_escape_clears_the_selection_and_then_belongs_to_others(reader: Reader, qtbot: QtBot) -> None:
    reader.select(span_of(ARTICLE, "valley"))
    with qtbot.waitSignal(reader.selection_changed) as told:
        QTest.keyClick(page_of(reader), Qt.Key.Key_Escape)
    assert told.args == [None]
    assert reader.selected_span() is None
    assert qt_selection(reader) == ""


def test_copy_takes_the_words_of_the_text(reader: Reader, qtbot: QtBot) -> None:
    words = span_of(ARTICLE, "bridge 🌉 carried 12,000 lorries")
    reader.select(words)
    QTest.keyClick(page_of(reader), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == words.of(ARTICLE)
    reader.select(span_of(ARTICLE, "Nobody"))
    with qtbot.waitSignal(reader.copy_wanted):
        reader.copy()
    assert QGuiApplication.clipboard().text() == "Nobody"


def test_dragging_words_out_takes_them_from_the_text_and_ends_the_press(reader: Reader) -> None:
    words = span_of(ARTICLE, "carried 12,000 lorries")
    reader.select(words)
    page = page_of(reader)
    QTest.mousePress(page.viewport(), LEFT, NO, point_at(reader, words.start + 3))
    assert page.is_pressed()
    assert page.createMimeDataFromSelection().text() == words.of(ARTICLE)
    assert not page.is_pressed()


def test_the_text_cannot_be_changed(reader: Reader) -> None:
    reader.select(span_of(ARTICLE, "valley"))
    for key in (Qt.Key.Key_X, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return):
        QTest.keyClick(page_of(reader), key)
    QTest.keyClick(page_of(reader), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page_of(reader).document().toPlainText() == ARTICLE


def test_a_selection_by_keyboard_is_told_once_and_every_step_of_the_caret(reader: Reader) -> None:
    start = ARTICLE.index("Nobody")
    put_caret(reader, start)
    told: list[object] = []
    reader.selection_changed.connect(told.append)
    reader.caret_moved.connect(told.append)
    QTest.keyClick(page_of(reader), Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(page_of(reader), Qt.Key.Key_Right, SHIFT)
    words = span_of(ARTICLE, "Nobody asked")
    assert told == [span_of(ARTICLE, "Nobody"), start + 6, words, words.end]


def test_sentences_of_the_fixture_cover_the_text() -> None:
    covered = "".join(span.of(ARTICLE) for span in sentences(ARTICLE))
    assert covered.replace(" ", "") == ARTICLE.replace("\n", "").replace(" ", "")


def test_two_clicks_take_a_word_and_three_the_sentence(reader: Reader) -> None:
    place, viewport = point_at(reader, ARTICLE.index("valley")), page_of(reader).viewport()
    QTest.mouseDClick(viewport, LEFT, NO, place)
    assert reader.selected_text() == "valley"
    QTest.mouseClick(viewport, LEFT, NO, place)
    assert reader.selected_text() == "Rents in the valley rose by 7.5 percent in 2021, the mayor said"
    QTest.mouseClick(viewport, LEFT, NO, point_at(reader, ARTICLE.index("bridge")))
    assert reader.selected_span() is None


FAMILY = "👩\u200d👩\u200d👧\u200d👦"


@pytest.mark.parametrize("character", [FAMILY, "e\u0301\u0323", "🇮🇶", "مُّ", "क्षि", "\u1112\u1161\u11ab"])
def test_with_alt_no_drag_cuts_a_character(show: Callable[[str], Reader], character: str) -> None:
    text = f"ab{character}cd"
    reader = show(text)
    for first in range(2, 2 + len(character)):
        reader.select(Span(first, 2 + len(character)))
        reader._selecting.gesture_ended(alt=True)
        assert reader.selected_text() == character
