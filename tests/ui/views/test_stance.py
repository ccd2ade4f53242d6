"""The stance zones: drops, rows, keys, and the link field for words without an address."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from pytestqt.qtbot import QtBot

from core.records.terms import QuoteLock, SourceType, Stance
from core.text.spans import Span
from tests.ui.drops import drop, words
from tests.ui.examples import ARABIC, evidence
from ui.dropped import Dropped
from ui.views.stance.row import EvidenceRow, dragged
from ui.views.stance.zone import StanceZone
from ui.views.stance.zones import StanceZones

PAGE = "https://example.org/news"
EVIDENCE = (evidence(1), evidence(2, Stance.CONTRADICTS, span=None), evidence(3, quote=ARABIC))


@pytest.fixture
def zones(qtbot: QtBot) -> StanceZones:
    made = StanceZones()
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.show_evidence(EVIDENCE)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def got(zones: StanceZones) -> list[tuple[Stance, Dropped]]:
    drops: list[tuple[Stance, Dropped]] = []
    zones.evidence_dropped.connect(lambda stance, dropped: drops.append((stance, dropped)))
    return drops


Got = list[tuple[Stance, Dropped]]


def zone(zones: StanceZones, stance: Stance) -> StanceZone:
    return zones.zones[stance]


def row(zones: StanceZones, evidence_id: str) -> EvidenceRow:
    rows = [row for zone in zones.zones.values() for row in zone.rows]
    return next(row for row in rows if row.card.id == evidence_id)


def test_a_quote_from_the_browser_is_evidence_in_one_drag(zones: StanceZones, got: Got) -> None:
    event = drop(zone(zones, Stance.CONTRADICTS), words("the quote", chromium__x_source_url=PAGE.encode()))
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert got == [(Stance.CONTRADICTS, Dropped(text="the quote", url=PAGE))]


def test_files_and_links_can_be_dropped(zones: StanceZones, got: Got, tmp_path: Path) -> None:
    files, link = QMimeData(), words(PAGE)
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.pdf"))])
    drop(zone(zones, Stance.CONTEXT), files)
    drop(zone(zones, Stance.SUPPORTS), link)
    assert got == [
        (Stance.CONTEXT, Dropped(files=(tmp_path / "a.pdf",))),
        (Stance.SUPPORTS, Dropped(url=PAGE)),
    ]


def test_words_without_an_address_are_asked_for_it(qtbot: QtBot, zones: StanceZones, got: Got) -> None:
    target = zone(zones, Stance.SUPPORTS)
    drop(target, words("the quote"))
    assert got == []
    assert target.link.isVisible()
    qtbot.keyClicks(target.link.line, "not an address")
    qtbot.keyClick(target.link.line, Qt.Key.Key_Return)
    assert target.link.wrong.isVisible()
    target.link.line.setText("example.org/news")
    qtbot.keyClick(target.link.line, Qt.Key.Key_Return)
    assert got == [(Stance.SUPPORTS, Dropped(text="the quote", url=PAGE))]
    assert not target.link.isVisible()


def test_words_that_wait_are_never_lost(zones: StanceZones, got: Got) -> None:
    target = zone(zones, Stance.SUPPORTS)
    drop(target, words("first"))
    drop(target, words("second"))
    zones.finish()
    zones.finish()
    assert [dropped.text for _stance, dropped in got] == ["first", "second"]


def test_escape_gives_the_drop_up(qtbot: QtBot, zones: StanceZones, got: Got) -> None:
    target = zone(zones, Stance.SUPPORTS)
    drop(target, words("first"))
    qtbot.keyClick(target.link.line, Qt.Key.Key_Escape)
    zones.finish()
    assert got == []
    assert not target.link.isVisible()


def test_a_row_dragged_to_another_zone_changes_stance(qtbot: QtBot, zones: StanceZones) -> None:
    with qtbot.waitSignal(zones.stance_changed) as changed:
        event = drop(zone(zones, Stance.CONTRADICTS), dragged(EVIDENCE[0]))
    assert changed.args == ["e1", Stance.CONTRADICTS]
    assert event.dropAction() is Qt.DropAction.MoveAction


def test_a_row_dropped_where_it_was_stays(qtbot: QtBot, zones: StanceZones, got: Got) -> None:
    with qtbot.assertNotEmitted(zones.stance_changed):
        drop(zone(zones, Stance.SUPPORTS), dragged(EVIDENCE[0]))
    assert got == []


def test_a_confidential_row_carries_nothing_to_other_programs() -> None:
    assert not dragged(evidence(1, confidential=True)).hasText()
    assert dragged(evidence(1)).text() == "Quote 1"


def test_a_drag_with_the_mouse_begins_only_after_a_distance(
    qtbot: QtBot, zones: StanceZones, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    # A real drag would wait for the window system to end it.
    monkeypatch.setattr(
        "ui.views.stance.row.QDrag.exec", lambda drag, *actions: begun.append(drag.mimeData().text())
    )
    held = row(zones, "e1")
    qtbot.mousePress(held, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.mouseMove(held, QPoint(6, 6))
    assert begun == []
    qtbot.mouseMove(held, QPoint(60, 40))
    assert begun == ["Quote 1"]


@pytest.mark.parametrize(
    ("key", "stance"),
    [(Qt.Key.Key_Minus, Stance.CONTRADICTS), (Qt.Key.Key_Period, Stance.CONTEXT)],
)
def test_keys_move_a_row(qtbot: QtBot, zones: StanceZones, key: Qt.Key, stance: Stance) -> None:
    with qtbot.waitSignal(zones.stance_changed) as changed:
        qtbot.keyClick(row(zones, "e1"), key)
    assert changed.args == ["e1", stance]
    with qtbot.assertNotEmitted(zones.stance_changed):
        qtbot.keyClick(row(zones, "e1"), Qt.Key.Key_Plus)


def test_keys_open_edit_and_remove(qtbot: QtBot, zones: StanceZones) -> None:
    with qtbot.waitSignal(zones.source_wanted) as opened:
        qtbot.keyClick(row(zones, "e1"), Qt.Key.Key_Return)
    with qtbot.waitSignal(zones.evidence_edit_wanted) as edited:
        qtbot.keyClick(row(zones, "e3"), Qt.Key.Key_F2)
    with qtbot.waitSignal(zones.evidence_remove_wanted) as removed:
        qtbot.keyClick(row(zones, "e2"), Qt.Key.Key_Delete)
    assert opened.args == ["s1", Span(3, 9)]
    assert (edited.args, removed.args) == (["e3"], ["e2"])


def test_buttons_do_the_same(qtbot: QtBot, zones: StanceZones) -> None:
    held = row(zones, "e2")
    with qtbot.waitSignal(zones.source_wanted) as opened:
        qtbot.mouseClick(held.open, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(zones.evidence_edit_wanted):
        qtbot.mouseClick(held.edit, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(zones.evidence_remove_wanted):
        qtbot.mouseClick(held.remove, Qt.MouseButton.LeftButton)
    assert opened.args == ["s2", None]


def test_the_menu_marks_the_stance_and_changes_it(qtbot: QtBot, zones: StanceZones) -> None:
    menu = row(zones, "e1").menu()
    marked = [action for action in menu.actions() if action.isCheckable()]
    assert [action.isChecked() for action in marked] == [True, False, False]
    with qtbot.waitSignal(zones.stance_changed) as changed:
        marked[2].trigger()
    assert changed.args == ["e1", Stance.CONTEXT]


def test_a_missing_side_is_said(zones: StanceZones) -> None:
    assert "No context yet." in zone(zones, Stance.CONTEXT).hint.text()
    assert "No source" not in zone(zones, Stance.CONTRADICTS).hint.text()
    zones.show_evidence(())
    assert "No source contradicting this yet." in zone(zones, Stance.CONTRADICTS).hint.text()


def test_a_zone_asks_for_evidence(qtbot: QtBot, zones: StanceZones) -> None:
    with qtbot.waitSignal(zones.evidence_wanted) as wanted:
        qtbot.mouseClick(zone(zones, Stance.CONTRADICTS).add, Qt.MouseButton.LeftButton)
    assert wanted.args == [Stance.CONTRADICTS]


def test_rows_that_did_not_change_stay_and_keep_the_focus(qtbot: QtBot, zones: StanceZones) -> None:
    held = row(zones, "e1")
    held.setFocus()
    zones.show_evidence(EVIDENCE)
    assert row(zones, "e1") is held
    zones.show_evidence((*EVIDENCE, evidence(4)))
    assert row(zones, "e1") is not held
    qtbot.waitUntil(row(zones, "e1").hasFocus)


def test_every_lock_is_said_in_words_and_every_kind_can_be_drawn(zones: StanceZones) -> None:
    said = set()
    for lock in QuoteLock:
        zones.show_evidence([evidence(1, quote_lock=lock)])
        said.add(row(zones, "e1").lock.text())
    assert said == {
        "exact",
        "found after normalising",
        "similar only",
        "not found in the saved copy",
        "no saved copy",
    }
    for kind in SourceType:
        zones.show_evidence([evidence(1, source_type=kind, quote="")])
        assert not row(zones, "e1").grab().isNull()


def test_a_screen_reader_hears_the_whole_row(zones: StanceZones) -> None:
    spoken = row(zones, "e2").accessibleName()
    for part in ("Statement 2", "Harbour Board", "Contradicts", "Quote 2", "exact"):
        assert part in spoken


def test_a_drag_over_lights_the_zone_and_leaving_puts_it_out(qtbot: QtBot, zones: StanceZones) -> None:
    target = zone(zones, Stance.CONTEXT)
    before = target.hint.grab().toImage()
    target.hint.lit = "context"
    assert target.hint.grab().toImage() != before
    drop(target, words("the quote"))
    assert target.hint.lit == ""


def test_the_row_with_the_keyboard_shows_it(qtbot: QtBot, zones: StanceZones) -> None:
    held = row(zones, "e1")
    before = held.grab().toImage()
    held.setFocus()
    qtbot.waitUntil(held.hasFocus)
    assert held.grab().toImage() != before
