"""Our own mistakes: one dialog, a report without anybody's words, and work goes on."""

import logging
import sys

import pytest
from PySide6.QtCore import Qt

from core.library import open_library
from core.settings import Settings
from tests.ui.desk.at_desk import ALT, CTRL, AtDesk
from tests.ui.desk.conftest import desk, reading, reopened
from ui.app import _hook
from ui.crash import crash_dialog
from ui.dialogs.crash import CrashDialog
from ui.failures import sorted_out
from ui.keeper import Keeper
from ui.opening import fill

__all__ = ["desk", "reading", "reopened"]
SECRET = "Fishing fees rose by 12 percent in 2016."


class Mistake(Exception):
    """A bug of ours that quotes what was worked on."""


@pytest.fixture
def crashing(reading: AtDesk) -> AtDesk:
    """The desk with the crash dialog as the app has it."""
    crashed = crash_dialog(reading.window)
    reading.crashes = []
    reading.desk.failed = sorted_out(reading.window.status.say, crashed)
    reading.desk.tasks._failed = reading.desk.failed
    reading.window.actions_shown.table.failed = reading.desk.failed
    return reading


def mistaken(*_args: object) -> None:
    raise Mistake(SECRET)


def test_a_mistake_in_a_slot_is_told_once_and_work_goes_on(crashing, caplog):
    caplog.set_level(logging.ERROR)
    slot = crashing.desk.guarded(mistaken)
    slot()
    slot()
    dialogs = crashing.dialogs()
    assert [type(one) for one in dialogs] == [CrashDialog]
    crashing.dialog(CrashDialog)
    assert len(caplog.records) == 2
    crashing.key(Qt.Key.Key_Return)
    assert crashing.dialogs() == []
    crashing.click("Fishing fees", ALT)
    assert crashing.now().wording == SECRET
    slot()
    assert len(crashing.dialogs()) == 1
    crashing.dialogs()[0].close()


def test_the_report_says_where_and_none_of_the_words(crashing, caplog):
    caplog.set_level(logging.ERROR)
    crashing.desk.guarded(mistaken)()
    report = crashing.dialog(CrashDialog).report.toPlainText()
    assert "Mistake" in report
    assert "test_crash.py" in report
    assert "PySide6" in report
    for text in (report, caplog.text):
        assert "Fishing" not in text
        assert "12 percent" not in text
    crashing.dialogs()[0].close()


def test_a_mistake_in_background_work_is_told(crashing, caplog):
    crashing.desk.tasks.run(mistaken, lambda _nothing: None)
    crashing.settle()
    assert [type(one) for one in crashing.dialogs()] == [CrashDialog]
    crashing.dialogs()[0].close()
    assert "Mistake" in caplog.text


def test_a_mistake_in_a_command_is_told(crashing, caplog, monkeypatch):
    monkeypatch.setattr("core.services.claims.create", mistaken)
    crashing.click("Fishing fees")
    assert crashing.new_operations(lambda: crashing.read("c")) == []
    assert [type(one) for one in crashing.dialogs()] == [CrashDialog]
    crashing.dialogs()[0].close()
    monkeypatch.undo()
    crashing.settle()
    assert crashing.new_operations(lambda: crashing.read("c")) == ["New claim"]
    crashing.key(Qt.Key.Key_Z, CTRL)
    assert crashing.desk.claims == []


def test_what_nobody_caught_goes_to_the_dialog_and_ctrl_c_to_the_terminal(crashing, capsys, caplog):
    hook = _hook(crash_dialog(crashing.window))
    hook(Mistake, Mistake(SECRET), None)
    assert [type(one) for one in crashing.dialogs()] == [CrashDialog]
    crashing.dialogs()[0].close()
    hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert crashing.dialogs() == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert sys.excepthook is not hook
    assert "Mistake" in caplog.text


def test_the_desk_gives_its_mistakes_to_the_dialog(qtbot, tmp_path, reading):
    heard: list[Exception] = []
    library = open_library(tmp_path / "second.touchstone", "Noor")
    other = fill(reading.window, Keeper(Settings()), library, heard.append)
    other.guarded(mistaken)()
    other.close()
    assert [type(error) for error in heard] == [Mistake]
