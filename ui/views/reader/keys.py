"""The keys of the text itself, as data: how one walks and selects in it; each can be given another key."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from core.i18n import _

NEXT_SENTENCE, PREVIOUS_SENTENCE = "next sentence", "previous sentence"
SENTENCE_START, SENTENCE_END = "sentence start", "sentence end"
LINE_DOWN, LINE_UP = "line down", "line up"
WORD_RIGHT, WORD_LEFT = "word right", "word left"
CHARACTER_RIGHT, CHARACTER_LEFT = "character right", "character left"
TAKE_NEXT, TAKE_PREVIOUS = "take next sentence", "take previous sentence"
TAKE_START, TAKE_END = "take to sentence start", "take to sentence end"
TAKE_LINE_DOWN, TAKE_LINE_UP = "take line down", "take line up"
LARGER, SMALLER, CLEAR, OPEN = "larger", "smaller", "clear", "open"

_FIXED = {Qt.Key.Key_Escape: CLEAR, Qt.Key.Key_Return: OPEN, Qt.Key.Key_Enter: OPEN}
"""Keys that mean the same everywhere."""


@dataclass(frozen=True, slots=True)
class TextKey:
    """Something a key does in the text. ``keys`` is portable key text, several divided by "; "."""

    name: str
    title: Callable[[], str]
    keys: str


TEXT_KEYS = (
    TextKey(NEXT_SENTENCE, lambda: _("Next sentence"), "Down; Alt+Down"),
    TextKey(PREVIOUS_SENTENCE, lambda: _("Previous sentence"), "Up; Alt+Up"),
    TextKey(SENTENCE_START, lambda: _("Beginning of the sentence"), "Home"),
    TextKey(SENTENCE_END, lambda: _("End of the sentence"), "End"),
    TextKey(LINE_DOWN, lambda: _("Next line on the page"), "Ctrl+Down"),
    TextKey(LINE_UP, lambda: _("Previous line on the page"), "Ctrl+Up"),
    TextKey(WORD_RIGHT, lambda: _("Select one word more to the right"), "Shift+Right"),
    TextKey(WORD_LEFT, lambda: _("Select one word more to the left"), "Shift+Left"),
    TextKey(CHARACTER_RIGHT, lambda: _("Select one character more to the right"), "Alt+Shift+Right"),
    TextKey(CHARACTER_LEFT, lambda: _("Select one character more to the left"), "Alt+Shift+Left"),
    TextKey(TAKE_NEXT, lambda: _("Select to its end, then the next sentence"), "Shift+Down"),
    TextKey(TAKE_PREVIOUS, lambda: _("Select to its beginning, then the sentence before"), "Shift+Up"),
    TextKey(TAKE_START, lambda: _("Select to the beginning of the sentence"), "Shift+Home"),
    TextKey(TAKE_END, lambda: _("Select to the end of the sentence"), "Shift+End"),
    TextKey(TAKE_LINE_DOWN, lambda: _("Select one line more"), "Ctrl+Shift+Down"),
    TextKey(TAKE_LINE_UP, lambda: _("Select one line more upwards"), "Ctrl+Shift+Up"),
    TextKey(LARGER, lambda: _("Larger letters in the text"), "Ctrl++; Ctrl+="),
    TextKey(SMALLER, lambda: _("Smaller letters in the text"), "Ctrl+-"),
)  # fmt: skip

Bindings = dict[str, str]
"""What each combination of keys, as portable text, does."""


def bindings(keys: Iterable[tuple[str, str]]) -> Bindings:
    """The bindings of (name, portable key text) pairs."""
    pairs = [(key, name) for name, text in keys for key in QKeySequence.listFromString(text)]
    return {key.toString(): name for key, name in pairs if not key.isEmpty()}


def usual() -> Bindings:
    """The bindings where nobody chose other keys."""
    return bindings((one.name, one.keys) for one in TEXT_KEYS)


def name_of(event: QKeyEvent, bound: Bindings) -> str:
    """What the key pressed does in the text, "" where it is no key of the text."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    name = bound.get(_pressed(event, held), "")
    if not name and held & Qt.KeyboardModifier.ControlModifier:
        # On many keyboards plus is reached with Shift.
        other = bound.get(_pressed(event, held & ~Qt.KeyboardModifier.ShiftModifier), "")
        name = other if other in (LARGER, SMALLER) else ""
    fixed = "" if held else _FIXED.get(Qt.Key(event.key()), "")
    return name or fixed


def _pressed(event: QKeyEvent, held: Qt.KeyboardModifier) -> str:
    return QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString()
