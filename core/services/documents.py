"""What can be found in a library, as documents of the search index."""

import re
from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import select
from sqlmodel import Session, col

from core.models import Article, Claim, Content, Evidence, Note, Person, Snapshot, Source, TextVersion
from core.records.search import Document, SearchKind
from core.storage.parameters import parts
from core.text.spans import Span

LONGEST = 1500
"""Characters of a passage; a longer paragraph is cut between words."""

Refs = Sequence[str] | None
"""The ids of some rows, None for all."""

_PARAGRAPH = re.compile(r"\S[^\n]*")


def everything(session: Session) -> Iterator[Document]:
    """Every document there is."""
    for kind in SearchKind:
        yield from of(session, kind)


def of(session: Session, kind: SearchKind, refs: Refs = None) -> Iterator[Document]:
    """The documents of a kind; with ``refs``, of these rows alone, as far as they are there."""
    if refs is None:
        yield from _READERS[kind](session, None)
        return
    for some in parts(refs):
        yield from _READERS[kind](session, some)


def newest_text(session: Session, kind: SearchKind, owner: str) -> list[str]:
    """The id of the newest text of an article (TEXT) or of a source's newest saved copy (COPIES)."""
    newest = _newest_of_articles if kind is SearchKind.TEXT else _newest_of_sources
    return list(newest(session, owner).values())


def passages(text: str) -> Iterator[Span]:
    """The paragraphs of a text; long ones in several pieces."""
    for found in _PARAGRAPH.finditer(text):
        start, end = found.span()
        while end - start > LONGEST:
            space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = space if space > 0 else start + LONGEST
            yield Span(start, cut)
            start = cut
        yield Span(start, end)


def _newest_of_articles(session: Session, owner: str = "") -> dict[str, str]:
    query = select(col(TextVersion.article_id), col(TextVersion.id)).where(
        col(TextVersion.article_id).is_not(None)
    )
    if owner:
        query = query.where(col(TextVersion.article_id) == owner)
    rows = session.execute(query.order_by(col(TextVersion.number)))
    return {article_id: version_id for article_id, version_id in rows if article_id}


def _newest_of_sources(session: Session, owner: str = "") -> dict[str, str]:
    query = select(col(Snapshot.source_id), col(TextVersion.id)).join(
        TextVersion, col(TextVersion.snapshot_id) == col(Snapshot.id)
    )
    if owner:
        query = query.where(col(Snapshot.source_id) == owner)
    rows = session.execute(query.order_by(col(Snapshot.captured_at), col(TextVersion.number)))
    return {str(row[0]): row[1] for row in rows}


def _articles(session: Session, refs: Refs) -> Iterator[Document]:
    query = select(
        col(Article.id),
        col(Article.title),
        col(Article.author),
        col(Article.publisher),
        col(Article.url),
        col(Article.note),
    )
    if refs is not None:
        query = query.where(col(Article.id).in_(refs))
    for row_id, title, *facts in session.execute(query):
        yield Document(SearchKind.ARTICLES, row_id, title, "\n".join(facts), article_id=row_id)


def _texts(session: Session, refs: Refs) -> Iterator[Document]:
    wanted = refs if refs is not None else list(_newest_of_articles(session).values())
    for version_id in wanted:
        query = select(col(TextVersion.article_id), col(Content.data)).join(
            Content, col(Content.sha256) == col(TextVersion.text_sha256)
        )
        for owner, data in session.execute(query.where(col(TextVersion.id) == version_id)):
            yield from _pieces(SearchKind.TEXT, version_id, data, article_id=owner or "")


def _copies(session: Session, refs: Refs) -> Iterator[Document]:
    wanted = refs if refs is not None else list(_newest_of_sources(session).values())
    for version_id in wanted:
        query = (
            select(col(Snapshot.source_id), col(Content.data))
            .join(TextVersion, col(TextVersion.snapshot_id) == col(Snapshot.id))
            .join(Content, col(Content.sha256) == col(TextVersion.text_sha256))
        )
        for owner, data in session.execute(query.where(col(TextVersion.id) == version_id)):
            yield from _pieces(SearchKind.COPIES, version_id, data, source_id=owner)


def _pieces(
    kind: SearchKind, version_id: str, data: bytes, *, article_id: str = "", source_id: str = ""
) -> Iterator[Document]:
    text = data.decode("utf-8", "replace")  # bytes that were tampered with are told of by the check
    for span in passages(text):
        body = span.of(text)
        yield Document(kind, version_id, "", body, article_id=article_id, source_id=source_id, span=span)


def _claims(session: Session, refs: Refs) -> Iterator[Document]:
    query = select(
        col(Claim.id),
        col(Claim.article_id),
        col(Claim.wording),
        col(Claim.headline),
        col(Claim.note),
        col(Claim.place),
        col(Person.name),
    ).join(Person, col(Person.id) == col(Claim.claimant_id), isouter=True)
    if refs is not None:
        query = query.where(col(Claim.id).in_(refs))
    for row_id, article_id, wording, headline, note, place, claimant in session.execute(query):
        yield Document(
            SearchKind.CLAIMS,
            row_id,
            f"{wording}\n{headline}",
            "\n".join((claimant or "", note, place)),
            article_id=article_id,
            claim_id=row_id,
        )


def _evidence(session: Session, refs: Refs) -> Iterator[Document]:
    query = select(
        col(Evidence.id),
        col(Evidence.claim_id),
        col(Evidence.source_id),
        col(Claim.article_id),
        col(Evidence.quote),
        col(Evidence.note),
        col(Evidence.locator),
    ).join(Claim, col(Claim.id) == col(Evidence.claim_id))
    if refs is not None:
        query = query.where(col(Evidence.id).in_(refs))
    for row_id, claim_id, source_id, article_id, quote, *facts in session.execute(query):
        yield Document(
            SearchKind.EVIDENCE,
            row_id,
            quote,
            "\n".join(facts),
            article_id=article_id,
            source_id=source_id,
            claim_id=claim_id,
        )


def _sources(session: Session, refs: Refs) -> Iterator[Document]:
    query = select(
        col(Source.id),
        col(Source.title),
        col(Source.publisher),
        col(Source.author),
        col(Source.url),
        col(Source.reliability),
        col(Source.note),
    )
    if refs is not None:
        query = query.where(col(Source.id).in_(refs))
    for row_id, title, *facts in session.execute(query):
        yield Document(SearchKind.SOURCES, row_id, title, "\n".join(facts), source_id=row_id)


def _notes(session: Session, refs: Refs) -> Iterator[Document]:
    query = (
        select(
            col(Note.id),
            col(Note.words),
            col(Note.exact),
            col(TextVersion.article_id),
            col(Snapshot.source_id),
        )
        .join(TextVersion, col(TextVersion.id) == col(Note.text_version_id))
        .join(Snapshot, col(Snapshot.id) == col(TextVersion.snapshot_id), isouter=True)
    )
    if refs is not None:
        query = query.where(col(Note.id).in_(refs))
    for row_id, words, exact, article_id, source_id in session.execute(query):
        yield Document(
            SearchKind.NOTES, row_id, words, exact, article_id=article_id or "", source_id=source_id or ""
        )


_READERS: dict[SearchKind, Callable[[Session, Refs], Iterator[Document]]] = {
    SearchKind.ARTICLES: _articles,
    SearchKind.TEXT: _texts,
    SearchKind.CLAIMS: _claims,
    SearchKind.EVIDENCE: _evidence,
    SearchKind.SOURCES: _sources,
    SearchKind.COPIES: _copies,
    SearchKind.NOTES: _notes,
}
