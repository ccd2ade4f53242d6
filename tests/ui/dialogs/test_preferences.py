"""Preferences come back as they were shown, and two commands never share a key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.records.cards import ScaleCard
from core.records.inputs import Preferences, Shortcut
from ui.dialogs.preferences import PreferencesDialog
from ui.dialogs.shortcut_table import conflicts

CLAIM = Shortcut("claim.new", "New claim", "C", "C")
REPORT = Shortcut("report", "Report", "Ctrl+E", "Ctrl+E")
NOTE = Shortcut("note", "Note", "", "M")
WISHES = Preferences("Ines", "dark", "ar", False, "s2", (CLAIM, REPORT, NOTE))
SCALES = [ScaleCard("s1", "Six steps", "", True, ()), ScaleCard("s2", "Plain", "", True, ())]


@pytest.fixture
def dialog(present):
    return present(PreferencesDialog(WISHES, [("ar", "العربية"), ("fr", "Français")], SCALES))


def test_unchanged_they_come_back_as_they_were(dialog, qtbot):
    with qtbot.waitSignal(dialog.accepted_preferences) as given:
        qtbot.keyClick(dialog.reviewer.line, Qt.Key.Key_Return)
    assert given.args == [WISHES]


def test_changes_by_keyboard(dialog, qtbot):
    dialog.reviewer.line.selectAll()
    qtbot.keyClicks(dialog.reviewer.line, "Sara Haddad")
    qtbot.keyClick(dialog.theme, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.language, Qt.Key.Key_Home)
    qtbot.keyClick(dialog.scale, Qt.Key.Key_Up)
    dialog.letters.setFocus()
    qtbot.keyClick(dialog.letters, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted_preferences) as given:
        qtbot.mouseClick(dialog.main, Qt.MouseButton.LeftButton)
    assert given.args == [Preferences("Sara Haddad", "light", "", True, "s1", WISHES.shortcuts)]


def press_new_key(dialog, qtbot, command, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Choose a command and press its new key."""
    dialog.tabs.setCurrentWidget(dialog.keys)
    dialog.keys.choose(command)
    dialog.keys.editor.setFocus()
    qtbot.keyClick(dialog.keys.editor, key, modifier)


def test_a_key_is_changed_by_pressing_it(dialog, qtbot):
    press_new_key(dialog, qtbot, "report", Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert dialog.preferences().shortcuts == (CLAIM, replace(REPORT, key="Ctrl+R"), NOTE)
    assert dialog.keys.table.topLevelItem(1).text(1) == "Ctrl+R"


def test_a_shared_key_is_shown_at_both_and_not_saved(dialog, qtbot):
    press_new_key(dialog, qtbot, "note", Qt.Key.Key_C)
    rows = [dialog.keys.table.topLevelItem(row).text(2) for row in range(3)]
    assert rows == ["also the key of Note", "", "also the key of New claim"]
    with qtbot.assertNotEmitted(dialog.accepted_preferences):
        qtbot.mouseClick(dialog.main, Qt.MouseButton.LeftButton)
    assert "same key" in dialog.strip.text()
    assert QApplication.focusWidget() is dialog.keys.editor
    dialog.keys.choose("note")
    qtbot.mouseClick(dialog.keys.reset, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.accepted_preferences) as given:
        qtbot.mouseClick(dialog.main, Qt.MouseButton.LeftButton)
    assert given.args[0].shortcuts == (CLAIM, REPORT, replace(NOTE, key="M"))


def test_a_key_can_be_taken_away(dialog, qtbot):
    dialog.tabs.setCurrentWidget(dialog.keys)
    dialog.keys.choose("claim.new")
    qtbot.mouseClick(dialog.keys.clear, Qt.MouseButton.LeftButton)
    assert dialog.preferences().shortcuts[0] == replace(CLAIM, key="")


def test_choosing_commands_changes_no_key(dialog):
    for command in ("report", "note", "claim.new", "report"):
        dialog.keys.choose(command)
    assert dialog.preferences().shortcuts == WISHES.shortcuts


def test_keys_written_differently_are_the_same_key():
    same = replace(NOTE, key="ctrl+e")
    assert conflicts([CLAIM, REPORT, same]) == {"report": ["Note"], "note": ["Report"]}
    assert conflicts([NOTE, replace(NOTE, id="other")]) == {}
    several = replace(NOTE, key="Down; Alt+Down")
    other = replace(NOTE, id="other", key="Up; Alt+Up")
    assert conflicts([several, other]) == {}
    assert set(conflicts([several, replace(other, key="Up; Alt+Down")])) == {several.id, "other"}


def test_without_scales_and_commands_it_still_works(present, qtbot):
    dialog = present(PreferencesDialog(Preferences(), [], []))
    with qtbot.waitSignal(dialog.accepted_preferences) as given:
        qtbot.mouseClick(dialog.main, Qt.MouseButton.LeftButton)
    assert given.args == [Preferences()]


def test_a_key_heard_in_two_places_apart_is_not_shared():
    work = replace(CLAIM, places=("reader", "claims"))
    moved = replace(REPORT, key="C", places=("moved",))
    assert conflicts([work, moved]) == {}
    both = conflicts([work, replace(moved, places=("claims", "moved"))])
    assert both == {work.id: [moved.title], moved.id: [work.title]}
    assert conflicts([replace(work, places=()), moved])
