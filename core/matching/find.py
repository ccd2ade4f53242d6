"""Find what was checked before: among the claims of this library and the imported fact-checks."""

from rapidfuzz import fuzz

from core.engines.search_words import placed_words, words_of
from core.library import Library
from core.records.matches import Check, Hit, HitKind
from core.services import collections
from core.storage import checks
from core.text.spans import Span

MOST = 5
"""Hits shown while a claim is being made."""
_RANKED = 50


def earlier(
    library: Library, text: str, *, most: int = MOST, said_on: str = "", besides: str = ""
) -> list[Hit]:
    """The best hits for the words of a claim, best first; ``besides`` is the id of the claim itself."""
    words = list(dict.fromkeys(words_of(text)))
    names = {card.id: card.name for card in library.ask(collections.in_library)}
    path = checks.path_beside(library.path)
    if not path.exists():
        return []
    with checks.reading(path) as connection:
        found = checks.candidates(connection, words, names, _RANKED)
    hits = [_hit(text, set(words), check, collection, names) for collection, check in found]
    return sorted(hits, key=lambda hit: -hit.score)[:most]


def _hit(text: str, words: set[str], check: Check, collection: str, names: dict[str, str]) -> Hit:
    score = round(fuzz.token_set_ratio(text, check.claim) * 10)
    return Hit(
        HitKind.FACT_CHECK,
        check.ref,
        score,
        check,
        _shared(words, check.claim),
        names[collection],
        collection,
        _shared(set(words_of(check.claim)), text),
    )


def _shared(words: set[str], claim: str) -> tuple[Span, ...]:
    return tuple(word.span for word in placed_words(claim) if word.text in words)
