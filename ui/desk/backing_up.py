"""A backup after every half hour in which something changed, and at once before a bulk step."""

from PySide6.QtCore import QObject, QTimer

from core import backups, old_backups
from core.history.changes import Changes
from ui.desk.desk import Desk

EVERY_MS = 30 * 60 * 1000


class Backups(QObject):
    """Looks every half hour; lives and ends with the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._changed = False
        self.timer = QTimer(self, interval=EVERY_MS)
        self.timer.timeout.connect(self.look)
        desk.bridge.changed.connect(self._note)
        desk.window.closing.connect(self.timer.stop)
        self.timer.start()

    def look(self) -> None:
        """Back up in the background if anything changed since the last time."""
        if self._changed:
            self._changed = False
            self._desk.tasks.run(lambda _progress: back_up(self._desk), lambda _path: None)

    def _note(self, _changes: Changes) -> None:
        self._changed = True


def back_up(desk: Desk) -> str:
    """Make a backup beside the library and thin the older automatic ones; its path."""
    made = backups.make(desk.library.path, automatic=True)
    old_backups.thin(desk.library.path)
    return str(made)
