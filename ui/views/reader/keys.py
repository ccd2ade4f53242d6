"""The few keys the page handles itself; the window's shortcuts come first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

NEXT_SENTENCE = "next sentence"
PREVIOUS_SENTENCE = "previous sentence"
LARGER = "larger"
SMALLER = "smaller"
CLEAR = "clear"
OPEN = "open"

_PLAIN = {Qt.Key.Key_Escape: CLEAR, Qt.Key.Key_Return: OPEN, Qt.Key.Key_Enter: OPEN}
_ALT = {Qt.Key.Key_Down: NEXT_SENTENCE, Qt.Key.Key_Up: PREVIOUS_SENTENCE}
_CTRL = {Qt.Key.Key_Plus: LARGER, Qt.Key.Key_Equal: LARGER, Qt.Key.Key_Minus: SMALLER}


def name_of(event: QKeyEvent) -> str:
    """The name of the key pressed, "" for all the others."""
    key = Qt.Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.AltModifier:
        return _ALT.get(key, "")
    if event.matches(QKeySequence.StandardKey.ZoomIn):
        return LARGER
    if held & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.ControlModifier:
        return _CTRL.get(key, "")
    return _PLAIN.get(key, "")
