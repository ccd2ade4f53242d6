"""Choosing a source with the keyboard alone."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.records.terms import SourceType
from tests.ui.examples import source
from ui.views.sources import SourcesPane

CARDS = (source(1), source(2, title="Call with a planner", type=SourceType.CALL, confidential=True))


def shown(qtbot: QtBot) -> SourcesPane:
    pane = SourcesPane()
    qtbot.addWidget(pane)
    pane.resize(340, 300)
    pane.show_sources(CARDS)
    pane.show()
    return pane


def test_typing_narrows_and_enter_chooses(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    qtbot.keyClicks(pane.search, "planner")
    with qtbot.waitSignal(pane.source_chosen) as chosen:
        qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert chosen.args == ["s2"]


def test_arrows_in_the_search_field_move_through_the_list(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    assert pane.current_id() == "s1"
    qtbot.keyClick(pane.search, Qt.Key.Key_Down)
    assert pane.current_id() == "s2"


def test_nothing_found_chooses_nothing(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    pane.search.setText("zebra")
    with qtbot.assertNotEmitted(pane.source_chosen):
        qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert pane.current_id() == ""


def test_a_new_source_can_be_asked_for(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    with qtbot.waitSignal(pane.add_wanted):
        qtbot.mouseClick(pane.add, Qt.MouseButton.LeftButton)
    assert pane.add.accessibleName() or pane.add.text()


def test_every_kind_of_source_can_be_drawn(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    blank = pane.grab().toImage()
    for kind in SourceType:
        pane.show_sources([source(1, type=kind)])
        assert pane.grab().toImage() != blank
