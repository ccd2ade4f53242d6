"""Each way out of "the library is in use" is taken by mouse or key."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from ui.dialogs.about import AboutDialog
from ui.dialogs.busy_library import BusyChoice, BusyLibraryDialog

LIBRARY = Path("/a/folder/library.touchstone")


@pytest.fixture
def dialog(present):
    return present(BusyLibraryDialog(LIBRARY))


def words(dialog):
    """Everything a dialog's labels say."""
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_says_which_library(dialog):
    assert str(LIBRARY) in words(dialog)


def test_enter_shows_the_other_window(dialog, qtbot):
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert dialog.choice == BusyChoice.SHOW_WINDOW


def test_read_only(dialog, qtbot):
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.read_only, Qt.MouseButton.LeftButton)
    assert dialog.choice == BusyChoice.READ_ONLY


def test_escape_quits(dialog, qtbot):
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.choice == BusyChoice.QUIT


def test_about_tells_version_and_library(present, qtbot):
    about = present(AboutDialog("1.2.3", LIBRARY))
    assert "1.2.3" in words(about)
    assert str(LIBRARY) in words(about)
    with qtbot.waitSignal(about.accepted):
        qtbot.keyClick(QApplication.focusWidget() or about, Qt.Key.Key_Return)
