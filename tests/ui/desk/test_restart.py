"""Undo and redo of every gesture by their keys, and the same library opened again in another window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.services import claim_cards, verdicts
from tests.fixtures.libraries import tables
from tests.ui.desk.at_desk import ALT, CTRL, SHIFT, AtDesk
from tests.ui.drops import words
from ui.desk import showing
from ui.dialogs.import_sheet import ImportSheet


def the_job(desk: AtDesk) -> None:
    """Every kind of gesture once, by hand."""
    desk.copy(
        "Harbour news\n\nFees rose by 12 percent in 2016. Crews have worked since 2 May 2016, they said. "
        "Nobody counted the 40 nets."
    )
    desk.read()
    desk.key(Qt.Key.Key_V, CTRL)
    desk.dialog(ImportSheet)
    desk.key(Qt.Key.Key_Return)
    desk.read("a", "x")
    desk.click("Nobody", ALT)
    zone = next(iter(desk.desk.claim_pane.stances.zones.values()))
    desk.drop(zone, words("38 nets", chromium__x_source_url=b"https://nets.example/"))
    desk.desk.claim_pane.words.headline.setFocus()
    desk.write("Nets were not counted")
    desk.read("3")
    zone.rows[0].setFocus()
    desk.key(".")
    desk.read()


def test_every_step_goes_back_and_forth_by_name_and_to_the_letter(desk):
    the_job(desk)
    labels = desk.done()
    states = [tables(desk.path)]
    for label in reversed(labels):
        desk.read()
        desk.key(Qt.Key.Key_Z, CTRL)
        assert desk.told().endswith(f"Undone: {label}")
        states.append(tables(desk.path))
    assert desk.desk.article is None
    assert desk.desk.claims == []
    redo = [(Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)]
    for at, label in enumerate(labels):
        assert tables(desk.path) == states.pop()
        desk.read()
        desk.key(*redo[at % 2])
        assert desk.told().endswith(f"Done again: {label}")
    assert tables(desk.path) == states.pop()
    assert len(labels) >= 7


def test_all_is_there_again_in_the_next_window_and_undo_goes_on(desk, reopened):
    the_job(desk)
    before, labels, text = tables(desk.path), desk.done(), desk.desk.text
    desk.close()
    again = reopened(desk.path)
    assert tables(desk.path) == before
    assert again.desk.text == text
    assert {card.wording for card in again.desk.claims} >= {"Nobody counted the 40 nets."}
    assert "claim" in again.window.status.counts.text()
    for label in reversed(labels):
        again.read()
        again.key(Qt.Key.Key_Z, CTRL)
        assert again.told().endswith(f"Undone: {label}")
    assert again.desk.article is None


def test_what_was_being_typed_when_the_window_closed_is_stored(reading, reopened):
    reading.click("Fishing fees", ALT)
    reading.desk.claim_pane.words.headline.setFocus()
    reading.write("Fees went up")
    reading.desk.claim_pane.verdict.rationale.setFocus()
    reading.write("Two tables agree.")
    claim_id = reading.desk.claim_id
    reading.close()
    again = reopened(reading.path)
    assert again.desk.ask(claim_cards.one, claim_id).card.headline == "Fees went up"
    assert again.desk.ask(verdicts.draft, claim_id).rationale == "Two tables agree."
    assert again.desk.claim_pane.verdict.rationale.words() == "Two tables agree."


def test_quitting_by_its_key_closes_library_and_window(reading, reopened):
    reading.window.activateWindow()
    reading.read()
    focused = QApplication.focusWidget()
    reading.qtbot.keyClick(focused, Qt.Key.Key_Q, CTRL)
    assert not reading.window.isVisible()
    again = reopened(reading.path)
    assert not again.desk.library.read_only
    assert again.desk.article is not None


def test_a_new_article_and_its_removal_are_one_step_each(reading):
    reading.desk.articles_pane.list.setFocus()
    assert len(reading.new_operations(lambda: reading.key(Qt.Key.Key_Delete))) == 1
    assert "Delete article" in reading.done()[-1]
    assert reading.window.tabs.tabText(0) == "Article"
    reading.read()
    reading.key(Qt.Key.Key_Z, CTRL)
    assert reading.desk.article.title == "East pier"


@pytest.mark.parametrize("key", ["a", "x", "c", "e", "v", "1", "n", "j", "k", "o", "s", "+", "-", ".", "w"])
def test_no_key_does_anything_on_an_empty_desk(desk, key):
    desk.copy("")
    assert desk.new_operations(lambda: desk.read(key)) == []
    assert desk.dialogs() == []
    assert showing.open_suggestions(desk.desk) == []


def test_the_article_shown_last_is_shown_again(desk, reopened):
    first = desk.bring_in()
    second = desk.bring_in("Nets\n\nNets cost 12 crowns.", title="Nets")
    showing.article(desk.desk, first)
    desk.close()
    assert reopened(desk.path).desk.article.id == first != second
