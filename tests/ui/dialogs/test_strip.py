"""Messages are seen whole, whatever is in them."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout

from ui.dialogs.strip import BREAK, LONG_WORD, Strip, breakable


@given(st.text(st.characters(blacklist_characters=BREAK)))
def test_breaking_changes_no_sign(text):
    assert breakable(text).replace(BREAK, "") == text


@given(st.text(st.sampled_from("ab/._- \\?"), min_size=20, max_size=200))
def test_no_part_between_breaks_is_long(text):
    assert all(len(part) <= 31 for word in breakable(text).split() for part in word.split(BREAK))


def test_short_words_stay_as_they_are():
    assert not LONG_WORD.search("a sentence of ordinary words")
    assert breakable("https://example.org/a") == "https://example.org/a"


def test_a_long_path_does_not_widen_its_window(present):
    dialog, strip = QDialog(), Strip()
    QVBoxLayout(dialog).addWidget(strip)
    path = "/a_disk" + "/a_rather_long_folder_name" * 20
    strip.show_message("good", path)
    present(dialog)
    assert strip.text() == path
    assert dialog.minimumSizeHint().width() < 500


def test_a_new_message_takes_the_old_buttons_away(qtbot):
    strip = Strip()
    qtbot.addWidget(strip)
    pressed = []
    strip.show_message("warning", "One")
    button = strip.add_button("Do", lambda: pressed.append("do"))
    button.click()
    strip.show_message("error", "Two")
    assert strip.text() == "Two"
    assert strip.findChildren(QPushButton) == []
    strip.dismiss()
    assert strip.text() == ""
    assert pressed == ["do"]
