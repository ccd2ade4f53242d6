"""A source in its tab: what it is, and the words selected in it as evidence."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from core.records.cards import TextCard
from core.records.terms import Stance
from core.text.spans import Span
from tests.ui.examples import source
from ui.views.source_page import SourcePage


@pytest.fixture
def page(qtbot):
    made = SourcePage("source-1")
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


@pytest.mark.parametrize("stance", list(Stance))
def test_each_button_asks_for_its_stance(page, qtbot, stance):
    with qtbot.waitSignal(page.quote_wanted) as asked:
        qtbot.mouseClick(page.buttons[stance], Qt.MouseButton.LeftButton)
    assert asked.args == [stance]


def test_edit_asks_for_this_source(page, qtbot):
    with qtbot.waitSignal(page.edit_wanted) as asked:
        qtbot.mouseClick(page.edit, Qt.MouseButton.LeftButton)
    assert asked.args == ["source-1"]


def test_the_facts_name_the_source_its_kind_and_its_copy(page):
    saved = datetime(2026, 11, 5, tzinfo=UTC)
    page.show_source(source(4, confidential=True, captured_at=saved))
    shown = page.facts.text()
    for words in ("Statement 4", "Harbour Board", "saved", "5 November 2026", "confidential"):
        assert words in shown
    page.show_source(source(4, captured_at=None))
    assert "saved" not in page.facts.text()
    assert "confidential" not in page.facts.text()


def test_selected_words_are_offered_as_evidence_and_not_as_a_claim(page, qtbot):
    text = "The water rose by two metres."
    saved = datetime(2026, 11, 5, tzinfo=UTC)
    page.reader.show_text(TextCard("text", 1, text, "", "", "text/plain", "utf-8", "ltr", saved), [])
    page.reader.select(Span(4, 9))
    adder = page.reader._offering.adder
    assert adder.isVisible()
    assert not adder.claim.isVisible()
    with qtbot.waitSignal(page.quote_wanted) as wanted:
        adder.evidence[Stance.CONTRADICTS].click()
    assert wanted.args == [Stance.CONTRADICTS]
