"""The text versions of an article: list them, compare two, bring a newer one in."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy
from sqlmodel import Session, col, select

from core.errors import UserError
from core.i18n import _
from core.models import ClaimSpan, MovedQuote, Note, TextVersion
from core.records.anchors import Anchored
from core.records.drafts import Draft
from core.records.inputs import ArticleFacts
from core.records.suggested import Suggested
from core.records.terms import MoveDecision
from core.records.versions import Standing, StandingQuote, StandingText, VersionCard, is_stealth
from core.services import articles, checks, moved, suggestions, texts
from core.text.canonical import sha256_of
from core.text.spans import Quote, Span


def of_article(session: Session, article_id: str) -> list[VersionCard]:
    """The text versions of an article, newest first."""
    query = select(TextVersion).where(TextVersion.article_id == article_id)
    rows = session.exec(query.order_by(col(TextVersion.number))).all()
    before: list[TextVersion | None] = [None, *rows]
    return [_card(session, row, old) for row, old in zip(rows, before, strict=False)][::-1]


def is_newest_text(session: Session, article_id: str, text: str) -> bool:
    """True where the article has this very text already, as its newest version."""
    return texts.newest(session, article_id).text_sha256 == sha256_of(text)


def standing(session: Session, article_id: str) -> Standing:
    """The quotes an update has to find again: those in the newest text, and those still undecided."""
    newest = texts.newest(session, article_id)
    older: dict[str, list[StandingQuote]] = defaultdict(list)
    for row in _waiting(session, newest.id):
        older[row.text_version_id].append(_quote(row))
    return Standing(
        article_id,
        StandingText(newest.id, texts.characters(session, newest), tuple(_standing_in(session, newest.id))),
        tuple(
            StandingText(version_id, texts.one(session, version_id).text, tuple(quotes))
            for version_id, quotes in sorted(older.items())
        ),
    )


def update(
    session: Session,
    article_id: str,
    draft: Draft,
    anchored: Mapping[str, Anchored],
    suggested: Sequence[Suggested] = (),
    facts: ArticleFacts | None = None,
) -> str:
    """Add a newer text to an article and carry its quotes over; the id of the text version.

    ``anchored`` says where each quote of ``standing`` is in the new text. ``facts`` correct what is known
    about the article. Raises UserError where the text is not new, or where the quotes changed since.
    """
    checks.required(draft.text.strip(), _("There is no text to check. Paste the article's text."))
    newest = texts.newest(session, article_id)
    if newest.text_sha256 == sha256_of(draft.text):
        raise UserError(
            _("This is word for word the text of version {number}. Nothing was stored.").format(
                number=newest.number
            )
        )
    now = standing(session, article_id)
    if now.ids != anchored.keys():
        raise UserError(_("The claims were changed meanwhile. Compare the texts once more."))
    version = texts.add(session, draft, article_id=article_id)
    rows = _rows(session, now.ids)
    with session.no_autoflush:
        for item in (item for text in now.texts for item in text.quotes):
            moved.carry(session, item, rows[item.id], version, draft.text, anchored[item.id])
    session.flush()
    suggestions.propose(session, version.id, suggested)
    suggestions.carry(session, version.id)
    if facts is not None:
        articles.correct(session, article_id, facts)
    return version.id


Model = type[ClaimSpan] | type[Note]


def _standing_in(session: Session, version_id: str) -> Iterator[StandingQuote]:
    models: tuple[Model, ...] = (ClaimSpan, Note)
    for model in models:
        query = sqlalchemy.select(model).where(col(model.text_version_id) == version_id)
        rows: Iterable[Any] = session.scalars(query.order_by(col(model.start), col(model.id)))
        for row in rows:
            yield _quote(row)


def _rows(session: Session, ids: Collection[str]) -> dict[str, ClaimSpan | Note]:
    """The rows of some quotes, read at once."""
    models: tuple[Model, ...] = (ClaimSpan, Note)
    found: dict[str, ClaimSpan | Note] = {}
    for model in models:
        rows: Iterable[Any] = session.scalars(sqlalchemy.select(model).where(col(model.id).in_(ids)))
        found |= {row.id: row for row in rows}
    return found


def _waiting(session: Session, version_id: str) -> Iterator[ClaimSpan | Note]:
    """The quotes of older texts that nobody has decided on."""
    owners: tuple[tuple[Model, Any], ...] = (
        (ClaimSpan, MovedQuote.claim_span_id),
        (Note, MovedQuote.note_id),
    )
    for model, owner in owners:
        query = (
            sqlalchemy.select(model)
            .join(MovedQuote, col(owner) == col(model.id))
            .where(
                col(MovedQuote.text_version_id) == version_id,
                col(MovedQuote.decision) == MoveDecision.OPEN,
            )
        )
        rows: Iterable[Any] = session.scalars(query.order_by(col(model.start), col(model.id)))
        yield from rows


def _quote(row: ClaimSpan | Note) -> StandingQuote:
    quote = Quote(Span(row.start, row.end), row.exact, row.prefix, row.suffix)
    return StandingQuote(row.id, "claim" if isinstance(row, ClaimSpan) else "note", quote)


def _card(session: Session, row: TextVersion, before: TextVersion | None) -> VersionCard:
    stated = row.modified or row.published
    differs = before is not None and before.text_sha256 != row.text_sha256
    return VersionCard(
        id=row.id,
        number=row.number,
        characters=len(texts.characters(session, row)),
        sha256=row.text_sha256,
        published=row.published,
        modified=row.modified,
        url=row.url,
        media_type=row.media_type,
        direction=row.direction,
        added_at=row.added_at,
        stealth=differs and before is not None and is_stealth(before.modified or before.published, stated),
        undated=not stated,
    )
