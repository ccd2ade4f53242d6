"""Search the whole library: articles and their text, claims, evidence, sources, saved copies, notes."""

from collections.abc import Iterable, Iterator
from itertools import islice

from sqlmodel import Session

from core.engines.search_query import Query, parsed
from core.records.search import Entry, Found, SearchKind
from core.services import documents, search_hits, search_limits
from core.services.search_limits import Limits
from core.storage import search as index

MOST = 100
"""Hits in one answer."""


def find(session: Session, line: str, *, kinds: Iterable[SearchKind] = (), limit: int = MOST) -> Found:
    """What fits a line as somebody types it, best first; never an error, whatever was typed.

    All words and "phrases" must stand in one passage or record; the last word may be the beginning of one.
    Qualifiers without words list what they let through, the newest first. An empty line finds nothing.
    """
    query = parsed(line)
    if query.empty:
        return Found(())
    limits = search_limits.of(session, query, tuple(kinds) or tuple(SearchKind))
    indexed = index.in_step(session.connection())
    if limits.unknown:
        return Found((), indexed=indexed, unknown=limits.unknown)
    entries = (
        _indexed(session, query, limits, limit + 1) if indexed else _read(session, query, limits, limit + 1)
    )
    hits = search_hits.of(session, entries[:limit], query)
    return Found(hits, more=len(entries) > limit, indexed=indexed)


def _indexed(session: Session, query: Query, limits: Limits, most: int) -> list[Entry]:
    return index.matching(
        session.connection(),
        query,
        conditions=limits.of_index(),
        most=most,
    )


def _read(session: Session, query: Query, limits: Limits, most: int) -> list[Entry]:
    """The same without an index, by reading everything; in the order of the library."""
    from core.engines.search_figures import has_all

    passes = limits.passing(session)

    def found() -> Iterator[Entry]:
        for kind in sorted(limits.kinds):
            for document in documents.of(session, kind):
                entry = Entry(
                    document.kind,
                    document.ref,
                    document.article_id,
                    document.source_id,
                    document.claim_id,
                    document.span,
                )
                if passes(entry) and has_all(f"{document.title}\n{document.body}", query):
                    yield entry

    return list(islice(found(), most))
