"""Progress of long work on a terminal; nothing where standard error is a file or a pipe."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from core.progress import Progress, Silent

_WIDTH = 78


@contextmanager
def shown(title: str) -> Iterator[Progress]:
    """Progress to hand to long work under a title; its line is gone from the terminal afterwards."""
    if not sys.stderr.isatty():
        yield Silent()
        return
    line = Line(title)
    try:
        yield line
    finally:
        line.wipe()


class Line:
    """One line on standard error, written over at each report. Ctrl+C stops the work, not a flag."""

    cancelled = False

    def __init__(self, title: str) -> None:
        self._title = title

    def report(self, done: int, total: int, note: str = "") -> None:
        """Show how far the work is: a share where the total is known, else what is done."""
        far = f"{100 * done // total} %" if total else (f"{done:,}" if done else "…")
        self._write(f"{self._title} {far} {note}".rstrip()[:_WIDTH])

    def check(self) -> None:
        """Never stop by itself."""

    def wipe(self) -> None:
        """Take the line away."""
        self._write("")

    def _write(self, words: str) -> None:
        sys.stderr.write(f"\r{words:<{_WIDTH}}\r{words}")
        sys.stderr.flush()
