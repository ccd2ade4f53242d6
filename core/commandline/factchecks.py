"""Import published fact-checks, and see and remove what was imported."""

import argparse
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from core.commandline.rows import Row, argument
from core.commandline.terminal import shown
from core.errors import UserError
from core.i18n import _
from core.library import Library
from core.matching.holding import holdings
from core.matching.importing import import_file
from core.services import collections

_STANDARD_INPUT = "-"


def bring_in(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``factchecks import FILE|- [--name N]``: a collection; reasons of what was skipped go to stderr."""
    with _file(options.file) as (path, file_name), shown(_("Importing fact-checks")) as progress:
        done = import_file(library, path, progress, options.name, file_name)
    for sentence in (*done.notes, *done.reasons):
        print(sentence, file=sys.stderr)
    return {
        "imported": done.imported,
        "skipped": done.skipped,
        "seconds": round(done.seconds, 3),
        "collection_id": done.collection_id,
        "already_there": done.already_there,
        "updated": done.updated,
        "resumed": done.resumed,
    }


@contextmanager
def _file(what: str) -> Iterator[tuple[Path, str]]:
    """The file, and the name to call it by where it is a copy of standard input."""
    if what != _STANDARD_INPUT:
        yield Path(what), ""
        return
    with TemporaryDirectory(prefix="touchstone-") as folder:
        copy = Path(folder, "input")
        try:
            with copy.open("wb") as file:
                shutil.copyfileobj(sys.stdin.buffer, file)
        except OSError as error:
            raise UserError(
                _("Standard input could not be kept in {folder}: {reason}. Free some space there.").format(
                    folder=folder, reason=error.strerror or error
                )
            ) from error
        yield copy, _("standard input")


def show(library: Library, _options: argparse.Namespace) -> Iterable[Mapping[str, Any]]:
    """``factchecks list``: the collections, and imports that were interrupted."""
    return [
        {
            "id": one.id,
            "name": one.name,
            "file": one.file_name,
            "rows": one.rows,
            "imported": one.added_at,
            "bytes": one.bytes,
            "state": "paused" if one.paused else "whole" if one.there else "missing",
        }
        for one in holdings(library).holdings
    ]


def remove(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``factchecks remove ID``: no longer look through a collection; ``undo`` brings it back."""
    known = [one for one in holdings(library).holdings if not one.paused]
    found = [one for one in known if options.id and one.id.startswith(options.id)]
    if len(found) != 1:
        sentence = (
            _("Several collections begin with “{id}”. Give more of the id.")
            if found
            else _("There is no collection “{id}”. “factchecks list” shows those there are.")
        )
        raise UserError(sentence.format(id=options.id))
    library.do(_("Remove fact-checks"), collections.remove, found[0].id)
    return {"removed": found[0].id, "name": found[0].name, "rows": found[0].rows}


ROWS = (
    Row(
        "factchecks import",
        "Import published fact-checks: JSON lines, CSV, ClaimReview, or standard input (-).",
        (argument("file", metavar="FILE|-"), argument("--name", default="", metavar="N")),
        bring_in,
        opens="write",
    ),
    Row("factchecks list", "List the imported collections of fact-checks.", (), show),
    Row(
        "factchecks remove",
        "Remove a collection of fact-checks.",
        (argument("id", metavar="ID"),),
        remove,
        opens="write",
    ),
)
