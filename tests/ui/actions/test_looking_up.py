"""Looking up online from the window: the first time said, the key from the keyring, a real answer shown."""

from collections.abc import Iterator

import keyring
import keyring.backends.fail
import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from core.matching import asking
from core.plugins import keys
from core.plugins.lookups.fact_check_tools import FactCheckTools
from core.progress import Silent
from core.settings import load
from tests.core.plugins.lookups.service import KEY, Service, serving
from tests.core.plugins.test_keys import Memory
from tests.ui.desk.at_desk import ALT, CTRL, SHIFT, AtDesk
from ui.actions import looking_up
from ui.dialogs.look_up_sheet import LookUpSheet
from ui.dialogs.preferences import PreferencesDialog


@pytest.fixture
def ring() -> Iterator[Memory]:
    """A keyring of this test alone, without a key."""
    before = keyring.get_keyring()
    made = Memory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def service(ring: Memory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Memory]:
    """The service on this computer."""
    with serving() as base:
        for module in (asking, looking_up):
            monkeypatch.setattr(module, "lookups", lambda: (FactCheckTools(base),))
        yield ring


def sheet_of(desk: AtDesk) -> LookUpSheet:
    desk.read()
    desk.key(Qt.Key.Key_I, CTRL | SHIFT)
    return desk.dialog(LookUpSheet)


def test_the_claim_is_looked_up_once_that_was_allowed(reading, service, strip_button):
    keys.store("fact-check-tools", KEY, Silent())
    reading.click("Fishing fees", ALT)
    sheet = sheet_of(reading)
    assert sheet.words.toPlainText() == "Fishing fees rose by 12 percent in 2016."
    sheet.main.click()
    reading.settle()
    assert Service.asked == []
    assert not load().look_up_online
    strip_button(sheet, "Switch on and send").click()
    reading.settle()
    assert Service.asked[0]["query"] == "Fishing fees rose by 12 percent in 2016."
    assert Service.asked[0]["languageCode"] == "en"
    assert sheet.list.topLevelItem(0).text(1) == "The pier cost nine million."
    assert load().look_up_online
    sheet.close()
    reading.settle()
    again = sheet_of(reading)
    again.main.click()
    reading.settle()
    assert len(Service.asked) == 2
    assert reading.done()[-1] != "Looking up online"


def test_without_a_key_the_preferences_are_one_press_away(reading, service, strip_button):
    sheet = sheet_of(reading)
    sheet.words.setPlainText("pier")
    sheet.main.click()
    strip_button(sheet, "Switch on and send").click()
    reading.settle()
    assert "needs an API key" in sheet.strip.text()
    assert Service.asked == []
    sheet.preferences.click()
    dialog = reading.dialog(PreferencesDialog)
    assert dialog.tabs.currentWidget() is dialog.online
    assert dialog.online.look_up.isChecked()
    dialog.online.key.setText(f" {KEY} ")
    dialog.main.click()
    reading.settle()
    assert not isValid(dialog)
    assert service.kept == {("Touchstone", "fact-check-tools"): KEY}
    assert KEY not in "".join(path.read_text() for path in reading.path.parent.rglob("*.json"))
    sheet.main.click()
    reading.settle()
    assert sheet.list.topLevelItemCount() == 1


def test_a_key_is_taken_out_and_looking_up_switched_off(desk, ring):
    keys.store("fact-check-tools", KEY, Silent())
    desk.desk.keeper.change(look_up_online=True)
    desk.read()
    desk.key(Qt.Key.Key_Comma, CTRL)
    dialog = desk.dialog(PreferencesDialog)
    dialog.online.look_up.setChecked(False)
    dialog.online.forget.setChecked(True)
    dialog.main.click()
    desk.settle()
    assert ring.kept == {}
    assert not load().look_up_online


def test_a_computer_without_a_keyring_says_so_and_keeps_the_dialog(desk, ring):
    keyring.set_keyring(keyring.backends.fail.Keyring())
    desk.read()
    desk.key(Qt.Key.Key_Comma, CTRL)
    dialog = desk.dialog(PreferencesDialog)
    dialog.online.key.setText(KEY)
    dialog.main.click()
    desk.settle()
    assert "has no keyring" in dialog.strip.text()
    assert dialog.online.key.text() == KEY
    dialog.reject()
    dialog.reject()


def test_failures_are_said_in_the_sheet(reading, service):
    keys.store("fact-check-tools", "wrong", Silent())
    reading.desk.keeper.change(look_up_online=True)
    sheet = sheet_of(reading)
    sheet.words.setPlainText("pier")
    sheet.main.click()
    reading.settle()
    assert "does not know the API key" in sheet.strip.text()
    assert sheet.main.isEnabled()
