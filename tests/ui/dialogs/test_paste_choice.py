"""Ctrl+V, then one key: evidence for the claim, or an article after all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from core.records.terms import Stance
from ui.dialogs.paste_choice import SHOWN, PasteChoice

WORDS = "The fee was raised from 50 to 56 crowns."


@pytest.fixture
def choice(present):
    return present(PasteChoice(WORDS))


@pytest.mark.parametrize(
    ("key", "stance"),
    [
        (Qt.Key.Key_Plus, Stance.SUPPORTS),
        (Qt.Key.Key_Minus, Stance.CONTRADICTS),
        (Qt.Key.Key_Period, Stance.CONTEXT),
    ],
)
def test_one_key_gives_the_stance_and_closes(choice, qtbot, key, stance):
    with qtbot.assertNotEmitted(choice.article_wanted), qtbot.waitSignal(choice.evidence_wanted) as given:
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert given.args == [stance]
    assert not choice.isVisible()


@pytest.mark.parametrize("stance", list(Stance))
def test_each_button_gives_its_stance(choice, qtbot, stance):
    with qtbot.waitSignal(choice.evidence_wanted) as given:
        qtbot.mouseClick(choice.buttons[stance], Qt.MouseButton.LeftButton)
    assert given.args == [stance]


def test_enter_takes_the_stance_in_focus(choice, qtbot):
    assert QApplication.focusWidget() is choice.buttons[Stance.SUPPORTS]
    qtbot.keyClick(choice, Qt.Key.Key_Tab)
    with qtbot.waitSignal(choice.evidence_wanted) as given:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert given.args == [Stance.CONTRADICTS]


def test_ctrl_enter_takes_an_article(choice, qtbot):
    with qtbot.assertNotEmitted(choice.evidence_wanted), qtbot.waitSignal(choice.article_wanted):
        qtbot.keyClick(choice, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not choice.isVisible()


def test_escape_takes_nothing(choice, qtbot):
    with qtbot.assertNotEmitted(choice.evidence_wanted), qtbot.assertNotEmitted(choice.article_wanted):
        qtbot.keyClick(choice, Qt.Key.Key_Escape)
    assert not choice.isVisible()


def test_a_long_clipboard_is_shown_by_its_beginning(present):
    dialog = present(PasteChoice("x" * 5000))
    shown = "".join(label.text() for label in dialog.findChildren(QLabel))
    assert shown.count("x") <= SHOWN + 20
    assert "…" in shown
