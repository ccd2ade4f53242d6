"""Moving an edge by keys: which key does what, and that nothing else happens meanwhile."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence

from core.text.stepping import Unit
from ui.views.reader.adjusting import Adjusting
from ui.views.reader.page_view import PageView

Act = Literal["left", "right", "back", "on", "switch", "keep", "leave"]

KEYS: dict[Qt.Key, Act] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "back",
    Qt.Key.Key_Down: "on",
    Qt.Key.Key_Tab: "switch",
    Qt.Key.Key_Backtab: "switch",
    Qt.Key.Key_Return: "keep",
    Qt.Key.Key_Enter: "keep",
    Qt.Key.Key_Escape: "leave",
}
ALT = Qt.KeyboardModifier.AltModifier
"""With it a letter opens a menu."""
BY_CHARACTER = ALT | Qt.KeyboardModifier.ShiftModifier
PASSES = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
"""With these held a key is the window's, as always."""

_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


def _act(event: QKeyEvent) -> Act | None:
    """What a key does. Undo takes back what is being done: the edges, and no step before them."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return "leave"
    return None if event.modifiers() & PASSES else KEYS.get(Qt.Key(event.key()))


class EdgeMode(QObject):
    """Takes the keys of the page while it is on. Going elsewhere keeps the edges; Esc alone gives them up."""

    said = Signal()
    """Something that should be spoken happened."""

    def __init__(self, view: PageView, adjusting: Adjusting, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._adjusting = view, adjusting
        self.on = False
        adjusting.changed.connect(self._end)
        view.key_takers.append(self.take)

    def start(self) -> None:
        """Let the keys move what is being adjusted."""
        self.on = self._adjusting.now is not None

    def _end(self) -> None:
        self.on = self.on and self._adjusting.now is not None

    def take(self, event: QEvent) -> bool:
        """Take the keys of the mode, and let no single letter of the window through."""
        if not self.on:
            return False
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            self._adjusting.keep()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        act = _act(event)
        if act is None and (event.modifiers() & (PASSES | ALT) or not event.text().strip()):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress and act is not None:
            self.act(act, by_character=bool(event.modifiers() & BY_CHARACTER))
        return True

    def act(self, act: Act, by_character: bool = False) -> None:
        """Do what a key stands for."""
        if act == "keep":
            self._adjusting.keep()
        elif act == "leave":
            self._adjusting.leave()
        elif act == "switch":
            self._adjusting.switch()
        elif act in ("left", "right"):
            unit: Unit = "character" if by_character else "word"
            self._adjusting.step(1 if (act == "left") == self._goes_left() else -1, unit)
        else:
            self._adjusting.step(1 if act == "on" else -1, "sentence")
        self.said.emit()

    def _goes_left(self) -> bool:
        """True where the paragraph of the edge is read from right to left."""
        held = self._view.layers.held
        at = 0 if held is None else held[0] if held[2] == "start" else held[1] - 1
        return self._view.document().findBlock(at).textDirection() is Qt.LayoutDirection.RightToLeft
