"""SQLite's complaints in plain words."""

import sqlite3
from pathlib import Path

from core.errors import DiskFull, DriveFailed, LibraryBusy, LibraryDamaged, LibraryError, LibraryReadOnly
from core.i18n import _


def in_plain_words(error: BaseException, path: Path) -> LibraryError | None:
    """The library error that a database error means, or None where it is a bug of ours."""
    cause = getattr(error, "orig", None) or error
    if not isinstance(cause, sqlite3.Error):
        return None
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_IOERR:
        return _drive_failed(getattr(cause, "sqlite_errorcode", 0), path)
    if code == sqlite3.SQLITE_FULL:
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
            _(
                "The library {path} cannot be opened or written here, so nothing was changed. "
                "Check that the drive is there and that you may write in its folder, and try again."
            ).format(path=path)
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LibraryDamaged(
            _("The library {path} is damaged. Restore a backup; the file itself was left as it is.").format(
                path=path
            )
        )
    return None


def _drive_failed(code: int, path: Path) -> DriveFailed:
    if code in (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ):
        said = _("The drive reported an error while the library was being read ({path}). Check the drive.")
    else:
        said = _(
            "The drive reported an error while the library was being written ({path}), so nothing was "
            "changed. Check the drive and its free space, and try again."
        )
    return DriveFailed(said.format(path=path))
