"""Tell the suggestions that wait for a decision from those that are hidden, and why."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import accumulate

from core.records.cards import ClaimCard, SuggestionCard
from core.records.reviewing import Hidden, Hiding, Review
from core.records.suggested import Strength
from core.records.terms import SuggestionState
from core.text.spans import Span


@lru_cache(maxsize=5_000)  # the same sentences come again with every change
def same_words(text: str) -> str:
    """The form in which two sentences are compared: white space does not count."""
    return " ".join(text.split())


def review(
    suggestions: Sequence[SuggestionCard],
    claims: Sequence[ClaimCard],
    put_aside_before: frozenset[str] = frozenset(),
    least: Strength = Strength.WEAK,
) -> Review:
    """Sort the suggestions of a text, given in its order; those that became claims are in neither part.

    ``put_aside_before`` are the words put aside in earlier versions of the text, as ``same_words`` has them.
    """
    waiting: list[SuggestionCard] = []
    hidden: list[Hidden] = []
    quoting = quoted_by(claims)
    aside = {same_words(card.text) for card in suggestions if card.state is SuggestionState.REJECTED}
    seen: set[str] = set()
    for card in suggestions:
        words, label = same_words(card.text), quoting(card.span)
        why = _aside(words, aside, put_aside_before) or _covered(card, label, words in seen)
        if why is None and not card.strength.reaches(least):
            why = Hiding.WEAKER
        seen.add(words)
        if card.claim_id:
            continue
        if why is None:
            waiting.append(card)
        else:
            hidden.append(Hidden(card, why, label if why is Hiding.QUOTED else ""))
    return Review(tuple(waiting), tuple(hidden))


def _aside(words: str, aside: AbstractSet[str], before: AbstractSet[str]) -> Hiding | None:
    if words in aside:
        return Hiding.PUT_ASIDE
    return Hiding.PUT_ASIDE_BEFORE if words in before else None


def _covered(card: SuggestionCard, label: str, seen: bool) -> Hiding | None:
    if label:
        return Hiding.QUOTED
    if card.state is SuggestionState.ACCEPTED:
        return Hiding.DELETED
    return Hiding.REPEATED if seen else None


def quoted_by(claims: Sequence[ClaimCard]) -> Callable[[Span], str]:
    """A function that gives the label of a claim that quotes a part of a span, "" where none does."""
    # Plain numbers, since comparing spans runs Python code each time.
    claimed = sorted(
        (span.start, span.end, card.label) for card in claims for span in (*card.spans, *card.proposed)
    )
    starts = [start for start, _end, _label in claimed]
    reach = list(accumulate(((end, label) for _start, end, label in claimed), max))

    def label(span: Span) -> str:
        before_its_end = bisect_left(starts, span.end)
        end, found = reach[before_its_end - 1] if before_its_end else (0, "")
        return found if end > span.start else ""

    return label
