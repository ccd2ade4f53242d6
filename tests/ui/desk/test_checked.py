"""What was checked before, at the desk: seen beside the claim, linked by mouse and key, undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.records.matches import Check
from core.records.terms import Relation
from core.services import articles, claims, collections, scales
from core.storage import checks
from tests.ui.desk.at_desk import ALT, CTRL, SHIFT, AtDesk
from ui.desk import showing
from ui.dialogs.earlier_sheet import EarlierSheet
from ui.dialogs.link_sheet import LinkSheet

FEES = Check(
    "r1",
    "Fishing fees rose by 12 percent in one year.",
    verdict="Half true",
    publisher="Pier Watch",
    url="https://pierwatch.example/fees",
    date="2017-05-02",
)
BOATS = Check("r2", "Forty boats were moved to the west basin.", verdict="True", publisher="Pier Watch")


def bring_in(at: AtDesk, *found: Check) -> None:
    with checks.opened(checks.path_beside(at.path)) as connection:
        checks.add(connection, "k1", found)
    at.desk.library.do("Import", collections.add, "k1", "Checks of 2017", "checks.csv", len(found))
    at.settle()


def wait(at: AtDesk) -> None:
    """Until what was checked before is found for the claim worked on."""
    at.qtbot.waitUntil(lambda: at.desk.claim_pane.checked.looked() is not None)
    at.settle()


def found(at: AtDesk) -> list[str]:
    """What was found and is not linked yet; unfolded, so that it is there to be read."""
    box = at.desk.claim_pane.checked
    box.fold.set_open(True)
    return ["".join(p.text for p in row.row.pieces) for row in box.hits.rows]


def linked(at: AtDesk) -> list[tuple[str, str]]:
    rows = at.desk.claim_pane.checked.links.rows
    return [(row.row.heading, "".join(p.text for p in row.row.pieces)) for row in rows]


def title(at: AtDesk) -> str:
    return at.desk.claim_pane.checked.fold.head.text()


@pytest.fixture
def fees(reading: AtDesk) -> AtDesk:
    """A claim on the fees with two fact-checks imported."""
    bring_in(reading, FEES, BOATS)
    reading.click("Fishing fees", ALT)
    wait(reading)
    return reading


def test_a_claim_just_made_shows_what_is_like_it(fees: AtDesk) -> None:
    assert title(fees) == "Checked before: 1 similar"
    assert fees.desk.claim_pane.checked.hits.rows == []
    assert found(fees) == [FEES.claim]
    assert fees.window.status.work.isHidden()


def test_it_takes_one_line_in_a_low_window_and_is_unfolded_by_key(fees: AtDesk) -> None:
    box = fees.desk.claim_pane.checked
    assert not box.hits.isVisible()
    assert box.height() < 40
    fees.desk.reader.setFocus()
    fees.key("Q", SHIFT)
    fees.settle()
    assert box.hits.isVisible()
    assert box.hits.rows[0].hasFocus()
    assert fees.desk.keeper.window("checked.open") == ""


def test_a_high_window_shows_what_was_found_unasked(fees: AtDesk) -> None:
    fees.window.resize(1366, 1500)
    fees.settle()
    assert fees.desk.claim_pane.checked.hits.isVisible()
    fees.window.resize(1366, 768)
    fees.settle()
    assert not fees.desk.claim_pane.checked.hits.isVisible()


def test_folding_by_hand_is_remembered(fees: AtDesk, reopened: Callable[[Path], AtDesk]) -> None:
    box = fees.desk.claim_pane.checked
    QTest.mouseClick(box.fold.head, Qt.MouseButton.LeftButton)
    assert box.hits.isVisible()
    fees.close()
    again = reopened(fees.path)
    wait(again)
    box = again.desk.claim_pane.checked
    assert box.hits.isVisibleTo(box)


@pytest.mark.parametrize(
    ("key", "relation", "said"),
    [
        ("=", Relation.SAME, "Says the same"),
        ("<", Relation.PART, "This claim is a part of it"),
        ("!", Relation.CONTRADICTS, "Contradicts this claim"),
    ],
)
def test_a_key_links_the_row_with_the_keyboard_as_one_step(
    fees: AtDesk, key: str, relation: Relation, said: str
) -> None:
    fees.desk.reader.setFocus()
    fees.key("Q", SHIFT)
    assert fees.new_operations(lambda: fees.key(key)) == ["Link a fact-check"]
    assert (linked(fees), found(fees)) == ([(said, FEES.claim)], [])
    (link,) = fees.desk.claim_pane.detail().links
    assert (link.relation, link.check, link.origin) == (relation, FEES, "Checks of 2017")
    assert fees.now().link_count == 1
    fees.window.actions_shown.table.invoke("undo")
    fees.settle()
    assert (linked(fees), fees.now().link_count) == ([], 0)


def test_buttons_link_change_and_remove(fees: AtDesk) -> None:
    box = fees.desk.claim_pane.checked
    box.fold.set_open(True)
    fees.settle()
    row = box.hits.rows[0]
    row.relations[Relation.CONTRADICTS].click()
    fees.settle()
    assert linked(fees) == [("Contradicts this claim", FEES.claim)]
    link = box.links.rows[0]
    assert [one for one, button in link.relations.items() if button.isChecked()] == [Relation.CONTRADICTS]
    link.relations[Relation.SAME].click()
    fees.settle()
    assert linked(fees) == [("Says the same", FEES.claim)]
    box.links.rows[0].unlink.click()
    wait(fees)
    assert (linked(fees), found(fees)) == ([], [FEES.claim])
    assert fees.done()[-3:] == ["Link a fact-check", "Change a link", "Remove a link"]


def test_delete_removes_the_link_and_never_the_claim(fees: AtDesk) -> None:
    fees.desk.reader.setFocus()
    fees.key("Q", SHIFT)
    fees.key("=")
    fees.desk.claim_pane.checked.links.rows[0].setFocus()
    fees.key(Qt.Key.Key_Delete)
    assert (linked(fees), len(fees.desk.claims)) == ([], 1)


def test_nothing_is_linked_or_rated_by_itself(fees: AtDesk) -> None:
    assert fees.desk.claim_pane.detail().links == ()
    assert fees.now().rating is None
    assert fees.done()[-1] == "New claim"


def test_another_wording_is_looked_for_anew(fees: AtDesk) -> None:
    wording = fees.desk.claim_pane.words.wording
    wording.setFocus()
    wording.selectAll()
    fees.write("40 boats were moved to the west basin")
    fees.key(Qt.Key.Key_Return, CTRL)
    fees.qtbot.waitUntil(lambda: found(fees) != [FEES.claim])
    wait(fees)
    assert found(fees) == [BOATS.claim]


def test_a_late_answer_to_older_words_is_dropped(fees: AtDesk) -> None:
    fees.click("Nobody counted", ALT)
    first = fees.desk.claims[0].id
    fees.desk.looking.forget()
    for claim in (first, fees.desk.claims[1].id):
        showing.claim(fees.desk, claim)
    wait(fees)
    assert fees.desk.looking.wanted is not None
    assert fees.desk.looking.wanted[0] == fees.desk.claim_id
    assert FEES.claim not in found(fees)


def test_going_back_to_a_claim_asks_nobody_again(fees: AtDesk) -> None:
    fees.click("Nobody counted", ALT)
    wait(fees)
    fees.read("k")
    wait(fees)
    fees.read("j")
    assert fees.desk.claim_pane.checked.looked() is not None
    assert not fees.desk.looking.soon.isActive()


def test_fact_checks_imported_meanwhile_are_looked_through(reading: AtDesk) -> None:
    reading.click("Fishing fees", ALT)
    wait(reading)
    assert "Import fact-checks to see what others found" in reading.desk.claim_pane.checked.empty.text()
    bring_in(reading, FEES)
    reading.qtbot.waitUntil(lambda: found(reading) == [FEES.claim])


def test_a_linked_claim_of_another_article_is_gone_to(fees: AtDesk) -> None:
    first = fees.desk.article.id
    other = fees.bring_in("Fees of all harbours rose. They rose by a third.", title="Fees")
    showing.article(fees.desk, other)
    fees.click("Fees of all", ALT)
    fees.read("l")
    sheet = fees.dialog(LinkSheet)
    fees.settle()
    fees.write("fishing")
    fees.settle()
    assert sheet.list.count() == 1
    sheet.buttons[Relation.PART].setChecked(True)
    sheet.line.setFocus()
    fees.key(Qt.Key.Key_Return)
    assert [heading for heading, _words in linked(fees)] == ["This claim is a part of it"]
    fees.desk.claim_pane.checked.links.rows[0].setFocus()
    fees.key(Qt.Key.Key_Return)
    assert fees.desk.article.id == first
    assert [heading for heading, _words in linked(fees)] == ["It is a part of this claim"]


def test_within_an_article_a_part_belongs_into_the_tree(fees: AtDesk) -> None:
    fees.click("Nobody counted", ALT)
    fees.read("l")
    sheet = fees.dialog(LinkSheet)
    fees.settle()
    assert not sheet.buttons[Relation.PART].isEnabled()
    assert "put one claim under the other" in sheet.buttons[Relation.PART].toolTip()
    sheet.reject()


def test_contradicting_claims_rated_alike_are_pointed_out(fees: AtDesk) -> None:
    plain = fees.desk.ask(scales.by_key, "plain").id
    fees.desk.library.do("Scale", articles.use_scale, fees.desk.article.id, plain)
    fees.read("5")
    fees.click("Nobody counted", ALT)
    fees.read("5", "l")
    sheet = fees.dialog(LinkSheet)
    fees.settle()
    sheet.buttons[Relation.CONTRADICTS].setChecked(True)
    sheet.main.click()
    fees.settle()
    assert "both are rated" in fees.desk.claim_pane.checked.hint.text()


def test_words_can_be_looked_for_before_they_are_a_claim(reading: AtDesk) -> None:
    bring_in(reading, FEES, BOATS)
    reading.drag("Fishing fees rose by 12 percent")
    reading.read("q")
    sheet = reading.dialog(EarlierSheet)
    reading.qtbot.waitUntil(lambda: bool(sheet.list.rows))
    assert ["".join(p.text for p in row.row.pieces) for row in sheet.list.rows] == [FEES.claim]
    assert reading.desk.claims == []
    sheet.main.click()
    reading.settle()
    assert [card.wording for card in reading.desk.claims] == ["Fishing fees rose by 12 percent"]


def test_a_fact_check_is_opened_in_the_browser_by_its_button_alone(
    fees: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    fees.desk.reader.setFocus()
    fees.key("Q", SHIFT)
    row = fees.desk.claim_pane.checked.hits.rows[0]
    fees.key(Qt.Key.Key_Return)
    QTest.mouseDClick(row, Qt.MouseButton.LeftButton)
    assert asked == []
    row.open.click()
    assert asked == ["https://pierwatch.example/fees"]


def test_an_address_that_is_none_of_the_web_is_not_opened(
    reading: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    bring_in(reading, Check("r", "Fishing fees rose by 12 percent.", url="file:///etc/passwd"))
    reading.click("Fishing fees", ALT)
    wait(reading)
    reading.desk.claim_pane.checked.fold.set_open(True)
    reading.desk.claim_pane.checked.hits.rows[0].open.click()
    assert asked == []
    assert "cannot be opened in a browser" in reading.said()


def test_up_and_down_go_through_links_and_hits(fees: AtDesk) -> None:
    box = fees.desk.claim_pane.checked
    fees.desk.reader.setFocus()
    fees.key("Q", SHIFT)
    fees.key("=")
    fees.desk.library.do("Word", claims.edit, fees.desk.claim_id, "wording", "Fees rose and boats were moved")
    fees.qtbot.waitUntil(lambda: found(fees) == [BOATS.claim])
    box.links.rows[0].setFocus()
    fees.key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is box.hits.rows[0]
    fees.key(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is box.links.rows[0]
    assert box.current() == box.links.rows[0].row


def test_it_can_be_looked_at_where_nothing_can_be_changed(fees: AtDesk) -> None:
    box = fees.desk.claim_pane.checked
    box.look_only()
    box.fold.set_open(True)
    assert not any(button.isEnabled() for button in box.hits.rows[0].relations.values())
    assert box.hits.rows[0].open.isEnabled()
    assert not box.other.isEnabled()


def test_everything_found_being_linked_is_not_nothing_found(fees: AtDesk) -> None:
    fees.desk.reader.setFocus()
    fees.key("Q", SHIFT)
    fees.key("=")
    assert (title(fees), found(fees)) == ("Checked before: 1 linked", [])
    assert not fees.desk.claim_pane.checked.empty.isVisible()


def test_a_damaged_file_of_fact_checks_stops_no_claim(reading: AtDesk) -> None:
    bring_in(reading, FEES)
    checks.path_beside(reading.path).write_bytes(b"no database " * 100)
    reading.click("Fishing fees", ALT)
    wait(reading)
    assert "cannot be read" in reading.desk.claim_pane.checked.empty.text()
    assert reading.crashes == []
    assert len(reading.desk.claims) == 1
