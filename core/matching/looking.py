"""What was checked before for the words of a claim, with all that is shown of it: for a background thread."""

from collections.abc import Collection, Sequence

from core.library import Library
from core.matching import find
from core.records.links import Earlier, EarlierChecks
from core.records.matches import Hit, HitKind
from core.services import collections, linked, parts


def look(
    library: Library, text: str, *, said_on: str = "", besides: str = "", most: int = find.MOST
) -> EarlierChecks:
    """The best hits, best first, without the claim itself, whose id is ``besides``, and its parts."""
    rows = sum(card.rows for card in library.ask(collections.in_library))
    found = find.look(library, text, most=most, said_on=said_on, besides=besides)
    return EarlierChecks(_whole(library, found.hits, besides), rows, found.problem)


def _whole(library: Library, hits: Sequence[Hit], besides: str) -> tuple[Earlier, ...]:
    ours = [hit.id for hit in hits if hit.kind is HitKind.CLAIM]
    near = library.ask(parts.near, besides) if besides and ours else set[str]()
    own = library.ask(linked.own_claims, [claim for claim in ours if claim not in near])
    return tuple(Earlier(hit, own.get(hit.id)) for hit in hits if _there(hit, own))


def _there(hit: Hit, own: Collection[str]) -> bool:
    """False for the claim itself and its parts, and for one that was deleted while somebody looked."""
    return hit.kind is not HitKind.CLAIM or hit.id in own
