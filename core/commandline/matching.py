"""Find what was checked before: for one text, or for every line of a file."""

import argparse
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from core.commandline.json_lines import lines_of, name_in, words_in
from core.commandline.rows import Answer, Row, argument
from core.commandline.terminal import shown
from core.errors import UserError
from core.i18n import _
from core.library import Library
from core.matching import find
from core.records.matches import Hit, Looked


def match(library: Library, options: argparse.Namespace) -> Answer:
    """``match TEXT`` or ``match --queries FILE.jsonl``: earlier checks, best first."""
    either = _("Give either a text, or a file of texts after --queries.")
    if bool(options.text) == bool(options.queries):
        usage = argparse.ArgumentParser(
            "touchstone match", "%(prog)s (TEXT | --queries FILE.jsonl) [--top N]"
        )
        usage.error(either)
    if options.queries:
        return _of_file(library, options)
    text = " ".join(options.text).strip()
    if not text:
        raise UserError(either)
    found = find.look(library, text, most=options.top)
    _warn([found])
    hits = [_row(hit) for hit in found.hits]
    return {"id": None, "hits": hits} if options.json else hits


def _of_file(library: Library, options: argparse.Namespace) -> Iterable[Any]:
    asked = [
        (name_in(row, number), words_in(row, "text", number)) for number, row in lines_of(options.queries)
    ]
    found: list[Looked] = []
    with shown(_("Looking for earlier checks")) as progress:
        for one in find.all_of(library, (text for _name, text in asked), most=options.top):
            progress.report(len(found), len(asked))
            found.append(one)
    _warn(found)
    lists = [(name, [_row(hit) for hit in one.hits]) for (name, _text), one in zip(asked, found, strict=True)]
    if options.json:
        return [{"id": name, "hits": hits} for name, hits in lists]
    return [{"query": name, **hit} for name, hits in lists for hit in hits]


def _warn(found: Iterable[Looked]) -> None:
    """Say once why imported fact-checks are not among the hits, where they are not."""
    for problem in dict.fromkeys(one.problem for one in found if one.problem):
        print(problem, file=sys.stderr)


def _row(hit: Hit) -> Mapping[str, Any]:
    check = hit.check
    return {
        "id": hit.id,
        "score": hit.score,
        "claim": check.claim,
        "verdict": check.verdict,
        "publisher": check.publisher,
        "date": check.date,
        "url": check.url,
        "kind": hit.kind.value,
        "origin": hit.origin,
    }


def _count(words: str) -> int:
    """A number from 1 on; argparse makes wrong usage of the error."""
    count = int(words)
    if count < 1:
        raise ValueError(words)
    return count


ROWS = (
    Row(
        "match",
        "Find earlier checks of a claim: claims of this library and imported fact-checks.",
        (
            argument("text", metavar="TEXT", nargs="*"),
            argument(
                "--queries", metavar="FILE.jsonl", help="lines of JSON with id and text; - for standard input"
            ),
            argument("--top", type=_count, default=find.MOST, metavar="N", help="hits for each text"),
        ),
        match,
    ),
)
