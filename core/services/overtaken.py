"""Claims not judged yet whose quote an update changed, while their wording stayed as it was."""

from collections.abc import Sequence

from sqlmodel import Session

from core.engines.following import left_behind
from core.models import Claim
from core.records.cards import ClaimCard
from core.records.versions import QuoteChange
from core.services import quote_changes


def wording(
    session: Session, claim: Claim, card: ClaimCard, quotes: Sequence[str]
) -> tuple[QuoteChange, ...]:
    """What an update changed in the quotes the wording was made on, where the wording still differs.

    A judged claim has its verdict marked instead, and of a quote that waits for a decision nobody knows yet.
    """
    if card.rating or card.moved or not quotes:
        return ()
    found = quote_changes.after(quote_changes.of_claim(session, claim), card.made_at)
    quoted_now = " ".join(quotes)
    return tuple(change for change in found if _is_left(card.wording, change, quoted_now))


def _is_left(wording: str, change: QuoteChange, quoted_now: str) -> bool:
    """True where a wording says what the old quote did, held against the new one and all quotes together."""
    return left_behind(wording, change.old, change.new, change.flags) and left_behind(
        wording, change.old, quoted_now, change.flags
    )
