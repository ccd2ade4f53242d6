"""Read a batch: lines of JSON, each an object, from a file or standard input."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from core.commandline.given_text import MARK, utf8_of
from core.errors import UserError
from core.i18n import _

Line = tuple[int, Mapping[str, Any]]


def lines_of(file: str) -> Iterator[Line]:
    """Each object of a file (or - for standard input) with the number of its line, without blank lines.

    Raises UserError, naming the line, where it is no UTF-8 or no JSON object.
    """
    for number, line in enumerate(utf8_of(file).removeprefix(MARK).split("\n"), 1):
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
