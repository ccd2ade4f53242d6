"""Background work: results and errors in the GUI thread, progress, cancelling, and nothing left running."""

import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator
from threading import Event, get_ident

import pytest
from pytestqt.qtbot import QtBot

from core.errors import UserError
from core.progress import Cancelled, Progress, Silent
from tests.fixtures.tracked import ROOT
from ui.tasks import MOST_AT_ONCE, Tasks

Heard = list[Exception]


@pytest.fixture
def heard() -> Heard:
    return []


@pytest.fixture
def tasks(qtbot: QtBot, heard: Heard) -> Iterator[Tasks]:
    runner = Tasks(heard.append)
    yield runner
    runner.close()


def test_result_comes_back_in_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    threads: list[int] = []
    results: list[int] = []

    def work(progress: Progress) -> int:
        threads.append(get_ident())
        return 42

    def then(result: int) -> None:
        threads.append(get_ident())
        results.append(result)

    tasks.run(work, then)
    assert len(tasks.running) == 1
    qtbot.waitUntil(lambda: results == [42])
    assert threads[0] != get_ident()
    assert threads[1] == get_ident()
    assert tasks.running == []


def test_an_error_goes_to_its_own_hearer_or_to_the_common_one(
    qtbot: QtBot, tasks: Tasks, heard: Heard
) -> None:
    def work(progress: Progress) -> None:
        raise UserError("The page did not answer.")

    own: Heard = []
    tasks.run(work, lambda _result: None, own.append)
    qtbot.waitUntil(lambda: len(own) == 1)
    assert heard == []
    tasks.run(work, lambda _result: None)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert str(heard[0]) == "The page did not answer."


def test_progress_is_seen_while_the_work_goes_on(qtbot: QtBot, tasks: Tasks) -> None:
    go_on = Event()
    ended: list[str] = []

    def work(progress: Progress) -> str:
        progress.report(3, 10, "Reading page 3")
        go_on.wait(5)
        return "read"

    task = tasks.run(work, ended.append, title="Reading")
    qtbot.waitUntil(lambda: (task.done, task.total, task.note) == (3, 10, "Reading page 3"))
    with qtbot.waitSignal(tasks.changed):
        go_on.set()
    qtbot.waitUntil(lambda: ended == ["read"])


def test_cancelled_work_stops_and_says_nothing(qtbot: QtBot, tasks: Tasks, heard: Heard) -> None:
    begun, stopped = Event(), Event()

    def work(progress: Progress) -> None:
        begun.set()
        try:
            while True:
                progress.check()
        except Cancelled:
            stopped.set()
            raise

    def then(result: None) -> None:
        raise AssertionError("cancelled work has no result")

    task = tasks.run(work, then)
    assert begun.wait(5)
    task.cancel()
    assert stopped.wait(5)
    qtbot.waitUntil(lambda: tasks.running == [])
    assert heard == []


def test_a_result_that_comes_too_late_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    go_on = Event()
    results: list[bool] = []
    task = tasks.run(lambda progress: go_on.wait(5), results.append)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: tasks.running == [])
    assert results == []


def test_closing_stops_all_work_and_waits(qtbot: QtBot, heard: Heard) -> None:
    runner = Tasks(heard.append)
    begun, stopped = Event(), Event()

    def work(progress: Progress) -> None:
        begun.set()
        while not progress.cancelled:
            pass
        stopped.set()

    results: list[None] = []
    for _number in range(MOST_AT_ONCE + 3):
        runner.run(work, results.append)
    assert begun.wait(5)
    runner.close()
    assert stopped.is_set()
    assert runner.running == []
    assert results == []


def test_closing_does_not_wait_for_work_that_cannot_stop(qtbot: QtBot, heard: Heard) -> None:
    runner = Tasks(heard.append)
    begun, go_on, ended = Event(), Event(), Event()
    results: list[bool] = []

    def work(progress: Progress) -> bool:
        begun.set()
        go_on.wait(30)
        ended.set()
        return True

    runner.run(work, results.append)
    assert begun.wait(5)
    runner.close(patience=0.01)
    assert not ended.is_set()
    assert runner.running == []
    go_on.set()
    assert ended.wait(5)
    qtbot.wait(20)
    assert results == []
    assert heard == []


HANGING = """
from threading import Event
from PySide6.QtCore import QCoreApplication
from ui.tasks import Tasks

app = QCoreApplication([])
tasks, begun = Tasks(print), Event()

def work(progress):
    begun.set()
    Event().wait()

tasks.run(work, print)
begun.wait()
tasks.close(0.1)
print("closed")
"""


def test_the_program_ends_while_work_hangs() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HANGING], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["closed"]
    assert done.stderr == ""


def test_a_burst_of_tasks_loses_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    results: list[int] = []
    for number in range(300):
        tasks.run(lambda progress, number=number: number, results.append)
    qtbot.waitUntil(lambda: len(results) == 300)
    assert sorted(results) == list(range(300))


def test_a_bug_in_one_hearer_does_not_cost_the_others_their_results(
    qtbot: QtBot, tasks: Tasks, heard: Heard
) -> None:
    results: list[int] = []

    def stumble(result: int) -> None:
        raise RuntimeError("a bug")

    for number in range(6):
        tasks.run(lambda progress, number=number: number, stumble if number % 2 else results.append)
    qtbot.waitUntil(lambda: len(results) == 3 and len(heard) == 3)
    assert sorted(results) == [0, 2, 4]
    assert tasks.running == []


def test_what_work_returned_is_let_go(qtbot: QtBot, tasks: Tasks) -> None:
    class Large:
        pass

    seen: list[weakref.ref[Large]] = []
    for _number in range(20):
        tasks.run(lambda progress: Large(), lambda result: seen.append(weakref.ref(result)))
    qtbot.waitUntil(lambda: len(seen) == 20)
    tasks.close()
    gc.collect()
    assert [reference() for reference in seen] == [None] * 20


def test_silent_progress_never_stops_anybody() -> None:
    progress: Progress = Silent()
    progress.report(1, 2, "half")
    progress.check()
    assert not progress.cancelled
