"""Run one command: parse, open the library, do it, print the answer. Exit codes are part of the contract."""

import argparse
import io
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from core import backups
from core.commandline import (
    articles,
    claims,
    extracting,
    factchecks,
    links,
    matching,
    output,
    passages,
    proposing,
    reanchoring,
    searching,
    suggesting,
    trust,
    versions,
)
from core.commandline.rows import Answer, LooseRow, Row, as_json, as_text
from core.errors import LibraryBusy, LibraryError, LibraryReadOnly, UserError
from core.i18n import _
from core.library import Library, open_library, open_read_only
from core.paths import default_library
from core.progress import Cancelled
from core.settings import load

ROWS: tuple[Row | LooseRow, ...] = (
    *articles.ROWS,
    *versions.ROWS,
    *claims.ROWS,
    *links.ROWS,
    *output.ROWS,
    *searching.ROWS,
    *trust.ROWS,
    *reanchoring.ROWS,
    *factchecks.ROWS,
    *proposing.ROWS,
    *passages.ROWS,
    *matching.ROWS,
    *extracting.ROWS,
    *suggesting.ROWS,
)
DONE, USERS, USAGE, LIBRARYS = 0, 1, 2, 3


def run(words: Sequence[str]) -> int:
    """The exit code of a command: 0 done, 1 the user's to mend, 2 wrong usage, 3 library fault."""
    _speak_utf8()
    options = parser().parse_args(words)
    try:
        answer = _answer(options)
        _print(as_json(answer) if options.json else as_text(answer))
    except (UserError, Cancelled) as error:
        return _complain(error, USERS)
    except LibraryError as error:
        return _complain(error, USERS if isinstance(error, LibraryBusy) else LIBRARYS)
    except KeyboardInterrupt:
        return _complain(_("Stopped."), USERS)
    findings = answer.get("findings") if isinstance(answer, Mapping) else None
    return _complain("\n".join(findings), LIBRARYS) if findings else DONE


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
    _add_everywhere(restore)
    restore.set_defaults(row=None)
    return top


def _place(
    row: Row | LooseRow,
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


def _add(command: argparse.ArgumentParser, row: Row | LooseRow) -> None:
    for item in row.arguments:
        command.add_argument(*item.names, **item.options)
    _add_everywhere(command)
    command.set_defaults(row=row)


def _add_everywhere(command: argparse.ArgumentParser) -> None:
    """The options that may stand before the command stand after it as well."""
    command.add_argument("--library", type=Path, metavar="PATH", default=argparse.SUPPRESS)
    command.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=_("print JSON"))


def _answer(options: argparse.Namespace) -> Answer:
    path = options.library or default_library()
    if options.row is None:
        saved = backups.restore(path, options.backup)
        return {"restored": str(options.backup), "saved": str(saved or ""), "findings": []}
    if isinstance(options.row, LooseRow):
        loose: Answer = options.row.run(options)
        return loose
    with _open(path, options.row) as library:
        found: Answer = options.row.run(library, options)
        return found


def _speak_utf8() -> None:
    """Print in UTF-8 whatever the terminal's encoding is; a file name that is no text with its escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _print(text: str) -> None:
    """Print an answer; where nobody reads on, end quietly."""
    try:
        print(text, end="\n" if text else "", flush=True)
    except BrokenPipeError:
        # What is left in the buffer would complain once more at exit (Python documentation, "SIGPIPE").
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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


def _complain(error: object, code: int) -> int:
    print(error, file=sys.stderr)
    return code
