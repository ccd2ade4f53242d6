"""Keep the search index in step with the library: what goes into it, and what a change makes of it.

It follows in the transaction of every change, undo and redo, from the rows they touched. A text version
never changes, so its passages are taken in once, when it becomes the newest of its owner.
"""

from collections import defaultdict
from collections.abc import Iterable

from sqlmodel import Session, col, select

from core.i18n import _
from core.models import Claim, Snapshot, TextVersion
from core.records.search import SearchKind
from core.services import documents
from core.storage import search

Rows = Iterable[tuple[str, str]]
Owner = tuple[SearchKind, str]
"""Whose text it is: TEXT with the id of an article, or COPIES with the id of a source."""

RECORDS = {
    "article": SearchKind.ARTICLES,
    "claim": SearchKind.CLAIMS,
    "evidence": SearchKind.EVIDENCE,
    "source": SearchKind.SOURCES,
    "note": SearchKind.NOTES,
}
"""The tables each of whose rows is one entry."""


def is_there(session: Session) -> bool:
    """True where there is an index of this version."""
    return search.in_step(session.connection())


def rebuild(session: Session) -> None:
    """Make the index anew from what the library holds."""
    search.make(session.connection())
    search.add(session.connection(), documents.everything(session))


def follow(session: Session, rows: Rows) -> None:
    """Bring the index in step with rows, as (table name, row id), that were added, changed or removed."""
    touched: dict[str, set[str]] = defaultdict(set)
    for table, row_id in rows:
        touched[table].add(row_id)
    touched["claim"] |= _claims_of_people(session, touched["person"])
    connection = session.connection()
    for table, kind in RECORDS.items():
        if touched[table]:
            search.drop(connection, touched[table], (kind,))
            search.add(connection, documents.of(session, kind, sorted(touched[table])))
    for owner in sorted(_owners(session, touched)):
        _follow_text(session, *owner)


def problems(session: Session) -> list[str]:
    """A sentence where the index is missing or does not hold what the library does; else nothing."""
    connection = session.connection()
    if not search.in_step(connection):
        return [_("The library has no search index yet. Open it once where it can be written.")]
    wanted = {search.content_of(document) for document in documents.everything(session)}
    if search.contents(connection) == wanted:
        return []
    return [_("The search index does not fit what is in the library. Make it anew with the command reindex.")]


def _claims_of_people(session: Session, people: set[str]) -> set[str]:
    if not people:
        return set()
    return set(session.exec(select(Claim.id).where(col(Claim.claimant_id).in_(people))))


def _owners(session: Session, touched: dict[str, set[str]]) -> set[Owner]:
    """Whose texts may have changed. Of a text version that is gone, the index knows whose it was."""
    found: set[Owner] = {(SearchKind.TEXT, row_id) for row_id in touched["article"]}
    found |= {(SearchKind.COPIES, row_id) for row_id in touched["source"]}
    versions, snapshots = touched["text_version"], touched["snapshot"]
    if not versions and not snapshots:
        return found
    for row_id in versions:
        known = search.owners_of(session.connection(), row_id)
        found |= {(SearchKind.TEXT, article) for article, _source in known if article}
        found |= {(SearchKind.COPIES, source) for _article, source in known if source}
    articles = select(TextVersion.article_id).where(col(TextVersion.id).in_(versions))
    found |= {(SearchKind.TEXT, row_id) for row_id in session.exec(articles) if row_id}
    sources = (
        select(Snapshot.source_id)
        .join(TextVersion, col(TextVersion.snapshot_id) == col(Snapshot.id), isouter=True)
        .where(col(TextVersion.id).in_(versions) | col(Snapshot.id).in_(snapshots))
    )
    return found | {(SearchKind.COPIES, row_id) for row_id in session.exec(sources)}


def _follow_text(session: Session, kind: SearchKind, owner: str) -> None:
    newest = documents.newest_text(session, kind, owner)
    indexed = search.refs_of(session.connection(), kind, owner)
    if indexed == newest:
        return
    search.drop(session.connection(), indexed, (kind,))
    search.add(session.connection(), documents.of(session, kind, newest))
