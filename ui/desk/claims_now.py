"""The claims and suggestions of the article shown, read again as far as a change may have touched them."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from core.errors import UserError
from core.history.changes import Changes
from core.i18n import _
from core.records.cards import ClaimCard, ClaimDetail, SuggestionCard
from core.records.reviewing import Review
from core.services import claim_cards, moved, notes, suggestions, touched
from ui.desk import covering, reviewing
from ui.desk.desk import Desk

ONE_CLAIM = frozenset(
    {"claim", "claim_link", "claim_span", "claim_tag", "evidence", "moved_quote", "verdict"}
)
"""Tables whose rows belong to one claim each, and change no card but those of its family."""

NO_CARD = frozenset(
    {"suggestion", "source", "person", "tag", "note", "saved_filter", "paragraph_direction"}
    | {"fact_check", "check_collection"}
)
"""Tables that no card of a claim is made of."""

CLAIM_TABLES = (*sorted(ONE_CLAIM), "article", "source", "text_version")
"""Tables of what the claim list and the claim pane show."""

Card = TypeVar("Card", ClaimCard, SuggestionCard)


def card(desk: Desk, claim_id: str) -> ClaimCard:
    """A claim of the article shown; raises UserError where it is gone."""
    found = next((card for card in desk.claims if card.id == claim_id), None)
    if found is None:
        raise UserError(_("This claim is no longer in the library."))
    return found


def detail(desk: Desk, claim_id: str) -> ClaimDetail:
    """Everything about a claim of the article shown; raises UserError where it is gone."""
    found: ClaimDetail = desk.ask(claim_cards.detailed, card(desk, claim_id), desk.claims)
    return found


def load(desk: Desk) -> None:
    """Read the claims and suggestions of the article shown."""
    if desk.article is not None and desk.text is not None:
        desk.claims = _kept(desk.claims, desk.ask(claim_cards.of_article, desk.article.id))
        _load_moved(desk)
        _load_suggestions(desk)
        _load_notes(desk)
        covering.load(desk)


def forget(desk: Desk) -> None:
    """Know of no claims and suggestions."""
    desk.claims, desk.suggestions, desk.moved, desk.notes = [], [], [], []
    desk.put_aside, desk.review = frozenset(), Review()


def follow(desk: Desk, changes: Changes) -> None:
    """Read again what a change may have touched; a card that stayed as it was stays the same object."""
    if desk.article is None or desk.text is None:
        return
    tables = {table for table, _row in changes.rows}
    if tables - ONE_CLAIM - NO_CARD:
        load(desk)
        return
    if tables & ONE_CLAIM:
        ids = desk.ask(touched.claim_ids, changes.operation)
        desk.claims = desk.ask(claim_cards.refreshed, desk.article.id, desk.claims, ids)
        _load_moved(desk)
    if "suggestion" in tables:
        _load_suggestions(desk)
    else:
        reviewing.load(desk)
    if "note" in tables:
        _load_notes(desk)
    covering.load(desk)


def _load_suggestions(desk: Desk) -> None:
    assert desk.text is not None
    desk.suggestions = _kept(desk.suggestions, desk.ask(suggestions.of_text, desk.text.id))
    desk.put_aside = desk.ask(suggestions.put_aside_before, desk.text.id)
    reviewing.load(desk)


def _load_notes(desk: Desk) -> None:
    assert desk.text is not None
    desk.notes = desk.ask(notes.of_text, desk.text.id)
    desk.reader.noting.follow(desk.notes)


def _load_moved(desk: Desk) -> None:
    assert desk.article is not None
    assert desk.text is not None
    if desk.text.number == 1:  # no text it could have moved from
        desk.moved = []
        return
    desk.moved = desk.ask(moved.of_article, desk.article.id, desk.claims)


def _kept(before: Sequence[Card], now: Iterable[Card]) -> list[Card]:
    """The cards as they are now; those equal to what was there before are the very same objects."""
    known = {card.id: card for card in before}
    return [old if (old := known.get(card.id)) == card and old is not None else card for card in now]
