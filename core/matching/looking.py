"""What was checked before for the words of a claim, with all that is shown of it: for a background thread."""

from collections.abc import Mapping, Sequence

from core.library import Library
from core.matching import find
from core.records.links import Earlier, EarlierChecks, OwnClaim
from core.records.matches import Hit, HitKind
from core.services import claims, collections, linked, parts

_SHARED = 2
"""Telling words that must be shared: one alone, such as a year, makes nothing alike."""
_SPARE = 5
"""Hits looked for beyond those shown, as some are none to show."""


def look(
    library: Library, text: str, *, said_on: str = "", besides: str = "", most: int = find.MOST
) -> EarlierChecks:
    """The best hits, best first, without the claim itself, whose id is ``besides``, and its parts."""
    rows = sum(card.rows for card in library.ask(collections.in_library))
    found = find.look(library, text, most=most + _SPARE, said_on=said_on, besides=besides)
    alike = [hit for hit in found.hits if len(hit.matched) >= _SHARED]
    return EarlierChecks(_whole(library, alike, besides)[:most], rows, found.problem)


def _whole(library: Library, hits: Sequence[Hit], besides: str) -> tuple[Earlier, ...]:
    ours = [hit.id for hit in hits if hit.kind is HitKind.CLAIM]
    near = library.ask(parts.near, besides) if besides and ours else set[str]()
    article = library.ask(claims.article_of, besides) if besides else ""
    own = library.ask(linked.own_claims, [claim for claim in ours if claim not in near])
    return tuple(Earlier(hit, own.get(hit.id)) for hit in hits if _is_shown(hit, own, article))


def _is_shown(hit: Hit, own: Mapping[str, OwnClaim], article: str) -> bool:
    """False for the claim itself and its parts, for one deleted meanwhile, and for one beside it in the list.

    A claim of the same article that nobody has judged was not checked before.
    """
    if hit.kind is not HitKind.CLAIM:
        return True
    claim = own.get(hit.id)
    return claim is not None and (claim.rating is not None or hit.origin_id != article)
