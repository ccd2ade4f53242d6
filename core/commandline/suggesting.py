"""Rank the sentences of a file by how much they ask to be checked; works on the file alone."""

import argparse
from collections.abc import Iterable, Mapping
from typing import Any

from core.commandline.given_text import MARK, OFFSETS, text_in, utf8_of
from core.commandline.reading import draft_from
from core.commandline.rows import LooseRow, argument
from core.engines.suggest import rank
from core.i18n import _
from core.plugins.importers.opening import is_plain
from core.plugins.suggesting import suggested
from core.records.suggested import Suggested
from core.text.language import language_of
from core.text.spans import Span


def suggest(options: argparse.Namespace) -> Iterable[Any]:
    """``suggest FILE|-``: the suggestions, strongest first; ``--lines``: every line, in its place."""
    if (options.file is None) == (options.lines is None):
        usage = argparse.ArgumentParser("touchstone suggest", "%(prog)s (FILE|- | --lines FILE|-)")
        usage.error(_("Name a file, or - for standard input."))
    if options.lines is not None:
        return _lines(utf8_of(options.lines))
    draft = draft_from(options.file)
    # Of plain text the offsets are those of "sentences"; of a page, those of the article found in it.
    text = text_in(draft.original.data, draft.original.name) if is_plain(draft.original) else draft.text
    found = suggested(text, draft.language)
    return [_row(one, text) for one in sorted(found, key=lambda one: -one.score)]


def _lines(text: str) -> list[Mapping[str, Any]]:
    """Each line is a sentence, also an empty one; offsets are those in the text as it is given."""
    spans: list[Span] = []
    at = len(MARK) if text.startswith(MARK) else 0
    lines = text[at:].split("\n")
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


ROWS = (
    LooseRow(
        "suggest",
        "Rank sentences by how much they ask to be checked, and say why.",
        (
            argument("file", nargs="?", metavar="FILE|-", help=f"an article, as import takes it. {OFFSETS}"),
            argument(
                "--lines",
                metavar="FILE|-",
                help=f"one sentence a line; all are scored and keep their order. {OFFSETS}",
            ),
        ),
        suggest,
    ),
)
