"""Rank the sentences of a file by how much they ask to be checked; works on the file alone."""

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from core.commandline.reading import draft_from
from core.commandline.rows import LooseRow, argument
from core.engines.suggest import rank
from core.errors import UserError
from core.i18n import _
from core.plugins.importers.opening import bytes_from
from core.plugins.suggesting import suggested
from core.records.suggested import Suggested
from core.text.language import language_of
from core.text.spans import Span


def suggest(options: argparse.Namespace) -> Iterable[Any]:
    """``suggest FILE|-``: the suggestions, strongest first; ``--lines``: every line, in its place."""
    if options.lines is not None:
        return _lines(_text_of(options.lines))
    if options.file is None:
        raise UserError(_("Name a file, or - for standard input."))
    draft = draft_from(options.file)
    found = suggested(draft.text, draft.language)
    return [_row(one, draft.text) for one in sorted(found, key=lambda one: -one.score)]


def _lines(text: str) -> list[Mapping[str, Any]]:
    """Each line is a sentence, also an empty one; offsets are those in the file."""
    spans, at = [], 0
    lines = text.split("\n")
    for line in lines[:-1] if lines[-1] == "" else lines:
        end = at + len(line)
        stripped = line.strip()
        start = at + len(line) - len(line.lstrip()) if stripped else at
        spans.append(Span(start, start + len(stripped)))
        at = end + 1
    return [_row(one, text) for one in rank(text, spans, language_of(text))]


def _row(one: Suggested, text: str) -> Mapping[str, Any]:
    return {
        "start": one.span.start,
        "end": one.span.end,
        "text": one.span.of(text),
        "score": one.score,
        "strength": one.strength.value,
        "reasons": list(one.reasons),
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


ROWS = (
    LooseRow(
        "suggest",
        "Rank sentences by how much they ask to be checked, and say why.",
        (
            argument("file", nargs="?", metavar="FILE|-", help="an article, as import takes it"),
            argument(
                "--lines",
                metavar="FILE|-",
                help="one sentence a line; all are scored and keep their order",
            ),
        ),
        suggest,
    ),
)
