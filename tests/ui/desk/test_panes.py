"""Going from pane to pane: Ctrl+1, 2 and 3 to where its keys are, F6 to where one was."""

import pytest
from PySide6.QtCore import Qt

from core.services import claim_cards
from tests.fixtures.libraries import new_source
from tests.ui.desk.at_desk import ALT, CTRL, SHIFT, AtDesk
from ui.desk import source_tabs


@pytest.fixture
def claim(reading: AtDesk) -> AtDesk:
    """One claim, its fields open."""
    reading.click("Fishing fees", ALT)
    reading.desk.claim_pane.facts.fold.set_open(True)
    return reading


def test_ctrl_3_goes_to_the_list_of_claims_from_every_field_and_the_next_plus_is_a_key(claim):
    tags = claim.desk.claim_pane.facts.tags.line
    tags.setFocus()
    claim.key(Qt.Key.Key_2, CTRL)
    assert claim.focused() is claim.page()
    claim.key(Qt.Key.Key_3, CTRL)
    assert claim.focused() is claim.desk.claims_pane.list
    claim.copy("The fee was raised.")
    claim.key("+")
    claim.key(Qt.Key.Key_Return)
    assert len(claim.desk.ask(claim_cards.one, claim.desk.claim_id).evidence) == 1
    assert claim.now().tags == ()
    claim.key(Qt.Key.Key_1, CTRL)
    assert claim.focused() is claim.desk.articles_pane.list


def test_f6_goes_back_to_the_field_one_was_in(claim):
    tags = claim.desk.claim_pane.facts.tags.line
    tags.setFocus()
    claim.key(Qt.Key.Key_2, CTRL)
    claim.key(Qt.Key.Key_F6)
    assert claim.focused() is tags


def test_ctrl_2_goes_to_the_text_of_a_source_in_front(claim):
    page = source_tabs.show(claim.desk, new_source(claim.desk.library))
    page.edit.setFocus()
    claim.key(Qt.Key.Key_3, CTRL)
    claim.key(Qt.Key.Key_2, CTRL)
    assert page.reader.isAncestorOf(claim.focused())


def test_ctrl_w_closes_every_tab_but_the_article(claim):
    tabs, close = claim.window.tabs, claim.window.actions_shown.by_id["view.close_tab"]
    assert not close.isEnabled()
    claim.key(Qt.Key.Key_W, CTRL)
    assert tabs.count() == 1
    source_tabs.show(claim.desk, new_source(claim.desk.library))
    claim.key(Qt.Key.Key_S, CTRL | SHIFT)
    claim.key(Qt.Key.Key_F, CTRL | SHIFT)
    for left in (3, 2, 1):
        assert close.isEnabled()
        assert tabs.currentIndex() == left
        claim.key(Qt.Key.Key_W, CTRL)
        assert tabs.count() == left
        assert tabs.currentWidget().isAncestorOf(claim.focused())
    assert not close.isEnabled()
    assert claim.desk.source_pages == {}
    assert claim.focused() is claim.page()


def test_ctrl_w_leaves_the_keyboard_in_the_list_of_claims(claim):
    source_tabs.show(claim.desk, new_source(claim.desk.library))
    claim.key(Qt.Key.Key_3, CTRL)
    claim.key(Qt.Key.Key_W, CTRL)
    assert claim.window.tabs.count() == 1
    assert claim.focused() is claim.desk.claims_pane.list
