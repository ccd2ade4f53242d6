"""Fields that commit by themselves: when, how often, and whose Ctrl+Z it is."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.examples import ARABIC
from ui.views.claim.draft import IDLE_MS
from ui.views.claim.field import CommitLine, CommitText


class Window(QMainWindow):
    """A window with both kinds of field and an undo of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.line = CommitText("Wording", blank=False), CommitLine("Headline")
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(self.text)
        column.addWidget(self.line)
        self.setCentralWidget(body)
        self.undone: list[str] = []
        self.sent: list[str] = []
        undo = QAction("Undo", self)
        undo.setShortcut(QKeySequence.StandardKey.Undo)
        undo.triggered.connect(lambda: self.undone.append("window"))
        self.addAction(undo)
        for field in (self.text, self.line):
            field.draft.replace("old")
            field.committed.connect(self.sent.append)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def fields(window: Window) -> list[CommitText | CommitLine]:
    return [window.text, window.line]


def words(field: CommitText | CommitLine) -> str:
    return field.words() if isinstance(field, CommitText) else field.text()


@pytest.mark.parametrize("which", [0, 1])
def test_a_pause_commits_once(qtbot: QtBot, window: Window, which: int) -> None:
    field = fields(window)[which]
    field.setFocus()
    with qtbot.waitSignal(field.committed) as sent:
        qtbot.keyClicks(field, "new ")
    assert sent.args is not None
    assert "new" in sent.args[0]
    field.draft.commit()
    field.clearFocus()
    assert len(window.sent) == 1


def test_the_pause_leaves_time_to_store_within_a_second() -> None:
    assert 500 <= IDLE_MS < 1000


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("how", ["leave", "ctrl+enter", "flush"])
def test_other_ways_to_commit(qtbot: QtBot, window: Window, which: int, how: str) -> None:
    field = fields(window)[which]
    field.setFocus()
    qtbot.keyClicks(field, "x")
    if how == "leave":
        fields(window)[1 - which].setFocus()
    elif how == "ctrl+enter":
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        field.draft.commit()
    assert len(window.sent) == 1
    assert "x" in window.sent[0]


@pytest.mark.parametrize("which", [0, 1])
def test_what_was_typed_and_taken_back_is_no_change(qtbot: QtBot, window: Window, which: int) -> None:
    field = fields(window)[which]
    field.setFocus()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Space)
    field.draft.commit()
    assert window.sent == []


@pytest.mark.parametrize("which", [0, 1])
def test_ctrl_z_is_the_field_s_while_it_has_something_to_undo(
    qtbot: QtBot, window: Window, which: int
) -> None:
    field = fields(window)[which]
    field.setFocus()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert words(field) == "old"
    assert window.undone == []
    qtbot.keyClicks(field, "y")
    field.draft.commit()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.undone == ["window"]
    assert "y" in words(field)


@pytest.mark.parametrize("which", [0, 1])
def test_another_record_ends_the_field_s_undo(qtbot: QtBot, window: Window, which: int) -> None:
    field = fields(window)[which]
    field.setFocus()
    qtbot.keyClicks(field, "x")
    field.draft.replace("other record")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert words(field) == "other record"
    assert window.undone == ["window"]
    assert window.sent == []


@pytest.mark.parametrize("which", [0, 1])
def test_a_reload_spares_words_being_typed_but_an_undo_shows(
    qtbot: QtBot, window: Window, which: int
) -> None:
    field = fields(window)[which]
    field.setFocus()
    qtbot.keyClicks(field, "x")
    field.draft.show("old")
    assert "x" in words(field)
    field.draft.commit()
    field.draft.show("old")
    assert words(field) == "old"


def test_outer_spaces_stay_while_typing_goes_on(qtbot: QtBot, window: Window) -> None:
    window.line.setFocus()
    window.line.end(False)
    qtbot.keyClicks(window.line, " and ")
    window.line.draft.commit()
    window.line.draft.show("old and")
    qtbot.keyClicks(window.line, "new")
    assert window.line.text() == "old and new"
    assert window.sent == ["old and"]


def test_a_wording_is_never_empty(qtbot: QtBot, window: Window) -> None:
    window.text.setFocus()
    window.text.selectAll()
    qtbot.keyClick(window.text, Qt.Key.Key_Delete)
    window.text.draft.commit()
    assert window.text.words() == ""
    window.line.setFocus()
    assert window.text.words() == "old"
    assert window.sent == []


def test_nothing_is_committed_inside_a_composed_character(qtbot: QtBot, window: Window) -> None:
    window.line.setFocus()
    qtbot.keyClicks(window.line, "x")
    QApplication.sendEvent(window.line, QInputMethodEvent("compo", []))
    qtbot.wait(IDLE_MS + 200)
    assert window.sent == []
    done = QInputMethodEvent()
    done.setCommitString("د")
    QApplication.sendEvent(window.line, done)
    window.line.draft.commit()
    assert len(window.sent) == 1
    assert "د" in window.sent[0]


def test_a_field_grows_with_its_words_and_stops(qtbot: QtBot, window: Window) -> None:
    heights = []
    for text in ("one", "line\n" * 6, "line\n" * 100):
        window.text.draft.replace(text)
        qtbot.wait(1)
        heights.append(window.text.height())
    assert heights == sorted(set(heights))
    assert heights[-1] < 20 * window.text.fontMetrics().lineSpacing()


def test_right_to_left_words_stand_on_the_right(qtbot: QtBot, window: Window) -> None:
    window.text.draft.replace(ARABIC)
    block = window.text.document().firstBlock()
    assert block.textDirection() is Qt.LayoutDirection.RightToLeft


def test_a_hint_is_not_cut_at_the_height_of_the_empty_line(window: Window) -> None:
    window.text.draft.replace("")
    window.text.setPlaceholderText("")
    empty = window.text.grab().toImage()
    window.text.setPlaceholderText("what it shows " * 20)
    assert window.text.placeholderText() == "what it shows " * 20
    hinted = window.text.grab().toImage()
    rows = [
        y
        for y in range(hinted.height())
        if any(hinted.pixel(x, y) != empty.pixel(x, y) for x in range(hinted.width()))
    ]
    assert max(rows) > window.text.viewport().y() + window.text.document().size().height()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=st.text(max_size=60).filter(lambda text: "\x00" not in text))
def test_showing_words_is_never_an_edit(window: Window, text: str) -> None:
    window.sent.clear()
    for field in fields(window):
        field.draft.replace(text)
        field.draft.commit()
        field.draft.leave()
        field.draft.show(text)
        assert not field.draft.dirty
    assert window.sent == []
