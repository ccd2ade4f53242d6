"""What was checked before for the words of a claim, with all that is shown of it: for a background thread."""

from collections.abc import Collection, Sequence

from core.errors import LibraryBusy
from core.i18n import _
from core.library import Library
from core.matching import find
from core.records.links import Earlier, Looked
from core.records.matches import Hit, HitKind
from core.services import collections, linked, parts
from core.storage import checks
from core.storage.problems import in_plain_words


def look(
    library: Library, text: str, *, said_on: str = "", besides: str = "", most: int = find.MOST
) -> Looked:
    """The best hits, best first, without the claim itself, whose id is ``besides``, and its parts."""
    known = library.ask(collections.in_library)
    rows = sum(card.rows for card in known)
    missing = bool(known) and not checks.path_beside(library.path).exists()
    try:
        hits = (
            find.earlier(library, text, most=most, said_on=said_on, besides=besides) if text.strip() else []
        )
    except Exception as error:
        # An import may be writing, a drive may be gone: nothing that a claim being made should stop for.
        return Looked(rows=rows, missing=missing, trouble=_trouble(library, error))
    return Looked(_whole(library, hits, besides), rows, missing)


def _whole(library: Library, hits: Sequence[Hit], besides: str) -> tuple[Earlier, ...]:
    ours = [hit.id for hit in hits if hit.kind is HitKind.CLAIM]
    near = library.ask(parts.near, besides) if besides and ours else set[str]()
    own = library.ask(linked.own_claims, [claim for claim in ours if claim not in near])
    return tuple(Earlier(hit, own.get(hit.id)) for hit in hits if _there(hit, own))


def _there(hit: Hit, own: Collection[str]) -> bool:
    """False for the claim itself and its parts, and for one that was deleted while somebody looked."""
    return hit.kind is not HitKind.CLAIM or hit.id in own


def _trouble(library: Library, error: Exception) -> str:
    plain = in_plain_words(error, checks.path_beside(library.path))
    if plain is None:
        raise error
    if isinstance(plain, LibraryBusy):
        return _("Fact-checks are being imported. They are looked through once that is done.")
    return _("The imported fact-checks could not be read. {why}").format(why=plain)
