"""The keys of the reader while the place of a moved quote is picked: Enter, Escape, and no other letter."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from ui.views.moved_strip import MovedStrip
from ui.views.reader import Reader

ENTER = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter))

MINE = (*ENTER, int(Qt.Key.Key_Escape))
HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
"""With these held a key is the window's, as always."""


class PickKeys(QObject):
    """Takes the two keys, and all that only a letter would do, before anything else sees them."""

    def __init__(self, reader: Reader, strip: MovedStrip, stop: Callable[[], None]) -> None:
        super().__init__(reader)
        self._strip, self._stop = strip, stop
        page = reader.focusProxy()
        (page or reader).installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter takes what is selected, Escape leaves the quote as it was; letters wait until then."""
        if not self._strip.picking or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in MINE and not _is_letter(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in ENTER:
            self._strip.end_picking()
        elif event.key() in MINE:
            self._stop()
        return True


def _is_letter(event: QKeyEvent) -> bool:
    """True for a key that would write something, or delete it: each may be the key of a command."""
    return not event.modifiers() & HELD and bool(event.text().strip())
