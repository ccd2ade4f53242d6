"""The list of passages over a source's text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.records.passages import Passage, Passages
from core.records.search import Piece
from core.records.suggested import Strength
from core.text.spans import Span
from ui.views.passage_strip import PassageStrip


def passage(start: int, words: str, strength: Strength = Strength.STRONG) -> Passage:
    return Passage(
        Span(start, start + 10), 800 - start, strength, (Piece(words, marked=True), Piece(" more."))
    )


FOUND = Passages(
    "claim",
    "Rents rose by 5 percent",
    "source",
    "text",
    9,
    (passage(0, "Rents"), passage(20, "الإيجارات", Strength.WORTH_A_LOOK), passage(40, "5", Strength.WEAK)),
)
NONE = Passages("claim", "Rents rose", "source", "text", 9, ())


@pytest.fixture
def strip(qtbot):
    made = PassageStrip()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_passages(FOUND, "3")
    return made


def chosen(strip):
    said = []
    strip.chosen.connect(said.append)
    return said


def test_it_says_how_many_and_for_which_claim(strip):
    assert "3 passages" in strip.said.text()
    assert "claim 3" in strip.said.text()
    assert "Rents rose by 5 percent" in strip.said.text()


def test_a_row_says_its_strength_its_words_and_why(strip):
    index = strip.rows.list.model().index(1)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("worth a look, 780 of 1000. الإيجارات more.")
    assert said.endswith("Shares with the claim: الإيجارات")


def test_a_click_and_enter_choose_a_passage(strip):
    said = chosen(strip)
    rows = strip.rows.list
    where = rows.visualRect(rows.model().index(1)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert said[-1] == FOUND.found[1]
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert said[-1] == FOUND.found[2]


def test_the_buttons_step_round(strip):
    said = chosen(strip)
    for button in (strip.next, strip.next, strip.next, strip.previous):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said == [FOUND.found[at] for at in (1, 2, 0, 2)]


def test_escape_and_the_cross_close_it(strip, qtbot):
    with qtbot.waitSignal(strip.closed):
        QTest.keyClick(strip.rows.list, Qt.Key.Key_Escape)
    assert not strip.isVisible()
    strip.show_passages(FOUND, "3")
    with qtbot.waitSignal(strip.closed):
        QTest.mouseClick(strip.away, Qt.MouseButton.LeftButton)


def test_where_nothing_was_found_it_says_so(strip):
    strip.show_passages(NONE, "3")
    assert strip.said.text().startswith("No sentence here shares a telling word with claim 3")
    assert not strip.next.isVisible()
    assert not strip.rows.isVisible()


def test_it_goes_where_another_claim_or_text_is_worked_on(strip):
    strip.keep_for("claim", "text")
    assert strip.isVisible()
    strip.keep_for("other", "text")
    assert not strip.isVisible()
    strip.show_passages(FOUND, "3")
    strip.keep_for("claim", "newer")
    assert not strip.isVisible()


def test_buttons_have_names_and_say_their_keys(strip):
    strip.show_keys({"next": "F4", "previous": "Shift+F4"})
    assert (strip.next.accessibleName(), strip.next.toolTip()) == ("Next passage", "Next passage (F4)")
    assert strip.away.accessibleName() == "Close the list of passages"
