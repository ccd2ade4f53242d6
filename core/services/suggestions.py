"""Suggestions: sentences worth checking, accepted into claims or rejected for good."""

from collections.abc import Sequence

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
from core.text.spans import Span


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
            score=item.score,
            reasons=list(item.reasons),
        )
        for item in fresh
    )
    session.flush()
    return len(fresh)


def of_text(session: Session, version_id: str) -> list[SuggestionCard]:
    """The suggestions of a text in every state, in the order of the text."""
    text = texts.one(session, version_id).text
    query = select(Suggestion).where(Suggestion.text_version_id == version_id)
    rows = session.exec(query.order_by(col(Suggestion.start), col(Suggestion.id)))
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
    if suggestion.claim_id is not None:
        return suggestion.claim_id
    version = session.get_one(TextVersion, suggestion.text_version_id)
    assert version.article_id is not None
    span = Span(suggestion.start, suggestion.end)
    suggestion.claim_id = claims.create(session, version.article_id, [span], version_id=version.id)
    suggestion.state = SuggestionState.ACCEPTED
    return suggestion.claim_id


def accept_all(session: Session, suggestion_ids: Sequence[str]) -> list[str]:
    """Make claims of several suggestions; the claims' ids. What was decided on meanwhile is left as it is."""
    return [accept(session, suggestion_id) for suggestion_id in still_open(session, suggestion_ids)]


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


def _card(row: Suggestion, text: str) -> SuggestionCard:
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
