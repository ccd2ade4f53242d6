"""The search index: what can be found, as folded words, in SQLite's full-text table (FTS5).

It is derived from the other tables and no part of undo or of the schema's migrations: it is made where it is
missing, made anew where ``VERSION`` differs, and kept in step by ``core.services.indexing``. The words come
folded and separated by spaces, so the tokenizer has nothing to decide ("ascii" takes every character beyond
ASCII as a letter). Claims are indexed a second time by their stems, by which matching finds them. No function
here commits.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice, product
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    MetaData,
    String,
    Table,
    func,
    literal_column,
    select,
    text,
)

from core.engines.matching.words import stems_of
from core.engines.search_query import Query, Wanted
from core.records.search import Document, Entry, SearchKind
from core.storage.postings import best, scored
from core.text.spans import Span

VERSION = 2
"""Goes up when words are folded or chosen otherwise than before."""

TITLE_WEIGHT, BODY_WEIGHT = 4.0, 1.0
RANKED = 1500
"""The newest matches that are ranked: with more of them, a rank says little and takes long."""
POSTINGS = 20_000
"""Claims in which words are looked up for one claim, the rarest words first."""
CHUNK = 500
"""Documents written in one go."""

entry = Table(
    "search_entry",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("ref", String, nullable=False, index=True),
    Column("article_id", String, nullable=False, index=True),
    Column("source_id", String, nullable=False, index=True),
    Column("claim_id", String, nullable=False, index=True),
    Column("start", Integer),
    Column("end", Integer),
)
"""What each row of the full-text table stands for; the other columns are as in ``Document``."""

_ADD_ENTRY = "INSERT INTO search_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_ADD_WORDS = "INSERT INTO search_words (rowid, title, body) VALUES (?, ?, ?)"
_ADD_STEMS = "INSERT INTO search_claims (rowid, stems) VALUES (?, ?)"
_IDS_OF = "SELECT id FROM search_entry WHERE ref = ? AND kind = ?"

_words = Table("search_words", MetaData(), Column("rowid", Integer), Column("title"), Column("body"))


def in_step(connection: Connection) -> bool:
    """True where there is an index of this version."""
    found = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'search_state'").first()
    if found is None:
        return False
    return connection.exec_driver_sql("SELECT version FROM search_state").scalar() == VERSION


def make(connection: Connection) -> None:
    """Make an empty index, in place of the one there may be."""
    for name in ("search_words", "search_claims", "search_entry", "search_state"):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    entry.create(connection)
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE search_words USING fts5(title, body, tokenize = 'ascii', prefix = '2 3')"
    )
    connection.exec_driver_sql("CREATE VIRTUAL TABLE search_claims USING fts5(stems, tokenize = 'ascii')")
    connection.exec_driver_sql("CREATE TABLE search_state (version INTEGER NOT NULL)")
    connection.exec_driver_sql("INSERT INTO search_state VALUES (?)", (VERSION,))


def add(connection: Connection, documents: Iterable[Document]) -> None:
    """Put documents into the index."""
    first = connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM search_entry").scalar_one()
    numbered = enumerate(documents, first)
    while some := list(islice(numbered, CHUNK)):
        connection.exec_driver_sql(_ADD_ENTRY, [(at, *_row(document)) for at, document in some])
        connection.exec_driver_sql(_ADD_WORDS, [(at, *_folded(document)) for at, document in some])
        claims = [(at, _stems(document)) for at, document in some if document.kind is SearchKind.CLAIMS]
        if claims:
            connection.exec_driver_sql(_ADD_STEMS, claims)


def drop(connection: Connection, refs: Iterable[str], kinds: Sequence[SearchKind]) -> None:
    """Take what stands for these rows out of the index."""
    for ref, kind in product(refs, kinds):
        found = connection.exec_driver_sql(_IDS_OF, (ref, str(kind))).all()
        if found:
            ids = [(row[0],) for row in found]
            connection.exec_driver_sql("DELETE FROM search_words WHERE rowid = ?", ids)
            if kind is SearchKind.CLAIMS:
                connection.exec_driver_sql("DELETE FROM search_claims WHERE rowid = ?", ids)
            connection.exec_driver_sql("DELETE FROM search_entry WHERE id = ?", ids)


def owners_of(connection: Connection, ref: str) -> list[tuple[str, str]]:
    """The article and source ids of what is indexed for a text version."""
    query = select(entry.c.article_id, entry.c.source_id).where(entry.c.ref == ref).distinct()
    return [(row.article_id, row.source_id) for row in connection.execute(query)]


def refs_of(connection: Connection, kind: SearchKind, owner: str) -> list[str]:
    """The text versions that are indexed for an article or a source."""
    column = entry.c.article_id if kind is SearchKind.TEXT else entry.c.source_id
    query = select(entry.c.ref).where(entry.c.kind == kind, column == owner).distinct()
    return list(connection.execute(query).scalars())


def contents(connection: Connection) -> set[tuple[object, ...]]:
    """Everything that is in the index, to be compared with ``content_of``."""
    query = select(entry, _words.c.title, _words.c.body).join(_words, _words.c.rowid == entry.c.id)
    return {tuple(row)[1:] for row in connection.execute(query)}


def content_of(document: Document) -> tuple[object, ...]:
    """What ``contents`` holds for a document."""
    return (*_row(document), *_folded(document))


def folded(words: str) -> str:
    """A text as it is indexed."""
    from core.engines.search_figures import indexed

    return " ".join(indexed(words))


def matching(
    connection: Connection,
    query: Query,
    *,
    conditions: Sequence[ColumnElement[bool]],
    most: int,
) -> list[Entry]:
    """The entries with all phrases that meet the conditions, best first; the newest where none is given."""
    if not query.phrases:
        newest = select(entry).where(*conditions).order_by(entry.c.id.desc()).limit(most)
        return [_entry(row) for row in connection.execute(newest)]
    rank = func.bm25(literal_column("search_words"), TITLE_WEIGHT, BODY_WEIGHT).label("rank")
    ranked = (
        select(entry, rank)
        .join(_words, _words.c.rowid == entry.c.id)
        .where(text("search_words MATCH :wanted"), *conditions)
        .order_by(_words.c.rowid.desc())
        .limit(RANKED)
        .subquery()
    )
    best = select(ranked).order_by(ranked.c.rank, ranked.c.id).limit(most)
    rows = connection.execute(best, {"wanted": _expression(query)})
    return [_entry(row[:-1]) for row in rows]


def _expression(query: Query) -> str:
    """The phrases in FTS5's own language, figures in any way they may be written."""
    return " AND ".join(_group(query, group) for group in query.groups())


