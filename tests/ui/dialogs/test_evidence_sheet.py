"""Linking a source to a claim, with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.records.cards import EvidenceCard
from core.records.inputs import EvidenceInput
from core.records.passages import Passage, Passages
from core.records.search import Piece
from core.records.suggested import Strength
from core.records.terms import QuoteLock, SourceType, Stance
from core.text.spans import Span
from tests.ui.dialogs.records import source
from ui.dialogs.evidence_sheet import EvidenceSheet

AUDIT = source("audit", title="Audit of the bridge", publisher="City audit office")
CALL = source("call", SourceType.CALL, "Call with the engineer")
SAVED = {"audit": "The final cost was 8.1 million.", "call": ""}


def in_saved_text(source_id, quote):
    """Whether the quote stands in the saved text above, as the services would say it."""
    if not SAVED[source_id]:
        return QuoteLock.NO_COPY
    return QuoteLock.EXACT if quote in SAVED[source_id] else QuoteLock.ABSENT


@pytest.fixture
def sheet(present):
    return present(EvidenceSheet("The bridge cost 4.2 million.", [AUDIT, CALL], in_saved_text))


@pytest.mark.parametrize(
    ("key", "stance"), [("+", Stance.SUPPORTS), ("-", Stance.CONTRADICTS), (".", Stance.CONTEXT)]
)
def test_the_keys_choose_the_stance(sheet, qtbot, key, stance):
    assert sheet.stances.stance() is None
    qtbot.keyClicks(QApplication.focusWidget(), key)
    assert sheet.stances.stance() == stance


def test_in_a_text_box_the_same_keys_are_typed(sheet, qtbot):
    sheet.quote.setFocus()
    qtbot.keyClicks(sheet.quote, "-4.2 + 1.")
    assert sheet.quote.toPlainText() == "-4.2 + 1."
    assert sheet.stances.stance() is None


def test_the_whole_job_by_keyboard(sheet, qtbot):
    qtbot.keyClicks(QApplication.focusWidget(), "-")
    sheet.sources.search.setFocus()
    qtbot.keyClicks(sheet.sources.search, "audit bridge")
    assert sheet.sources.source_id() == "audit"
    sheet.quote.setFocus()
    qtbot.keyClicks(sheet.quote, "cost was 8.1 million")
    sheet.locator.line.setFocus()
    qtbot.keyClicks(sheet.locator.line, "page 4")
    qtbot.keyClicks(sheet.note, "final accounts")
    with qtbot.waitSignal(sheet.accepted_evidence) as given:
        qtbot.keyClick(sheet.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert given.args == [
        EvidenceInput("audit", Stance.CONTRADICTS, "cost was 8.1 million", "page 4", "final accounts")
    ]


def test_arrows_in_the_search_line_move_through_the_list(sheet, qtbot):
    sheet.sources.search.setFocus()
    qtbot.keyClick(sheet.sources.search, Qt.Key.Key_Down)
    first = sheet.sources.source_id()
    qtbot.keyClick(sheet.sources.search, Qt.Key.Key_Down)
    assert [first, sheet.sources.source_id()] == ["audit", "call"]


def test_the_quote_is_looked_for_while_it_is_typed(sheet, qtbot):
    sheet.sources.set_source("audit")
    qtbot.keyClicks(sheet.quote, "8.1 million")
    qtbot.waitUntil(sheet.lock.isVisible)
    assert "letter for letter" in sheet.lock.text.text()
    qtbot.keyClicks(sheet.quote, " dollars")
    qtbot.waitUntil(lambda: "does not contain" in sheet.lock.text.text())
    sheet.sources.set_source("call")
    assert "no saved text" in sheet.lock.text.text()
    sheet.quote.clear()
    qtbot.waitUntil(sheet.lock.isHidden)


def test_a_missing_stance_or_source_is_asked_for(sheet, qtbot):
    with qtbot.assertNotEmitted(sheet.accepted_evidence):
        qtbot.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
        assert "supports the claim" in sheet.strip.text()
        qtbot.keyClicks(QApplication.focusWidget(), "+")
        qtbot.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
    assert "Choose the source" in sheet.strip.text()
    assert QApplication.focusWidget() is sheet.sources.search


def test_a_new_source_is_shown_and_chosen(sheet, qtbot):
    with qtbot.waitSignal(sheet.new_source_wanted):
        qtbot.mouseClick(sheet.sources.new, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(sheet.sources.search, "nothing like it")
    assert sheet.sources.list.count() == 0
    assert "No source fits" in sheet.sources.empty.text()
    sheet.add_source(source("new", title="Leaflet"))
    assert sheet.sources.source_id() == "new"
    assert sheet.sources.list.count() == 3


def test_without_any_source_it_says_how_to_begin(present):
    sheet = present(EvidenceSheet("A claim", [], in_saved_text))
    assert sheet.sources.empty.isVisible()
    assert "New source" in sheet.sources.empty.text()


def test_a_choice_that_no_longer_fits_is_not_kept_unseen(sheet, qtbot):
    sheet.sources.set_source("audit")
    told = []
    sheet.sources.chosen.connect(told.append)
    qtbot.keyClicks(sheet.sources.search, "engineer")
    assert sheet.sources.source_id() == "call"
    assert told[-1] == "call"


def test_evidence_to_be_changed_comes_back_as_it_was(sheet, qtbot):
    sheet.fill_from(
        EvidenceCard(
            id="e1",
            claim_id="c1",
            source_id="call",
            stance=Stance.CONTEXT,
            quote="It was\u00a0late",
            locator="00:12:31",
            note="second call",
            quote_lock=QuoteLock.NO_COPY,
            span=None,
            source_title="",
            source_type=SourceType.CALL,
            source_url="",
            source_publisher="",
            source_published="",
            confidential=False,
        )
    )
    with qtbot.waitSignal(sheet.accepted_evidence) as given:
        qtbot.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
    assert given.args == [
        EvidenceInput("call", Stance.CONTEXT, "It was\u00a0late", "00:12:31", "second call")
    ]


def test_a_pasted_quote_keeps_its_no_break_spaces(sheet, qtbot):
    QApplication.clipboard().setText("8.1\u00a0million")
    sheet.quote.setFocus()
    qtbot.keyClick(sheet.quote, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    sheet.fill(Stance.SUPPORTS, "audit", sheet.quote.typed_text())
    with qtbot.waitSignal(sheet.accepted_evidence) as given:
        sheet.main.click()
    assert given.args[0].quote == "8.1\u00a0million"


def test_an_arabic_quote_is_written_from_the_right(sheet, qtbot):
    sheet.quote.setPlainText("قال المجلس")
    assert sheet.quote.document().defaultTextOption().alignment() == Qt.AlignmentFlag.AlignRight
    sheet.quote.setPlainText("The council")
    assert sheet.quote.document().defaultTextOption().alignment() == Qt.AlignmentFlag.AlignLeft


def test_escape_asks_once_before_typed_words_go(sheet, qtbot):
    sheet.quote.setFocus()
    qtbot.keyClicks(sheet.quote, "The water rose.")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert "Escape again" in sheet.strip.text()
    assert sheet.quote.toPlainText() == "The water rose."
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_escape_closes_at_once_where_nothing_was_typed(sheet, qtbot):
    sheet.fill(Stance.SUPPORTS, "", "filled in by the program")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_passages_of_one_source_go_when_another_is_chosen(sheet):
    found = Passage(Span(0, 8), 900, Strength.STRONG, (Piece("The cost", marked=True),))
    sheet.sources.set_source("audit")
    sheet.offer_passages(Passages("claim", "words", "audit", "text", 1, (found,)))
    sheet.check_now()
    assert sheet.passages.isVisible()
    sheet.sources.set_source("call")
    assert not sheet.passages.isVisible()
    assert sheet.look.isVisible()
