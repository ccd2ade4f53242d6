"""Menus and toolbar are what the table says; letters work in the reader and the claim list only."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QMenu, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.frames import Filled, filled
from ui.letters import Letters
from ui.menus import native


def texts(made: Filled, menu: int) -> list[str]:
    shown = made.window.menuBar().actions()[menu].menu()
    assert isinstance(shown, QMenu)
    return [action.text() for action in shown.actions()]


def test_the_menu_bar_holds_the_table(qtbot: QtBot) -> None:
    made = filled(qtbot)
    assert [action.text() for action in made.window.menuBar().actions()] == ["&Article", "&Claim", "&View"]
    assert texts(made, 0) == ["Paste article", "", "Report", "Redo"]
    assert texts(made, 1) == ["New claim\tC", "Next claim\tN"]


def test_actions_can_be_refreshed(qtbot: QtBot) -> None:
    made = filled(qtbot)
    assert made.window.actions_shown is not None
    redo = made.window.actions_shown.by_id["redo"]
    assert not redo.isEnabled()
    made.can_redo = True
    made.window.refresh()
    qtbot.waitUntil(redo.isEnabled)


def test_toolbar_buttons_run_their_command_and_tell_the_key(qtbot: QtBot) -> None:
    made = filled(qtbot)
    assert made.window.actions_shown is not None
    button = made.window.toolbar.widgetForAction(made.window.actions_shown.by_id["report"])
    assert isinstance(button, QToolButton)
    assert button.toolTip() == "Report (Ctrl+E)"
    assert button.accessibleName() == "Report"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert made.ran == ["report"]


def test_window_keys_work_while_typing(qtbot: QtBot) -> None:
    made = filled(qtbot)
    for widget in (made.line, made.reader, made.tree):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert made.ran == ["report"] * 3


def test_letters_work_in_the_reader_and_in_the_claim_list(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.reader.setFocus()
    QTest.keyClick(made.reader, Qt.Key.Key_C)
    made.claims.setFocus()
    QTest.keyClick(made.claims, Qt.Key.Key_C)
    QTest.keyClick(made.claims, Qt.Key.Key_N)
    assert made.ran == ["new", "new", "next"]


def test_a_context_of_one_place_is_not_heard_in_the_other(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.reader.setFocus()
    QTest.keyClick(made.reader, Qt.Key.Key_N)
    assert made.ran == []


def test_letters_mean_themselves_where_one_types(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.line.setFocus()
    QTest.keyClick(made.line, Qt.Key.Key_C)
    made.note.setFocus()
    QTest.keyClick(made.note, Qt.Key.Key_C)
    made.combo.setFocus()
    QTest.keyClick(made.combo, Qt.Key.Key_C)
    made.tree.setFocus()
    QTest.keyClick(made.tree, Qt.Key.Key_C)
    assert made.ran == []
    assert made.line.text() == "c"
    assert made.note.toPlainText() == "c"
    assert made.combo.currentText() == "Changes asked"
    item = made.tree.currentItem()
    assert item is not None
    assert item.text(0) == "Claims of the minister"


def test_fields_inside_the_home_of_letters_keep_them(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.combo.setParent(made.reader)
    made.combo.show()
    made.combo.setFocus()
    QTest.keyClick(made.combo, Qt.Key.Key_C)
    assert made.ran == []
    assert made.combo.currentText() == "Changes asked"
    made.reader.setFocus()
    QTest.keyClick(made.reader, Qt.Key.Key_C)
    assert made.ran == ["new"]


def test_letters_can_be_changed_and_switched_off(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.reader.setFocus()
    made.table.keys["new"] = "M"
    made.window.rekey()
    QTest.keyClick(made.reader, Qt.Key.Key_C)
    assert made.ran == []
    QTest.keyClick(made.reader, Qt.Key.Key_M)
    assert made.ran == ["new"]
    made.table.letters = False
    made.window.rekey()
    QTest.keyClick(made.reader, Qt.Key.Key_M)
    assert made.ran == ["new"]


def test_window_keys_can_be_changed(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.table.keys["report"] = "Ctrl+R"
    made.table.keys["palette"] = "Ctrl+P"
    made.window.rekey()
    assert made.window.search.text().endswith("Ctrl+P")
    made.line.setFocus()
    QTest.keyClick(made.line, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert made.ran == []
    QTest.keyClick(made.line, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert made.ran == ["report"]
    assert made.window.actions_shown is not None
    assert made.window.actions_shown.by_id["report"].toolTip() == "Report (Ctrl+R)"


def test_native_key_text() -> None:
    assert native("Ctrl+Y; Ctrl+Shift+Z") == "Ctrl+Y"
    assert native("") == ""


def test_a_list_inside_the_home_has_letters_only_as_its_focus_proxy(qtbot: QtBot) -> None:
    made = filled(qtbot)
    home, inner = QWidget(made.window.claims), QListWidget()
    QVBoxLayout(home).addWidget(inner)
    home.setGeometry(0, 0, 200, 200)
    home.show()
    Letters(home, made.table, "claims", "work")
    inner.setFocus()
    QTest.keyClick(inner, Qt.Key.Key_N)
    assert made.ran == []
    home.setFocusProxy(inner)
    made.line.setFocus()
    inner.setFocus()
    QTest.keyClick(inner, Qt.Key.Key_N)
    assert made.ran == ["next"]
