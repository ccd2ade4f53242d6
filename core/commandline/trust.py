"""History, undo and redo; checks, backups and restoring."""

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from core import backups
from core.commandline.rows import Row, argument
from core.library import Library
from core.records.cards import OperationCard
from core.services import checkup, history


def undo(library: Library, _options: argparse.Namespace) -> Mapping[str, Any]:
    """``undo``: take the last operation back."""
    library.undo()
    return _newest(library)


def redo(library: Library, _options: argparse.Namespace) -> Mapping[str, Any]:
    """``redo``: bring the last undone operation back."""
    library.redo()
    return _newest(library)


def show_history(library: Library, _options: argparse.Namespace) -> Iterable[Any]:
    """``history``: the operations, newest first."""
    return [_row(card) for card in library.ask(history.operations)]


def verify(library: Library, _options: argparse.Namespace) -> Mapping[str, Any]:
    """``audit verify``: whether the history is as it was written; findings are a fault of the library."""
    return {
        "findings": library.ask(history.verify),
        "newest_digest": library.ask(history.newest_digest),
    }


def check(library: Library, _options: argparse.Namespace) -> Mapping[str, Any]:
    """``check``: whether the file, its texts and its history are sound; findings are the library's fault."""
    return {"findings": library.ask(checkup.problems)}


def _newest(library: Library) -> Mapping[str, Any]:
    return _row(library.ask(history.operations, 1)[0])


def _row(card: OperationCard) -> Mapping[str, Any]:
    return {
        "id": card.id,
        "label": card.label,
        "time": card.at,
        "person": card.person,
        "kind": card.kind,
        "state": card.state,
        "changes": card.changes,
    }


def backup(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``backup``: a checked copy of the library."""
    made = backups.make(library.path, Path(options.folder) if options.folder else None)
    return {"path": str(made), "findings": []}


ROWS = (
    Row("undo", "Take the last operation back.", (), undo, opens="write"),
    Row("redo", "Bring the last undone operation back.", (), redo, opens="write"),
    Row("history", "List the operations, newest first.", (), show_history),
    Row("audit verify", "Check that the history is as it was written.", (), verify),
    Row("check", "Check the library file, its texts and its history.", (), check),
    Row(
        "backup",
        "Make a checked copy of the library.",
        (argument("--folder", metavar="FOLDER", default=""),),
        backup,
    ),
)
