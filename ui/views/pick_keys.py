"""The keys of the reader while the place of a moved quote is picked, and only then."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from ui.views.moved_strip import MovedStrip
from ui.views.reader import Reader

ENTER = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter))


class PickKeys(QObject):
    """Takes them out of the reader's before anything else sees them."""

    def __init__(self, reader: Reader, strip: MovedStrip, stop: Callable[[], None]) -> None:
        super().__init__(reader)
        self._strip, self._stop = strip, stop
        for home in (reader.view, reader.listing.list):
            home.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter takes what is selected, Escape leaves the quote as it was; single letters do nothing."""
        if not self._strip.picking or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (*ENTER, int(Qt.Key.Key_Escape)) and not _is_letter(event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in ENTER:
            self._strip.end_picking()
        elif event.key() == Qt.Key.Key_Escape:
            self._stop()
        return True


def _is_letter(event: QKeyEvent) -> bool:
    """True for keys that would go elsewhere or decide on something unseen: only a place is wanted."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not held and event.text().isprintable() and bool(event.text().strip())
