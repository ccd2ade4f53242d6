"""Suggestions: sentences worth checking, accepted into claims or rejected for good."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import sqlalchemy
from sqlalchemy import Row
from sqlmodel import Session, col, select

from core.engines import reviewing
from core.engines.reviewing import same_words
from core.errors import UserError
from core.i18n import _
from core.models import Suggestion, TextVersion
from core.records.cards import ClaimCard, SuggestionCard
from core.records.reviewing import Review
from core.records.suggested import Strength, Suggested
from core.records.terms import SuggestionState
from core.services import claims, texts
from core.storage.parameters import parts
from core.text.spans import Span

COLUMNS: tuple[Any, ...] = (
    Suggestion.id,
    Suggestion.start,
    Suggestion.end,
    Suggestion.score,
    Suggestion.reasons,
    Suggestion.state,
    Suggestion.claim_id,
)


def propose(session: Session, version_id: str, suggested: Sequence[Suggested]) -> int:
    """Keep the suggestions that this text does not have yet in any state; how many were new."""
    query = select(Suggestion.start, Suggestion.end).where(Suggestion.text_version_id == version_id)
    known = set(session.exec(query).all())
    fresh = [item for item in suggested if (item.span.start, item.span.end) not in known]
    session.add_all(
        Suggestion(
            text_version_id=version_id,
            start=item.span.start,
            end=item.span.end,
            score=int(item.score),
            reasons=list(item.reasons),
        )
        for item in fresh
    )
    session.flush()
    return len(fresh)


def carry(session: Session, version_id: str) -> None:
    """Decide on the suggestions of a newer text as on the same words in an older text of the article.

    What was rejected does not come back; what was accepted stays so while its claim is there.
    """
    version = session.get_one(TextVersion, version_id)
    decided = _decided(session, version)
    text = texts.characters(session, version) if decided else ""
    query = select(Suggestion).where(Suggestion.text_version_id == version_id)
    for row in session.exec(query).all() if decided else ():
        known = decided.get(text[row.start : row.end].strip())
        if known is not None and row.state is SuggestionState.OPEN:
            row.state, row.claim_id = known
    session.flush()


def _decided(session: Session, version: TextVersion) -> dict[str, tuple[SuggestionState, str | None]]:
    """What was decided last on the words of each suggestion in the older texts of the article."""
    query = (
        sqlalchemy.select(Suggestion, TextVersion)
        .join(TextVersion, col(TextVersion.id) == col(Suggestion.text_version_id))
        .where(
            col(TextVersion.article_id) == version.article_id,
            col(TextVersion.number) < version.number,
            col(Suggestion.state) != SuggestionState.OPEN,
        )
        .order_by(col(TextVersion.number))
    )
    found: dict[str, tuple[SuggestionState, str | None]] = {}
    read: dict[str, str] = {}
    for row, older in session.execute(query):
        text = read.get(older.id) or texts.characters(session, older)
        read[older.id] = text
        if row.state is SuggestionState.REJECTED or row.claim_id is not None:
            found[text[row.start : row.end].strip()] = (row.state, row.claim_id)
    return found


def of_text(session: Session, version_id: str) -> list[SuggestionCard]:
    """The suggestions of a text in every state, in the order of the text."""
    text = texts.one(session, version_id).text
    query = sqlalchemy.select(*COLUMNS).where(col(Suggestion.text_version_id) == version_id)
    rows = session.execute(query.order_by(col(Suggestion.start), col(Suggestion.id)))
    return [_card(row, text) for row in rows]


def review(
    session: Session, version_id: str, claims: Sequence[ClaimCard], least: Strength = Strength.WEAK
) -> Review:
    """The suggestions of a text that wait and are at least as strong as ``least``; the others with why.

    ``claims`` are those of the article, from ``claim_cards.of_article``.
    """
    return reviewing.review(
        of_text(session, version_id), claims, put_aside_before(session, version_id), least
    )


def accept(session: Session, suggestion_id: str) -> str:
    """Make a claim of a suggestion; the claim's id. Accepting twice gives the first claim again."""
    suggestion = _get(session, suggestion_id)
    if suggestion.claim_id is None:
        _accept(session, session.get_one(TextVersion, suggestion.text_version_id), [suggestion])
    return suggestion.claim_id or ""


