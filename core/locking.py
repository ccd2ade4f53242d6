"""One program at a time works in a library: a lock file beside it, held as long as the library is open."""

from pathlib import Path
from typing import Protocol

from filelock import FileLock, Timeout

from core.errors import LibraryBusy, LibraryReadOnly
from core.i18n import _
from core.storage import private


class Lock(Protocol):
    """A lock that is held."""

    def release(self) -> None:
        """Let others have it."""


def lock(path: Path) -> Lock:
    """Take the lock of the library at ``path``; raises LibraryBusy, LibraryReadOnly."""
    try:
        private.folder(path.parent)
        # One lock for one file, by whatever link it was reached; any thread may close what another opened.
        held = FileLock(f"{path.resolve()}.lock", timeout=0, mode=0o600, thread_local=False)
        held.acquire()
    except Timeout as error:
        raise LibraryBusy(
            _("The library {path} is open in another window of Touchstone.").format(path=path)
        ) from error
    except OSError as error:
        raise LibraryReadOnly(
            _("Touchstone may not write in the folder {folder}, where the library {name} is.").format(
                folder=path.parent, name=path.name
            )
        ) from error
    return held
