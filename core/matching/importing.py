"""Brings files of published fact-checks into the file beside the library, in pieces.

Each piece is one transaction that keeps the rows together with how far the file was read: an import that is
stopped, killed or out of room goes on where it was when the same file is imported again. Only at the end
does the library hear of it, as one undo step.
"""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, count, islice
from pathlib import Path

from core.errors import LibraryReadOnly, UserError
from core.i18n import _, ngettext
from core.library import Library
from core.matching.naming import Namer
from core.models.columns import new_id
from core.plugins import check_files
from core.plugins.check_files import CheckFile
from core.progress import Progress
from core.records.importing import Imported, Unread
from core.records.matches import Check, CollectionCard
from core.services import collections
from core.storage import checks, imports
from core.storage.imports import ImportState

CHUNK = 20_000
"""Items read for one transaction."""

MOST_REASONS = 20
"""Skipped rows of which the reason is kept."""

_CHECKED = 1_000
_HASHED = 1 << 22


def import_file(
    library: Library, path: Path, progress: Progress, name: str = "", file_name: str = ""
) -> Imported:
    """Import a file of fact-checks as a collection, or go on with an import of it that was interrupted.

    ``name`` is what the collection is called, the file's name without its ending unless given; ``file_name``
    is what the file is called where ``path`` is only a copy of it, which is then not remembered. The very
    same file is imported once: a second time says so. A changed file takes the place of its older state.
    Raises UserError, LibraryError, and Cancelled where it was stopped.
    """
    if library.read_only:
        raise LibraryReadOnly(
            _("This library is open for reading only, so no fact-checks can be imported into it.")
        )
    began = time.monotonic()
    side = checks.path_beside(library.path)
    state, resumed = _begun(library, path, progress, name, file_name)
    already = state.whole and _is_shown(library, state.collection)
    notes: tuple[str, ...] = ()
    if not state.whole:
        state, notes = _carried_on(side, path, state, progress)
    updated = False if already else _shown(library, side, state, progress)
    return Imported(
        state.collection,
        state.rows,
        state.skipped,
        time.monotonic() - began,
        resumed=resumed,
        already_there=already,
        updated=updated,
        reasons=tuple(state.reasons.splitlines()),
        notes=notes,
    )


def _begun(
    library: Library, path: Path, progress: Progress, name: str, file_name: str
) -> tuple[ImportState, bool]:
    """The state of this import, and whether it was begun before; a different reading begins anew."""
    side, name = checks.path_beside(library.path), " ".join(name.split())
    sha256, size = _digest(path, progress)
    for known in imports.states(side):
        if known.sha256 == sha256 and known.size == size and known.reading == check_files.VERSION:
            return replace(known, name=name or known.name), not (known.whole and known.shown)
    shown = file_name or path.name
    where = "" if file_name else str(path.resolve())
    _give_up(side, where)
    called = name or _free_name(library, _name_of(shown))
    return ImportState(new_id(), called, shown, where, sha256, size, check_files.VERSION), False


def _free_name(library: Library, name: str) -> str:
    """The name, with a number where another collection has it."""
    taken = {card.name for card in library.ask(collections.in_library)}
    names = chain([name], (f"{name} ({number})" for number in count(2)))
    return next(free for free in names if free not in taken)


def _give_up(side: Path, where: str) -> None:
    """Forget an interrupted import of an older state of the file."""
    for known in imports.states(side):
        if where and known.path == where and not known.whole:
            with imports.writing(side) as connection:
                imports.drop(connection, known.collection)


def _name_of(file_name: str) -> str:
    """A file's name without what it ends in: "dump.jsonl.gz" is "dump"."""
    return file_name.partition(".")[0] or file_name


def _digest(path: Path, progress: Progress) -> tuple[str, int]:
    """The SHA-256 and size of the file; what the system refuses is said as when it is read."""
    digest, size = hashlib.sha256(), 0
    with check_files.plain_errors(path, path.name), path.open("rb") as file:
        while piece := file.read(_HASHED):
            digest.update(piece)
            size += len(piece)
            progress.report(0, 0, _("Looking at the file"))
    return digest.hexdigest(), size


