"""What somebody is typing into a field, until it is handed on: once for each real change."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

IDLE_MS = 800
"""Milliseconds after the last key until the words are handed on, so that they are stored within a second."""


@dataclass(frozen=True, slots=True)
class Hands:
    """What a draft does with its widget: read and write the words, forget the undo steps, ask about input."""

    read: Callable[[], str]
    write: Callable[[str], None]
    forget: Callable[[], None]
    composing: Callable[[], bool]


class Draft(QObject):
    """The words of one field; emits ``committed`` with the words, without outer spaces.

    A field that must not be ``blank`` keeps to itself that it was emptied, and gets its words back when left.
    """

    committed = Signal(str)

    def __init__(self, hands: Hands, blank: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._hands = hands
        self._blank = blank
        self._baseline = ""
        self._value = ""
        self._stored = ("", "")
        self._timer = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._timer.timeout.connect(self._idle)

    @property
    def dirty(self) -> bool:
        """True while the field holds words that were not handed on."""
        return self._hands.read() != self._baseline

    def touched(self) -> None:
        """A key was pressed: wait for the pause after it."""
        if self.dirty:
            self._timer.start()

    def replace(self, value: str) -> None:
        """Show the words of another record; what was typed and its undo steps are gone, so commit before."""
        self._timer.stop()
        self._value = value.strip()
        self._hands.write(value)
        self._hands.forget()
        # Read back: Qt changes some characters, and that is not an edit.
        self._baseline = self._hands.read()

    def show(self, value: str) -> None:
        """Show the words of the same record, unless newer ones are being typed."""
        if not self.dirty and value.strip() != self._value:
            self.replace(value)

    def commit(self) -> None:
        """Hand the words on if they changed; the field's undo steps end here."""
        self._timer.stop()
        text = self._hands.read()
        if text == self._baseline or (not text.strip() and not self._blank):
            return
        self._stored = (self._baseline, self._value)
        self._baseline = text
        self._hands.forget()
        if text.strip() != self._value:
            self._value = text.strip()
            self.committed.emit(self._value)

    def refused(self) -> None:
        """The words could not be stored: they stay in the field and are handed on again when it is left."""
        self._baseline, self._value = self._stored

    def leave(self) -> None:
        """The field loses the focus: commit, or put back what must not be empty."""
        self.commit()
        if self.dirty and not self._hands.read().strip():
            self.replace(self._value)

    def _idle(self) -> None:
        if self._hands.composing():
            self._timer.start()
        else:
            self.commit()


def leaves_to_window(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """True for Ctrl+Z or redo pressed in a field with nothing of its own to undo: the window's then."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    return event.matches(QKeySequence.StandardKey.Redo) and not can_redo
