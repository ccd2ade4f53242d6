"""Settings take effect at once, and are there in the next window."""

from PySide6.QtCore import Qt

from core.services import claim_cards, history
from core.settings import load
from tests.ui.desk.at_desk import ALT, CTRL, SHIFT, AtDesk
from ui import theme
from ui.dialogs.preferences import PreferencesDialog


def preferences(desk: AtDesk) -> PreferencesDialog:
    desk.read()
    desk.key(Qt.Key.Key_Comma, CTRL)
    return desk.dialog(PreferencesDialog)


def test_the_reviewers_name_stands_in_history_and_verdicts(reading):
    dialog = preferences(reading)
    dialog.reviewer.set_value("Sana")
    dialog.main.click()
    reading.settle()
    reading.click("Fishing fees", ALT)
    reading.read("1")
    assert load().reviewer == "Sana"
    assert {card.person for card in reading.desk.ask(history.operations)[:2]} == {"Sana"}
    assert reading.desk.ask(claim_cards.one, reading.desk.claim_id).verdicts[0].reviewer == "Sana"


def test_single_letters_switched_off_are_no_keys_any_more(reading, reopened):
    dialog = preferences(reading)
    dialog.letters.setChecked(False)
    dialog.main.click()
    reading.settle()
    assert reading.new_operations(lambda: reading.read("c")) == []
    reading.close()
    again = reopened(reading.path)
    assert again.new_operations(lambda: again.read("c")) == []
    assert not load().single_letter_keys


def test_a_remapped_key_is_stored_and_used_after_a_restart(reading, reopened):
    dialog = preferences(reading)
    dialog.keys.choose("claim.new")
    dialog.keys.set_key("Y")
    dialog.main.click()
    reading.settle()
    reading.click("Fishing fees")
    assert reading.new_operations(lambda: reading.read("c")) == []
    assert reading.new_operations(lambda: reading.read("y")) == ["New claim"]
    assert load().keys == {"claim.new": "Y"}
    reading.close()
    again = reopened(reading.path)
    again.click("Nobody counted")
    assert again.new_operations(lambda: again.read("y")) == ["New claim"]


def test_the_adder_names_the_key_in_force(reading):
    dialog = preferences(reading)
    dialog.keys.choose("claim.new")
    dialog.keys.set_key("Y")
    dialog.main.click()
    reading.settle()
    reading.drag("40 boats")
    adder = reading.desk.reader._offering.adder
    assert adder.isVisible()
    assert adder.claim.text().split()[-1] == "Y"


def test_the_theme_changes_at_once_also_the_marks_and_is_kept(reading):
    was = theme.current()
    reading.click("Fishing fees", ALT)
    before = [stretch.mark.colour for stretch in reading.desk.reader._layers.stretches]
    reading.read()
    reading.key(Qt.Key.Key_D, CTRL | SHIFT)
    after = [stretch.mark.colour for stretch in reading.desk.reader._layers.stretches]
    assert theme.current().dark is not was.dark
    assert load().theme == theme.current().name
    assert before != after
    reading.key(Qt.Key.Key_D, CTRL | SHIFT)
    assert [stretch.mark.colour for stretch in reading.desk.reader._layers.stretches] == before


def test_the_window_stands_where_it_stood(reading, reopened):
    reading.window.resize(760, 700)
    reading.settle()
    reading.close()
    again = reopened(reading.path)
    assert (again.window.width(), again.window.height()) == (760, 700)
    assert set(load().window) >= {"window.geometry", "window.panes"}
