"""Finding, notes, suggestions, edges and the heat strip at once, on the page and in the list of sentences."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from core.records.search import SearchKind
from tests.fixtures.libraries import new_source
from tests.ui.desk.at_desk import ALT, CTRL, SHIFT, AtDesk
from ui.desk import source_tabs
from ui.views.reader import Mark
from ui.views.reader.find_bar import FindBar
from ui.views.reader.sentence_list import SentenceList
from ui.views.search.pane import SearchPane

Key = Qt.Key


def rows(desk: AtDesk) -> SentenceList:
    return desk.desk.reader.listing.list


def row_in_hand(desk: AtDesk) -> str:
    shown = rows(desk)
    return shown.rows.sentence(shown.currentIndex().row()).text


def bar(desk: AtDesk) -> FindBar:
    return desk.desk.reader.finder.bar


def search(desk: AtDesk, line: str) -> SearchPane:
    """Search the library by key."""
    desk.key(Key.Key_F, CTRL | SHIFT)
    pane = desk.window.tabs.currentWidget()
    assert isinstance(pane, SearchPane)
    desk.key(Key.Key_A, CTRL)
    desk.write(line)
    desk.settle()
    return pane


@pytest.fixture
def listed(ranked: AtDesk) -> AtDesk:
    """Somebody with the list of sentences of an article with suggestions before them."""
    ranked.key(Key.Key_L, CTRL)
    assert ranked.desk.reader.listing.is_on()
    return ranked


def test_what_is_found_is_stood_on_and_shown_in_the_list(listed: AtDesk) -> None:
    listed.key(Key.Key_F, CTRL)
    listed.write("boat")
    assert bar(listed).count.text() == "1 of 2"
    shown = rows(listed).rows.sentence(rows(listed).currentIndex().row())
    assert shown.text.startswith("The harbour office")
    assert shown.found_now is not None
    assert shown.found_now.of(shown.text) == "boat"
    assert shown.found == (shown.found_now,)
    listed.key(Key.Key_Return)
    assert row_in_hand(listed).startswith("The mayor")
    listed.key(Key.Key_Escape)
    assert QApplication.focusWidget() is rows(listed)
    assert listed.desk.reader.selected_text() == "boat"
    assert rows(listed).rows.sentence(rows(listed).currentIndex().row()).found == ()
    listed.key("c")
    assert listed.now().wording == "boat"


def test_what_is_looked_for_stays_marked_from_page_to_list(ranked: AtDesk) -> None:
    ranked.key(Key.Key_F, CTRL)
    ranked.write("percent")
    ranked.key(Key.Key_L, CTRL)
    found = [row for row in range(rows(ranked).rows.rowCount()) if rows(ranked).rows.sentence(row).found]
    assert [rows(ranked).rows.place(row).start for row in found] == [ranked.span("Fishing fees").start]


def test_words_not_found_lead_back_to_the_caret(listed: AtDesk) -> None:
    listed.key(Key.Key_Down)
    here = row_in_hand(listed)
    listed.key(Key.Key_F, CTRL)
    listed.write("nets")
    assert row_in_hand(listed).startswith("Nobody")
    listed.write("q")
    assert bar(listed).count.text() == "not found"
    assert row_in_hand(listed) == here


def test_a_note_is_written_from_the_list_and_leads_back_to_it(listed: AtDesk) -> None:
    listed.key(Key.Key_F, CTRL)
    listed.write("Fishing")
    listed.key(Key.Key_Escape)
    listed.key("m")
    editor = listed.desk.reader.noting.editor
    assert editor.isVisible()
    row = rows(listed).visualRect(rows(listed).currentIndex())
    assert 0 < editor.y() - rows(listed).y() - row.bottom() < 20, "the card is right below its sentence"
    listed.write("Which year?")
    listed.key(Key.Key_Escape)
    assert QApplication.focusWidget() is rows(listed)
    assert [note.words for note in listed.desk.notes] == ["Which year?"]


def test_another_row_puts_the_card_of_a_note_away(listed: AtDesk) -> None:
    listed.key("m")
    listed.write("Hm")
    box = rows(listed).visualRect(rows(listed).rows.index(2))
    QTest.mouseClick(rows(listed).viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    listed.settle()
    assert not listed.desk.reader.noting.editor.isVisible()
    assert [note.words for note in listed.desk.notes] == ["Hm"]


def test_a_note_is_found_in_the_library_and_opened(ranked: AtDesk) -> None:
    ranked.desk.reader.select(ranked.span("40 boats"))
    ranked.read("m")
    ranked.write("Ask the coxswain")
    ranked.key(Key.Key_Escape)
    ranked.bring_in("Another text.", title="Other")
    ranked.desk.articles_pane.article_chosen.emit(ranked.desk.articles_pane._model.cards[0].id)
    pane = search(ranked, "coxswain")
    assert [row.hit.kind for row in pane._model.cards if row.hit] == [SearchKind.NOTES]
    ranked.key(Key.Key_Return)
    assert ranked.desk.article is not None
    assert ranked.desk.article.title == "East pier"
    editor = ranked.desk.reader.noting.editor
    assert editor.isVisible()
    assert editor.field.words() == "Ask the coxswain"
    assert editor.span == ranked.span("40 boats")


def test_the_strip_and_the_list_walk_together(listed: AtDesk) -> None:
    strip = listed.desk.page.strip
    assert strip.isVisible()
    listed.key("s")
    assert row_in_hand(listed).startswith("Crews have")
    listed.key("s")
    assert row_in_hand(listed).startswith("The harbour office")
    listed.key("s", SHIFT)
    assert row_in_hand(listed).startswith("Crews have")
    listed.key("x")
    assert row_in_hand(listed).startswith("The harbour office")
    listed.key(Key.Key_Down)
    assert "Suggestion 2 of 3" in strip.position.text()
    assert QApplication.focusWidget() is rows(listed)


def test_edges_move_while_words_are_looked_for(ranked: AtDesk) -> None:
    ranked.click("Fishing fees", ALT)
    ranked.key(Key.Key_F, CTRL)
    ranked.write("fees")
    ranked.read("b", Key.Key_Left)
    layers = ranked.desk.reader.view.layers
    assert layers.held is not None
    assert layers.found_now == ranked.desk.reader.range_of(ranked.span("fees"))
    ranked.key(Key.Key_Return)
    assert ranked.now().spans[0].end < ranked.span("Fishing fees rose by 12 percent in 2016").end
    assert bar(ranked).isVisible()


def test_the_heat_strip_follows_the_list(listed: AtDesk) -> None:
    heat = listed.desk.page.heat
    listed.desk.window.resize(1000, 420)
    listed.settle()
    tops = {mark.place.id: mark.top for mark in heat.marks()}
    assert len(tops) > 1
    scroll = rows(listed).verticalScrollBar()
    assert scroll.maximum() > 0
    scroll.setValue(0)
    before = heat.frame()
    scroll.setValue(scroll.maximum())
    assert heat.frame().bottom() > before.bottom()
    last = max(heat.marks(), key=lambda mark: mark.top)
    QTest.mouseClick(heat, Qt.MouseButton.LeftButton, pos=QPoint(5, round(last.top) + 1))
    listed.settle()
    place = last.place.spans[0]
    assert rows(listed).rows.place(rows(listed).currentIndex().row()).overlaps(place)


def test_the_marks_of_the_heat_strip_stand_beside_their_rows(listed: AtDesk) -> None:
    heat, shown = listed.desk.page.heat, rows(listed)
    assert shown.verticalScrollBar().maximum() == 0
    for mark in heat.marks():
        box = shown.visualRect(shown.rows.index(shown.rows.row_at(mark.place.spans[0].start)))
        assert abs(mark.top - box.top() * heat.height() / shown.viewport().height()) <= 2


def test_a_gap_gone_to_is_said_in_the_list(listed: AtDesk) -> None:
    listed.key("g")
    assert listed.desk.gap
    assert QApplication.focusWidget() is rows(listed)
    assert row_in_hand(listed)


def test_the_heat_strip_is_as_high_as_the_page_beside_the_find_bar(ranked: AtDesk) -> None:
    heat, page = ranked.desk.page.heat, ranked.page()
    ranked.key(Key.Key_F, CTRL)
    assert bar(ranked).isVisible()
    assert (heat.y(), heat.height()) == (page.y(), page.height())
    assert bar(ranked).y() >= page.y() + page.height()


def test_from_page_to_list_and_back_the_place_found_stays_in_hand(ranked: AtDesk) -> None:
    ranked.key(Key.Key_F, CTRL)
    ranked.write("nets")
    ranked.key(Key.Key_L, CTRL)
    assert row_in_hand(ranked).startswith("Nobody counted")
    ranked.key(Key.Key_L, CTRL)
    ranked.key(Key.Key_Escape)
    assert ranked.desk.reader.selected_text() == "nets"


def test_a_note_is_called_a_note_once(ranked: AtDesk) -> None:
    ranked.desk.reader.select(ranked.span("40 boats"))
    ranked.read("m")
    assert [mark.aloud for mark in notes_marked(ranked)] == ["New note"]
    ranked.write("Count them")
    ranked.key(Key.Key_Escape)
    assert [mark.aloud for mark in notes_marked(ranked)] == ["Note: Count them"]


def notes_marked(desk: AtDesk) -> list[Mark]:
    return [piece.mark for piece in desk.desk.reader.view.layers.stretches if piece.mark.kind == "note"]


def test_keys_for_the_words_at_the_caret_mean_the_suggestion_gone_to(ranked: AtDesk) -> None:
    ranked.read("s", "s", "s", "m")
    ranked.write("Which year?")
    ranked.key(Key.Key_Escape)
    assert [note.quote for note in ranked.desk.notes] == ["Fishing fees rose by 12 percent in 2016."]
    ranked.key("c")
    assert ranked.now().wording.startswith("Fishing fees rose")


def test_no_menu_is_higher_than_a_small_screen(ranked: AtDesk) -> None:
    for action in ranked.window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        assert menu.sizeHint().height() < 700, action.text()


@pytest.mark.parametrize("letter", ["m", "b", "g"])
def test_a_letter_that_works_in_the_text_brings_it_to_the_front(ranked: AtDesk, letter: str) -> None:
    ranked.click("Fishing fees", ALT)
    ranked.window.resize(800, 768)
    ranked.settle()
    ranked.key(Key.Key_3, CTRL)
    assert not ranked.desk.reader.isVisible()
    ranked.key(letter)
    assert ranked.desk.reader.isVisible()
    assert ranked.desk.page.isAncestorOf(ranked.focused())


def test_finding_and_searching_bring_the_text_to_the_front(ranked: AtDesk) -> None:
    ranked.window.resize(800, 768)
    ranked.settle()
    ranked.key(Key.Key_1, CTRL)
    ranked.key(Key.Key_F, CTRL)
    assert QApplication.focusWidget() is bar(ranked).line
    assert bar(ranked).isVisible()
    ranked.key(Key.Key_Escape)
    ranked.key(Key.Key_1, CTRL)
    assert search(ranked, "fees").isVisible()
    ranked.key(Key.Key_Return)
    assert ranked.desk.reader.isVisible()


def test_what_needs_a_text_can_be_done_as_soon_as_a_source_is_open(ranked: AtDesk) -> None:
    source_tabs.show(ranked.desk, new_source(ranked.desk.library))
    actions = ranked.window.actions_shown.by_id
    assert all(actions[name].isEnabled() for name in ("find", "view.right_to_left", "text.next_sentence"))
