"""The reader as a whole: showing, revealing, moving by sentences, the adder, drops, sizes, many marks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.text.spans import Span
from tests.ui.views.reader.conftest import (
    ARABIC,
    ARTICLE,
    card,
    claim,
    gutter_of,
    page_of,
    point_at,
    put_caret,
    sentences,
    span_of,
)
from ui.views.reader import Mark, Reader
from ui.views.reader.adder import Adder
from ui.views.reader.boxes import boxes

LONG = "\n\n".join(ARTICLE for _copy in range(40))
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def adder_of(reader: Reader) -> Adder:
    adder = reader.findChild(Adder)
    assert isinstance(adder, Adder)
    return adder


def picture(reader: Reader) -> QImage:
    return reader.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def button(reader: Reader, words: str) -> QToolButton:
    return next(made for made in adder_of(reader).findChildren(QToolButton) if words in made.text())


# Showing


def test_an_empty_reader_says_what_to_do(qtbot: QtBot) -> None:
    reader = Reader()
    qtbot.addWidget(reader)
    assert reader.text_version_id == ""
    assert reader.selected_span() is None
    assert reader.sentence_at_caret() is None
    assert reader.caret() == 0
    assert "Ctrl+V" in page_of(reader).accessibleDescription()


def test_clearing_forgets_the_text_and_draws_the_message(reader: Reader) -> None:
    assert reader.text_version_id == "version-1"
    reader.set_marks([claim("a", Span(0, 5))])
    reader.select(Span(0, 5))
    reader.clear("")
    blank = picture(reader)
    reader.clear("Choose an article on the left.")
    assert picture(reader) != blank
    assert reader.text_version_id == ""
    assert reader.selected_span() is None
    assert list(gutter_of(reader).brackets()) == []


def test_another_text_starts_at_its_beginning_without_marks(show: Callable[[str], Reader]) -> None:
    reader = show(LONG)
    reader.set_marks([claim("a", Span(0, 5))])
    put_caret(reader, len(LONG))
    reader.show_text(card(ARTICLE, "version-2"), sentences(ARTICLE))
    assert reader.text_version_id == "version-2"
    assert reader.caret() == 0
    assert page_of(reader).scrolled() == 0
    assert list(gutter_of(reader).brackets()) == []


def test_the_text_is_never_read_back(reader: Reader) -> None:
    hostile = "a\ufdd0b\r\nc 🌉 d"
    reader.show_text(card(hostile), [])
    reader.select(Span(0, len(hostile)))
    assert reader.selected_text() == hostile


# Marks


@pytest.mark.parametrize("kind", ["claim", "suggestion", "evidence"])
def test_marks_are_drawn_and_the_selected_one_differently(reader: Reader, kind: str) -> None:
    bare = picture(reader)
    span = sentences(ARTICLE)[0]
    mark = Mark("a", kind, (span,), 3, "!", "#c23b2e", "title")  # type: ignore[arg-type]
    reader.set_marks([mark])
    plain = picture(reader)
    reader.select_marks([mark.id])
    chosen = picture(reader)
    reader.select_marks([])
    assert bare != plain != chosen
    assert picture(reader) == plain


def test_kinds_differ_without_colour(reader: Reader) -> None:
    span = sentences(ARTICLE)[0]
    seen = []
    for kind in ("claim", "suggestion", "evidence"):
        reader.set_marks([Mark("a", kind, (span,), None, "", "#555555", "title")])  # type: ignore[arg-type]
        reader.select_marks("a")
        seen.append(picture(reader).convertToFormat(QImage.Format.Format_Grayscale8))
    assert seen[0] != seen[1] != seen[2] != seen[0]


def test_marks_survive_a_change_of_size_and_width(reader: Reader, qtbot: QtBot) -> None:
    words = span_of(ARTICLE, "Nobody asked")
    reader.set_marks([claim("a", words)])
    told: list[str] = []
    reader.mark_activated.connect(told.append)
    reader.resize(480, 560)
    (before,) = gutter_of(reader).brackets()
    reader.set_font_size(18)
    assert next(gutter_of(reader).brackets()).top != before.top
    qtbot.waitUntil(lambda: page_of(reader).width() == 480)
    viewport = page_of(reader).viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point_at(reader, words.start + 3))
    assert told == ["a"]
    (bracket,) = gutter_of(reader).brackets()
    height = point_at(reader, words.start).y() + page_of(reader).scrolled()
    assert bracket.top <= height <= bracket.bottom


def test_brackets_follow_their_lines_when_only_the_width_changes(reader: Reader) -> None:
    words = sentences(ARTICLE)[-1]
    reader.set_marks([claim("a", words)])
    (before,) = gutter_of(reader).brackets()
    reader.resize(400, 560)
    (after,) = gutter_of(reader).brackets()
    assert before.top < after.top <= point_at(reader, words.start).y() <= after.bottom


def test_another_width_keeps_the_place(show: Callable[[str], Reader]) -> None:
    reader = show(LONG)
    page_of(reader).scroll_to(2500)
    read = page_of(reader).visible()[0]
    reader.resize(400, 560)
    assert page_of(reader).scrolled() > 2700
    first, last = page_of(reader).visible()
    assert first <= read < first + 200 < last


def test_two_thousand_marks_in_three_hundred_thousand_characters(show: Callable[[str], Reader]) -> None:
    text = "\n\n".join([ARTICLE] * (300_000 // (len(ARTICLE) + 2)))
    reader = show(text)
    step = len(text) // 2000
    marks = [claim(str(index), Span(index * step, index * step + 170), number=index) for index in range(2000)]
    reader.set_marks(marks)
    top = picture(reader)
    assert [b.piece.mark.id for b in gutter_of(reader).brackets()][:2] == ["0", "1"]
    reader.reveal(marks[-1].spans[0])
    assert "1999" in [bracket.piece.mark.id for bracket in gutter_of(reader).brackets()]
    assert picture(reader) != top


# Places


def test_reveal_brings_a_span_into_view_and_lights_it_up(show: Callable[[str], Reader], qtbot: QtBot) -> None:
    reader = show(LONG)
    far = Span(len(LONG) - 20, len(LONG) - 1)
    caret = reader.caret()
    reader.reveal(far)
    assert page_of(reader).viewport().rect().contains(point_at(reader, far.start))
    lit = picture(reader)
    qtbot.waitUntil(lambda: picture(reader) != lit)
    assert reader.caret() == caret


def test_reveal_does_not_scroll_what_is_in_view(show: Callable[[str], Reader]) -> None:
    reader = show(LONG)
    reader.reveal(sentences(LONG)[1])
    assert page_of(reader).scrolled() == 0


def test_alt_down_and_up_go_from_sentence_to_sentence(reader: Reader) -> None:
    wanted = [span.start for span in sentences(ARTICLE)]
    assert reader.sentence_at_caret() == sentences(ARTICLE)[0]
    seen = []
    for _step in wanted[1:]:
        QTest.keyClick(page_of(reader), Qt.Key.Key_Down, ALT)
        seen.append(reader.caret())
    assert seen == wanted[1:]
    put_caret(reader, wanted[2] + 4)
    QTest.keyClick(page_of(reader), Qt.Key.Key_Up, ALT)
    assert reader.caret() == wanted[2]
    QTest.keyClick(page_of(reader), Qt.Key.Key_Up, ALT)
    assert reader.caret() == wanted[1]
    assert reader.sentence_at_caret() == sentences(ARTICLE)[1]


def test_moving_by_sentences_scrolls_along(show: Callable[[str], Reader]) -> None:
    reader = show(LONG)
    for _step in range(60):
        reader.move_to_sentence(1)
    assert page_of(reader).viewport().rect().contains(point_at(reader, reader.caret()))


def test_letters_pass_through_to_the_window(reader: Reader, qtbot: QtBot) -> None:
    pressed: list[str] = []
    window = reader.window()
    window.keyPressEvent = lambda event: pressed.append(event.text())  # type: ignore[method-assign]
    for key in (Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_1):
        QTest.keyClick(page_of(reader), key)
    assert pressed == ["c", "a", "1"]


@pytest.mark.parametrize("key", [0x0641, 0, 0x05D0], ids=["feh", "no key", "alef"])
def test_keys_of_other_keyboards_pass_through_too(reader: Reader, key: int) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "ف")
    QApplication.sendEvent(page_of(reader), event)
    assert not event.isAccepted()


# Letters


def test_the_size_of_the_letters_changes_and_the_place_stays(show: Callable[[str], Reader]) -> None:
    reader = show(LONG)
    words = Span(LONG.rindex("lorries") - 5000, LONG.rindex("lorries") - 4990)
    reader.reveal(words)
    reader.select(words)
    told: list[float] = []
    reader.font_size_changed.connect(told.append)
    QTest.keyClick(page_of(reader), Qt.Key.Key_Plus, CTRL)
    QTest.keyClick(page_of(reader), Qt.Key.Key_Plus, CTRL)
    QTest.keyClick(page_of(reader), Qt.Key.Key_Minus, CTRL)
    assert told == [13.0, 14.0, 13.0]
    assert reader.selected_span() == words
    assert page_of(reader).viewport().rect().contains(point_at(reader, words.start))


def test_the_size_has_limits(reader: Reader) -> None:
    told: list[float] = []
    reader.font_size_changed.connect(told.append)
    reader.set_font_size(400)
    reader.set_font_size(1)
    assert told == [32, 8]


# The adder and the menu


@pytest.mark.parametrize("text", [ARTICLE, ARABIC], ids=["left to right", "right to left"])
def test_the_adder_comes_and_goes_with_the_selection(show: Callable[[str], Reader], text: str) -> None:
    reader = show(text)
    assert not adder_of(reader).isVisible()
    reader.select(Span(0, 20))
    assert adder_of(reader).isVisible()
    assert page_of(reader).hasFocus()
    taken = [page_of(reader).in_view(box) for box in boxes(page_of(reader).document(), 0, 20)]
    assert taken
    assert not any(adder_of(reader).geometry().intersects(box) for box in taken)
    assert page_of(reader).rect().contains(adder_of(reader).geometry())
    reader.clear_selection()
    assert not adder_of(reader).isVisible()


def test_the_adder_wants_a_claim_without_taking_the_focus(reader: Reader, qtbot: QtBot) -> None:
    words = span_of(ARTICLE, "valley rose")
    reader.select(words)
    with qtbot.waitSignal(reader.claim_wanted) as told:
        QTest.mouseClick(button(reader, "Claim"), Qt.MouseButton.LeftButton)
    assert told.args == [words]
    assert page_of(reader).hasFocus()
    with qtbot.waitSignal(reader.copy_wanted):
        QTest.mouseClick(button(reader, "Copy"), Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "valley rose"


def test_the_adder_offers_a_note_only_where_somebody_takes_it(reader: Reader) -> None:
    words = span_of(ARTICLE, "valley rose")
    reader.select(words)
    assert not button(reader, "Note").isVisible()
    told: list[Span] = []
    reader.note_wanted.connect(told.append)
    reader.select(span_of(ARTICLE, "tenants"))
    QTest.mouseClick(button(reader, "Note"), Qt.MouseButton.LeftButton)
    assert told == [span_of(ARTICLE, "tenants")]


def test_the_adder_names_the_keys_in_use(reader: Reader) -> None:
    reader.show_keys("K", "")
    assert button(reader, "Claim").text().endswith("K")


def test_the_adder_goes_when_the_selection_is_scrolled_away(show: Callable[[str], Reader]) -> None:
    reader = show(LONG)
    reader.select(Span(0, 20))
    page_of(reader).verticalScrollBar().setValue(3000)
    assert not adder_of(reader).isVisible()
    page_of(reader).verticalScrollBar().setValue(0)
    assert adder_of(reader).isVisible()


def test_a_right_click_means_the_sentence_under_it(reader: Reader, qtbot: QtBot) -> None:
    sentence = sentences(ARTICLE)[2]
    page, place = page_of(reader), point_at(reader, sentence.start + 4)
    page.menu_wanted.disconnect()
    asked: list[QPoint] = []
    page.menu_wanted.connect(asked.append)
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        where = place if reason == QContextMenuEvent.Reason.Mouse else QPoint(0, 0)
        QApplication.sendEvent(
            page.viewport(), QContextMenuEvent(reason, where, page.viewport().mapToGlobal(where))
        )
        assert reader.sentence_at_caret() == sentence
    assert asked[0] == page.viewport().mapToGlobal(place)
    assert abs(asked[1].x() - asked[0].x()) < 20


def test_the_menu_offers_what_can_be_done(reader: Reader, qtbot: QtBot) -> None:
    put_caret(reader, sentences(ARTICLE)[1].start + 3)
    told: list[Span] = []
    reader.claim_wanted.connect(told.append)
    menu = reader.menu()
    qtbot.addWidget(menu)
    offered = {action.text(): action for action in menu.actions()}
    assert [(text, action.isEnabled()) for text, action in offered.items()] == [
        ("New claim", True),
        ("Copy", False),
        ("Select all", True),
    ]
    offered["New claim"].trigger()
    offered["Select all"].trigger()
    assert told == [sentences(ARTICLE)[1]]
    assert reader.selected_span() == Span(0, len(ARTICLE) - 1)


# Drops


def drop(target: QWidget, mime: QMimeData) -> bool:
    action, button, held = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(50, 50), action, mime, button, held)
    QApplication.sendEvent(target, entered)
    if not entered.isAccepted():
        return False
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def test_drops_of_words_files_and_links_are_told(reader: Reader) -> None:
    told: list[str] = []
    reader.content_dropped.connect(lambda mime: told.append(mime.text()))
    words, link, picture_only = QMimeData(), QMimeData(), QMimeData()
    words.setText("Dropped words")
    link.setUrls([QUrl("https://example.org/page")])
    picture_only.setData("image/x-unknown", b"123")
    page = page_of(reader)
    assert drop(page.viewport(), words)
    assert drop(page.viewport(), link)
    assert drop(gutter_of(reader), words)
    assert not drop(page.viewport(), picture_only)
    assert told == ["Dropped words", "https://example.org/page", "Dropped words"]
    assert page_of(reader).document().toPlainText() == ARTICLE


def test_screen_readers_are_told_what_this_is(reader: Reader) -> None:
    assert reader.accessibleName()
    assert page_of(reader).accessibleName()
    assert "sentence" in page_of(reader).accessibleDescription()
