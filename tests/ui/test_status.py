"""The status bar: the last operation with Undo, calm warnings, running work, counts."""

from collections.abc import Iterator
from datetime import UTC, datetime
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.progress import Progress
from ui.status import Elided, StatusBar
from ui.tasks import Tasks

AT = datetime(2017, 11, 8, 12, 3, 11, tzinfo=UTC)


@pytest.fixture
def status(qtbot: QtBot) -> StatusBar:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.resize(900, 32)
    bar.show()
    return bar


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    runner = Tasks(lambda _error: None)
    yield runner
    runner.close()


def test_the_last_operation_with_its_local_time_and_undo(qtbot: QtBot, status: StatusBar) -> None:
    status.saved("Linked evidence to claim 1", AT)
    local = AT.astimezone().strftime("%H:%M:%S")
    assert status.note.text() == f"Saved {local} · Last: Linked evidence to claim 1"
    assert status.undo.accessibleName() == "Undo: Linked evidence to claim 1"
    with qtbot.waitSignal(status.undo_asked):
        qtbot.mouseClick(status.undo, Qt.MouseButton.LeftButton)


def test_undo_can_be_pressed_by_key(qtbot: QtBot, status: StatusBar) -> None:
    status.saved("Set verdict", AT)
    status.undo.setFocus()
    with qtbot.waitSignal(status.undo_asked):
        qtbot.keyClick(status.undo, Qt.Key.Key_Space)


def test_no_undo_where_there_is_nothing_to_undo(status: StatusBar) -> None:
    assert status.undo.isHidden()
    status.saved("Set verdict", AT, can_undo=False)
    assert status.undo.isHidden()
    status.saved("", AT)
    assert status.undo.isHidden()
    assert "Last" not in status.note.text()


def test_what_was_told_may_have_details_behind_a_button(qtbot: QtBot, status: StatusBar) -> None:
    shown: list[str] = []
    status.saved("Set verdict", AT)
    status.tell("5 rows were imported.", lambda: shown.append("details"))
    qtbot.mouseClick(status.details, Qt.MouseButton.LeftButton)
    assert shown == ["details"]
    status.say("Something else went wrong.")
    assert status.details.isHidden()
    status.calm()
    assert status.details.isVisible()
    assert status.note.text() == "5 rows were imported."
    status.tell("Copied.")
    assert status.details.isHidden()
    status.tell("5 rows were imported.", lambda: None)
    status.saved("Set verdict", AT)
    assert status.details.isHidden()
    assert status.undo.isVisible()


def test_a_warning_stands_until_the_next_action(status: StatusBar) -> None:
    status.saved("Set verdict", AT)
    status.say("The page did not answer. Check the address.")
    assert status.warning.isVisible()
    assert status.warning.text.text() == "The page did not answer. Check the address."
    assert status.warning.accessibleName() == "The page did not answer. Check the address."
    assert status.undo.isHidden()
    status.saved("Added source", AT)
    assert status.warning.isHidden()
    assert status.undo.isVisible()


def test_what_was_saved_comes_back_after_a_message(qtbot: QtBot, status: StatusBar) -> None:
    status.saved("Set verdict", AT)
    saved = status.note.text()
    status._told.setInterval(1)
    status.tell("Report saved to report.pdf")
    assert status.note.text() == "Report saved to report.pdf"
    assert status.undo.isHidden()
    qtbot.waitUntil(lambda: status.note.text() == saved)
    assert status.undo.isVisible()


def test_a_warning_after_a_message_leaves_what_was_saved(qtbot: QtBot, status: StatusBar) -> None:
    status.saved("Set verdict", AT)
    saved = status.note.text()
    status.tell("Report saved to report.pdf")
    status.say("The page did not answer.")
    status.calm()
    assert (status.note.text(), status.undo.isVisible()) == (saved, True)


def test_a_message_before_anything_was_saved_stays(qtbot: QtBot, status: StatusBar) -> None:
    status._told.setInterval(1)
    status.tell("A sample to play with.")
    qtbot.wait(20)
    assert status.note.text() == "A sample to play with."


def test_a_warning_goes_by_itself_and_leaves_what_was_there(qtbot: QtBot, status: StatusBar) -> None:
    status.saved("Set verdict", AT)
    status._timer.setInterval(1)
    status.say("First.")
    status.say("Second.")
    qtbot.waitUntil(status.warning.isHidden)
    assert status.note.isVisible()
    assert status.undo.isVisible()


def test_a_warning_of_markup_is_shown_as_it_is(status: StatusBar) -> None:
    status.say("<b>bold</b>")
    assert status.warning.text.textFormat() == Qt.TextFormat.PlainText
    status.calm()


def test_good_news_without_undo(status: StatusBar) -> None:
    status.saved("Set verdict", AT)
    status.tell("Report written to report.html.")
    assert status.note.text() == "Report written to report.html."
    assert status.undo.isHidden()


def test_counts(status: StatusBar) -> None:
    status.count("7 claims, 4 rated")
    assert status.counts.text() == "7 claims, 4 rated"


def test_running_work_is_shown_and_can_be_cancelled(qtbot: QtBot, status: StatusBar, tasks: Tasks) -> None:
    status.watch(tasks)
    go_on = Event()

    def work(progress: Progress) -> None:
        progress.report(2, 8, "Page 2")
        go_on.wait(5)
        progress.check()

    task = tasks.run(work, lambda _result: None, title="Reading the document")
    qtbot.waitUntil(lambda: status.work.bar.value() == 2)
    assert status.work.isVisible()
    assert status.work.title.text() == "Reading the document"
    assert status.work.bar.maximum() == 8
    assert status.work.toolTip() == "Page 2"
    qtbot.mouseClick(status.work.cancel, Qt.MouseButton.LeftButton)
    assert task.cancelled
    assert status.work.isHidden()
    go_on.set()
    qtbot.waitUntil(lambda: tasks.running == [])


def test_work_without_a_title_is_silent(qtbot: QtBot, status: StatusBar, tasks: Tasks) -> None:
    status.watch(tasks)
    done: list[int] = []
    tasks.run(lambda progress: 1, done.append)
    assert status.work.isHidden()
    qtbot.waitUntil(lambda: done == [1])
    assert status.work.isHidden()


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (Qt.LayoutDirection.LeftToRight, "Saved a long sentence that has no room at all in a narrow window"),
        (Qt.LayoutDirection.RightToLeft, "حُفظ ما قيل في جملة طويلة لا تتسع لها نافذة ضيقة كهذه أبدًا"),
    ],
)
def test_a_text_without_room_is_shown_from_its_beginning(
    qtbot: QtBot, way: Qt.LayoutDirection, words: str
) -> None:
    label = Elided()
    qtbot.addWidget(label)
    label.setLayoutDirection(way)
    label.say(words)
    label.resize(label.sizeHint().width() + 40, 30)
    wide = label.grab().toImage()
    label.resize(140, 30)
    narrow = label.grab().toImage()
    left = way is Qt.LayoutDirection.LeftToRight
    begun = wide.copy(0 if left else wide.width() - 60, 0, 60, 30)
    assert narrow.copy(0 if left else narrow.width() - 60, 0, 60, 30) == begun
