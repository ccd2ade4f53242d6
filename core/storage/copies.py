"""Copies of a library file that get their name only after they passed SQLite's check."""

from contextlib import suppress
from pathlib import Path

from core.errors import LibraryDamaged
from core.i18n import _
from core.storage import connections, files


def checked_copy(source: Path, target: Path) -> None:
    """Copy a library that may be in use to ``target``, which appears whole and checked, or not at all.

    Raises LibraryDamaged where the copy is unsound, else whatever SQLite or the system raise.
    """
    unfinished = target.with_suffix(".unfinished")
    try:
        files.copy_database(source, unfinished)
        check(unfinished)
        unfinished.replace(target)
    finally:
        forget(unfinished)


def check(path: Path) -> int:
    """The schema number of a sound library file of any version; raises LibraryDamaged."""
    engine = connections.readers(path)
    try:
        with engine.connect() as connection:
            number, problems = files.schema_number(connection), files.integrity_problems(connection)
    finally:
        engine.dispose()
    if problems:
        raise LibraryDamaged(
            _("The copy {path} does not pass its check ({problem}), so it was not used.").format(
                path=path, problem=problems[0]
            )
        )
    return number


def forget(unfinished: Path) -> None:
    """Leave nothing behind of a copy that did not become one."""
    for end in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            Path(f"{unfinished}{end}").unlink(missing_ok=True)


def free_name(folder: Path, stem: str, ending: str) -> Path:
    """The first of ``stem``, ``stem-2``, ``stem-3``, ... that is not taken in a folder."""
    names = (folder / f"{stem}{extra}{ending}" for extra in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(name for name in names if not name.exists())
