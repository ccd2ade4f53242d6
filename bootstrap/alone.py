"""One set-up at a time, held by a file lock that the system drops even when the program is killed."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def hold(file: IO[bytes]) -> None:
        """Wait for the file; Windows gives up after ten tries of a second, so ask again."""
        while True:
            try:
                return msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                continue
else:
    import fcntl

    def hold(file: IO[bytes]) -> None:
        """Wait for the file."""
        fcntl.flock(file, fcntl.LOCK_EX)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait until no other process is inside for the same path; closing the file lets the next one in.

    Programs started inside with ``close_fds=False`` hold it too, so that they are waited for even where
    this process was killed and left them running.
    """
    with path.open("ab") as file:
        hold(file)
        os.set_inheritable(file.fileno(), True)
        yield
