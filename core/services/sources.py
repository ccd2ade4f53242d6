"""Sources and their saved copies."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy
from sqlalchemy import Select
from sqlmodel import Session, col, func, select

from core.errors import UserError
from core.i18n import _
from core.models import Evidence, Snapshot, Source
from core.records.cards import SourceCard
from core.records.drafts import Draft, Original
from core.records.inputs import SourceInput
from core.services import checks, texts


def add(session: Session, facts: SourceInput, draft: Draft | None = None) -> str:
    """Add a source, with its saved copy where there is one; the source's id.

    ``draft`` is the text that was read from ``facts.original`` or typed. A source without a title gets its
    address or file name for one; without any of these it raises UserError.
    """
    source = Source(title="")
    _set(source, facts, draft)
    session.add(source)
    session.flush()
    save_copy(session, source.id, facts.original, draft)
    return source.id


def correct(session: Session, source_id: str, facts: SourceInput, draft: Draft | None = None) -> None:
    """Correct what is known about a source; a new original becomes a further saved copy."""
    _set(get(session, source_id), facts, draft)
    save_copy(session, source_id, facts.original, draft)


def save_copy(session: Session, source_id: str, original: Original | None, draft: Draft | None) -> str | None:
    """Keep the bytes of a source as they are now, and their text; the snapshot's id, None without bytes."""
    kept = original or (draft.original if draft else None)
    if kept is None:
        return None
    snapshot = Snapshot(
        source_id=source_id,
        content_sha256=texts.keep(session, kept.data),
        media_type=checks.line(kept.media_type),
        url=checks.address(kept.url),
        file_name=checks.line(kept.name),
    )
    snapshot.captured_at = kept.retrieved_at or snapshot.captured_at
    session.add(snapshot)
    session.flush()
    if draft is not None:
        texts.add(session, draft, snapshot_id=snapshot.id)
    return snapshot.id


def remove(session: Session, source_id: str) -> None:
    """Remove a source with its copies and the evidence that stands on it."""
    session.delete(get(session, source_id))


def in_library(session: Session) -> list[SourceCard]:
    """Every source, newest first."""
    rows = session.execute(_cards().order_by(col(Source.added_at).desc(), col(Source.id)))
    return [_card(*row) for row in rows]


def one(session: Session, source_id: str) -> SourceCard:
    """One source; raises UserError where it is gone."""
    get(session, source_id)
    return _card(*session.execute(_cards().where(col(Source.id) == source_id)).one())


def at_address(session: Session, url: str) -> SourceCard | None:
    """The newest source with this web address, if there is one."""
    query = select(Source.id).where(Source.url == url, Source.url != "")
    found = session.exec(query.order_by(col(Source.added_at).desc()).limit(1)).first()
    return None if found is None else one(session, found)


def snapshots(session: Session, source_id: str) -> Sequence[Snapshot]:
    """The saved copies of a source, newest first."""
    query = select(Snapshot).where(Snapshot.source_id == source_id)
    return session.exec(query.order_by(col(Snapshot.captured_at).desc(), col(Snapshot.id))).all()


def get(session: Session, source_id: str) -> Source:
    """The source; raises UserError where it is gone."""
    found = session.get(Source, source_id)
    if found is None:
        raise UserError(_("This source is no longer in the library."))
    return found


def _set(source: Source, facts: SourceInput, draft: Draft | None) -> None:
    source.type = facts.type
    source.confidential = facts.confidential
    source.note = checks.prose(facts.note)
    source.reliability = checks.prose(facts.reliability)
    source.published = checks.iso_date(facts.published)
    source.url = checks.address(facts.url)
    for name in ("publisher", "author", "language"):
        setattr(source, name, checks.line(getattr(facts, name)))
    source.title = checks.required(
        next(filter(None, map(checks.line, _names(facts, draft))), ""),
        _("A source needs a title or an address, so that you can find it again."),
    )


def _names(facts: SourceInput, draft: Draft | None) -> tuple[str, ...]:
    """What a source may be called, the best first; any of them may be empty."""
    original = facts.original or (draft.original if draft else None)
    return (
        facts.title,
        draft.title if draft else "",
        checks.address(facts.url),
        original.name if original else "",
    )


def _cards() -> Select[Source, int, int, datetime | None]:
    copies = select(func.count()).where(Snapshot.source_id == Source.id).correlate(Source)
    links = select(func.count()).where(Evidence.source_id == Source.id).correlate(Source)
    newest = select(func.max(Snapshot.captured_at)).where(Snapshot.source_id == Source.id).correlate(Source)
    return sqlalchemy.select(
        Source, copies.scalar_subquery(), links.scalar_subquery(), newest.scalar_subquery()
    )


def _card(source: Source, copies: int, links: int, captured_at: datetime | None) -> SourceCard:
    return SourceCard(
        id=source.id,
        title=source.title,
        type=source.type,
        publisher=source.publisher,
        author=source.author,
        published=source.published,
        url=source.url,
        reliability=source.reliability,
        confidential=source.confidential,
        language=source.language,
        note=source.note,
        snapshots=copies,
        evidence=links,
        captured_at=captured_at,
    )
