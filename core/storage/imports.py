"""How far each import of fact-checks is, kept in the same file and written with the same rows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from core.errors import DiskFull, DriveFailed, LibraryBusy, LibraryDamaged, LibraryError, LibraryReadOnly
from core.i18n import _
from core.storage import checks
from core.storage.problems import in_plain_words

_TABLE = """
CREATE TABLE IF NOT EXISTS check_import (
    collection TEXT PRIMARY KEY, name TEXT NOT NULL, file_name TEXT NOT NULL, path TEXT NOT NULL,
    sha256 TEXT NOT NULL, size INTEGER NOT NULL, reading INTEGER NOT NULL,
    items INTEGER NOT NULL, skipped INTEGER NOT NULL, reasons TEXT NOT NULL,
    rows INTEGER NOT NULL, whole INTEGER NOT NULL,
    shown INTEGER NOT NULL
) WITHOUT ROWID
"""
_COLUMNS = (
    "collection, name, file_name, path, sha256, size, reading, items, skipped, reasons, rows, whole, shown"
)


@dataclass(frozen=True, slots=True)
class ImportState:
    """An import: of which file (``path`` is "" where it was no file), and how far it is.

    ``reading`` is the version of the readers, ``items`` what was read of the file, the skipped included,
    ``rows`` what is there; ``whole`` once the end of the file was reached, ``shown`` once the library
    looked through it. ``reasons`` are lines.
    """

    collection: str
    name: str
    file_name: str
    path: str
    sha256: str
    size: int
    reading: int
    items: int = 0
    skipped: int = 0
    reasons: str = ""
    rows: int = 0
    whole: bool = False
    shown: bool = False


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """One transaction in the file; raises LibraryError in plain words, and then it is as it was before."""
    with in_words(path), checks.opened(path) as connection:
        connection.execute(_TABLE)
        yield connection


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """What SQLite and the system say about the file, as what it means for an import."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        said = _said(error, path)
        if said is None:
            raise
        raise said from error


def _said(error: BaseException, path: Path) -> LibraryError | None:
    told = in_plain_words(error, path)
    kind = LibraryReadOnly if isinstance(error, OSError) else type(told)
    words = _sentences().get(kind)
    return kind(words.format(path=path)) if words and issubclass(kind, LibraryError) else told


def _sentences() -> dict[type, str]:
    full = _(
        "The disk could not take the fact-checks ({path}). What was imported so far is kept: free some space,"
        " or check the drive, and import the file again to go on."
    )
    return {
        DiskFull: full,
        DriveFailed: full,
        LibraryDamaged: _(
            "The file of imported fact-checks, {path}, is damaged. Move it away and import the fact-checks"
            " again; your own work is in another file."
        ),
        LibraryBusy: _("Another program is using {path}. Close it and import the file again to go on."),
        LibraryReadOnly: _(
            "Touchstone may not write {path}, so nothing was imported. Check the rights of its folder."
        ),
    }


def put(connection: sqlite3.Connection, state: ImportState) -> None:
    """Keep how far an import is."""
    marks = ", ".join("?" * len(astuple(state)))
    connection.execute(f"INSERT OR REPLACE INTO check_import ({_COLUMNS}) VALUES ({marks})", astuple(state))


def drop(connection: sqlite3.Connection, collection: str) -> None:
    """Forget a collection and its import."""
    checks.forget(connection, collection)
    connection.execute("DELETE FROM check_import WHERE collection = ?", (collection,))


def states(path: Path) -> list[ImportState]:
    """Every import there is; none where the file is missing."""
    if not path.exists():
        return []
    with in_words(path), checks.reading(path) as connection:
        known = _has(connection, "check_import")
        rows = connection.execute(f"SELECT {_COLUMNS} FROM check_import").fetchall() if known else []
    return [replace(ImportState(*row), whole=bool(row[-2]), shown=bool(row[-1])) for row in rows]


def counts(path: Path) -> dict[str, int]:
    """How many rows of each collection the file holds."""
    if not path.exists():
        return {}
    with in_words(path), checks.reading(path) as connection:
        if not _has(connection, "fact_check"):
            return {}
        return dict(connection.execute("SELECT collection, count(*) FROM fact_check GROUP BY collection"))


def _has(connection: sqlite3.Connection, table: str) -> bool:
    """False for a table of a file whose maker was killed before it came to that."""
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return connection.execute(query, (table,)).fetchone() is not None


def count(connection: sqlite3.Connection, collection: str) -> int:
    """How many rows a collection has."""
    query = "SELECT count(*) FROM fact_check WHERE collection = ?"
    return int(connection.execute(query, (collection,)).fetchone()[0])


def shrink(path: Path) -> None:
    """Give the disk the room back that deleted rows held; needs as much room again meanwhile."""
    with in_words(path), closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
