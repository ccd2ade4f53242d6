"""Brings what the library says has changed to the views, in the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import get_ident
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from core.history.changes import Changes


class Library(Protocol):
    """The part of the open library the bridge needs."""

    def subscribe(self, callback: Callable[[Changes], None], /) -> Callable[[], None]:
        """Call back after every change, in the thread that made it; the answer ends it."""


class Bridge(QObject):
    """Emits ``changed(Changes)`` in its own thread, in order, whichever thread made the changes."""

    changed = Signal(object)
    _woken = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: SimpleQueue[Changes] = SimpleQueue()
        self._own_thread = get_ident()
        self._woken.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._leave: Callable[[], None] | None = library.subscribe(self._heard)

    def _heard(self, changes: Changes) -> None:
        """In any thread; made in our own thread, a change is delivered before this returns."""
        self._waiting.put(changes)
        if get_ident() == self._own_thread:
            self._deliver()
        else:
            self._woken.emit()

    @Slot()
    def _deliver(self) -> None:
        while True:
            try:
                changes = self._waiting.get_nowait()
            except Empty:
                return
            self.changed.emit(changes)

    def close(self) -> None:
        """Hear no more of the library; called when the window closes."""
        if self._leave is not None:
            self._leave()
            self._leave = None
