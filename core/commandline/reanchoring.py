"""Find many quotes again in newer texts; works on a file alone."""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from core.commandline.json_lines import bad_line, lines_of, name_in, words_in
from core.commandline.rows import LooseRow, argument
from core.commandline.terminal import shown
from core.engines.reanchor import anchor_all
from core.i18n import _
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
    sought = [_sought(number, row) for number, row in lines_of(options.batch)]
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


def _sought(number: int, row: Mapping[str, Any]) -> _Sought:
    start = row.get("start", 0)
    if not isinstance(start, int) or isinstance(start, bool) or start < 0:
        raise bad_line(number, _("“start” must be a whole number from 0 on."))
    name, quote = name_in(row, number), words_in(row, "quote", number)
    prefix = words_in(row, "prefix", number, "")[-CONTEXT:]
    suffix = words_in(row, "suffix", number, "")[:CONTEXT]
    span = Span(start, start + len(quote))
    return _Sought(name, Quote(span, quote, prefix, suffix), words_in(row, "new", number))


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
