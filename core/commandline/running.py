"""Run one command: parse, open the library, do it, print the answer. Exit codes are part of the contract."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from core import backups
from core.commandline import articles, claims, output, trust
from core.commandline.rows import Row, as_json, as_text
from core.errors import LibraryBusy, LibraryError, LibraryReadOnly, UserError
from core.i18n import _
from core.library import Library, open_library, open_read_only
from core.paths import default_library
from core.progress import Cancelled
from core.settings import load

ROWS: tuple[Row, ...] = (*articles.ROWS, *claims.ROWS, *output.ROWS, *trust.ROWS)
DONE, USERS, USAGE, LIBRARYS = 0, 1, 2, 3


def run(words: Sequence[str]) -> int:
    """The exit code of a command: 0 done, 1 the user's to mend, 2 wrong usage, 3 library fault."""
    options = parser().parse_args(words)
    try:
        print(_answer(options))
    except (UserError, Cancelled) as error:
        return _complain(error, USERS)
    except LibraryError as error:
        return _complain(error, USERS if isinstance(error, LibraryBusy) else LIBRARYS)
    except BrokenPipeError:
        sys.stderr.close()
    return DONE


def parser() -> argparse.ArgumentParser:
    """The parser of every command."""
    top = argparse.ArgumentParser(prog="touchstone", description=_("Check facts, claim by claim."))
    top.add_argument("--library", type=Path, metavar="PATH", help=_("the library to work in"))
    top.add_argument("--json", action="store_true", help=_("print JSON"))
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    groups: dict[str, argparse._SubParsersAction[argparse.ArgumentParser]] = {}
    for row in ROWS:
        _add(_place(row, commands, groups), row)
    restore = commands.add_parser("restore", help=_("Put a backup in the library's place."))
    restore.add_argument("backup", type=Path, metavar="BACKUP")
    restore.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    restore.set_defaults(row=None)
    return top


def _place(
    row: Row,
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    groups: "dict[str, argparse._SubParsersAction[argparse.ArgumentParser]]",
) -> argparse.ArgumentParser:
    """The parser for a row: its own, or one within its group ("claim add")."""
    group, _space, word = row.words.rpartition(" ")
    if not group:
        return commands.add_parser(word, help=row.help, description=row.help)
    if group not in groups:
        groups[group] = commands.add_parser(group, help=row.help).add_subparsers(required=True)
    return groups[group].add_parser(word, help=row.help, description=row.help)


def _add(command: argparse.ArgumentParser, row: Row) -> None:
    for item in row.arguments:
        command.add_argument(*item.names, **item.options)
    command.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=_("print JSON"))
    command.set_defaults(row=row)


def _answer(options: argparse.Namespace) -> str:
    path = options.library or default_library()
    if options.row is None:
        answer: object = {
            "restored": str(options.backup),
            "saved": str(backups.restore(path, options.backup)),
        }
        return as_json(answer) if options.json else as_text(answer)  # type: ignore[arg-type]
    with _open(path, options.row) as library:
        found = options.row.run(library, options)
        return as_json(found) if options.json else as_text(found)


def _open(path: Path, row: Row) -> Library:
    person = load().reviewer
    if row.opens == "read":
        return open_read_only(path, person)
    try:
        return open_library(path, person)
    except (LibraryBusy, LibraryReadOnly):
        if row.opens == "write":
            raise
        return open_read_only(path, person)


def _complain(error: Exception, code: int) -> int:
    print(error, file=sys.stderr)
    return code
