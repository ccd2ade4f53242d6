"""Reads tables of fact-checks: CSV, TSV and their relatives, with a line of names above."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Literal, TextIO

from core.errors import UserError
from core.i18n import _
from core.plugins.check_readers.rows import check_in, fields_of
from core.records.importing import Unread
from core.records.matches import Check

_DELIMITERS = "\t,;|"
_SAMPLED = 200_000
_LONGEST_LINE = 4_000_000
"""A longer line is taken for several, so that none is held that has no end."""
_COMPARED = 300
"""Lines looked at to tell whether quotation marks are marks."""


class Table:
    """Takes texts whose first line names the columns, one of them the claim."""

    name = "table"

    def accepts(self, opening: str, file_name: str) -> bool:
        """True where one of the columns is known to hold claims."""
        return "claim" in fields_of(_dialect(opening).names)

    def read(self, file: TextIO) -> Iterator[Check | Unread]:
        """The fact-check of each row; raises UserError where no column holds claims."""
        opening = file.read(_SAMPLED)
        dialect = _dialect(opening)
        if "claim" not in fields_of(dialect.names):
            raise UserError(
                _(
                    "No column of this table is called “claim”. Name the columns in its first line: id,"
                    " claim, title, verdict, publisher, url, date."
                )
            )
        lines = iter(lambda: file.readline(_LONGEST_LINE), "")
        yield from _rows(chain(io.StringIO(opening + next(lines, "")), lines), dialect)


class _Dialect:
    """How a table is written: ``names`` of its columns, what parts them, and whether quotes are marks."""

    def __init__(self, opening: str, delimiter: str) -> None:
        self.delimiter = delimiter
        self.quoting: Literal[0, 3] = csv.QUOTE_MINIMAL
        if delimiter == "\t":
            # In plain dumps parted by tabs quotation marks are words' own, and may stand alone.
            self.quoting = max((csv.QUOTE_MINIMAL, csv.QUOTE_NONE), key=lambda way: self._fit(opening, way))
        self.names = tuple(name.strip() for name in _first_row(self.rows(io.StringIO(opening))))

    def rows(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """The rows of some lines; a quoted field may hold line ends."""
        return csv.reader(lines, delimiter=self.delimiter, quoting=self.quoting)

    def _fit(self, opening: str, quoting: Literal[0, 3]) -> int:
        """How many more rows have as many fields as the first than have not."""
        lines = islice(io.StringIO(opening), _COMPARED)
        try:
            lengths = [
                len(row) for row in csv.reader(lines, delimiter=self.delimiter, quoting=quoting) if row
            ]
        except csv.Error:
            return -_COMPARED
        same = sum(length == lengths[0] for length in lengths)
        return 2 * same - len(lengths)


def _first_row(rows: Iterator[list[str]]) -> list[str]:
    """The row of names; nothing where even that cannot be read."""
    try:
        return next((row for row in rows if any(row)), [])
    except csv.Error:
        return []


def _dialect(opening: str) -> _Dialect:
    """The way of writing in which the first line names most of the columns we know."""
    sample = opening[:_SAMPLED].lstrip("\ufeff")
    tried = (_Dialect(sample, delimiter) for delimiter in _DELIMITERS)
    return max(tried, key=lambda dialect: (len(fields_of(dialect.names)), len(dialect.names)))


def _rows(lines: Iterable[str], dialect: _Dialect) -> Iterator[Check | Unread]:
    rows = dialect.rows(line.replace("\x00", "") for line in lines)
    number, named = 0, False
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            yield Unread(number, _("its quotation marks do not close, or a field is too long."))
            continue
        if not any(row):
            continue
        if not named:
            named = True
            continue
        check = check_in(dict(zip(dialect.names, row, strict=False)))
        yield check or Unread(number, _("it names no claim."))
