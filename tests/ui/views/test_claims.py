"""The claim list: choosing, narrowing, and a hundred thousand rows."""

from typing import Any

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from core.records.terms import EvidenceState
from tests.ui.examples import ARABIC, RATINGS, claim
from ui.views.claims import ClaimsPane
from ui.views.rows import RowDelegate

DONE = claim(2, rating=RATINGS[0], evidence_state=EvidenceState.SUPPORTED, supports=1)
CARDS = (claim(1), DONE, claim(3, headline=ARABIC, tags=("food",)))


def shown(qtbot: QtBot) -> ClaimsPane:
    pane = ClaimsPane()
    qtbot.addWidget(pane)
    pane.resize(340, 300)
    pane.show_claims(CARDS)
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    return pane


def stage(pane: ClaimsPane, name: str) -> QAbstractButton:
    return next(button for button in pane.stages.buttons() if button.objectName() == name)


def ids(pane: ClaimsPane) -> list[str]:
    model = pane.list.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.UserRole).id) for row in range(model.rowCount())]


def test_moving_chooses_and_stops_at_the_ends(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    chosen: list[str] = []
    pane.claim_chosen.connect(chosen.append)
    for step in (1, 1, 1, 1, -1):
        pane.move(step)
    assert chosen == ["c1", "c2", "c3", "c2"]
    assert pane.current_id() == "c2"


def test_selecting_from_outside_is_silent_and_lifts_a_filter_in_the_way(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    stage(pane, "done").click()
    assert ids(pane) == ["c2"]
    with qtbot.assertNotEmitted(pane.claim_chosen):
        pane.select("c3")
    assert ids(pane) == ["c1", "c2", "c3"]
    assert pane.current_id() == "c3"
    assert stage(pane, "all").isChecked()


def test_the_claim_in_work_stays_when_it_leaves_the_filter(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    stage(pane, "to do").click()
    pane.select("c1")
    rated = claim(1, rating=RATINGS[0], evidence_state=EvidenceState.SUPPORTED)
    pane.show_claims((rated, *CARDS[1:]))
    assert ids(pane) == ["c1", "c3"]
    assert pane.current_id() == "c1"


def test_both_filters_hold(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    pane.filter_by("no evidence")
    stage(pane, "done").click()
    assert ids(pane) == []
    pane.filter_by("all")
    assert ids(pane) == ["c2"]


def test_delete_concerns_the_chosen_claim(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    pane.select("c2")
    pane.list.setFocus()
    qtbot.waitUntil(pane.list.hasFocus)
    with qtbot.waitSignal(pane.delete_wanted) as wanted:
        qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    assert wanted.args == ["c2"]


def test_a_reload_keeps_the_choice_silently(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    pane.select("c3")
    with qtbot.assertNotEmitted(pane.claim_chosen):
        pane.show_claims(CARDS[1:])
        assert pane.current_id() == "c3"
        pane.show_claims(())
    assert pane.current_id() == ""


class Counting(RowDelegate):
    """Notes which claims are drawn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.drawn: set[int] = set()

    def draw_card(self, painter: QPainter, room: QRect, card: Any) -> None:
        self.drawn.add(card.number)


def test_of_a_hundred_thousand_rows_only_visible_ones_are_drawn_and_none_is_a_widget(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    counting = Counting(pane)
    pane.list.setItemDelegate(counting)
    before = len(pane.findChildren(QWidget))
    pane.show_claims([claim(number) for number in range(1, 100_001)])
    pane.select("c99999")
    pane.grab()
    assert pane.list.uniformItemSizes()
    assert len(pane.findChildren(QWidget)) == before
    assert 99_999 in counting.drawn
    assert len(counting.drawn) < 40


def test_an_outdated_verdict_looks_different(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    before = pane.grab().toImage()
    pane.show_claims((claim(1), claim(2, rating=RATINGS[0], supports=1, verdict_outdated=True), CARDS[2]))
    assert pane.grab().toImage() != before


def test_lifting_the_left_pane_s_filter_is_told(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    pane.filter_by("outdated")
    with qtbot.waitSignal(pane.filter_lifted):
        pane.select("c2")
    with qtbot.assertNotEmitted(pane.filter_lifted):
        pane.select("c3")
    assert pane.current_id() == "c3"
