"""The file of imported fact-checks beside a library: rows and their full-text index (FTS5).

They can be a million and more, are public, and can be imported again: kept within the library they would
make each of its backups large and each of its changes wait for an import. See docs/adr/0020.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core.engines.search_words import words_of
from core.records.matches import Check
from core.storage import private

_TABLES = """
CREATE TABLE IF NOT EXISTS fact_check (
    number INTEGER PRIMARY KEY, collection TEXT NOT NULL, ref TEXT NOT NULL, claim TEXT NOT NULL,
    title TEXT NOT NULL, claimant TEXT NOT NULL, verdict TEXT NOT NULL, publisher TEXT NOT NULL,
    url TEXT NOT NULL, date TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS fact_check_by_ref ON fact_check (collection, ref);
CREATE VIRTUAL TABLE IF NOT EXISTS fact_check_words USING fts5(
    claim, title, content = '', tokenize = "porter ascii"
);
"""
_COLUMNS = "ref, claim, title, claimant, verdict, publisher, url, date"
_QUALIFIED = ", ".join(f"fact_check.{name}" for name in _COLUMNS.split(", "))


def path_beside(library: Path) -> Path:
    """Where the fact-checks of a library are."""
    return library.with_name(f"{library.stem}.factchecks")


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, made where it is missing; committed at the end, rolled back on any error."""
    private.file(path)
    connection = sqlite3.connect(path)
    try:
        connection.executescript(_TABLES)
        with connection:
            yield connection
    finally:
        connection.close()


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """The file to read only; it must be there."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()


def add(connection: sqlite3.Connection, collection: str, checks: Iterable[Check]) -> int:
    """Put fact-checks into a collection; one that has the same ``ref`` is replaced. How many were given."""
    count = 0
    for check in checks:
        _take_out(connection, "WHERE collection = ? AND ref = ?", (collection, check.ref))
        who = (check.ref, check.claim, check.title, check.claimant)
        fields = (*who, check.verdict, check.publisher, check.url, check.date)
        cursor = connection.execute(
            f"INSERT INTO fact_check (collection, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (collection, *fields),
        )
        connection.execute(
            "INSERT INTO fact_check_words (rowid, claim, title) VALUES (?, ?, ?)",
            (cursor.lastrowid, " ".join(words_of(check.claim)), " ".join(words_of(check.title))),
        )
        count += 1
    return count


def candidates(
    connection: sqlite3.Connection, words: Sequence[str], collections: Collection[str], most: int
) -> list[tuple[str, Check]]:
    """The fact-checks with any of the words, best first, each with its collection."""
    wanted = " OR ".join(f'"{word}"' for word in words)
    if not wanted or not collections:
        return []
    marks = ", ".join("?" * len(collections))
    rows = connection.execute(
        f"SELECT collection, {_QUALIFIED} FROM fact_check_words "
        "JOIN fact_check ON number = fact_check_words.rowid "
        f"WHERE fact_check_words MATCH ? AND collection IN ({marks}) ORDER BY rank LIMIT ?",
        (wanted, *collections, most),
    )
    return [(collection, Check(*fields)) for collection, *fields in rows]


def finish(connection: sqlite3.Connection) -> None:
    """Make the index small and fast after a large import; it works without, only slower."""
    connection.execute("INSERT INTO fact_check_words (fact_check_words) VALUES ('optimize')")


def forget(connection: sqlite3.Connection, collection: str) -> None:
    """Take a collection out of the file."""
    _take_out(connection, "WHERE collection = ?", (collection,))


def _take_out(connection: sqlite3.Connection, which: str, given: tuple[str, ...]) -> None:
    found = connection.execute(f"SELECT number, claim, title FROM fact_check {which}", given).fetchall()
    for number, claim, title in found:
        connection.execute(
            "INSERT INTO fact_check_words (fact_check_words, rowid, claim, title) VALUES ('delete', ?, ?, ?)",
            (number, " ".join(words_of(claim)), " ".join(words_of(title))),
        )
    if found:
        connection.execute(f"DELETE FROM fact_check {which}", given)
