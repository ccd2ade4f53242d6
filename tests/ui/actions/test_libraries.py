"""Other libraries open in windows of their own."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from core.errors import UserError
from core.paths import default_library
from tests.ui.desk.at_desk import AtDesk
from ui.actions import libraries


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A stand-in for main.py that writes down what it was started with."""
    told = tmp_path / "told.txt"
    program = tmp_path / "program.py"
    program.write_text(f"import sys, pathlib; pathlib.Path({str(told)!r}).write_text(' '.join(sys.argv[1:]))")
    monkeypatch.setattr(libraries, "PROGRAM", program)
    return told


def test_my_library_opens_beside_another_one(desk: AtDesk, started: Path) -> None:
    table = desk.window.actions_shown.table  # type: ignore[union-attr]
    assert table["library.mine"].enabled()
    assert table.invoke("library.mine")
    desk.qtbot.waitUntil(lambda: started.exists() and started.read_text() != "")
    assert started.read_text() == f"--library {default_library()}"


def test_a_chosen_library_opens_beside_this_one(desk: AtDesk, started: Path, tmp_path: Path) -> None:
    table = desk.window.actions_shown.table  # type: ignore[union-attr]
    for command in ("library.open", "library.new"):
        started.unlink(missing_ok=True)
        table.invoke(command)
        dialog = desk.dialog(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "other.touchstone"))
        dialog.reject()
        desk.qtbot.waitUntil(lambda: started.exists() and started.read_text() != "")
        assert started.read_text() == f"--library {tmp_path / 'other.touchstone'}"


def test_a_window_that_cannot_be_opened_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "no such program"))
    with pytest.raises(UserError, match="could not be opened"):
        libraries.show(tmp_path / "other.touchstone")
