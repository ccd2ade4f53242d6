"""The labels at the foot of the claim pane, while their own place is out of sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.examples import RATINGS, claim, detail, verdict
from ui.views.claim.pane import ClaimPane


@pytest.fixture
def pane(qtbot: QtBot) -> ClaimPane:
    """A claim whose words alone fill the pane."""
    made = ClaimPane()
    qtbot.addWidget(made)
    made.resize(340, 300)
    made.show_claim(detail(card=claim(1, wording="word " * 120)))
    with qtbot.waitExposed(made):
        made.show()
    QApplication.processEvents()
    return made


def test_a_verdict_can_be_given_while_its_place_is_out_of_sight(qtbot: QtBot, pane: ClaimPane) -> None:
    assert pane.in_sight.isVisible()
    assert pane.in_sight.geometry().bottom() < pane.bar.geometry().top()
    with qtbot.waitSignal(pane.verdict_wanted) as asked:
        qtbot.mouseClick(pane.in_sight.ratings.buttons[1], Qt.MouseButton.LeftButton)
    assert asked.args is not None
    assert asked.args[0] == RATINGS[1].id


def test_it_goes_once_the_labels_are_in_sight(pane: ClaimPane) -> None:
    pane.focus_verdict()
    QApplication.processEvents()
    assert not pane.verdict.ratings.visibleRegion().isEmpty()
    assert not pane.in_sight.isVisible()
    pane.verticalScrollBar().setValue(0)
    assert pane.in_sight.isVisible()
    pane.resize(340, 1400)
    QApplication.processEvents()
    assert not pane.in_sight.isVisible()


def test_it_names_label_key_and_what_is_in_force_and_tab_passes_it_by(pane: ClaimPane) -> None:
    pane.show_keys(["1", "2"], "")
    pane.show_claim(detail(card=claim(1, wording="word " * 120), verdicts=(verdict(1),)))
    QApplication.processEvents()
    for here, there in zip(pane.in_sight.ratings.buttons, pane.verdict.ratings.buttons, strict=True):
        assert here.accessibleName() == there.accessibleName()
        assert here.toolTip() == there.toolTip()
        assert here.isChecked() == there.isChecked()
        assert here.focusPolicy() is Qt.FocusPolicy.NoFocus
        assert not here.icon().isNull()
    assert any(button.isChecked() for button in pane.in_sight.ratings.buttons)


def test_without_a_claim_there_is_nothing_to_rate(pane: ClaimPane) -> None:
    pane.clear()
    assert not pane.in_sight.isVisible()
    pane.resize(340, 280)
    QApplication.processEvents()
    assert not pane.in_sight.isVisible()