def accept_all(session: Session, suggestion_ids: Sequence[str]) -> list[str]:
    """Make claims of several suggestions; the claims' ids. What was decided on meanwhile is left as it is."""
    waiting = parts(still_open(session, suggestion_ids))
    chosen = [suggestion for some in waiting for suggestion in _several(session, some)]
    by_version: dict[str, list[Suggestion]] = defaultdict(list)
    for suggestion in chosen:
        if suggestion.claim_id is None:
            by_version[suggestion.text_version_id].append(suggestion)
    for version_id, some_open in by_version.items():
        _accept(session, session.get_one(TextVersion, version_id), some_open)
    return [suggestion.claim_id or "" for suggestion in chosen]


def _accept(session: Session, version: TextVersion, waiting: Sequence[Suggestion]) -> None:
    assert version.article_id is not None
    quotes = [[Span(suggestion.start, suggestion.end)] for suggestion in waiting]
    made = claims.create_many(session, version.article_id, texts.card(session, version), quotes)
    for suggestion, claim_id in zip(waiting, made, strict=True):
        suggestion.claim_id, suggestion.state = claim_id, SuggestionState.ACCEPTED


def _several(session: Session, suggestion_ids: Sequence[str]) -> list[Suggestion]:
    query = select(Suggestion).where(col(Suggestion.id).in_(suggestion_ids))
    found = {suggestion.id: suggestion for suggestion in session.exec(query)}
    return [found[suggestion_id] for suggestion_id in suggestion_ids]


def still_open(session: Session, suggestion_ids: Sequence[str]) -> list[str]:
    """Those of some suggestions that nobody has decided on, in the order given."""
    query = select(Suggestion.id).where(Suggestion.state == SuggestionState.OPEN)
    waiting = set(session.exec(query))
    return [suggestion_id for suggestion_id in suggestion_ids if suggestion_id in waiting]


def reject(session: Session, suggestion_id: str) -> None:
    """Put a suggestion aside: it does not come back for this text."""
    _get(session, suggestion_id).state = SuggestionState.REJECTED


def restore(session: Session, suggestion_id: str) -> None:
    """Offer a suggestion again that was put aside, or whose claim was deleted.

    What was put aside in the same words, here or in an earlier version of the text, would still hide it:
    it is taken back too.
    """
    suggestion = _get(session, suggestion_id)
    if suggestion.claim_id is not None:
        raise UserError(_("This suggestion is a claim already."))
    suggestion.state = SuggestionState.OPEN
    version = session.get_one(TextVersion, suggestion.text_version_id)
    wanted = same_words(Span(suggestion.start, suggestion.end).of(texts.characters(session, version)))
    for row, words in _put_aside(session, version):
        if words == wanted:
            row.state = SuggestionState.OPEN


def put_aside_before(session: Session, version_id: str) -> frozenset[str]:
    """What was put aside in earlier versions of a text, in the form of ``same_words``."""
    version = session.get_one(TextVersion, version_id)
    rows = _put_aside(session, version)
    return frozenset(words for row, words in rows if row.text_version_id != version_id)


def _put_aside(session: Session, version: TextVersion) -> list[tuple[Suggestion, str]]:
    """What was put aside in a version of an article's text and in those before it, with its words."""
    query = (
        select(Suggestion, TextVersion)
        .join(TextVersion, col(TextVersion.id) == col(Suggestion.text_version_id))
        .where(TextVersion.article_id == version.article_id, TextVersion.number <= version.number)
        .where(Suggestion.state == SuggestionState.REJECTED)
    )
    rows = session.exec(query).all()
    read = {one.id: one for _row, one in rows}
    kept = {version_id: texts.characters(session, one) for version_id, one in read.items()}
    return [(row, same_words(Span(row.start, row.end).of(kept[one.id]))) for row, one in rows]


def _get(session: Session, suggestion_id: str) -> Suggestion:
    found = session.get(Suggestion, suggestion_id)
    if found is None:
        raise UserError(_("This suggestion is no longer there."))
    return found


def _card(row: Row[Any], text: str) -> SuggestionCard:
    span = Span(row.start, row.end)
    return SuggestionCard(
        id=row.id,
        span=span,
        text=span.of(text),
        score=row.score,
        reasons=tuple(row.reasons),
        state=row.state,
        claim_id=row.claim_id or "",
    )
