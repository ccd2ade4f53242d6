"""Read a batch: lines of JSON, each an object, from a file or standard input."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from core.errors import UserError
from core.i18n import _
from core.plugins.importers.opening import bytes_from

Line = tuple[int, Mapping[str, Any]]


def lines_of(file: str) -> Iterator[Line]:
    """Each object of a file (or - for standard input) with the number of its line, without blank lines.

    Raises UserError, naming the line, where it is no UTF-8 or no JSON object.
    """
    for number, line in enumerate(_text_of(file).split("\n"), 1):
        if line.strip():
            yield number, _object(line, number)


def bad_line(number: int, reason: str) -> UserError:
    """The error for a line that cannot be used."""
    return UserError(_("Line {number} cannot be used: {reason}").format(number=number, reason=reason))


def name_in(row: Mapping[str, Any], number: int) -> str | int:
    """The id of a row; raises UserError where it is neither a text nor a whole number."""
    name = row.get("id")
    if not isinstance(name, str | int) or isinstance(name, bool):
        raise bad_line(number, _("“id” must be a text or a whole number."))
    return name


def words_in(row: Mapping[str, Any], field: str, number: int, missing: str | None = None) -> str:
    """The text in a field; raises UserError where it is none. One that may be missing may be null as well."""
    value = row.get(field)
    if value is None:
        value = missing
    if not isinstance(value, str):
        raise bad_line(number, _("“{field}” must be a text.").format(field=field))
    return value


def _object(line: str, number: int) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise bad_line(number, _("it is not JSON.")) from error
    if not isinstance(row, dict):
        raise bad_line(number, _("it is not a JSON object."))
    return row


def _text_of(file: str) -> str:
    data = sys.stdin.buffer.read() if file == "-" else bytes_from(Path(file))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise UserError(
            _("Line {number} is not UTF-8. Save the file as UTF-8.").format(number=number)
        ) from error
