"""Updating an article at the desk, and deciding where its quotes stand, by key and by mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.records.terms import Outdated
from core.services import texts, versions
from tests.ui.desk.at_desk import ALT, ARTICLE, CTRL, SHIFT, AtDesk
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


def test_letters_decide_nothing_and_lead_nowhere_while_a_place_is_picked(updated: AtDesk) -> None:
    updated.key("i")
    picking = updated.desk.moved_strip.picking
    updated.click("Crews have")
    for letter in "cpxgnjm2+":
        assert updated.new_operations(lambda letter=letter: updated.key(letter)) == []  # type: ignore[misc]
        assert updated.desk.moved_strip.picking == picking
    assert updated.desk.reader.noting.new_span() is None
    updated.drag("Fishing fees")
    assert updated.new_operations(lambda: updated.key(Qt.Key.Key_Return)) == ["Pick the place of a quote"]
    assert updated.new_operations(lambda: updated.read("c")) == ["New claim"]


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
