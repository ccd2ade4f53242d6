"""The suggestions that still wait for a decision."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from core.records.cards import ClaimCard, SuggestionCard
from core.records.terms import SuggestionState


def among(suggestions: Sequence[SuggestionCard], claims: Sequence[ClaimCard]) -> list[SuggestionCard]:
    """Those nobody has decided on and no claim quotes a part of already, or may quote, in the order given."""
    claimed = sorted((span.start, span.end) for card in claims for span in (*card.spans, *card.proposed))
    starts = [start for start, _end in claimed]
    reach = list(accumulate((end for _start, end in claimed), max))

    def quoted(card: SuggestionCard) -> bool:
        before_its_end = bisect_left(starts, card.span.end)
        return bool(before_its_end) and reach[before_its_end - 1] > card.span.start

    return [card for card in suggestions if card.state is SuggestionState.OPEN and not quoted(card)]
