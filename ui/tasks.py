"""Background work: it runs in a pool and touches no widget; its result comes back in the GUI thread.

The runner lives as long as the window. Threads never hand an object to Qt: they put what they have to say
in a queue and wake the GUI thread by a signal without arguments, so no reference is ever left to Qt's care.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Lock
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.progress import Cancelled, Progress
from ui.workers import Workers

MOST_AT_ONCE = 4
PATIENCE = 2.0
"""Seconds that closing waits for work to stop; a host that does not answer is not waited for longer."""

R = TypeVar("R")


class Task:
    """One piece of running work, as the status bar shows it; also the Progress the work is handed."""

    def __init__(self, title: str, wake: Callable[[], None]) -> None:
        self.title = title
        self.done = 0
        self.total = 0
        self.note = ""
        self._stop = Event()
        self._wake = wake

    @property
    def cancelled(self) -> bool:
        """True once somebody asked the work to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next ``report`` or ``check``."""
        self._stop.set()

    def check(self) -> None:
        """Raises Cancelled where the work should stop."""
        if self._stop.is_set():
            raise Cancelled

    def report(self, done: int, total: int, note: str = "") -> None:
        """Tell how far the work is; raises Cancelled where it should stop."""
        self.check()
        self.done, self.total, self.note = done, total, note
        self._wake()


@dataclass(frozen=True, eq=False)
class _Ended:
    task: Task
    result: Any
    error: Exception | None
    then: Callable[[Any], None]
    failed: Callable[[Exception], None] | None


class Tasks(QObject):
    """Runs work in at most four threads; ``changed`` when one of ``running`` starts, gets on or ends."""

    changed = Signal()
    _woken = Signal()

    def __init__(self, failed: Callable[[Exception], None], parent: QObject | None = None) -> None:
        """``failed`` hears what a task raised, in the GUI thread, where the task has no hearer of its own."""
        super().__init__(parent)
        self.running: list[Task] = []
        self._failed = failed
        self._pool = Workers(MOST_AT_ONCE, "task")
        self._ended: SimpleQueue[_Ended] = SimpleQueue()
        self._awake = Event()
        self._closed = False
        self._closing = Lock()
        self._woken.connect(self._listen, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Progress], R],
        then: Callable[[R], None],
        failed: Callable[[Exception], None] | None = None,
        title: str = "",
    ) -> Task:
        """Run ``work`` in the pool, then ``then(result)`` or ``failed(error)`` in the GUI thread.

        Neither is called for a task that was cancelled, nor after ``close``.
        """
        task = Task(title, self._wake)
        self.running.append(task)
        self._pool.submit(partial(self._work, task, work, then, failed))
        self.changed.emit()
        return task

    def _work(
        self,
        task: Task,
        work: Callable[[Progress], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        """In the pool's thread."""
        result, error = None, None
        try:
            task.check()
            result = work(task)
        except Exception as raised:
            error = raised
        self._ended.put(_Ended(task, result, error, then, failed))
        self._wake()

    def _wake(self) -> None:
        """From any thread: one signal, however much there is to say, until the GUI thread has listened."""
        with self._closing:
            if not self._awake.is_set() and not self._closed:
                self._awake.set()
                self._woken.emit()

    @Slot()
    def _listen(self) -> None:
        self._awake.clear()
        while not self._closed:
            try:
                ended = self._ended.get_nowait()
            except Empty:
                break
            self.running.remove(ended.task)
            try:
                self._tell(ended)
            except Exception as error:  # a bug in one hearer must not cost the others their results
                self._failed(error)
        self.changed.emit()

    def _tell(self, ended: _Ended) -> None:
        if ended.task.cancelled:
            return
        if ended.error is None:
            ended.then(ended.result)
        elif not isinstance(ended.error, Cancelled):
            (ended.failed or self._failed)(ended.error)

    def cancel_all(self) -> None:
        """Ask every task to stop."""
        for task in self.running:
            task.cancel()

    def close(self, patience: float = PATIENCE) -> None:
        """Stop everything and wait some seconds for it; called when the window closes.

        Work that does not stop by then is left: nobody hears of it, and it ends with the program.
        """
        self.cancel_all()
        with self._closing:
            self._closed = True
        self._pool.close(patience)
        self.running.clear()
