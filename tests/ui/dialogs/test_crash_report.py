"""A crash report tells where, and nothing of what was being worked on."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.dialogs.crash import CrashDialog
from ui.dialogs.crash_report import crash_report

VERSIONS = {"Touchstone": "0.1.0"}
SECRET = "the driver's name is Karim"


def caught(raising):
    """The exception a function raises, with its traceback."""
    with pytest.raises(BaseException) as info:  # noqa: PT011
        raising()
    return info.value


def from_value():
    raise ValueError(SECRET)


def from_cause():
    try:
        from_value()
    except ValueError as error:
        raise KeyError(SECRET) from error


@pytest.mark.parametrize("raising", [from_value, from_cause])
def test_it_names_frames_and_types_but_no_message(raising):
    report = crash_report(caught(raising), VERSIONS)
    assert SECRET not in report
    assert "Touchstone: 0.1.0" in report
    assert "tests/ui/dialogs/test_crash_report.py:" in report
    assert "from_value" in report
    assert "ValueError" in report


def test_causes_come_first():
    report = crash_report(caught(from_cause), VERSIONS)
    assert report.index("ValueError") < report.index("KeyError")


@given(st.text(min_size=12))
def test_no_text_an_exception_carries_is_in_it(text):
    error = UnicodeError(text, text)
    error.add_note(text)
    error.__dict__["name"] = text
    assert crash_report(error, {}) == crash_report(UnicodeError(), {})


def test_names_of_python_things_and_system_error_codes_are_told(tmp_path):
    number: Any = 1
    missing = tmp_path / "secret name.txt"
    assert "FileNotFoundError (ENOENT)" in crash_report(caught(missing.read_bytes), {})
    assert "secret" not in crash_report(caught(missing.read_bytes), {})
    assert "AttributeError (rattling)" in crash_report(caught(lambda: number.rattling), {})
    odd = AttributeError(SECRET, name=SECRET)
    assert SECRET not in crash_report(odd, {})


def test_folders_of_the_person_are_left_out(tmp_path):
    script = tmp_path / "karim" / "plugin.py"
    script.parent.mkdir()
    code = compile("def go():\n    raise RuntimeError\n", str(script), "exec")
    space: dict[str, object] = {}
    exec(code, space)
    report = crash_report(caught(space["go"]), {})
    assert "  plugin.py:2 go" in report
    assert "karim" not in report
    assert str(Path.home()) not in report


def test_causes_that_lead_in_a_circle_end():
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert crash_report(first, {}).count("KeyError") == 1


def test_the_report_can_be_copied(present, qtbot):
    report = crash_report(caught(from_value), VERSIONS)
    dialog = present(CrashDialog(report))
    assert dialog.report.toPlainText() == report
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == report
    assert "Copied" in dialog.strip.text()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.main, Qt.MouseButton.LeftButton)
