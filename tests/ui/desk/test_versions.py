"""Updating an article at the desk, and deciding where its quotes stand, by key and by mouse."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from core.records.terms import Outdated
from core.services import claims, texts, versions
from tests.ui.desk.at_desk import ALT, ARTICLE, CTRL, SHIFT, AtDesk
from ui.actions.claims import choose
from ui.desk import key_names, showing
from ui.dialogs.update_sheet import UpdateSheet
from ui.dialogs.versions import VersionsDialog
from ui.views.version_page import VersionPage

NEWER = (
    ARTICLE.replace("12 percent", "21 percent")
    .replace("Nobody counted the nets.", "The nets are being mended.")
    .replace("Crews have", "The east pier is old. Crews have")
)


@pytest.fixture
def claimed(reading: AtDesk) -> AtDesk:
    """Three claims: one whose words stay, one whose number will change, one that will be gone."""
    for words in ("Crews have", "Fishing fees", "Nobody counted"):
        reading.click(words, ALT)
    return reading


def update(desk: AtDesk, text: str = NEWER) -> UpdateSheet:
    """The sheet with the newer text pasted into it."""
    desk.copy(text)
    desk.desk.reader.setFocus()
    desk.key(Qt.Key.Key_U, CTRL)
    sheet = desk.dialog(UpdateSheet)
    desk.key(Qt.Key.Key_V, CTRL)
    return sheet


@pytest.fixture
def updated(claimed: AtDesk) -> AtDesk:
    """The article with its newer text, and the list of moved quotes beside it."""
    sheet = update(claimed)
    QTest.keyClick(sheet.diff.box, Qt.Key.Key_Return, CTRL)
    claimed.settle()
    return claimed


def test_an_update_is_previewed_and_stored_as_one_step(claimed: AtDesk) -> None:
    sheet = update(claimed)
    assert "1 quote unchanged, 1 to decide, 1 gone" in sheet.counts.text()
    shown = sheet.diff.box.toPlainText()
    assert "[−12][+21] percent" in shown
    assert "[+The east pier is old. ]" in shown
    assert claimed.desk.ask(texts.of_article, claimed.desk.article.id).number == 1  # type: ignore[union-attr]
    labels = claimed.new_operations(lambda: QTest.keyClick(sheet.diff.box, Qt.Key.Key_Return, CTRL))
    assert labels == ["Update the article"]
    assert claimed.dialogs() == []
    assert claimed.desk.text is not None
    assert "21 percent" in claimed.desk.text.text
    assert "2 moved" in claimed.window.status.counts.text()
    assert claimed.desk.moved_strip.isVisible()


def test_undo_shows_the_old_text_again_and_redo_the_new_one(updated: AtDesk) -> None:
    updated.key(Qt.Key.Key_Z, CTRL)
    assert updated.desk.text is not None
    assert updated.desk.text.text == ARTICLE
    assert not updated.desk.moved_strip.isVisible()
    assert all(card.spans for card in updated.desk.claims)
    updated.key(Qt.Key.Key_Y, CTRL)
    assert updated.desk.text.number == 2


def test_the_same_text_is_not_stored_again(updated: AtDesk) -> None:
    sheet = update(updated)
    assert "word for word" in sheet.strip.text()
    assert not sheet.main.isVisible()
    sheet.reject()


def test_a_change_without_a_new_date_is_pointed_out_before_it_is_stored(claimed: AtDesk) -> None:
    sheet = update(claimed)
    sheet.published.line.selectAll()
    QTest.keyClicks(sheet.published.line, "2017-11-08")
    assert "same date" in sheet.dating.sentence
    sheet.published.line.selectAll()
    QTest.keyClicks(sheet.published.line, "2017-11-09")
    assert sheet.dating.sentence == ""
    sheet.published.line.clear()
    assert "no date" in sheet.dating.sentence
    QTest.keyClicks(sheet.published.line, "2017-11-08")
    QTest.keyClick(sheet.published.line, Qt.Key.Key_Return)
    claimed.settle()
    (newest, _oldest) = claimed.desk.ask(versions.of_article, claimed.desk.article.id)  # type: ignore[union-attr]
    assert newest.stealth


def test_facts_are_corrected_where_that_is_ticked(claimed: AtDesk) -> None:
    sheet = update(claimed)
    sheet.modified.line.selectAll()
    QTest.keyClicks(sheet.modified.line, "2017-11-10")
    sheet.correct.setChecked(True)
    QTest.keyClick(sheet.modified.line, Qt.Key.Key_Return)
    claimed.settle()
    assert claimed.desk.article is not None
    assert claimed.desk.article.modified == "2017-11-10"


def test_quotes_are_accepted_and_detached_by_letters_one_after_another(updated: AtDesk) -> None:
    strip = updated.desk.moved_strip
    assert QApplication.focusWidget() is strip.list
    assert "[−12][+21]" in strip.words.toPlainText()
    assert "a number changed" in strip.what.text()
    assert updated.new_operations(lambda: updated.key("t")) == ["Accept the moved quote"]
    assert strip.current().state == "orphan"  # type: ignore[union-attr]
    assert not strip.accept.isEnabled()
    assert updated.new_operations(lambda: updated.key("d")) == ["Detach the moved quote"]
    assert strip.waiting() == 0
    assert "moved" not in updated.window.status.counts.text()
    assert [bool(card.spans) for card in updated.desk.claims] == [True, True, False]


def test_quotes_are_accepted_by_mouse(updated: AtDesk) -> None:
    updated.press("Accept")
    assert updated.done()[-1] == "Accept the moved quote"


def test_words_are_picked_in_the_text_and_enter_takes_them(updated: AtDesk) -> None:
    updated.key("i")
    updated.drag("Fishing fees")
    assert updated.new_operations(lambda: updated.key(Qt.Key.Key_Return)) == ["Pick the place of a quote"]
    card = next(card for card in updated.desk.claims if card.wording.startswith("Fishing"))
    assert updated.desk.text is not None
    assert [span.of(updated.desk.text.text) for span in card.spans] == ["Fishing fees"]
    assert QApplication.focusWidget() is updated.desk.moved_strip.list


def test_escape_ends_picking_and_nothing_is_changed(updated: AtDesk) -> None:
    updated.key("i")
    assert updated.new_operations(lambda: updated.key(Qt.Key.Key_Escape)) == []
    assert updated.desk.moved_strip.picking == ""
    assert QApplication.focusWidget() is updated.desk.moved_strip.list


def test_no_letter_acts_while_words_are_picked(updated: AtDesk) -> None:
    updated.key("i")
    in_hand = updated.desk.claim_id
    wanted = updated.desk.moved_strip.picking
    assert updated.desk.moved_strip.head.text().startswith("Select the new words of claim")
    assert updated.new_operations(lambda: updated.read("x", "g", "a", "m", "1", Qt.Key.Key_Delete)) == []
    assert updated.desk.claim_id == in_hand
    assert updated.desk.moved_strip.picking == wanted
    updated.key(Qt.Key.Key_Escape)
    assert updated.desk.moved_strip.head.text() == "2 moved quotes to decide"


def test_escape_in_the_list_ends_the_picking_before_it_puts_the_list_away(updated: AtDesk) -> None:
    updated.key("i")
    updated.desk.moved_strip.list.setFocus()
    updated.key(Qt.Key.Key_Escape)
    assert updated.desk.moved_strip.picking == ""
    assert updated.desk.moved_strip.isVisible()


def test_b_on_a_claim_whose_quote_waits_says_where_to_decide(updated: AtDesk) -> None:
    waits = next(card for card in updated.desk.claims if card.wording.startswith("Fishing"))
    showing.claim(updated.desk, waits.id)
    updated.read("b")
    assert "waits for a decision" in updated.said()
    assert "Review, Moved quotes" in updated.said()


def test_letters_decide_nothing_and_lead_nowhere_while_a_place_is_picked(updated: AtDesk) -> None:
    updated.key("i")
    picking = updated.desk.moved_strip.picking
    updated.click("Crews have")
    for letter in "cpxgnjm2+":
        assert updated.new_operations(lambda letter=letter: updated.key(letter)) == []  # type: ignore[misc]
        assert updated.desk.moved_strip.picking == picking
    assert updated.desk.reader.noting.new_span() is None


def test_edges_of_a_quote_that_waits_are_not_moved_before_it_is_decided(updated: AtDesk) -> None:
    updated.desk.guarded(choose)(updated.claim("Fishing").id)
    updated.read("b")
    assert updated.said().startswith("A quote of this claim waits for a decision after the update.")


def test_a_picked_word_is_asked_for_where_none_is_selected(updated: AtDesk) -> None:
    updated.key("i")
    updated.key(Qt.Key.Key_Return)
    assert "Nothing is selected" in updated.said()


def test_the_list_is_closed_and_opened_again_by_its_key(updated: AtDesk) -> None:
    updated.key(Qt.Key.Key_Escape)
    assert not updated.desk.moved_strip.isVisible()
    updated.key("m", CTRL)
    assert updated.desk.moved_strip.isVisible()


def test_a_changed_number_marks_the_verdict_everywhere_and_a_new_one_clears_it(claimed: AtDesk) -> None:
    claimed.click("Fishing fees")
    claimed.read("2")
    sheet = update(claimed)
    QTest.keyClick(sheet.diff.box, Qt.Key.Key_Return, CTRL)
    claimed.settle()
    card = next(card for card in claimed.desk.claims if card.wording.startswith("Fishing"))
    assert card.outdated == (Outdated.QUOTE,)
    pane = claimed.desk.claim_pane.verdict
    assert pane.banner.isVisible()
    assert "12 percent" in pane.judged.text()
    assert "21 percent" in pane.judged.text()
    claimed.desk.claims_pane.list.setFocus()
    claimed.key("2")
    assert not pane.banner.isVisible()


def test_versions_are_listed_compared_and_read(updated: AtDesk) -> None:
    updated.key(Qt.Key.Key_U, CTRL | SHIFT)
    dialog = updated.dialog(VersionsDialog)
    assert dialog.list.count() == 2
    assert "[−12][+21]" in dialog.diff.box.toPlainText()
    first = dialog.diff.box.textCursor().selectedText()
    QTest.keyClick(dialog.diff.box, Qt.Key.Key_F8)
    assert dialog.diff.box.textCursor().selectedText() != first
    QTest.keyClick(dialog.diff.box, Qt.Key.Key_F8, SHIFT)
    assert dialog.diff.box.textCursor().selectedText() == first
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    updated.settle()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    updated.settle()
    page = updated.window.tabs.currentWidget()
    assert isinstance(page, VersionPage)
    assert "12 percent" in page.reader._reading.text


def test_the_filter_shows_the_claims_that_wait(updated: AtDesk) -> None:
    button = next(one for one in updated.desk.articles_pane.filters.buttons() if one.objectName() == "moved")
    button.setFocus()
    updated.key(Qt.Key.Key_Space)
    shown = updated.desk.claims_pane.list.model().rowCount()
    assert shown == 2


def test_words_are_picked_in_the_list_of_sentences_too(updated: AtDesk) -> None:
    updated.key("l", CTRL)
    updated.desk.moved_strip.list.setFocus()
    updated.key("i")
    assert updated.focused() is updated.desk.reader.listing.list
    updated.desk.reader.select(updated.span("Fishing fees"))
    assert updated.new_operations(lambda: updated.key(Qt.Key.Key_Return)) == ["Pick the place of a quote"]
    assert QApplication.focusWidget() is updated.desk.moved_strip.list
    updated.key("i")
    updated.key(Qt.Key.Key_Escape)
    assert updated.desk.moved_strip.picking == ""


def test_picking_goes_on_where_the_words_could_not_be_taken(updated: AtDesk) -> None:
    updated.key("i")
    updated.drag("The mayor")
    wanted = updated.desk.moved_strip.picking
    updated.desk.moved_strip.pick_wanted.emit("no such quote")
    assert updated.said()
    assert updated.desk.moved_strip.picking == wanted
    assert updated.new_operations(lambda: updated.key(Qt.Key.Key_Return)) == ["Pick the place of a quote"]
    assert updated.desk.moved_strip.pick.text() == "Pick"


def test_edges_are_not_moved_while_a_place_is_picked(updated: AtDesk) -> None:
    updated.click("Crews have")
    updated.desk.moved_strip.list.setFocus()
    updated.key("i")
    updated.read("b")  # a letter does nothing now, the menu does
    assert not updated.desk.reader._edges.strip.isVisible()
    assert updated.window.actions_shown.table.invoke("claim.edges")
    assert updated.desk.reader._edges.strip.isVisible()
    assert updated.desk.moved_strip.picking == ""


def shown_article(desk: AtDesk) -> str:
    assert desk.desk.article is not None
    return desk.desk.article.id


def test_another_number_of_a_claim_does_not_take_one_away_from_the_claim_worked_on(updated: AtDesk) -> None:
    waiting = updated.desk.moved_strip.current()
    assert waiting is not None
    updated.click("The east pier is old", ALT)
    made = updated.desk.claim_id
    pane = updated.desk.claim_pane.words.wording
    pane.setFocus()
    pane.selectAll()
    updated.write("The pier is old")
    updated.desk.flush()
    assert updated.desk.claim_id == made
    before = [card.label for card in updated.desk.claims]
    article_id, span = shown_article(updated), updated.span("Harbour crews")
    updated.desk.library.do("New claim", claims.create, article_id, [span])
    assert [card.label for card in updated.desk.claims] != before
    assert updated.desk.claim_id != waiting.owner_id


def test_a_moved_quote_out_of_sight_is_not_decided_on(updated: AtDesk) -> None:
    updated.key(Qt.Key.Key_Escape)
    assert updated.window.actions_shown is not None
    table = updated.window.actions_shown.table
    assert not table.invoke("moved.detach")
    table.invoke("moved.show")
    assert table.invoke("moved.detach")
    assert updated.done()[-1] == "Detach the moved quote"


def test_the_list_of_moved_quotes_comes_to_the_front_of_a_narrow_window(updated: AtDesk) -> None:
    updated.key(Qt.Key.Key_Escape)
    updated.window.resize(800, 600)
    updated.window.panes.show_pane(2)
    updated.key("m", CTRL)
    assert updated.desk.moved_strip.isVisible()
    assert QApplication.focusWidget() is updated.desk.moved_strip.list
    updated.key("i")
    assert updated.desk.reader.isVisible()


def test_text_can_be_read_above_the_moved_quotes_in_a_low_window(updated: AtDesk) -> None:
    assert updated.desk.moved_strip.height() == 250
    updated.window.resize(800, 600)
    updated.settle()
    assert updated.desk.moved_strip.height() <= 0.45 * updated.desk.page.height()


def test_the_buttons_name_the_keys_in_force(updated: AtDesk) -> None:
    assert updated.window.actions_shown is not None
    table = updated.window.actions_shown.table
    table.keys = {"moved.accept": "F4"}
    updated.window.rekey()
    key_names.show(updated.desk, table)
    assert updated.desk.moved_strip.accept.toolTip().endswith("(F4)")


def test_of_two_comparisons_the_one_asked_for_last_is_shown(updated: AtDesk) -> None:
    updated.key(Qt.Key.Key_U, CTRL | SHIFT)
    dialog = updated.dialog(VersionsDialog)
    running = updated.desk.tasks.running
    dialog.list.setCurrentRow(1)
    dialog.list.setCurrentRow(0)
    assert [task.cancelled for task in running] == [True, False]
    updated.settle()
    assert "[−12][+21]" in dialog.diff.box.toPlainText()


def old_version(desk: AtDesk) -> VersionPage:
    """The older text in front, in a tab."""
    desk.key(Qt.Key.Key_U, CTRL | SHIFT)
    dialog = desk.dialog(VersionsDialog)
    dialog.list.setCurrentRow(1)
    desk.settle()
    dialog.submit()
    desk.settle()
    page = desk.window.tabs.currentWidget()
    assert isinstance(page, VersionPage)
    return page


def test_words_are_found_in_an_old_version(updated: AtDesk) -> None:
    page = old_version(updated)
    updated.key("f", CTRL)
    updated.write("12 percent")
    assert page.reader.finder.bar.count.text() == "1 of 1"
    updated.key(Qt.Key.Key_Escape)
    assert page.reader.selected_text() == "12 percent"


def test_only_a_paragraph_in_sight_is_turned(updated: AtDesk) -> None:
    page = old_version(updated)
    updated.key("r", CTRL | SHIFT)
    assert (page.reader.direction(), updated.desk.reader.direction()) == ("rtl", "")
    updated.key("f", CTRL | SHIFT)
    assert updated.new_operations(lambda: updated.key("r", CTRL | SHIFT)) == []
    updated.window.tabs.setCurrentIndex(0)
    updated.settle()
    updated.read()
    updated.key("r", CTRL | SHIFT)
    assert updated.desk.reader.direction() == "rtl"


def test_an_old_version_takes_the_keys_and_the_list_of_sentences_over(updated: AtDesk) -> None:
    updated.key("l", CTRL)
    page = old_version(updated)
    assert page.reader.listing.is_on()
    updated.key("l", CTRL)
    assert not page.reader.listing.is_on()


def test_an_update_is_stored_in_the_background_and_the_sheet_waits_for_it(claimed: AtDesk) -> None:
    threads: list[threading.Thread] = []
    claimed.desk.library.subscribe(lambda _changes: threads.append(threading.current_thread()))
    sheet = update(claimed)
    QTest.keyClick(sheet.diff.box, Qt.Key.Key_Return, CTRL)
    claimed.settle()
    assert threading.main_thread() not in threads
    assert len(threads) == 1


def test_a_sheet_that_is_being_stored_is_not_closed(claimed: AtDesk) -> None:
    sheet = update(claimed)
    sheet.set_storing("Storing…")
    sheet.reject()
    assert sheet.isVisible()
    assert not [button for button in sheet.strip.findChildren(QPushButton) if button.isVisible()]
    sheet.set_error("The disk is full.")
    sheet.reject()
    assert not sheet.isVisible()


def test_the_keyboard_is_back_where_it_was_when_there_is_nothing_to_update(updated: AtDesk) -> None:
    sheet = update(updated)
    assert "word for word" in sheet.strip.text()
    assert sheet.focusWidget() is sheet.start.box
    sheet.set_busy("Fetching the page…")
    sheet.set_error("The page could not be fetched.")
    assert sheet.focusWidget() is sheet.start.box
    sheet.reject()
