"""Split texts into sentences, and rank the sentences that speak to a claim; works on files alone."""

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from core.commandline import json_lines
from core.commandline.given_text import OFFSETS, sentences_of, text_of
from core.commandline.json_lines import bad_line, lines_of
from core.commandline.rows import Answer, LooseRow, argument
from core.commandline.terminal import shown
from core.engines.passages import Ranked, rank, ranked, strength_of
from core.errors import UserError
from core.i18n import _
from core.text.language import language_of
from core.text.spans import Span

_SAMPLE = 200
"""So many sentences tell the language of a batch's row."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One line of a batch."""

    id: str | int
    claim: str
    sentences: list[str]
    language: str


def split(options: argparse.Namespace) -> Iterable[Any]:
    """``sentences FILE|-``: every sentence with its place, in the order of the text."""
    text = text_of(options.file)
    spans = sentences_of(text, options.language)
    return [{"start": span.start, "end": span.end, "text": span.of(text)} for span in spans]


def passages(options: argparse.Namespace) -> Answer:
    """``passages --claim TEXT FILE|-`` or ``--batch FILE.jsonl``: what speaks to a claim, best first."""
    _refuse_mixture(options)
    if options.batch:
        return _batch(options.batch, options.language)
    if not options.claim.strip():
        raise UserError(_("The claim is empty. Put its words after --claim."))
    text = text_of(options.file)
    spans = sentences_of(text, options.language)
    given = [span.of(text) for span in spans]
    found = ranked(options.claim, given, options.language or language_of(text) or "en")
    rows = [_passage(one, spans[one.index], text) for one in found]
    if not options.json:
        return rows
    name = "-" if options.file == "-" else str(options.file)
    return {"id": name, "ranking": [one.index for one in found], "passages": rows}


def _refuse_mixture(options: argparse.Namespace) -> None:
    """Ends with wrong usage unless there is either a batch alone, or a claim and a file."""
    alone = options.claim is None and options.file is None
    both = options.claim is not None and options.file is not None
    if not (alone if options.batch else both):
        usage = argparse.ArgumentParser(
            "touchstone passages", "%(prog)s (--batch FILE.jsonl | --claim TEXT FILE|-)"
        )
        usage.error(_("Give either --batch FILE.jsonl, or --claim TEXT and a file."))


def _passage(one: Ranked, span: Span, text: str) -> Mapping[str, Any]:
    place = {"index": one.index, "start": span.start, "end": span.end}
    return {**place, "score": one.score, "strength": strength_of(one.score).value, "text": span.of(text)}


def _batch(file: str, language: str) -> Iterable[Any]:
    asked = [_row(row, number, language) for number, row in lines_of(file)]
    found = []
    with shown(_("Ranking passages")) as progress:
        for done, row in enumerate(asked):
            progress.report(done, len(asked))
            found.append({"id": row.id, "ranking": rank(row.claim, row.sentences, row.language)})
    return found


def _row(row: Mapping[str, Any], number: int, language: str) -> _Asked:
    given = row.get("sentences")
    if not isinstance(given, list) or not all(isinstance(sentence, str) for sentence in given):
        raise bad_line(number, _("“sentences” must be a list of texts."))
    name, claim = json_lines.name_in(row, number), json_lines.words_in(row, "claim", number)
    spoken = language or language_of("\n".join(given[:_SAMPLE])) or language_of(claim) or "en"
    return _Asked(name, claim, given, spoken)


_LANGUAGE = argument(
    "--language",
    default="",
    metavar="CODE",
    help="the language as a BCP 47 code such as en, ar or ckb; without it, what the text looks like",
)

ROWS = (
    LooseRow(
        "sentences",
        f"Split a plain text into sentences. {OFFSETS}",
        (argument("file", metavar="FILE|-", help="a text file; - for standard input"), _LANGUAGE),
        split,
    ),
    LooseRow(
        "passages",
        "Rank the sentences of a text by how likely they speak to a claim, best first. With --json a single"
        f" claim gives id (the file), ranking (indexes of sentences) and passages. {OFFSETS}",
        (
            argument("--claim", metavar="TEXT", help="the claim; needs a file"),
            argument(
                "--batch",
                metavar="FILE.jsonl",
                help="lines of JSON with id, claim and sentences; - for standard input",
            ),
            argument("file", nargs="?", metavar="FILE|-", help="a text file; - for standard input"),
            _LANGUAGE,
        ),
        passages,
    ),
)
