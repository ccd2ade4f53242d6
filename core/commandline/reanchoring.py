"""Find many quotes again in newer texts; works on a file alone."""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.commandline.rows import LooseRow, argument
from core.commandline.terminal import shown
from core.engines.reanchor import anchor_all
from core.errors import UserError
from core.i18n import _
from core.plugins.importers.opening import bytes_from
from core.progress import Progress
from core.records.anchors import Anchored
from core.text.spans import CONTEXT, Quote, Span


@dataclass(frozen=True, slots=True)
class _Sought:
    """One line of the file: a quote, and the text it is looked for in."""

    id: str | int
    quote: Quote
    new: str


def reanchor(options: argparse.Namespace) -> Iterable[Any]:
    """``reanchor --batch FILE.jsonl``: where each quote stands in its newer text."""
    sought = list(_read(_text_of(options.batch)))
    with shown(_("Finding quotes again")) as progress:
        found = _found(sought, progress)
    return [_row(line.id, place) for line, place in zip(sought, found, strict=True)]


def _found(sought: list[_Sought], progress: Progress) -> list[Anchored]:
    """Where each quote stands; those that share a text are looked for together, which is faster."""
    by_text: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(sought):
        by_text[line.new].append(number)
    places: dict[int, Anchored] = {}
    for new, numbers in by_text.items():
        progress.report(len(places), len(sought))
        places.update(zip(numbers, anchor_all([sought[n].quote for n in numbers], new), strict=True))
    return [places[number] for number in range(len(sought))]


def _row(name: str | int, place: Anchored) -> Mapping[str, Any]:
    return {
        "id": name,
        "state": place.state.value,
        "start": place.span.start if place.span else None,
        "end": place.span.end if place.span else None,
        "score": place.score,
        "flags": list(place.flags),
    }


def _text_of(file: str) -> str:
    data = sys.stdin.buffer.read() if file == "-" else bytes_from(Path(file))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise UserError(
            _("Line {number} is not UTF-8. Save the file as UTF-8.").format(number=number)
        ) from error


def _read(text: str) -> Iterator[_Sought]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _sought(line, number)


def _sought(line: str, number: int) -> _Sought:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _bad(number, _("it is not JSON.")) from error
    if not isinstance(row, dict):
        raise _bad(number, _("it is not a JSON object."))
    start = row.get("start", 0)
    if not isinstance(start, int) or isinstance(start, bool) or start < 0:
        raise _bad(number, _("“start” must be a whole number from 0 on."))
    name, quote = row.get("id"), _words(row, "quote", number)
    if not isinstance(name, str | int) or isinstance(name, bool):
        raise _bad(number, _("“id” must be a text or a whole number."))
    prefix = _words(row, "prefix", number, "")[-CONTEXT:]
    suffix = _words(row, "suffix", number, "")[:CONTEXT]
    span = Span(start, start + len(quote))
    return _Sought(name, Quote(span, quote, prefix, suffix), _words(row, "new", number))


def _words(row: Mapping[str, Any], field: str, number: int, missing: str | None = None) -> str:
    """The text in a field; one that may be missing may be null as well."""
    value = row.get(field)
    if value is None:
        value = missing
    if not isinstance(value, str):
        raise _bad(number, _("“{field}” must be a text.").format(field=field))
    return value


def _bad(number: int, reason: str) -> UserError:
    return UserError(_("Line {number} cannot be used: {reason}").format(number=number, reason=reason))


ROWS = (
    LooseRow(
        "reanchor",
        "Find quotes again in newer texts.",
        (
            argument(
                "--batch",
                required=True,
                metavar="FILE.jsonl",
                help="lines of JSON with id, quote, prefix, suffix, start and new; - for standard input",
            ),
        ),
        reanchor,
    ),
)
