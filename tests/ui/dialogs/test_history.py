"""The history names what it will undo and redo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui.dialogs.records import operation
from ui.dialogs.history import HistoryDialog

PAST = [
    operation(1, "Import article", "done"),
    operation(2, "Make claim & more", "done"),
    operation(3, "Rate claim", "dropped"),
    operation(4, "Link evidence", "undone"),
    operation(5, "Add note", "undone"),
]


@pytest.fixture
def dialog(present):
    return present(HistoryDialog(PAST))


def cells(dialog):
    """The table as text."""
    rows, columns = range(dialog.table.rowCount()), range(dialog.table.columnCount())
    return [[dialog.table.index(row, column).data() for column in columns] for row in rows]


def test_newest_first_with_who_what_and_state(dialog):
    shown = cells(dialog)
    assert shown[0][2] == "Add note"
    assert [row[3] for row in shown] == ["Undone", "Undone", "Undone, then replaced", "Done", "Done"]
    assert {row[1] for row in shown} == {"Ines"}
    assert all("2026" in row[0] or "26" in row[0] for row in shown)


def test_the_buttons_name_the_next_step(dialog):
    assert dialog.undo.text() == "&Undo: Make claim && more"
    assert dialog.redo.text() == "&Redo: Link evidence"


def test_the_buttons_and_keys_ask_for_a_step(dialog, qtbot):
    with qtbot.waitSignal(dialog.undo_wanted):
        qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.undo_wanted):
        qtbot.keyClick(dialog.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(dialog.redo_wanted):
        qtbot.mouseClick(dialog.redo, Qt.MouseButton.LeftButton)


def test_after_a_step_the_new_state_is_shown(dialog):
    dialog.set_error("Something changed since.")
    dialog.set_operations([operation(1, "Import article", "undone")])
    assert dialog.strip.text() == ""
    assert not dialog.undo.isEnabled()
    assert dialog.redo.text() == "&Redo: Import article"


def test_a_step_that_fails_says_why(dialog):
    dialog.set_error("The claim was changed since, so nothing was undone.")
    assert "nothing was undone" in dialog.strip.text()


def test_an_empty_history_says_so(present):
    dialog = present(HistoryDialog([]))
    assert dialog.empty.isVisible()
    assert not dialog.undo.isEnabled()
    assert not dialog.redo.isEnabled()


def test_long_labels_are_cut_on_the_button_only(present):
    label = "Rate claim 1 of an article with a very long title indeed"
    dialog = present(HistoryDialog([operation(1, label, "done")]))
    assert len(dialog.undo.text()) < 45
    assert dialog.undo.toolTip() == label
    assert cells(dialog)[0][2] == label


def test_escape_closes(dialog, qtbot):
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.view, Qt.Key.Key_Escape)


def test_undos_and_redos_are_told_as_such_and_are_no_step_of_their_own(present):
    undone = replace(operation(3, "Rate claim", "done"), kind="undo")
    again = replace(operation(4, "Link evidence", "done"), kind="redo")
    dialog = present(HistoryDialog([again, undone, operation(2, "Make claim", "done")]))
    assert [row[2:] for row in cells(dialog)] == [
        ["Done again: Link evidence", ""],
        ["Undone: Rate claim", ""],
        ["Make claim", "Done"],
    ]
    assert dialog.undo.text() == "&Undo: Make claim"
