"""From a claim to the passage of a source that speaks to it, and to evidence, by keys alone."""

import pytest
from PySide6.QtCore import Qt

from core.records.terms import QuoteLock, Stance
from core.services import claim_cards, sources
from tests.fixtures.libraries import new_source
from tests.ui.desk.at_desk import ALT, CTRL, SHIFT, AtDesk
from ui.actions import evidence as evidence_actions
from ui.actions import passages as passage_actions
from ui.actions.claims import choose
from ui.desk import source_tabs
from ui.dialogs.evidence_sheet import EvidenceSheet

COPY = (
    "Annual report of the harbour 🚤\n\nThe winter was mild. "
    "Fees for fishing rose from 50 to 56 crowns in 2016, which is 12 percent. "
    "Fishing is still loved. The board thanks everybody."
)
BEST = "Fees for fishing rose from 50 to 56 crowns in 2016, which is 12 percent."


@pytest.fixture
def opened(reading: AtDesk) -> AtDesk:
    """A claim worked on, and a saved source in front."""
    reading.click("Fishing fees", ALT)
    source_id = new_source(reading.desk.library, COPY)
    source_tabs.show(reading.desk, source_id)
    reading.settle()
    page(reading).reader.setFocus()
    return reading


def page(at: AtDesk):
    return source_tabs.current(at.desk)


def find(at: AtDesk) -> None:
    at.key(Qt.Key.Key_P, CTRL | SHIFT)


def test_the_best_passage_is_selected_and_a_key_links_it(opened):
    find(opened)
    assert page(opened).passages.isVisible()
    assert page(opened).reader.selected_text() == BEST
    assert opened.new_operations(lambda: opened.key("+")) == ["Link evidence to claim 1"]
    (card,) = opened.desk.ask(claim_cards.one, opened.desk.claim_id).evidence
    assert (card.stance, card.quote, card.quote_lock) == (Stance.SUPPORTS, BEST, QuoteLock.EXACT)
    assert page(opened).passages.isVisible()


def test_keys_go_to_the_next_and_the_previous_passage(opened):
    find(opened)
    opened.key(Qt.Key.Key_F4)
    assert page(opened).reader.selected_text() == "Fishing is still loved."
    opened.key(Qt.Key.Key_F4, SHIFT)
    assert page(opened).reader.selected_text() == BEST


def test_escape_closes_the_list_and_gives_the_keyboard_back(opened):
    find(opened)
    page(opened).passages.setFocus()
    opened.key(Qt.Key.Key_Escape)
    assert not page(opened).passages.isVisible()
    assert page(opened).reader.isAncestorOf(opened.focused()) or page(opened).reader is opened.focused()


def test_the_button_does_the_same_and_says_what_is_missing(reading):
    source_tabs.show(reading.desk, new_source(reading.desk.library, COPY))
    reading.press("Find the passage")
    assert "Choose a claim first" in reading.said()
    reading.window.show_tab(reading.desk.page)
    reading.click("Fishing fees", ALT)
    source_tabs.show(reading.desk, next(iter(reading.desk.source_pages)))
    reading.press("Find the passage")
    assert page(reading).reader.selected_text() == BEST


def test_the_list_goes_with_its_claim(opened):
    find(opened)
    opened.window.show_tab(opened.desk.page)
    first = opened.desk.claim_id
    opened.click("Nobody counted", ALT)
    assert opened.desk.claim_id != first
    (shown,) = opened.desk.source_pages.values()
    assert shown.passages.isHidden()


def test_the_commands_need_a_claim_and_a_source(opened):
    table = opened.window.actions_shown.table
    assert table["passage.find"].enabled()
    assert not table["passage.next"].enabled()
    find(opened)
    assert table["passage.next"].enabled()
    opened.window.show_tab(opened.desk.page)
    assert not table["passage.find"].enabled()


def test_the_sheet_offers_passages_for_the_missing_quote(opened):
    evidence_actions.add(opened.desk, Stance.SUPPORTS)
    sheet = opened.dialog(EvidenceSheet)
    opened.press("Find the passage", sheet)
    assert sheet.passages.isVisible()
    sheet.passages.setFocus()
    opened.key(Qt.Key.Key_Return)
    assert sheet.quote.toPlainText() == BEST
    assert not sheet.look.isVisible()
    assert not sheet.passages.isVisible()
    sheet.submit()
    opened.settle()
    (card,) = opened.desk.ask(claim_cards.one, opened.desk.claim_id).evidence
    assert (card.quote, card.quote_lock) == (BEST, QuoteLock.EXACT)


def test_the_sheet_offers_none_without_a_saved_copy(opened):
    cards = opened.desk.ask(sources.in_library)
    evidence_actions.add(opened.desk, Stance.SUPPORTS)
    sheet = opened.dialog(EvidenceSheet)
    assert sheet.look.isVisible()
    sheet.quote.setPlainText("some words")
    sheet.check_now()
    assert not sheet.look.isVisible()
    assert [card.id for card in cards] == [sheet.sources.source_id()]
    sheet.reject()


def test_choosing_a_claim_again_keeps_its_list(opened):
    find(opened)
    choose(opened.desk, opened.desk.claim_id)
    (shown,) = opened.desk.source_pages.values()
    assert not shown.passages.isHidden()


def test_an_answer_for_a_claim_left_meanwhile_is_not_shown(opened):
    first = opened.desk.claim_id
    opened.window.show_tab(opened.desk.page)
    opened.click("Nobody counted", ALT)
    second = opened.desk.claim_id
    choose(opened.desk, first)
    source_tabs.show(opened.desk, next(iter(opened.desk.source_pages)))
    passage_actions.find(opened.desk)
    choose(opened.desk, second)
    opened.settle()
    assert page(opened).passages.isHidden()


def test_an_answer_leaves_the_keyboard_with_who_types_meanwhile(opened):
    passage_actions.find(opened.desk)
    opened.desk.claim_pane.words.headline.setFocus()
    opened.settle()
    assert page(opened).passages.isVisible()
    assert opened.focused() is opened.desk.claim_pane.words.headline
