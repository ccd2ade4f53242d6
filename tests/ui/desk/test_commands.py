"""The table of commands as the desk makes it: titles, icons, keys, palette and key sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.records.inputs import Shortcut
from tests.ui.desk.at_desk import ALT, CTRL
from ui import icons
from ui.actions.records import rows
from ui.commands import HEARD_IN
from ui.desk.commands import TOOLBAR
from ui.dialogs.shortcut_table import conflicts
from ui.keys import KeySheet


@pytest.fixture
def table(desk):
    return desk.window.actions_shown.table


def test_no_two_commands_share_a_key_in_one_place(table):
    heard = [
        (place, key)
        for command in table
        for key in filter(None, table.key(command).split("; "))
        for place in HEARD_IN[command.context]
    ]
    shared = {found for found in heard if heard.count(found) > 1}
    assert shared == set()
    assert len(heard) > 40


def test_no_default_key_is_told_as_shared_in_the_preferences(desk):
    table = desk.window.actions_shown.table
    shortcuts = [
        Shortcut(command.id, command.text, command.shortcut, places=HEARD_IN[command.context])
        for command in table
    ]
    assert conflicts(shortcuts) == {}


def test_the_keys_people_learn_stay_what_they_are(table):
    """The keys of the product's description; everything else may move."""
    learnt = {
        "article.paste": "Ctrl+V",
        "suggestion.accept": "A",
        "suggestion.reject": "X",
        "suggestion.accept_all": "Shift+A",
        "claim.new": "C",
        "claim.edges": "B",
        "note.new": "M",
        "claim.cycle": "O",
        "claim.next": "J",
        "claim.previous": "K",
        "claim.unrated": "N",
        "evidence.supports": "+",
        "evidence.contradicts": "-",
        "evidence.context": ".",
        "verdict.pick": "V",
        "report": "Ctrl+E",
        "find": "Ctrl+F",
        "search": "Ctrl+Shift+F",
        "palette": "Ctrl+K",
        "keys": "F1",
        "pane.next": "F6",
        **{f"verdict.{n}": str(n) for n in range(1, 8)},
        **{f"pane.{name}": f"Ctrl+{n}" for n, name in enumerate(("articles", "reader", "claims"), 1)},
    }
    assert {name: table.key(table[name]) for name in learnt} == learnt


def test_every_command_has_a_title_and_an_icon_that_is_there(table):
    for command in table:
        assert command.text.strip(), command.id
        assert command.hint.strip(), command.id
        if command.icon:
            assert not icons.icon(command.icon).isNull(), command.id
    assert {name for name in TOOLBAR if name} <= {command.id for command in table}


def test_every_menu_has_commands_and_every_key_is_one_qt_knows(table, desk):
    for menu, _title in table.menus:
        assert table.of_menu(menu), menu
    for command in table:
        if command.context == "window" and command.shortcut:
            keys = desk.window.actions_shown.by_id[command.id].shortcuts()
            assert len(keys) == len(command.shortcut.split("; ")), command.id


def test_the_palette_finds_a_claim_and_goes_to_it(reading):
    for words in ("Fishing fees", "Nobody counted"):
        reading.click(words, ALT)
    fees = reading.claim("Fishing").id
    assert reading.desk.claim_id != fees
    reading.read()
    reading.key(Qt.Key.Key_K, CTRL)
    reading.write("Fishing fees rose")
    reading.key(Qt.Key.Key_Return)
    assert reading.desk.claim_id == fees
    assert not reading.window.palette_shown.isVisible()


def test_the_palette_leaves_out_what_does_not_fit(reading):
    reading.click("repairing the east pier", ALT)
    found = [row.title for row in rows(reading.desk, "pier")][:-1]
    assert found
    assert all("pier" in title.lower() for title in found)
    assert [row.title for row in rows(reading.desk, "zzqqxx")] == ["Search the library for “zzqqxx”"]


def test_the_palette_runs_a_command(reading):
    reading.read()
    reading.key(Qt.Key.Key_K, CTRL)
    reading.write("All sources")
    reading.key(Qt.Key.Key_Return)
    assert reading.window.tabs.tabText(1) == "Sources"


def test_f1_shows_every_key(reading, table):
    reading.read()
    reading.key(Qt.Key.Key_F1)
    sheet = reading.dialog(KeySheet)
    shown = dict(sheet.shown())
    for command in table:
        if command.menu and table.key(command):
            assert shown[command.text], command.id
    assert shown["New claim"] == "C"
    sheet.close()


def test_what_cannot_be_run_now_is_greyed(desk):
    by_id = desk.window.actions_shown.by_id
    off = {name for name, action in by_id.items() if not action.isEnabled()}
    assert {"claim.new", "report", "undo", "redo", "verdict.pick", "evidence.add", "source.edit"} <= off
    assert by_id["article.paste"].isEnabled()
    desk.bring_in()
    assert by_id["report"].isEnabled()
    assert by_id["undo"].isEnabled()
    assert "Bring in an article" in by_id["undo"].toolTip()


def test_letters_are_not_keys_in_the_search_line(reading):
    reading.read()
    reading.key(Qt.Key.Key_K, CTRL)
    reading.write("cax1")
    assert QApplication.focusWidget().text() == "cax1"
    assert reading.desk.claims == []
    reading.key(Qt.Key.Key_Escape)
