"""Parts of claims at the desk: by key, by mouse, by drag, and what follows shown without being given."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.services import articles, claim_cards, scales
from tests.ui.desk.at_desk import ALT, CTRL, NONE, SHIFT, AtDesk
from tests.ui.drops import ACTIONS
from ui.dialogs.parent_sheet import ParentSheet
from ui.dialogs.split_sheet import SplitSheet
from ui.views.claim_hands import dragged


@pytest.fixture
def four(reading: AtDesk) -> AtDesk:
    """Claims on four sentences; the third, of two statements, is worked on."""
    plain = reading.desk.ask(scales.by_key, "plain").id
    reading.desk.library.do("Scale", articles.use_scale, reading.desk.article.id, plain)
    for words in ("Crews have", "Fishing fees", "The mayor", "Nobody counted"):
        reading.click(words, ALT)
    reading.read("k")
    return reading


def labels(at: AtDesk) -> list[tuple[str, str]]:
    return [(card.label, card.wording[:12]) for card in at.desk.claims]


def listed(at: AtDesk) -> list[str]:
    model = at.desk.claims_pane.list.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.UserRole).label) for row in range(model.rowCount())]


def row_of(at: AtDesk, label: str) -> QPoint:
    view = at.desk.claims_pane.list
    index = view.model().index(listed(at).index(label), 0)
    view.scrollTo(index)
    return view.visualRect(index).center()


def let_go(at: AtDesk, label: str, onto: QPoint) -> None:
    """Drop the claim with this label at a place of the list, with the events of the window system."""
    card = next(card for card in at.desk.claims if card.label == label)
    mime: QMimeData = dragged(card.id)
    port, left = at.desk.claims_pane.list.viewport(), Qt.MouseButton.LeftButton
    QApplication.sendEvent(port, QDragEnterEvent(onto, ACTIONS, mime, left, NONE))
    QApplication.sendEvent(port, QDropEvent(QPointF(onto), ACTIONS, mime, left, NONE))
    at.settle()


def rate(at: AtDesk, label: str, key: str) -> None:
    view = at.desk.claims_pane.list
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, row_of(at, label))
    at.settle()
    at.read(key)


def test_p_makes_parts_of_the_claim_worked_on(four: AtDesk) -> None:
    whole = four.desk.claim_id
    four.drag("no boat was damaged")
    four.key("p")
    assert "New part of claim 3" in four.told()
    assert four.window.status.undo.isVisible()
    four.drag("two owners disagreed")
    four.key("p")
    assert labels(four)[2:] == [
        ("3", "The mayor An"),
        ("3.1", "no boat was "),
        ("3.2", "two owners d"),
        ("4", "Nobody count"),
    ]
    assert four.desk.claim_id == whole
    assert [row.card.label for row in four.desk.claim_pane.parts.rows] == ["3.1", "3.2"]
    assert four.done()[-2:] == ["New part of claim 3"] * 2
    four.key(Qt.Key.Key_Z, CTRL)
    four.key(Qt.Key.Key_Z, CTRL)
    assert len(four.desk.claims) == 4
    assert not four.desk.claim_pane.parts.isVisible()


def test_p_on_the_whole_claim_says_what_to_select(four: AtDesk) -> None:
    four.click("The mayor")
    assert four.new_operations(lambda: four.read("p")) == []
    assert "Select the words of one part" in four.said()


def split(at: AtDesk) -> None:
    at.read()
    at.key("P", SHIFT)
    at.dialog(SplitSheet)
    at.key(Qt.Key.Key_Return)


def test_a_claim_is_split_with_two_keys_in_one_step(four: AtDesk) -> None:
    assert four.new_operations(lambda: split(four)) == ["Split claim 3 into 2 parts"]
    assert labels(four)[3:5] == [("3.1", "The mayor An"), ("3.2", "two owners d")]
    assert four.now().label == "3"
    four.key(Qt.Key.Key_Z, CTRL)
    assert len(four.desk.claims) == 4


def test_pieces_are_worded_and_left_out_before_a_split(four: AtDesk) -> None:
    four.read()
    four.key("P", SHIFT)
    sheet = four.dialog(SplitSheet)
    sheet.wordings[1].selectAll()
    QTest.keyClicks(sheet.wordings[1], "Two owners say that a boat was damaged")
    QTest.mouseClick(sheet.ticks[0], Qt.MouseButton.LeftButton, NONE, QPoint(8, sheet.ticks[0].height() // 2))
    assert not sheet.main.isEnabled()
    four.key(Qt.Key.Key_Return)
    assert sheet.isVisible()
    QTest.mouseClick(sheet.ticks[0], Qt.MouseButton.LeftButton, NONE, QPoint(8, sheet.ticks[0].height() // 2))
    four.press("Split into 2 parts", sheet)
    assert four.claim("Two owners say").label == "3.2"


def test_what_cannot_be_split_is_explained(four: AtDesk) -> None:
    four.read("k")
    four.key("P", SHIFT)
    assert four.dialogs() == []
    assert "Claim, Make a part of this claim" in four.said()
    assert four.window.actions_shown is not None
    table = four.window.actions_shown.table
    assert "Make a part of this claim" in [command.text for command in table.of_menu("claim")]


def test_u_puts_a_claim_under_another_and_shift_u_takes_it_out(four: AtDesk) -> None:
    four.read("u")
    sheet = four.dialog(ParentSheet)
    QTest.keyClicks(sheet.line, "fish")
    four.key(Qt.Key.Key_Return)
    assert labels(four)[1:3] == [("2", "Fishing fees"), ("2.1", "The mayor An")]
    assert four.now().label == "2.1"
    assert four.desk.claim_pane.part_of.up.text() == "Part of claim 2"
    four.read()
    four.key("U", SHIFT)
    assert [label for label, _words in labels(four)] == ["1", "2", "3", "4"]
    assert four.done()[-2:] == ["Put claim 3 under claim 2", "Take part 2.1 out"]


def test_a_claim_is_dragged_onto_another_and_beside_all(four: AtDesk) -> None:
    let_go(four, "4", row_of(four, "1"))
    assert labels(four)[:2] == [("1", "Crews have b"), ("1.1", "Nobody count")]
    assert four.window.status.undo.isVisible()
    let_go(four, "1", row_of(four, "1.1"))
    assert "a part of this one" in four.said()
    view = four.desk.claims_pane.list
    view.resize(view.width(), 400)
    let_go(four, "1.1", QPoint(20, 390))
    assert [label for label, _words in labels(four)] == ["1", "2", "3", "4"]


def test_a_press_that_moves_begins_a_drag(four: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[bytes] = []
    monkeypatch.setattr(
        "ui.views.claim_hands.QDrag.exec",
        lambda drag, *actions: begun.append(bytes(drag.mimeData().data("application/x-touchstone-claim"))),
    )
    port, place = four.desk.claims_pane.list.viewport(), row_of(four, "2")
    QTest.mousePress(port, Qt.MouseButton.LeftButton, NONE, place)
    QTest.mouseMove(port, place + QPoint(0, 60))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, NONE, place + QPoint(0, 60))
    assert begun == [four.claim("Fishing").id.encode()]
    assert four.now().label == "2"


def test_left_and_right_fold_and_walk(four: AtDesk) -> None:
    split(four)
    view = four.desk.claims_pane.list
    view.setFocus()
    four.key(Qt.Key.Key_Left)
    assert listed(four) == ["1", "2", "3", "4"]
    four.key("j")
    assert four.now().label == "4"
    four.key("k")
    four.key(Qt.Key.Key_Right)
    assert listed(four) == ["1", "2", "3", "3.1", "3.2", "4"]
    four.key(Qt.Key.Key_Right)
    assert four.now().label == "3.1"
    four.key(Qt.Key.Key_Left)
    assert four.now().label == "3"


def test_the_fold_sign_takes_a_click_and_a_part_gives_way_to_its_claim(four: AtDesk) -> None:
    split(four)
    rate(four, "3.2", "1")
    view = four.desk.claims_pane.list
    place = view.visualRect(view.model().index(2, 0)).topLeft() + QPoint(16, 12)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    four.settle()
    assert listed(four) == ["1", "2", "3", "4"]
    assert four.now().label == "3"
    part = four.claim("two owners").id
    four.click("two owners")
    assert (four.desk.claim_id, listed(four)) == (part, ["1", "2", "3", "3.1", "3.2", "4"])


def test_what_follows_is_shown_proposed_and_given_only_by_the_reviewer(four: AtDesk) -> None:
    split(four)
    rate(four, "3.1", "5")
    rate(four, "3", "k")
    box = four.desk.claim_pane.parts
    assert four.now().label == "2"
    four.read("j")
    assert box.follows.text() == "1 of 2 parts are rated. Nothing follows from the parts yet."
    assert not box.take.isVisible()
    rate(four, "3.2", "1")
    four.read("k", "k")
    assert "part 3.2, “False”" in box.follows.text()
    assert four.new_operations(lambda: QTest.mouseClick(box.take, Qt.MouseButton.LeftButton)) == []
    assert four.now().rating is None
    verdict = four.desk.claim_pane.verdict
    assert verdict.rationale.words() == box.follows.text()
    assert QApplication.focusWidget() is verdict.ratings.buttons[0]
    four.key(Qt.Key.Key_Space)
    given = four.desk.ask(claim_cards.one, four.desk.claim_id).verdicts[0]
    assert (given.rating.label, given.rationale) == ("False", box.follows.text())


def test_the_rule_is_chosen_and_a_differing_verdict_is_said(four: AtDesk) -> None:
    split(four)
    rate(four, "3.1", "5")
    rate(four, "3.2", "1")
    rate(four, "3", "3")
    box = four.desk.claim_pane.parts
    assert "“Mixed” and differs" in box.difference.text()
    box.rule.setFocus()
    assert four.new_operations(lambda: four.key(Qt.Key.Key_Down)) == ["Set the rule of claim 3"]
    assert "truest one decides: part 3.1, “True”" in box.follows.text()
    four.key(Qt.Key.Key_Down)
    assert box.follows.text().startswith("It is judged on its own.")
    assert not box.take.isVisible()
    assert not box.difference.isVisible()


def test_the_pane_goes_to_parts_and_back(four: AtDesk) -> None:
    split(four)
    box = four.desk.claim_pane.parts
    QTest.mouseClick(box.rows[1], Qt.MouseButton.LeftButton)
    four.settle()
    assert four.now().label == "3.2"
    QTest.mouseClick(four.desk.claim_pane.part_of.up, Qt.MouseButton.LeftButton)
    four.settle()
    assert four.now().label == "3"


def test_n_walks_parts_before_their_claim(four: AtDesk) -> None:
    split(four)
    seen = []
    for _step in range(6):
        four.read("n")
        seen.append(four.now().label)
    assert seen == ["4", "1", "2", "3.1", "3.2", "3"]


def test_a_filter_keeps_the_claim_above_a_part_that_passes(four: AtDesk) -> None:
    split(four)
    rate(four, "3", "2")
    rate(four, "1", "2")
    rate(four, "4", "2")
    four.desk.claims_pane.filter_by("no verdict")
    assert listed(four) == ["2", "3", "3.1", "3.2", "4"]
    assert four.desk.claims_pane._head.text() == "Claims 4 of 6"


def test_deleting_the_whole_leaves_its_parts_and_undo_ties_them(four: AtDesk) -> None:
    split(four)
    four.desk.claims_pane.list.setFocus()
    four.key(Qt.Key.Key_Delete)
    assert [label for label, _words in labels(four)] == ["1", "2", "3", "4", "5"]
    four.key(Qt.Key.Key_Z, CTRL)
    assert [label for label, _words in labels(four)] == ["1", "2", "3", "3.1", "3.2", "4"]


def test_a_part_has_not_all_the_words_of_its_claim(four: AtDesk) -> None:
    before = labels(four)
    four.click("owners")
    four.key("p")
    assert labels(four) == before
    assert "Select the words of one part" in four.said()
