"""SQLite's complaints in plain words."""

import sqlite3
from pathlib import Path

from core.errors import DiskFull, LibraryBusy, LibraryDamaged, LibraryError, LibraryReadOnly
from core.i18n import _


def in_plain_words(error: BaseException, path: Path) -> LibraryError | None:
    """The library error that a database error means, or None where it is a bug of ours."""
    cause = getattr(error, "orig", None) or error
    if not isinstance(cause, sqlite3.Error):
        return None
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return DiskFull(
            _(
                "The disk could not take the change ({path}), so nothing was changed. "
                "Free some space, or check the drive, and try again."
            ).format(path=path)
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryBusy(
            _("Another program is using the library {path}. Close it and try again.").format(path=path)
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return LibraryReadOnly(
            _("The library {path} cannot be written here. It was opened for reading only.").format(path=path)
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryDamaged(
            _("The library {path} is damaged. Restore a backup; the file itself was left as it is.").format(
                path=path
            )
        )
    return None
