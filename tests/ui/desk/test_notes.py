"""Notes in the margin, written with real keys in the article and in a source's tab."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.records.cards import NoteCard
from core.services import notes
from tests.fixtures.libraries import new_source
from tests.ui.desk.at_desk import CTRL, AtDesk
from ui.desk import showing, source_tabs
from ui.views.reader import Reader
from ui.views.reader.note_editor import NoteEditor

LEFT = Qt.MouseButton.LeftButton


def stored(desk: AtDesk, reader: Reader | None = None) -> list[NoteCard]:
    shown = reader or desk.desk.reader
    return list(desk.desk.ask(notes.of_text, shown.text_version_id))


def card(desk: AtDesk) -> NoteEditor:
    return desk.desk.reader.noting.editor


def written(desk: AtDesk, words: str, note: str) -> None:
    """A note on words of the article, by the keyboard."""
    desk.desk.reader.select(desk.span(words))
    desk.read("m")
    desk.write(note)
    desk.key(Qt.Key.Key_Escape)


@pytest.fixture
def noted(reading: AtDesk) -> AtDesk:
    written(reading, "40 boats", "Count them")
    return reading


def marked(desk: AtDesk) -> list[str]:
    return [piece.mark.title for piece in desk.desk.reader._layers.stretches if piece.mark.kind == "note"]


def test_without_a_text_it_is_said_that_one_is_needed(desk: AtDesk) -> None:
    desk.read("m")
    assert desk.said() == "There is no text to write a note on. Bring an article in first."


def test_m_writes_a_note_on_the_selection_and_esc_goes_back_to_the_text(reading: AtDesk) -> None:
    reading.drag("40 boats")
    before = reading.done()
    reading.read("m")
    assert card(reading).isVisible()
    assert QApplication.focusWidget() is card(reading).field
    assert reading.done() == before
    assert marked(reading) == ["New note"]
    reading.write("Count them")
    reading.key(Qt.Key.Key_Escape)
    assert not card(reading).isVisible()
    assert QApplication.focusWidget() is reading.page()
    (note,) = stored(reading)
    assert (note.words, note.span) == ("Count them", reading.span("40 boats"))
    assert marked(reading) == ["Note: Count them"]
    assert reading.done() == [*before, "New note"]


def test_without_a_selection_the_sentence_at_the_caret_is_noted(reading: AtDesk) -> None:
    reading.click("Fishing")
    reading.read("m")
    reading.write("Which year?")
    reading.key(Qt.Key.Key_Escape)
    (note,) = stored(reading)
    assert note.quote == "Fishing fees rose by 12 percent in 2016."


def test_words_are_stored_while_the_card_stays_open(reading: AtDesk) -> None:
    reading.click("Fishing")
    reading.read("m")
    reading.write("Which")
    reading.qtbot.waitUntil(lambda: [note.words for note in stored(reading)] == ["Which"], timeout=5000)
    reading.write(" year?")
    reading.qtbot.waitUntil(lambda: [note.words for note in stored(reading)] == ["Which year?"], timeout=5000)
    assert card(reading).isVisible()
    assert marked(reading) == ["Note: Which year?"]
    assert card(reading).field.words() == "Which year?"
    assert reading.done()[-2:] == ["New note", "Edit the note"]


def test_a_card_left_empty_is_no_note(reading: AtDesk) -> None:
    before = reading.done()
    reading.click("Fishing")
    reading.read("m")
    reading.key(Qt.Key.Key_Escape)
    assert (stored(reading), reading.done()) == ([], before)


@pytest.mark.parametrize("by", ["m", "enter", "click"])
def test_a_note_is_opened_again_where_it_stands(noted: AtDesk, by: str) -> None:
    if by == "click":
        noted.click("40 boats")
    else:
        noted.desk.reader.select(noted.span("0 boat"))
        noted.desk.reader.clear_selection()
        noted.read("m" if by == "m" else Qt.Key.Key_Return)
    assert card(noted).isVisible()
    assert card(noted).field.words() == "Count them"
    noted.key(Qt.Key.Key_A, CTRL)
    noted.write("Counted")
    noted.key(Qt.Key.Key_Escape)
    assert [note.words for note in stored(noted)] == ["Counted"]
    assert noted.done()[-1] == "Edit the note"


def test_delete_removes_the_note_and_undo_brings_it_back(noted: AtDesk) -> None:
    noted.click("40 boats")
    noted.press("Delete note")
    assert (stored(noted), marked(noted)) == ([], [])
    assert not card(noted).isVisible()
    noted.key(Qt.Key.Key_Z, CTRL)
    assert marked(noted) == ["Note: Count them"]


def test_undo_takes_a_note_away_with_its_card(noted: AtDesk) -> None:
    noted.click("40 boats")
    assert card(noted).isVisible()
    noted.key(Qt.Key.Key_Z, CTRL)
    assert stored(noted) == []
    assert not card(noted).isVisible()


def test_a_click_in_the_text_puts_the_card_away_and_keeps_the_words(reading: AtDesk) -> None:
    reading.click("Fishing")
    reading.read("m")
    reading.write("Which year?")
    reading.click("Harbour crews")
    assert not card(reading).isVisible()
    assert [note.words for note in stored(reading)] == ["Which year?"]


def test_the_adder_offers_a_note(reading: AtDesk) -> None:
    reading.drag("40 boats")
    adder = reading.desk.reader._offering.adder
    assert adder.note.text() == "Note  M"
    QTest.mouseClick(adder.note, LEFT)
    reading.settle()
    reading.write("From the adder")
    reading.key(Qt.Key.Key_Escape)
    assert [note.quote for note in stored(reading)] == ["40 boats"]


def test_a_claim_under_a_note_is_still_chosen_by_a_click(noted: AtDesk) -> None:
    noted.desk.reader.select(noted.span("40 boats"))
    noted.read("c")
    made = noted.desk.claim_id
    noted.click("Fishing fees")
    noted.click("40 boats")
    assert noted.desk.claim_id == made
    assert not card(noted).isVisible()


def test_a_source_has_notes_too(reading: AtDesk) -> None:
    source = new_source(reading.desk.library)
    reading.settle()
    page = source_tabs.show(reading.desk, source)
    reading.settle()
    page.reader.setFocus()
    reading.key("m")
    reading.write("Old numbers")
    reading.key(Qt.Key.Key_Escape)
    (note,) = stored(reading, page.reader)
    assert note.words == "Old numbers"
    assert stored(reading) == []
    assert [piece.mark.kind for piece in page.reader._layers.stretches] == ["note"]
    page.reader.setFocus()
    reading.key(Qt.Key.Key_Return)
    assert page.reader.noting.editor.field.words() == "Old numbers"
    reading.write(" by now")
    source_tabs.close(reading.desk, page)
    reading.settle()
    assert reading.done()[-1] == "Edit the note"


def test_closing_the_window_stores_what_is_being_typed(reading: AtDesk) -> None:
    reading.click("Fishing")
    reading.read("m")
    reading.write("Not yet stored")
    assert reading.desk.unstored() == []
    assert [note.words for note in stored(reading)] == ["Not yet stored"]


def test_another_article_takes_the_card_away(noted: AtDesk) -> None:
    noted.click("40 boats")
    noted.write(" twice")
    other = noted.bring_in("Another article. It is short.")
    assert card(noted).isVisible()
    showing.article(noted.desk, other)
    assert not card(noted).isVisible()
    assert marked(noted) == []
    assert "Edit the note" in noted.done()


def test_a_card_whose_words_are_out_of_sight_opens_in_the_corner(reading: AtDesk) -> None:
    reading.window.resize(1366, 420)
    reading.settle()
    reader, page = reading.desk.reader, reading.page()
    reader.select(reading.span("Nobody counted"))
    page.verticalScrollBar().setValue(0)
    reading.read("m")
    place = card(reading).geometry()
    port = page.viewport().rect().translated(page.viewport().mapTo(reader, QPoint()))
    assert port.contains(place)
    assert place.topLeft() != QPoint()
