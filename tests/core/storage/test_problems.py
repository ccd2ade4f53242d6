"""What SQLite really raises, in plain words."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import DiskFull, DriveFailed, LibraryError, LibraryReadOnly
from core.storage.problems import in_plain_words


def plain(error: sqlite3.Error) -> LibraryError:
    found = in_plain_words(error, Path("library.touchstone"))
    assert found is not None
    return found


def test_a_full_disk(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "full.db")) as connection:
        connection.execute("PRAGMA max_page_count = 3")
        connection.execute("CREATE TABLE t (x)")
        with pytest.raises(sqlite3.OperationalError) as raised:
            connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    found = plain(raised.value)
    assert isinstance(found, DiskFull)
    assert "Free some space" in str(found)


@pytest.mark.parametrize(
    ("code", "doing"),
    [
        (sqlite3.SQLITE_IOERR_WRITE, "written"),
        (sqlite3.SQLITE_IOERR_FSYNC, "written"),
        (sqlite3.SQLITE_IOERR_READ, "read"),
        (sqlite3.SQLITE_IOERR_SHORT_READ, "read"),
    ],
)
def test_a_failing_drive(code: int, doing: str) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    found = plain(error)
    assert isinstance(found, DriveFailed)
    assert f"while the library was being {doing}" in str(found)


def test_a_file_that_cannot_be_opened_is_not_said_to_be_open_for_reading(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError) as raised:
        sqlite3.connect(tmp_path / "nowhere" / "a.db")
    found = plain(raised.value)
    assert isinstance(found, LibraryReadOnly)
    assert "cannot be opened or written here" in str(found)
    assert "opened for reading" not in str(found)


def test_a_bug_is_no_problem_of_the_file() -> None:
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(sqlite3.Error) as raised:
        connection.execute("SELEC")
    assert in_plain_words(raised.value, Path("a")) is None
