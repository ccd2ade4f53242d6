"""The tree in the claim list by hand: fold signs in both directions, the menu, and what cannot be dropped."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.drops import drop
from tests.ui.examples import RATINGS, claim
from ui.views.claims import ClaimsPane

CARDS = (
    claim(1),
    claim(2, part_count=1),
    claim(3, label="2.1", depth=1, parent_id="c2", part_count=1),
    claim(4, label="2.1.1", depth=2, parent_id="c3", rating=RATINGS[0]),
)


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def pane(qtbot: QtBot, request: pytest.FixtureRequest) -> ClaimsPane:
    made = ClaimsPane()
    qtbot.addWidget(made)
    made.setLayoutDirection(request.param)
    made.resize(340, 320)
    made.show_claims(CARDS)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def labels(pane: ClaimsPane) -> list[str]:
    model = pane.list.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.UserRole).label) for row in range(model.rowCount())]


def click(pane: ClaimsPane, row: int, inwards: int) -> None:
    """Click so many pixels from the side where the row begins."""
    place = pane.list.visualRect(pane.list.model().index(row, 0))
    x = place.right() - inwards if pane.isRightToLeft() else place.left() + inwards
    port = pane.list.viewport()
    QTest.mouseClick(
        port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, place.top() + 14)
    )


def test_a_click_on_the_sign_folds_and_one_beside_it_chooses(pane: ClaimsPane) -> None:
    click(pane, 2, 31)
    assert labels(pane) == ["1", "2", "2.1"]
    click(pane, 1, 17)
    assert labels(pane) == ["1", "2"]
    click(pane, 1, 17)
    assert labels(pane) == ["1", "2", "2.1"]
    chosen: list[str] = []
    pane.claim_chosen.connect(chosen.append)
    click(pane, 1, 120)
    assert (chosen, labels(pane)) == (["c2"], ["1", "2", "2.1"])


def test_the_arrow_that_points_inwards_unfolds(pane: ClaimsPane, qtbot: QtBot) -> None:
    inwards, outwards = Qt.Key.Key_Right, Qt.Key.Key_Left
    if pane.isRightToLeft():
        inwards, outwards = outwards, inwards
    pane.select("c2")
    pane.list.setFocus()
    qtbot.waitUntil(pane.list.hasFocus)
    qtbot.keyClick(pane.list, outwards)
    assert labels(pane) == ["1", "2"]
    qtbot.keyClick(pane.list, inwards)
    assert labels(pane) == ["1", "2", "2.1", "2.1.1"]


def test_a_claim_above_that_does_not_pass_is_seen_and_not_counted(pane: ClaimsPane) -> None:
    pane.filter_by("no verdict")
    assert labels(pane) == ["1", "2", "2.1"]
    pane.show_claims((*CARDS[:2], claim(3, label="2.1", depth=1, parent_id="c2", supports=1)))
    pane.filter_by("outdated")
    assert labels(pane) == []


def test_the_menu_offers_to_take_out_only_a_part(pane: ClaimsPane, qtbot: QtBot) -> None:
    def words(claim_id: str) -> list[str]:
        return [action.text() for action in pane.menu_for(claim_id).actions() if action.text()]

    assert "Take out of its claim" not in words("c1")
    menu = pane.menu_for("c3")
    (out,) = [action for action in menu.actions() if action.text() == "Take out of its claim"]
    with qtbot.waitSignal(pane.take_out_wanted) as wanted:
        out.trigger()
    assert wanted.args == ["c3"]


def test_what_is_no_claim_is_not_taken(pane: ClaimsPane) -> None:
    mime = QMimeData()
    mime.setText("words")
    assert not drop(pane.list.viewport(), mime).isAccepted()


def test_a_screen_reader_hears_the_place_and_the_fold(pane: ClaimsPane) -> None:
    pane.fold("c3", True)
    index = pane.list.model().index(2, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.split("\n")[1:4] == ["part of claim 2", "1 part", "folded"]
