"""Sources: the list in a tab, adding, correcting and deleting one, each an operation that can be undone."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar

from core.services import sources
from tests.fixtures.libraries import new_source
from tests.ui.desk.at_desk import CTRL, SHIFT, AtDesk
from ui.desk import source_tabs
from ui.dialogs.source_sheet import SourceSheet
from ui.views.sources import SourcesPane


@pytest.fixture
def listed(reading: AtDesk) -> AtDesk:
    """The list of sources in a tab, one source in it."""
    new_source(reading.desk.library)
    reading.key(Qt.Key.Key_S, CTRL | SHIFT)
    return reading


def pane(desk: AtDesk) -> SourcesPane:
    (found,) = desk.window.tabs.findChildren(SourcesPane)
    return found


def close_tab(desk: AtDesk, at: int) -> None:
    button = desk.window.tabs.tabBar().tabButton(at, QTabBar.ButtonPosition.RightSide)
    assert isinstance(button, QAbstractButton)
    button.click()
    QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    desk.settle()


def test_the_list_opens_once_and_follows_the_library(listed):
    listed.key(Qt.Key.Key_S, CTRL | SHIFT)
    assert listed.window.tabs.count() == 2
    new_source(listed.desk.library, "Another text.")
    assert pane(listed)._model.rowCount() == 2


def test_work_goes_on_after_the_list_was_closed(listed, qtbot):
    close_tab(listed, 1)
    assert listed.window.tabs.count() == 1
    with qtbot.captureExceptions() as raised:
        new_source(listed.desk.library, "Another text.")
        listed.settle()
    assert raised == []
    assert len(listed.desk.ask(sources.in_library)) == 2


def test_enter_in_the_list_opens_the_source(listed):
    listed.key(Qt.Key.Key_Return)
    page = source_tabs.current(listed.desk)
    assert "Rents rose by 5 percent" in page.reader._reading.text
    close_tab(listed, 2)
    assert listed.desk.source_pages == {}


def test_correcting_a_source_is_one_operation_shown_in_its_tab(listed):
    listed.key(Qt.Key.Key_Return)
    page = source_tabs.current(listed.desk)
    listed.press("Edit source", page)
    sheet = listed.dialog(SourceSheet)
    sheet.title.set_value("Rents of 2016")
    assert listed.new_operations(sheet.main.click) == ["Correct the source"]
    assert "Rents of 2016" in page.facts.text()
    assert listed.dialogs() == []


def test_deleting_a_source_closes_its_tab_and_undo_brings_it_back(listed):
    listed.key(Qt.Key.Key_Return)
    listed.window.actions_shown.by_id["source.delete"].trigger()
    listed.settle()
    assert listed.desk.source_pages == {}
    assert listed.done()[-1] == "Delete source"
    listed.desk.reader.setFocus()
    listed.window.tabs.setCurrentIndex(0)
    listed.read()
    listed.key(Qt.Key.Key_Z, CTRL)
    assert len(listed.desk.ask(sources.in_library)) == 1


def test_closing_the_sheet_while_a_file_is_read_leaves_nothing_behind(reading, tmp_path, held_reading):
    (tmp_path / "long.txt").write_text("A line about fees.", encoding="utf-8")
    reading.key(Qt.Key.Key_N, CTRL | SHIFT)
    sheet = reading.dialog(SourceSheet)
    sheet.file_chosen.emit(str(tmp_path / "long.txt"))
    assert reading.desk.tasks.running
    sheet.reject()
    held_reading.set()
    reading.settle()
    assert reading.said() == ""
    assert reading.done() == ["Bring in an article"]


def test_a_file_is_read_into_the_sheet_and_kept_as_the_copy(reading, tmp_path):
    (tmp_path / "fees.txt").write_text("Fees of 2016\n\nThe fee was 56 crowns.", encoding="utf-8")
    reading.key(Qt.Key.Key_N, CTRL | SHIFT)
    sheet = reading.dialog(SourceSheet)
    sheet.file_chosen.emit(str(tmp_path / "fees.txt"))
    reading.settle()
    assert reading.new_operations(sheet.main.click) == ["Add a source"]
    page = source_tabs.current(reading.desk)
    assert "56 crowns" in page.reader._reading.text
    assert "Fees of 2016" in page.facts.text()
