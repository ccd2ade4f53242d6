"""Five claims on one word: each can be reached, in the text, in the gutter and by O."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.services import claims
from tests.ui.desk.at_desk import NONE, AtDesk
from ui.views.reader.gutter import LANES, Gutter

STACK = (
    "boats",
    "40 boats",
    "said 40 boats 🚤",
    "office said 40 boats 🚤 were",
    "The harbour office said 40 boats 🚤 were moved to the west basin.",
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stacked(reading: AtDesk) -> AtDesk:
    article = reading.desk.article
    assert article is not None
    for words in STACK:
        reading.desk.library.do("New claim", claims.create, article.id, [reading.span(words)])
    reading.settle()
    return reading


def gutter(desk: AtDesk) -> Gutter:
    found = desk.desk.reader.findChild(Gutter)
    assert isinstance(found, Gutter)
    return found


def test_clicks_in_the_text_go_from_the_smallest_to_the_largest_and_round(stacked: AtDesk) -> None:
    chosen = []
    for _click in range(len(STACK) + 1):
        stacked.click("boats")
        chosen.append(stacked.now().wording)
    assert chosen == [*STACK, STACK[0]]


def test_o_goes_the_same_way_and_says_where_it_is(stacked: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr("ui.views.reader.reader.announce", lambda _widget, words: spoken.append(words))
    stacked.click("boats")
    chosen = []
    for _press in STACK:
        stacked.read("o")
        chosen.append(stacked.now().wording)
    assert chosen == [*STACK[1:], STACK[0]]
    assert spoken[:2] == ["Claim 2 of 5 here: 40 boats", "Claim 3 of 5 here: said 40 boats 🚤"]
    assert stacked.told() == "Claim 1 of 5 here: boats"


def test_o_says_where_no_claim_is(stacked: AtDesk) -> None:
    stacked.click("Harbour crews")
    stacked.read("o")
    assert stacked.told() == "No claim quotes the words at the caret."


def test_each_has_a_lane_and_a_number_in_the_gutter_that_choose_it(stacked: AtDesk) -> None:
    side = gutter(stacked)
    shown = list(side.brackets())
    assert sorted(bracket.lane for bracket in shown) == [0, 1, 2, 3, 4]
    scrolled = stacked.page().scrolled()
    for bracket in shown:
        at = QPoint(round(side.lane_x(bracket.lane, 5)), round((bracket.top + bracket.bottom) / 2) - scrolled)
        QTest.mouseClick(side, LEFT, NONE, at)
        stacked.settle()
        assert stacked.desk.claim_id == bracket.piece.mark.id
    for label in side.labels():
        at = QPoint((side.width() - LANES) // 2, round(label.top + label.height / 2) - scrolled)
        QTest.mouseClick(side, LEFT, NONE, at)
        stacked.settle()
        assert stacked.desk.claim_id == label.piece.mark.id


def test_the_tooltip_says_verdict_evidence_and_work(stacked: AtDesk) -> None:
    side = gutter(stacked)
    label = side.labels()[0]
    words = side.tooltip_at(QPoint(20, round(label.top + 4) - stacked.page().scrolled()))
    for part in (label.piece.mark.tip.split(" – ")[0], "no evidence", "To do"):
        assert part in words
