"""PySide6 6.12.0 on Python 3.11 loses a reference to None per void call and to True per emit, then aborts."""

import sys

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

TIMES = 10_000
SLACK = 200
"""References that come and go by themselves in between: caches, frames, the test runner's own."""

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 12),
    reason="None and True are immortal from Python 3.12: nothing is counted there",
)


class Bell(QObject):
    rung = Signal()
    answered = Signal(bool)


def lost(value: object, before: int) -> int:
    return before - sys.getrefcount(value)


@pytest.mark.parametrize("value", [None, True], ids=["None", "True"])
def test_void_calls_lose_no_reference(qapp: object, value: object) -> None:
    bell, timer = QObject(), QTimer()
    before = sys.getrefcount(value)
    for number in range(TIMES):
        bell.setObjectName("bell")
        timer.setInterval(number)
        timer.setSingleShot(True)
    assert lost(value, before) < SLACK


@pytest.mark.parametrize("value", [None, True], ids=["None", "True"])
def test_emits_lose_no_reference(qapp: object, value: object) -> None:
    bell = Bell()
    heard = 0

    def hear(*_values: object) -> None:
        nonlocal heard
        heard += 1

    bell.rung.connect(hear)
    bell.answered.connect(hear)
    before = sys.getrefcount(value)
    for _number in range(TIMES):
        bell.rung.emit()
        bell.answered.emit(True)
    assert heard == 2 * TIMES
    assert lost(value, before) < SLACK
