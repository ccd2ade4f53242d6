"""The file of imported fact-checks beside a library: rows and their full-text index (FTS5).

They can be a million and more, are public, and can be imported again: kept within the library they would
make each of its backups large and each of its changes wait for an import. See docs/adr/0020 and 0025.

The index holds stems, for claims and titles apart, and of each word only in which rows it is ("detail =
none": a third of the size). How many rows a word is in is counted beside it, so that a search can begin with
the rarest words and stop before the common ones, which are in a hundred thousand rows and tell nothing.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from core.engines.matching.words import stems_of
from core.errors import LibraryNewer, LibraryReadOnly
from core.i18n import _
from core.records.matches import Check
from core.storage import private
from core.storage.parameters import MOST
from core.storage.postings import best, scored
from core.storage.problems import in_plain_words

VERSION = 1
"""Of the tables and of how words are stemmed; a file of a newer one is not read."""
CHUNK = 20_000
"""Rows written in one go."""
POSTINGS, POSTINGS_SHARE = 6_000, 60
"""Rows in which words are looked up for one search, the rarest words first: so many, and one of 60 more."""

TITLE = 0.5
"""What a word in the title counts beside one in the claim."""
_DEEPER = (1, 8, 64)
"""How many times as many rows are looked at while most are of collections that are not looked through."""

TABLES = """
CREATE TABLE IF NOT EXISTS fact_check (
    number INTEGER PRIMARY KEY, collection TEXT NOT NULL, ref TEXT NOT NULL, claim TEXT NOT NULL,
    title TEXT NOT NULL, claimant TEXT NOT NULL, verdict TEXT NOT NULL, publisher TEXT NOT NULL,
    url TEXT NOT NULL, date TEXT NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS fact_check_by_ref ON fact_check (collection, ref);
CREATE TABLE IF NOT EXISTS word_count (word TEXT PRIMARY KEY, rows INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS claim_words USING fts5(
    words, content = '', detail = none, columnsize = 0, tokenize = "ascii"
);
CREATE VIRTUAL TABLE IF NOT EXISTS title_words USING fts5(
    words, content = '', detail = none, columnsize = 0, tokenize = "ascii"
);
"""
_COLUMNS = "ref, claim, title, claimant, verdict, publisher, url, date"
_INDEXES = ("claim_words", "title_words")
_ALL = ""
"""The word under which the rows of the whole file are counted."""
_CACHE_KB, _MAPPED = 64_000, 1 << 31

T = TypeVar("T")


class Found(NamedTuple):
    """A fact-check, its collection, and what the words it was found by come to."""

    collection: str
    check: Check
    value: float


_Row = tuple[int, str, str]
"""Number, claim and title of a row."""
_Words = tuple[int, list[str], list[str]]
"""Number of a row, and the stems of its claim and of its title."""


def path_beside(library: Path) -> Path:
    """Where the fact-checks of a library are."""
    return library.with_name(f"{library.stem}.factchecks")


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, made where it is missing; committed at the end, rolled back on any error.

    It can be read meanwhile. Raises LibraryNewer.
    """
    private.file(path)
    connection = sqlite3.connect(path)
    try:
        _refuse_newer(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        connection.executescript(TABLES)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        with connection:
            yield connection
    finally:
        connection.close()


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """The file to read only, also in a folder that cannot be written. It must be there; or LibraryNewer."""
    connection = _connected(path)
    try:
        _refuse_newer(connection, path)
        connection.execute(f"PRAGMA mmap_size = {_MAPPED}")
        yield connection
    finally:
        connection.close()


def _connected(path: Path) -> sqlite3.Connection:
    """A reading connection; where SQLite may write nothing beside the file, one that takes it as it is."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if not isinstance(in_plain_words(error, path), LibraryReadOnly):
            raise
        return sqlite3.connect(f"{address}&immutable=1", uri=True)
    return connection


def _refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA user_version").fetchone()[0] > VERSION:
        raise LibraryNewer(
            _(
                "The fact-checks in {path} were imported with a newer version of Touchstone. "
                "Use that version, or import them again into another library."
            ).format(path=path)
        )


def add(connection: sqlite3.Connection, collection: str, checks: Iterable[Check]) -> int:
    """Put fact-checks into a collection; one that has the same ``ref`` is replaced. How many were given."""
    count, rest = 0, iter(checks)
    while some := list(islice(rest, CHUNK)):
        count += len(some)
        _add_some(connection, collection, list({check.ref: check for check in some}.values()))
    return count


def _add_some(connection: sqlite3.Connection, collection: str, checks: Sequence[Check]) -> None:
    for refs in _parts([check.ref for check in checks]):
        marks = ", ".join("?" * len(refs))
        _take_out(connection, f"collection = ? AND ref IN ({marks})", (collection, *refs))
    query = "SELECT coalesce(max(number), 0) + 1 FROM fact_check"
    numbered = list(enumerate(checks, connection.execute(query).fetchone()[0]))
    connection.executemany(
        "INSERT INTO fact_check VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((number, collection, *_fields(check)) for number, check in numbered),
    )
    words = [(number, stems_of(check.claim), stems_of(check.title)) for number, check in numbered]
    for name, lines in _lines(words).items():
        connection.executemany(f"INSERT INTO {name} (rowid, words) VALUES (?, ?)", lines)
    _count(connection, words, 1)


def _fields(check: Check) -> tuple[str, ...]:
    told = (check.title, check.claimant, check.verdict, check.publisher, check.url, check.date)
    return (check.ref, check.claim, *told)


def _lines(words: Sequence[_Words]) -> dict[str, list[tuple[int, str]]]:
    """What each index holds of rows."""
    return {
        "claim_words": [(number, " ".join(claim)) for number, claim, _title in words],
        "title_words": [(number, " ".join(title)) for number, _claim, title in words],
    }


def _count(connection: sqlite3.Connection, words: Iterable[_Words], sign: int) -> None:
    counted: Counter[str] = Counter()
    for _number, claim, title in words:
        counted.update({_ALL, *claim, *title})
    connection.executemany(
        "INSERT INTO word_count VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET rows = rows + excluded.rows",
        sorted((word, sign * count) for word, count in counted.items()),
    )


def finish(connection: sqlite3.Connection) -> None:
    """Make the index small and fast after a large import; it works without, only slower."""
    for name in _INDEXES:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")


def forget(connection: sqlite3.Connection, collection: str) -> None:
    """Take a collection out of the file."""
    others = connection.execute("SELECT 1 FROM fact_check WHERE collection <> ? LIMIT 1", (collection,))
    if others.fetchone() is not None:
        _take_out(connection, "collection = ?", (collection,))
        return
    for name in _INDEXES:
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")
    connection.execute("DELETE FROM word_count")
    connection.execute("DELETE FROM fact_check")


def _take_out(connection: sqlite3.Connection, which: str, given: Sequence[str]) -> None:
    rows: Iterator[_Row] = connection.execute(
        f"SELECT number, claim, title FROM fact_check WHERE {which}", given
    )
    while some := list(islice(rows, CHUNK)):
        words = [(number, stems_of(claim), stems_of(title)) for number, claim, title in some]
        for name, lines in _lines(words).items():
            # An index without the rows' content must be told what it held.
            connection.executemany(
                f"INSERT INTO {name} ({name}, rowid, words) VALUES ('delete', ?, ?)", lines
            )
        _count(connection, words, -1)
    connection.execute(f"DELETE FROM fact_check WHERE {which}", given)


def counts(connection: sqlite3.Connection, words: Iterable[str]) -> tuple[int, dict[str, int]]:
    """How many rows there are, and how many of them each of the words is in."""
    found: dict[str, int] = {}
    for some in _parts([_ALL, *words]):
        marks = ", ".join("?" * len(some))
        found |= dict(connection.execute(f"SELECT word, rows FROM word_count WHERE word IN ({marks})", some))
    return found.pop(_ALL, 0), {word: rows for word, rows in found.items() if rows > 0}


def candidates(
    connection: sqlite3.Connection,
    weights: Mapping[str, float],
    in_rows: Mapping[str, int],
    collections: Collection[str],
    most: int,
) -> list[Found]:
    """Those fact-checks of the collections that have the most of the words, best first.

    ``weights`` says what each word counts for, ``in_rows`` in how many rows it is, as ``counts`` tells.
    """
    postings = POSTINGS + counts(connection, ())[0] // POSTINGS_SHARE
    scores = scored(connection, {"claim_words": 1.0, "title_words": TITLE}, weights, in_rows, postings)
    found: list[tuple[int, str, Check]] = []
    for deep in _DEEPER:
        found = _rows(connection, best(scores, deep * most), collections)
        if len(found) >= most or deep * most >= len(scores):
            break
    return [Found(collection, check, scores[number]) for number, collection, check in found[:most]]


def _rows(
    connection: sqlite3.Connection, numbers: Sequence[int], collections: Collection[str]
) -> list[tuple[int, str, Check]]:
    """The rows of the collections with these numbers, in this order."""
    found: dict[int, tuple[int, str, Check]] = {}
    for some in _parts(numbers):
        marks = ", ".join("?" * len(some))
        query = f"SELECT number, collection, {_COLUMNS} FROM fact_check WHERE number IN ({marks})"
        for number, collection, *fields in connection.execute(query, some):
            if collection in collections:
                found[number] = (number, collection, Check(*fields))
    return [found[number] for number in numbers if number in found]


def _parts(words: Sequence[T]) -> Iterator[Sequence[T]]:
    return (words[at : at + MOST] for at in range(0, len(words), MOST))
