"""What a command is on the command line, and how its answer is written."""

import argparse
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from core.library import Library

Opening = Literal["read", "write", "either"]
Answer = Mapping[str, Any] | Iterable[Any]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument, as argparse takes it."""

    names: tuple[str, ...]
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One command: its words ("claim add"), what it does, its arguments, and the function that does it.

    ``run`` gets the open library and the parsed arguments; a mapping is one object, anything else a list.
    ``opens`` says how the library is opened: to "read", to "write", or "either" (to write if it can be).
    """

    words: str
    help: str
    arguments: tuple[Argument, ...]
    run: Callable[[Library, argparse.Namespace], Answer]
    opens: Opening = "read"


@dataclass(frozen=True, slots=True)
class LooseRow:
    """A command that works on files alone: no library is opened, made or locked for it."""

    words: str
    help: str
    arguments: tuple[Argument, ...]
    run: Callable[[argparse.Namespace], Answer]


def argument(*names: str, **options: Any) -> Argument:
    """One argument, written as for ``add_argument``."""
    return Argument(names, options)


def as_json(answer: Answer) -> str:
    """JSON text: one object, or one object a line for a list."""
    rows = [answer] if isinstance(answer, Mapping) else list(answer)
    return "\n".join(_one_line(json.dumps(plain(row), ensure_ascii=False)) for row in rows)


_LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}


def _one_line(text: str) -> str:
    """JSON without the line ends that it allows in texts but readers of lines may part it at."""
    return text if text.isascii() else text.translate(_LINE_ENDS)


def as_text(answer: Answer) -> str:
    """Readable text: "name: value" lines for one object, tab-separated columns for a list."""
    if isinstance(answer, Mapping):
        return "\n".join(f"{name}: {_short(value)}" for name, value in plain(answer).items())
    return "\n".join("\t".join(_short(value) for value in plain(row).values()) for row in answer)


def plain(value: Any) -> Any:
    """A record as dicts, lists, strings and numbers; times as ISO 8601."""
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Path) else value


def _short(value: Any) -> str:
    if isinstance(value, Mapping):
        return _named(value)
    if isinstance(value, list):
        return ", ".join(_short(item) for item in value)
    return " ".join(str("" if value is None else value).split())


def _named(record: Mapping[str, Any]) -> str:
    """What names a record within another: a span by its ends, a verdict by its rating."""
    if "start" in record:
        return f"{record['start']}-{record['end']}"
    names = ("label", "title", "source_title", "rating", "name")
    return next((_short(record[name]) for name in names if record.get(name)), "…")
