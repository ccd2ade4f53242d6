"""A full disk: a sentence where one looks, nothing half stored, and work goes on once there is room."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.services import claim_cards, verdicts
from core.text.spans import Span
from tests.fixtures.libraries import new_source, tables
from tests.ui.desk.at_desk import ALT, ARTICLE, CTRL, AtDesk, opened
from ui.dialogs.article_sheet import ArticleSheet
from ui.dialogs.evidence_sheet import EvidenceSheet
from ui.dialogs.import_sheet import ImportSheet
from ui.dialogs.source_sheet import SourceSheet
from ui.dialogs.unstored import UnstoredDialog


@contextmanager
def full_disk(desk: AtDesk):
    """The library file may not grow by a page, which SQLite reports as it does a full disk."""
    writer = desk.desk.library._database.writer
    with writer.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        with writer.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")


@pytest.fixture
def claim(reading: AtDesk) -> AtDesk:
    """One claim, worked on."""
    reading.click("Fishing fees", ALT)
    return reading


def test_a_verdict_that_cannot_be_stored_is_not_shown(claim):
    pane = claim.desk.claim_pane.verdict
    pane.rationale.setFocus()
    claim.write("x" * 60)
    pane.rationale.document().setPlainText("Long reasons. " * 20_000)
    before = tables(claim.path)
    with full_disk(claim):
        claim.read("1")
        assert "The disk could not take the change" in claim.said()
        assert claim.now().rating is None
        assert not any(button.isChecked() for button in pane.ratings.buttons)
    assert tables(claim.path) == before
    claim.read("1")
    assert claim.now().rating is not None
    assert claim.desk.ask(claim_cards.one, claim.desk.claim_id).verdicts[0].rationale.startswith("Long")


def test_an_article_that_cannot_be_stored_stays_in_its_sheet(desk):
    desk.copy(ARTICLE + "\n\nMore of it. " * 20_000)
    desk.read()
    desk.key(Qt.Key.Key_V, CTRL)
    sheet = desk.dialog(ImportSheet)
    with full_disk(desk):
        desk.key(Qt.Key.Key_Return)
        assert "The disk could not take the change" in sheet.strip.text()
        assert sheet.main.isEnabled()
        assert desk.done() == []
    sheet.main.click()
    desk.settle()
    assert desk.done() == ["Bring in an article"]
    assert desk.dialogs() == []


def test_a_source_that_cannot_be_stored_stays_in_its_sheet(desk):
    desk.read()
    desk.key(Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    sheet = desk.dialog(SourceSheet)
    sheet.title.set_value("Fee table")
    sheet.set_text("Fees of the year. " * 20_000)
    with full_disk(desk):
        sheet.main.click()
        desk.settle()
        assert "The disk could not take the change" in sheet.strip.text()
    sheet.main.click()
    desk.settle()
    assert desk.done() == ["Add a source"]


def test_evidence_and_facts_that_cannot_be_stored_stay_in_their_sheets(claim):
    source_id = new_source(claim.desk.library)
    claim.read("e")
    sheet = claim.dialog(EvidenceSheet)
    sheet.stances.buttons[next(iter(sheet.stances.buttons))].click()
    sheet.sources.set_source(source_id)
    sheet.note.setPlainText("A long note. " * 20_000)
    with full_disk(claim):
        sheet.main.click()
        assert "The disk could not take the change" in sheet.strip.text()
    sheet.reject()
    claim.settle()
    claim.desk.window.actions_shown.by_id["article.details"].trigger()
    facts = claim.dialog(ArticleSheet)
    facts.form.author.set_value("A. Reporter " * 20_000)
    with full_disk(claim):
        facts.main.click()
        assert "The disk could not take the change" in facts.strip.text()
    assert claim.done()[-1] == "Add a source"


def test_a_claim_that_cannot_be_stored_is_not_marked(claim):
    with full_disk(claim):
        claim.desk.reader.setFocus()
        for at in range(60):
            claim.desk.reader.select(Span(at, at + 20))
            claim.key("c")
        said = claim.said()
        assert len(claim.desk.claims) == len(tables(claim.path)["claim"])
    assert "The disk could not take the change" in said


def test_words_that_cannot_be_stored_wait_in_their_field_and_are_stored_later(claim):
    claim.desk.claim_pane.facts.fold.set_open(True)
    note, words = claim.desk.claim_pane.facts.note, "A long note about fees. " * 5_000
    claim.copy(words)
    with full_disk(claim):
        note.setFocus()
        claim.key(Qt.Key.Key_V, CTRL)
        claim.desk.reader.setFocus()
        assert "The disk could not take the change" in claim.said()
        assert note.words() == words
        assert claim.desk.ask(claim_cards.one, claim.desk.claim_id).note == ""
    note.setFocus()
    claim.desk.reader.setFocus()
    assert claim.desk.ask(claim_cards.one, claim.desk.claim_id).note == words.strip()
    assert claim.done()[-1] == "Edit the note"
    claim.copy("")


def test_tags_that_cannot_be_stored_are_not_shown(claim):
    claim.desk.claim_pane.facts.fold.set_open(True)
    tags = claim.desk.claim_pane.facts.tags
    tags.line.setFocus()
    claim.copy("t" * 20_000)
    with full_disk(claim):
        claim.key(Qt.Key.Key_V, CTRL)
        claim.key(Qt.Key.Key_Return)
        assert "The disk could not take the change" in claim.said()
        assert tags.tags() == claim.now().tags == ()
    claim.copy("")


NOTE = "A long note about fees. " * 5_000
REASONS = "Long reasons. " * 20_000


def noted(claim: AtDesk) -> None:
    """Have a note typed that the disk does not take."""
    claim.desk.claim_pane.facts.fold.set_open(True)
    claim.desk.claim_pane.facts.note.setFocus()
    claim.copy(NOTE)
    claim.key(Qt.Key.Key_V, CTRL)
    claim.copy("")


def test_the_window_stays_while_words_could_not_be_stored(claim):
    with full_disk(claim):
        noted(claim)
        assert not claim.window.close()
        assert claim.window.isVisible()
        dialog = claim.dialog(UnstoredDialog)
        assert "could not be stored" in dialog.windowTitle()
        assert NOTE[:2_000] in dialog.words.toPlainText()
        dialog.copy.click()
        assert claim.desk.window.isVisible()
        dialog.main.click()
    assert claim.desk.claim_pane.facts.note.words() == NOTE
    claim_id, path = claim.desk.claim_id, claim.path
    assert claim.window.close()
    again = opened(claim.qtbot, path)
    assert again.desk.ask(claim_cards.one, claim_id).note == NOTE.strip()
    again.close()


def test_the_words_can_be_copied_and_left(claim):
    with full_disk(claim):
        noted(claim)
        claim.window.close()
        dialog = claim.dialog(UnstoredDialog)
        dialog.copy.click()
        assert QApplication.clipboard().text() == NOTE.strip()
        dialog.leave.click()
        assert not claim.window.isVisible()
    claim.copy("")


def test_a_window_with_nothing_left_to_store_closes_on_a_full_disk(claim):
    with full_disk(claim):
        assert claim.window.close()


def test_reasons_that_could_not_be_stored_are_stored_later(claim):
    rationale = claim.desk.claim_pane.verdict.rationale
    claim_id = claim.desk.claim_id
    rationale.setFocus()
    claim.copy(REASONS)
    with full_disk(claim):
        claim.key(Qt.Key.Key_V, CTRL)
        claim.desk.reader.setFocus()
        assert "The disk could not take the change" in claim.said()
        assert not claim.window.close()
        dialog = claim.dialog(UnstoredDialog)
        assert dialog.words.toPlainText().startswith("Long reasons.")
        dialog.main.click()
    claim.settle()
    rationale.setFocus()
    claim.desk.reader.setFocus()
    assert claim.desk.ask(verdicts.draft, claim_id).rationale == REASONS.strip()
    claim.copy("")


def test_reasons_wait_also_while_another_claim_is_worked_on(claim):
    first = claim.desk.claim_id
    with full_disk(claim):
        claim.desk.claim_pane.verdict.rationale.setFocus()
        claim.copy(REASONS)
        claim.key(Qt.Key.Key_V, CTRL)
        claim.desk.reader.setFocus()
    claim.copy("")
    claim.click("Nobody counted", ALT)
    assert claim.desk.claim_id != first
    assert claim.desk.ask(verdicts.draft, first).rationale == REASONS.strip()
