"""What was checked before for the words of a claim, with all that is shown of it: for a background thread."""

from collections.abc import Collection

from core.library import Library
from core.matching import find
from core.records.links import Earlier, Looked
from core.records.matches import Hit, HitKind
from core.services import collections, linked
from core.storage import checks


def look(
    library: Library, text: str, *, said_on: str = "", besides: str = "", most: int = find.MOST
) -> Looked:
    """The best hits, best first; ``besides`` is the id of the claim itself."""
    known = library.ask(collections.in_library)
    hits = find.earlier(library, text, most=most, said_on=said_on, besides=besides) if text.strip() else []
    ours = [hit.id for hit in hits if hit.kind is HitKind.CLAIM and hit.id != besides]
    own = library.ask(linked.own_claims, ours) if ours else {}
    return Looked(
        tuple(Earlier(hit, own.get(hit.id)) for hit in hits if _there(hit, own)),
        sum(card.rows for card in known),
        missing=bool(known) and not checks.path_beside(library.path).exists(),
    )


def _there(hit: Hit, own: Collection[str]) -> bool:
    """False for the claim itself, and for one that was deleted while somebody looked."""
    return hit.kind is not HitKind.CLAIM or hit.id in own
