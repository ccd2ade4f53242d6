"""Importing fact-checks from the window: dropped, stopped, continued, undone, and what is said of it."""

import json
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication

from core.library import open_read_only
from core.matching import importing
from core.services import collections
from core.storage import checks
from tests.ui.desk.at_desk import CTRL, SHIFT, AtDesk
from ui.actions import fact_checks
from ui.dialogs.fact_checks import FactChecksSheet
from ui.dialogs.import_details import ImportDetailsDialog
from ui.dialogs.look_up_sheet import LookUpSheet


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "town.jsonl"
    rows = [{"id": number, "claim": f"Fee {number} rose"} for number in range(300)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows) + "broken\n", encoding="utf-8")
    return path


@pytest.fixture
def sheet(desk: AtDesk) -> FactChecksSheet:
    """The sheet, opened by its key."""
    desk.read()
    desk.key(Qt.Key.Key_K, CTRL | SHIFT)
    return desk.dialog(FactChecksSheet)


def dropped(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def row(sheet: FactChecksSheet, at: int = 0) -> list[str]:
    item = sheet.list.topLevelItem(at)
    return [item.text(column) for column in range(3)] if item else []


def test_a_dropped_file_is_imported_as_one_step_and_said(desk, sheet, dump, strip_button):
    desk.drop(sheet, dropped(dump))
    assert row(sheet)[:2] == ["town", "300"]
    assert "300 fact-checks. 1 row was skipped." in sheet.strip.text()
    assert desk.done() == ["Import fact-checks"]
    assert "300 fact-checks" in desk.told()
    strip_button(sheet, "Details…").click()
    desk.settle()
    assert "Row 301 was skipped: it is not JSON." in desk.dialog(ImportDetailsDialog).box.toPlainText()


def test_details_stand_in_the_status_bar_once_the_sheet_is_closed(desk, sheet, dump):
    sheet.file_chosen.emit(str(dump))
    sheet.close()
    desk.settle()
    assert "1 row was skipped" in desk.told()
    desk.press("Details…", desk.window.status)
    assert "not JSON" in desk.dialog(ImportDetailsDialog).box.toPlainText()
    desk.dialog(ImportDetailsDialog).main.click()
    desk.bring_in()
    assert not desk.window.status.details.isVisible()
    assert desk.told().endswith("Bring in an article")


def test_the_same_file_again_says_so(desk, sheet, dump):
    for said in ("was imported: 300", "has not changed: 300"):
        desk.drop(sheet, dropped(dump))
        assert said in sheet.strip.text()
    assert sheet.list.topLevelItemCount() == 1


def test_a_collection_is_removed_and_brought_back(desk, sheet, dump, strip_button):
    desk.drop(sheet, dropped(dump))
    sheet.remove.click()
    desk.settle()
    assert sheet.pages.currentIndex() == 1
    assert desk.done()[-1] == "Remove fact-checks"
    strip_button(sheet, "Undo").click()
    desk.settle()
    assert row(sheet)[:2] == ["town", "300"]
    sheet.remove.click()
    desk.settle()
    sheet.free.click()
    strip_button(sheet, "Free the space").click()
    desk.settle()
    assert "given back to the disk" in sheet.strip.text()
    with checks.reading(checks.path_beside(desk.path)) as connection:
        assert connection.execute("SELECT count(*) FROM fact_check").fetchone() == (0,)
    sheet.close()
    desk.desk.library.undo()
    desk.settle()
    desk.read()
    desk.key(Qt.Key.Key_K, CTRL | SHIFT)
    assert row(desk.dialog(FactChecksSheet))[2] == "Missing: import the file again"


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Importing in pieces of ten rows, each taking its time."""
    add = checks.add

    def slowly(*given):
        time.sleep(0.02)
        return add(*given)

    monkeypatch.setattr(importing, "CHUNK", 10)
    monkeypatch.setattr(importing, "_CHECKED", 5)
    monkeypatch.setattr(checks, "add", slowly)


def begun(desk: AtDesk, sheet: FactChecksSheet, dump: Path) -> None:
    """Have an import going on, some pieces of it done."""
    sheet.file_chosen.emit(str(dump))
    desk.qtbot.waitUntil(lambda: sheet.strip.progress.value() > 50)


@pytest.mark.usefixtures("slow")
def test_a_stopped_import_is_continued(desk, sheet, dump, strip_button):
    begun(desk, sheet, dump)
    assert desk.window.status.work.isVisible()
    strip_button(sheet, "Stop").click()
    desk.settle()
    assert "press Continue" in sheet.strip.text()
    assert row(sheet)[2] == "Interrupted"
    assert desk.desk.ask(collections.in_library) == []
    assert desk.done() == []
    sheet.go_on.click()
    desk.settle()
    assert row(sheet)[:2] == ["town", "300"]
    assert desk.done() == ["Import fact-checks"]


@pytest.mark.usefixtures("slow")
def test_an_interrupted_import_can_be_given_up(desk, sheet, dump, strip_button):
    begun(desk, sheet, dump)
    desk.window.status.work.cancel.click()
    desk.settle()
    assert sheet.remove.text() == "&Discard"
    sheet.remove.click()
    desk.settle()
    assert sheet.pages.currentIndex() == 1
    assert desk.done() == []


@pytest.mark.usefixtures("slow")
def test_work_goes_on_while_importing_and_a_second_sheet_shows_it(desk, sheet, dump):
    begun(desk, sheet, dump)
    sheet.close()
    QApplication.processEvents()
    desk.window.actions_shown.by_id["factchecks"].trigger()
    again = desk.dialog(FactChecksSheet)
    assert "Importing town.jsonl" in again.strip.text()
    assert not again.bring_in.isEnabled()
    desk.desk.library.do("Other work", collections.add, "x", "Other", "", 0)
    desk.settle()
    assert [again.list.topLevelItem(at).text(0) for at in range(2)] in (["town", "Other"], ["Other", "town"])
    assert not again.is_busy()


@pytest.mark.usefixtures("slow")
def test_closing_the_window_stops_the_import_which_goes_on_the_next_time(desk, sheet, dump, reopened):
    begun(desk, sheet, dump)
    desk.close()
    again = reopened(desk.path)
    again.read()
    again.key(Qt.Key.Key_K, CTRL | SHIFT)
    sheet = again.dialog(FactChecksSheet)
    assert row(sheet)[2] == "Interrupted"
    sheet.go_on.click()
    again.settle()
    assert row(sheet)[:2] == ["town", "300"]


def test_what_cannot_be_imported_is_said_in_the_sheet(desk, sheet, tmp_path):
    path = tmp_path / "words.txt"
    path.write_text("Only words.")
    desk.drop(sheet, dropped(path))
    assert "holds no fact-checks in a form that is known" in sheet.strip.text()
    assert sheet.bring_in.isEnabled()
    sheet.file_chosen.emit(str(tmp_path / "gone.csv"))
    desk.settle()
    assert "There is no file" in sheet.strip.text()


def test_a_library_that_is_only_read_can_be_looked_at(qtbot, tmp_path):
    from core.library import open_library

    path = tmp_path / "archive.touchstone"
    open_library(path).close()
    at = AtDesk(qtbot, open_read_only(path))
    at.desk.reader.setFocus()
    at.key(Qt.Key.Key_K, CTRL | SHIFT)
    assert not at.dialog(FactChecksSheet).bring_in.isEnabled()
    at.close()


def test_looking_up_is_reached_from_the_sheet(desk, sheet):
    sheet.look_up.click()
    desk.settle()
    assert desk.dialog(LookUpSheet).isVisible()


def test_only_a_stopped_import_is_said_to_go_on(desk, sheet, dump, strip_button, monkeypatch):
    def slowly(_library, progress):
        while True:
            time.sleep(0.01)
            progress.check()

    desk.drop(sheet, dropped(dump))
    sheet.remove.click()
    desk.settle()
    monkeypatch.setattr(fact_checks, "free", slowly)
    sheet.free.click()
    strip_button(sheet, "Free the space").click()
    strip_button(sheet, "Stop").click()
    desk.settle()
    assert not sheet.is_busy()
    assert sheet.strip.text() == "Stopped."
