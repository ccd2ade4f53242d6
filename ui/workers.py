"""Threads for background work that never keep the program from ending, unlike those of concurrent.futures."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Semaphore, Thread
from time import monotonic


class Workers:
    """Runs jobs in at most ``most`` threads, made when they are needed; a job must not raise."""

    def __init__(self, most: int, name: str) -> None:
        self._most, self._name = most, name
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._idle = Semaphore(0)
        self._threads: list[Thread] = []

    def submit(self, job: Callable[[], None]) -> None:
        """Run a job as soon as a thread is free."""
        self._jobs.put(job)
        if not self._idle.acquire(blocking=False) and len(self._threads) < self._most:
            thread = Thread(target=self._serve, name=f"{self._name}-{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
            del job  # what it holds is not kept until the next one comes
            self._idle.release()

    def close(self, patience: float) -> None:
        """Forget the jobs not begun and wait ``patience`` seconds at most for those that run."""
        while not self._jobs.empty():
            self._jobs.get()
        for _thread in self._threads:
            self._jobs.put(None)
        until = monotonic() + patience
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))
