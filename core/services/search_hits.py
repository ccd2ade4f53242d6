"""Entries of the search index as hits that a person reads: in the original words, and where to open them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlmodel import Session, col, select

from core.engines.search_query import Query
from core.engines.search_words import snippet
from core.models import Article, Claim, Content, Evidence, Note, Source, TextVersion
from core.records.search import Document, Entry, SearchHit, SearchKind
from core.services import documents
from core.text.spans import Span

PASSAGES = (SearchKind.TEXT, SearchKind.COPIES)


def of(session: Session, entries: Sequence[Entry], query: Query) -> tuple[SearchHit, ...]:
    """The hits for entries, in their order; those that are gone meanwhile are left out."""
    words = _words(session, entries)
    names = _Names(session, entries)
    found = (_hit(entry, words.get(_key(entry)), query, names) for entry in entries)
    return tuple(_placed(session, [hit for hit in found if hit is not None]))


class _Names:
    """What articles, claims and sources of some entries are called."""

    def __init__(self, session: Session, entries: Sequence[Entry]) -> None:
        self.articles = dict(
            session.exec(
                select(Article.id, Article.title).where(col(Article.id).in_({e.article_id for e in entries}))
            ).all()
        )
        self.sources = dict(
            session.exec(
                select(Source.id, Source.title).where(col(Source.id).in_({e.source_id for e in entries}))
            ).all()
        )
        wanted = {e.claim_id for e in entries}
        named = select(Claim.id, Claim.headline, Claim.wording).where(col(Claim.id).in_(wanted))
        self.claims = {row_id: headline or wording for row_id, headline, wording in session.exec(named)}


def _key(entry: Entry | Document) -> tuple[SearchKind, str, int]:
    return entry.kind, entry.ref, entry.span.start if entry.span else 0


def _words(session: Session, entries: Sequence[Entry]) -> dict[tuple[SearchKind, str, int], str]:
    """The original words of each entry."""
    refs: dict[SearchKind, list[str]] = defaultdict(list)
    for entry in entries:
        if entry.kind not in PASSAGES:
            refs[entry.kind].append(entry.ref)
    found = {
        _key(document): " · ".join(filter(None, f"{document.title}\n{document.body}".split("\n")))
        for kind, wanted in refs.items()
        for document in documents.of(session, kind, wanted)
    }
    texts = _texts(session, {entry.ref for entry in entries if entry.kind in PASSAGES})
    for entry in entries:
        if entry.span is not None and entry.ref in texts:
            found[_key(entry)] = entry.span.of(texts[entry.ref])
    return found


def _texts(session: Session, versions: Iterable[str]) -> dict[str, str]:
    query = (
        select(TextVersion.id, Content.data)
        .join(Content, col(Content.sha256) == col(TextVersion.text_sha256))
        .where(col(TextVersion.id).in_(versions))
    )
    return {row_id: data.decode("utf-8", "replace") for row_id, data in session.exec(query)}


def _hit(entry: Entry, words: str | None, query: Query, names: _Names) -> SearchHit | None:
    if words is None:
        return None
    from core.engines.search_figures import places as places_of

    places = places_of(words, query)
    article, source = names.articles.get(entry.article_id, ""), names.sources.get(entry.source_id, "")
    claim = names.claims.get(entry.claim_id, "")
    return SearchHit(
        entry.kind,
        entry.ref,
        title=_title(entry.kind, article, source, claim),
        pieces=snippet(words, places),
        where={SearchKind.ARTICLES: "", SearchKind.SOURCES: "", SearchKind.EVIDENCE: claim}.get(
            entry.kind, article or source
        ),
        article_id=entry.article_id,
        source_id=entry.source_id,
        claim_id=entry.claim_id,
        version_id=entry.ref if entry.kind in PASSAGES else "",
        span=_place(entry, places),
    )


def _title(kind: SearchKind, article: str, source: str, claim: str) -> str:
    if kind is SearchKind.CLAIMS:
        return claim
    return (
        source if kind in (SearchKind.EVIDENCE, SearchKind.SOURCES, SearchKind.COPIES) else article or source
    )


def _place(entry: Entry, places: Sequence[Span]) -> Span | None:
    """The first words found in a passage, in the whole text; the passage where there are none."""
    if entry.span is None or not places:
        return entry.span
    return Span(entry.span.start + places[0].start, entry.span.start + places[0].end)


def _placed(session: Session, hits: Sequence[SearchHit]) -> list[SearchHit]:
    """Evidence and notes with the place of their quote."""
    evidence = {hit.id for hit in hits if hit.kind is SearchKind.EVIDENCE}
    notes = {hit.id for hit in hits if hit.kind is SearchKind.NOTES}
    quoted = select(Evidence.id, Evidence.text_version_id, Evidence.start, Evidence.end)
    noted = select(Note.id, Note.text_version_id, Note.start, Note.end)
    rows = [
        *session.exec(quoted.where(col(Evidence.id).in_(evidence))),
        *session.exec(noted.where(col(Note.id).in_(notes))),
    ]
    places = {
        row_id: (version or "", Span(start, end))
        for row_id, version, start, end in rows
        if start is not None and end is not None
    }
    return [
        replace(hit, version_id=places[hit.id][0], span=places[hit.id][1]) if hit.id in places else hit
        for hit in hits
    ]
