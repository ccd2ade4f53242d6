"""Copies of a whole library, made while it is in use, checked before they count, and put back."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from core import locking
from core.database import refuse_newer
from core.errors import DiskFull, LibraryBusy, LibraryDamaged, UserError
from core.i18n import _
from core.models.columns import now
from core.paths import SUFFIX
from core.storage import copies, files, private
from core.storage.problems import in_plain_words

AUTOMATIC = "-auto"
"""The end of the name of a backup nobody asked for: old_backups.thin looks at these alone."""
BEFORE_RESTORE = "before-restore-"
"""The beginning of the name of what a restore put aside."""


def make(
    library: Path, folder: Path | None = None, at: datetime | None = None, *, automatic: bool = False
) -> Path:
    """Copy a library into a folder (``backups`` beside it unless given); the copy's path.

    The copy gets its name only after it passed SQLite's integrity check. Only ``automatic`` ones are ever
    thinned. Raises DiskFull, LibraryDamaged, UserError where there is no library.
    """
    return _copy(
        library, folder or library.parent / "backups", at or now(), end=AUTOMATIC if automatic else ""
    )


def _copy(library: Path, folder: Path, at: datetime, *, end: str = "", for_restore: bool = False) -> Path:
    if files.kind_of(library) is not files.Kind.LIBRARY:
        raise UserError(_("There is no library at {path}.").format(path=library))
    target = _free_name(library, folder, at, BEFORE_RESTORE if for_restore else "", end)
    unwritten = (
        _("The present state could not be saved to {folder}, so nothing was restored. Free some space there.")
        if for_restore
        else _("The backup could not be written to {folder}. Free some space, or check the drive.")
    )
    with _plain_errors(folder, library, unwritten):
        private.folder(folder)
        copies.checked_copy(library, target)
    return target


def restore(library: Path, backup: Path) -> Path | None:
    """Put a backup in a library's place, after saving the present state; the path of what was saved.

    A library too damaged to be copied soundly is moved aside as it is. Returns None where there was none.
    Raises UserError where there is no such backup, LibraryBusy where the library is open, DiskFull.
    """
    _refuse_other(backup)
    lock = locking.lock(library)
    fresh = library.with_suffix(".restoring")
    unwritten = _(
        "The backup could not be put in place in {folder}, so the library was left as it is. "
        "Free some space, or check the drive."
    )
    try:
        with _plain_errors(library.parent, backup, unwritten):
            files.copy_database(backup, fresh)
            _check(fresh)
            saved = _saved(library)
            _empty_log(library)
            fresh.replace(library)
    finally:
        copies.forget(fresh)
        lock.release()
    return saved


def _empty_log(library: Path) -> None:
    """Move what stands in the log into the library, so that the log can go before the library is replaced.

    Killed in between, the old state is still whole. A log too damaged for that was put aside already.
    Raises LibraryBusy where another program is reading.
    """
    if library.exists() and not _checkpointed(library):
        raise LibraryBusy(
            _("Another program is using the library {path}. Close it and try again.").format(path=library)
        )
    for left_over in ("-wal", "-shm"):
        Path(f"{library}{left_over}").unlink(missing_ok=True)


def _checkpointed(library: Path) -> bool:
    with closing(sqlite3.connect(library)) as connection:
        try:
            busy, _pages, _moved = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.DatabaseError as error:
            if not isinstance(in_plain_words(error, library), LibraryDamaged):
                raise
            return True
    return not busy


def _refuse_other(backup: Path) -> None:
    try:
        sound = files.kind_of(backup) is files.Kind.LIBRARY
    except OSError:
        sound = False
    if not sound:
        raise UserError(_("{path} is not a backup of a Touchstone library.").format(path=backup))


def _saved(library: Path) -> Path | None:
    """Where the present state went: a checked copy, else the damaged files themselves, name for name."""
    if files.kind_of(library) is files.Kind.MISSING:
        return None
    try:
        return _copy(library, library.parent / "backups", now(), for_restore=True)
    except (LibraryDamaged, UserError):
        aside = _free_name(library, library.parent / "backups", now(), "damaged-")
        private.folder(aside.parent)
        for end in ("-wal", ""):
            if Path(f"{library}{end}").exists():
                private.file(Path(f"{aside}{end}"))
                shutil.copyfile(f"{library}{end}", f"{aside}{end}")
        return aside


@contextmanager
def _plain_errors(folder: Path, path: Path, unwritten: str) -> Iterator[None]:
    """Say in plain words that a copy from ``path`` into ``folder`` could not be read, or not be written.

    ``unwritten`` is the sentence for the latter.
    """
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        plain = in_plain_words(error, path)
        if isinstance(plain, LibraryDamaged):
            raise plain from error
        raise DiskFull(unwritten.format(folder=folder)) from error
    except OSError as error:
        raise DiskFull(unwritten.format(folder=folder)) from error


def _free_name(library: Path, folder: Path, at: datetime, before: str = "", end: str = "") -> Path:
    return copies.free_name(folder, f"{before}{library.stem}-{at:%Y%m%dT%H%M%SZ}", f"{end}{SUFFIX}")


def _check(path: Path) -> None:
    """Refuse an unsound copy and one of a newer version; an older one is brought up to date on opening."""
    refuse_newer(copies.check(path), path)
