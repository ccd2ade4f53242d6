"""What lies in the file of imported fact-checks, and how its room is given back."""

from pathlib import Path

from core.errors import LibraryReadOnly
from core.i18n import _
from core.library import Library
from core.progress import Progress
from core.records.importing import Holding, Holdings
from core.services import collections
from core.storage import checks, imports


def holdings(library: Library) -> Holdings:
    """The collections, the newest first, then interrupted imports; and what nobody looks through."""
    side = checks.path_beside(library.path)
    counts = imports.counts(side)
    share = side.stat().st_size / max(1, sum(counts.values())) if counts else 0.0
    states = {state.collection: state for state in imports.states(side)}
    shown = [
        Holding(
            card.id,
            card.name,
            card.file_name,
            card.rows,
            round(counts.get(card.id, 0) * share),
            card.added_at,
            there=card.id in counts,
            path=states[card.id].path if card.id in states else "",
        )
        for card in library.ask(collections.in_library)
    ]
    ids = {one.id for one in shown}
    paused = [
        Holding(
            state.collection,
            state.name,
            state.file_name,
            counts.get(state.collection, 0),
            round(counts.get(state.collection, 0) * share),
            paused=True,
            path=state.path,
        )
        for state in states.values()
        if not (state.whole and state.shown) and state.collection not in ids
    ]
    known = {one.id for one in (*shown, *paused)}
    unused = sum(count for collection, count in counts.items() if collection not in known)
    return Holdings((*shown, *paused), unused, round(unused * share))


def discard(library: Library, collection: str) -> None:
    """Give an interrupted import up, with the rows it brought so far."""
    side = _writable(library)
    with imports.writing(side) as connection:
        imports.drop(connection, collection)


def free(library: Library, progress: Progress) -> int:
    """Take out for good what nobody looks through any more; how many bytes smaller the file is.

    Undo no longer brings back a collection whose fact-checks are gone: it is then shown as missing.
    """
    side = _writable(library)
    before = side.stat().st_size
    known = {one.id for one in holdings(library).holdings}
    unused = sorted({*imports.counts(side), *(s.collection for s in imports.states(side))} - known)
    for number, collection in enumerate(unused):
        progress.report(number, len(unused) + 1)
        with imports.writing(side) as connection:
            imports.drop(connection, collection)
    progress.report(len(unused), len(unused) + 1)
    imports.shrink(side)
    return before - side.stat().st_size


def _writable(library: Library) -> Path:
    if library.read_only:
        raise LibraryReadOnly(
            _("This library is open for reading only, so nothing can be changed in this window.")
        )
    return checks.path_beside(library.path)
