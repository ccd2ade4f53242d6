"""History, undo and redo; checks, backups and restoring."""

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from core import backups
from core.commandline.rows import Row, argument
from core.errors import UserError
from core.library import Library
from core.services import checkup, history


def undo(library: Library, _options: argparse.Namespace) -> Mapping[str, Any]:
    """``undo``: take the last operation back."""
    return {"undone": library.undo().label}


def redo(library: Library, _options: argparse.Namespace) -> Mapping[str, Any]:
    """``redo``: bring the last undone operation back."""
    return {"redone": library.redo().label}


def show_history(library: Library, _options: argparse.Namespace) -> Iterable[Any]:
    """``history``: the operations, newest first."""
    return library.ask(history.operations)


def verify(library: Library, _options: argparse.Namespace) -> Mapping[str, Any]:
    """``audit verify``: whether the history is as it was written; problems end with exit code 1."""
    problems = library.ask(history.verify)
    if problems:
        raise UserError("\n".join(problems))
    return {"findings": problems, "newest_digest": library.ask(history.newest_digest)}


def check(library: Library, _options: argparse.Namespace) -> Mapping[str, Any]:
    """``check``: whether the file, its texts and its history are sound; problems end with exit code 1."""
    problems = library.ask(checkup.problems)
    if problems:
        raise UserError("\n".join(problems))
    return {"findings": problems}


def backup(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``backup``: a checked copy of the library."""
    return {"path": str(backups.make(library.path, Path(options.folder) if options.folder else None))}


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
