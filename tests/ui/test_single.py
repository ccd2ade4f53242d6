"""The doorbell: a second start rings, the first window comes to the front."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.single import Doorbell, ring

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


def test_a_ring_brings_the_window_back_from_the_task_bar(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    bell = Doorbell(tmp_path / "a.touchstone", window)
    window.showMinimized()
    assert ring(tmp_path / "a.touchstone")
    qtbot.waitUntil(window.isActiveWindow)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert bell.parent() is window


def test_nobody_answers_for_another_library_or_once_the_window_is_gone(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    bell = Doorbell(tmp_path / "a.touchstone", window)
    assert not ring(tmp_path / "b.touchstone")
    bell._server.close()
    assert not ring(tmp_path / "a.touchstone")


def test_a_bell_left_behind_by_a_killed_window_is_replaced(qtbot, tmp_path):
    first, second = QWidget(), QWidget()
    for window in (first, second):
        qtbot.addWidget(window)
        Doorbell(tmp_path / "a.touchstone", window)
    assert ring(tmp_path / "a.touchstone")
    qtbot.waitUntil(second.isActiveWindow)


def test_the_same_file_by_another_name_has_the_same_bell(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "a.touchstone").write_bytes(b"")
    (tmp_path / "link.touchstone").symlink_to(tmp_path / "a.touchstone")
    Doorbell(tmp_path / "a.touchstone", window)
    assert ring(tmp_path / "link.touchstone")
    qtbot.waitUntil(window.isActiveWindow)