def _group(query: Query, group: Wanted) -> str:
    from core.engines.search_figures import written

    quoted = [_quoted(" ".join(phrase)) for phrase in query.phrases[group.first : group.end]]
    if query.prefix and group.is_last(query):
        quoted[-1] += " *"
    if not group.keys:
        return " AND ".join(quoted)
    ways = [f"({' AND '.join(quoted)})", *(_quoted(way) for key in group.keys for way in written(key))]
    return f"({' OR '.join(ways)})"


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


def _row(document: Document) -> tuple[object, ...]:
    span = document.span
    return (
        str(document.kind),
        document.ref,
        document.article_id,
        document.source_id,
        document.claim_id,
        span.start if span else None,
        span.end if span else None,
    )


def _folded(document: Document) -> tuple[str, str]:
    return folded(document.title), folded(document.body)


def claims_with(
    connection: Connection,
    weigh: Callable[[Mapping[str, int]], Mapping[str, float]],
    words: Iterable[str],
    most: int,
) -> dict[str, float]:
    """The ids of the claims with the heaviest of some stems, best first, with what these come to.

    ``weigh`` is told in how many claims each stem is, and tells what it counts.
    """
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    if driver.execute("SELECT 1 FROM search_claims LIMIT 1").fetchone() is None:
        return {}
    count = "SELECT count(*) FROM search_claims WHERE search_claims MATCH ?"
    in_rows = {word: driver.execute(count, (f'"{word}"',)).fetchone()[0] for word in words}
    there = {word: rows for word, rows in in_rows.items() if rows}
    scores = scored(driver, {"search_claims": 1.0}, weigh(there), there, POSTINGS)
    numbers = best(scores, most)
    query = select(entry.c.id, entry.c.ref).where(entry.c.id.in_(numbers))
    refs = {row.id: row.ref for row in connection.execute(query)}
    return {refs[number]: scores[number] for number in numbers if number in refs}


def _stems(document: Document) -> str:
    return " ".join(stems_of(document.title))


def _entry(row: Any) -> Entry:
    _id, kind, ref, article_id, source_id, claim_id, start, end = row
    span = None if start is None else Span(start, end)
    return Entry(SearchKind(kind), ref, article_id, source_id, claim_id, span)
