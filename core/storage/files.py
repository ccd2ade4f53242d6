"""What a library file says of itself: whose it is and of which version."""

import sqlite3
from contextlib import closing
from enum import Enum
from pathlib import Path

from sqlalchemy import Connection

from core.storage import private

APPLICATION_ID = 0x54534B31
"""SQLite's application id of a Touchstone library: "TSK1"."""

_HEADER = b"SQLite format 3\x00"


class Kind(Enum):
    """What stands at a path."""

    MISSING = "missing"
    LIBRARY = "library"
    FOREIGN = "foreign"


def kind_of(path: Path) -> Kind:
    """Look at a file without changing it; an empty one counts as missing. Raises OSError if unreadable.

    Our mark may still stand in the write-ahead log alone, when the program was killed, so SQLite is asked.
    It is asked too where the library may be open: closing a file of one's own would drop SQLite's locks on
    it (SQLite documentation, "How To Corrupt An SQLite Database File", on POSIX advisory locks).
    """
    if not path.exists() or (path.is_file() and path.stat().st_size == 0):
        return Kind.MISSING
    if Path(f"{path}-shm").exists():
        return _kind_by_log(path)
    with path.open("rb") as file:
        head = file.read(72)
    if not head.startswith(_HEADER):
        return Kind.FOREIGN
    marked = int.from_bytes(head[68:72], "big") == APPLICATION_ID
    return Kind.LIBRARY if marked else _kind_by_log(path)


def _kind_by_log(path: Path) -> Kind:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.Error:
        return Kind.FOREIGN
    finally:
        connection.close()
    if mark == APPLICATION_ID:
        return Kind.LIBRARY
    return Kind.FOREIGN if tables else Kind.MISSING


def schema_number(connection: Connection) -> int:
    """The number of the schema in the file; 0 for an empty file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def mark(connection: Connection, number: int) -> None:
    """Write our application id and a schema number into the file."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {int(number)}")


def integrity_problems(connection: Connection) -> list[str]:
    """What SQLite's integrity and foreign key checks find; empty for a sound file."""
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    problems = [] if found == ["ok"] else found
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return problems + [f"{row[0]}: a row names a missing {row[2]}" for row in orphans]


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that may be in use, by SQLite's backup; ``target`` is overwritten, or made private."""
    private.file(target)
    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as origin,
        closing(sqlite3.connect(target)) as copy,
    ):
        origin.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
