"""Copies of a whole library, made while it is in use, checked before they count, and put back."""

from datetime import datetime
from pathlib import Path

from core import locking
from core.database import open_for_reading
from core.errors import DiskFull, LibraryDamaged, UserError
from core.i18n import _
from core.models.columns import now
from core.paths import SUFFIX
from core.storage import files


def make(library: Path, folder: Path | None = None, at: datetime | None = None) -> Path:
    """Copy a library into a folder (``backups`` beside it unless given); the copy's path.

    The copy gets its name only after it passed SQLite's integrity check. Raises DiskFull, LibraryDamaged.
    """
    target = _free_name(library, folder or library.parent / "backups", at or now())
    unfinished = target.with_suffix(".unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        files.copy_database(library, unfinished)
        _check(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise DiskFull(
            _("The backup could not be written to {folder}. Free some space, or check the drive.").format(
                folder=target.parent
            )
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def restore(library: Path, backup: Path) -> Path:
    """Put a backup in a library's place, after saving the present state; the path of what was saved.

    Raises UserError where there is no such backup, LibraryBusy where the library is open.
    """
    if files.kind_of(backup) is not files.Kind.LIBRARY:
        raise UserError(_("{path} is not a backup of a Touchstone library.").format(path=backup))
    _check(backup)
    lock = locking.lock(library)
    try:
        saved = make(library) if library.exists() else library
        fresh = library.with_suffix(".restoring")
        files.copy_database(backup, fresh)
        for left_over in ("-wal", "-shm"):
            Path(f"{library}{left_over}").unlink(missing_ok=True)
        fresh.replace(library)
    finally:
        lock.release()
    return saved


def _free_name(library: Path, folder: Path, at: datetime) -> Path:
    stem = f"{library.stem}-{at:%Y%m%dT%H%M%SZ}"
    names = (folder / f"{stem}{extra}{SUFFIX}" for extra in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(name for name in names if not name.exists())


def _check(path: Path) -> None:
    database = open_for_reading(path)
    try:
        with database.reading() as session:
            problems = files.integrity_problems(session.connection())
    finally:
        database.close()
    if problems:
        raise LibraryDamaged(
            _("The copy {path} does not pass its check ({problem}), so it was not used.").format(
                path=path, problem=problems[0]
            )
        )
