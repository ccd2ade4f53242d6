"""Immutable texts and the bytes they were read from, kept once under their SHA-256."""

import hashlib

from sqlmodel import Session, col, func, select

from core.errors import UserError
from core.i18n import _
from core.models import Content, ParagraphDirection, Snapshot, TextVersion
from core.records.cards import TextCard
from core.records.drafts import Draft
from core.services import checks


def keep(session: Session, data: bytes) -> str:
    """Keep bytes under their SHA-256, which is returned in hex; the same bytes are kept once."""
    digest = hashlib.sha256(data).hexdigest()
    if session.get(Content, digest) is None:
        session.add(Content(sha256=digest, size=len(data), data=data))
        session.flush()
    return digest


def add(
    session: Session, draft: Draft, *, article_id: str | None = None, snapshot_id: str | None = None
) -> TextVersion:
    """Add the next text version of an article or of a source's snapshot."""
    version = TextVersion(
        article_id=article_id,
        snapshot_id=snapshot_id,
        number=1 + _count(session, article_id, snapshot_id),
        text_sha256=keep(session, draft.text.encode()),
        original_sha256=keep(session, draft.original.data),
        media_type=checks.line(draft.original.media_type),
        encoding=checks.line(draft.encoding),
        file_name=checks.line(draft.original.name),
        direction=draft.direction,
        published=checks.iso_date(draft.published),
        modified=checks.iso_date(draft.modified),
        url=checks.address(draft.url or draft.original.url),
    )
    session.add(version)
    session.flush()
    return version


def of_article(session: Session, article_id: str) -> TextCard:
    """The newest text of an article."""
    return card(session, newest(session, article_id))


def newest(session: Session, article_id: str) -> TextVersion:
    """The newest text version of an article; raises UserError where the article is gone."""
    query = select(TextVersion).where(TextVersion.article_id == article_id)
    found = session.exec(query.order_by(col(TextVersion.number).desc()).limit(1)).first()
    if found is None:
        raise UserError(_("This article is no longer in the library."))
    return found


def of_source(session: Session, source_id: str) -> TextCard | None:
    """The text of a source's newest saved copy, None where there is none."""
    query = (
        select(TextVersion)
        .join(Snapshot, col(Snapshot.id) == col(TextVersion.snapshot_id))
        .where(Snapshot.source_id == source_id)
        .order_by(col(Snapshot.captured_at).desc(), col(TextVersion.number).desc())
        .limit(1)
    )
    found = session.exec(query).first()
    return None if found is None else card(session, found)


def one(session: Session, version_id: str) -> TextCard:
    """One text version."""
    return card(session, session.get_one(TextVersion, version_id))


def characters(session: Session, version: TextVersion) -> str:
    """The canonical text itself."""
    return session.get_one(Content, version.text_sha256).data.decode()


def original(session: Session, sha256: str) -> bytes:
    """The bytes kept under a SHA-256 in hex."""
    return session.get_one(Content, sha256).data


def damaged(session: Session) -> list[str]:
    """The SHA-256 of every kept content whose bytes no longer match it."""
    rows = session.exec(select(Content.sha256, Content.data)).yield_per(16)
    return [sha256 for sha256, data in rows if hashlib.sha256(data).hexdigest() != sha256]


def card(session: Session, version: TextVersion) -> TextCard:
    """A text version as the window shows it."""
    return TextCard(
        id=version.id,
        number=version.number,
        text=characters(session, version),
        sha256=version.text_sha256,
        original_sha256=version.original_sha256,
        media_type=version.media_type,
        encoding=version.encoding,
        direction=version.direction,
        added_at=version.added_at,
        turned=tuple(turned(session, version.id)),
    )


def turned(session: Session, version_id: str) -> list[tuple[int, str]]:
    """Where the paragraphs of a text begin whose direction somebody chose, and that direction, in order."""
    query = select(ParagraphDirection.start, ParagraphDirection.direction)
    rows = query.where(ParagraphDirection.text_version_id == version_id)
    return [(start, way) for start, way in session.exec(rows.order_by(col(ParagraphDirection.start)))]


def _count(session: Session, article_id: str | None, snapshot_id: str | None) -> int:
    query = select(func.count()).select_from(TextVersion)
    return session.exec(
        query.where(TextVersion.article_id == article_id, TextVersion.snapshot_id == snapshot_id)
    ).one()