def _carried_on(
    side: Path, path: Path, state: ImportState, progress: Progress
) -> tuple[ImportState, tuple[str, ...]]:
    """The state once the end of the file is reached, and what is to be said of the reading."""
    with check_files.opened(path, state.file_name) as file:
        namer = Namer()
        items = _named(file, namer, progress)
        for _passed in islice(items, state.items):  # read before: only their names are needed again
            pass
        while not state.whole:
            state = _piece(side, items, state)
    if not state.rows:
        with imports.writing(side) as connection:
            imports.drop(connection, state.collection)
        raise UserError(_nothing_in(state))
    return state, (*file.notes, *_replaced(state))


def _replaced(state: ImportState) -> Iterator[str]:
    """That rows of the file took the place of earlier ones, where any did: the sum would not add up else."""
    replaced = state.items - state.skipped - state.rows
    if replaced > 0:
        yield ngettext(
            "{n} row has the same id as a later one, which took its place.",
            "{n} rows have the same ids as later ones, which took their place.",
            replaced,
        ).format(n=replaced)


def _nothing_in(state: ImportState) -> str:
    said = _("“{name}” holds no fact-check that can be used.").format(name=state.file_name)
    return " ".join([said, *state.reasons.splitlines()[:1]])


def _named(file: CheckFile, namer: Namer, progress: Progress) -> Iterator[Check | Unread]:
    """The items, each fact-check with an id of its own; tells how far the file is read."""
    for number, item in enumerate(file.items):
        if number % _CHECKED == 0:
            progress.report(min(file.position(), file.size), file.size)
        yield item if isinstance(item, Unread) else namer.named(item)


def _piece(side: Path, items: Iterator[Check | Unread], state: ImportState) -> ImportState:
    """Read and store one piece; the state behind it."""
    read = list(islice(items, CHUNK))
    found = {item.ref: item for item in read if isinstance(item, Check)}
    unread = [item for item in read if isinstance(item, Unread)]
    reasons = [*state.reasons.splitlines(), *(_sentence(item) for item in unread)][:MOST_REASONS]
    with imports.writing(side) as connection:
        checks.add(connection, state.collection, found.values())
        whole = len(read) < CHUNK
        state = replace(
            state,
            items=state.items + len(read),
            skipped=state.skipped + len(unread),
            reasons="\n".join(reasons),
            rows=imports.count(connection, state.collection) if whole else state.rows + len(found),
            whole=whole,
        )
        imports.put(connection, state)
    return state


def _sentence(item: Unread) -> str:
    return _("Row {number} was skipped: {reason}").format(number=item.where, reason=item.reason)


def _is_shown(library: Library, collection: str) -> bool:
    return any(card.id == collection for card in library.ask(collections.in_library))


def _shown(library: Library, side: Path, state: ImportState, progress: Progress) -> bool:
    """Have the collection looked through; True where it took the place of an older state of its file."""
    if not state.shown:
        progress.report(1, 1, _("Putting the index in order"))
        with imports.writing(side) as connection:
            checks.finish(connection)
    replaced = [card.id for card in library.ask(collections.in_library) if _is_older(card, side, state)]
    facts = (state.collection, state.name, state.file_name, state.rows)
    if replaced:
        library.do(_("Update fact-checks"), collections.put_in_place, replaced, *facts)
    else:
        library.do(_("Import fact-checks"), collections.add, *facts)
    with imports.writing(side) as connection:
        imports.put(connection, replace(state, shown=True))
    return bool(replaced)


def _is_older(card: CollectionCard, side: Path, state: ImportState) -> bool:
    """True for a collection from the same path, or from a file of this name whose rows are missing."""
    known = {one.collection: one.path for one in imports.states(side)}
    if card.id not in known:
        return card.file_name == state.file_name and card.id not in imports.counts(side)
    return bool(state.path) and known[card.id] == state.path
