"""Search the library, and make its search index anew."""

import argparse
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from core.commandline.rows import Row, argument
from core.i18n import _
from core.library import Library
from core.records.search import SearchHit, SearchKind
from core.services import indexing, search


def find(library: Library, options: argparse.Namespace) -> Iterable[Any]:
    """``search QUERY``: what fits, best first."""
    kinds = [SearchKind(kind) for kind in options.kind]
    found = library.ask(search.find, " ".join(options.query), kinds=kinds, limit=options.limit)
    if not found.indexed:
        print(_("This library has no search index yet, so it was read through."), file=sys.stderr)
    for unknown in found.unknown:
        print(_("Nothing in this library fits {qualifier}.").format(qualifier=unknown), file=sys.stderr)
    return [_row(hit) for hit in found.hits]


def reindex(library: Library, _options: argparse.Namespace) -> Mapping[str, Any]:
    """``reindex``: make the search index anew from what the library holds."""
    library.note(indexing.rebuild)
    return {"findings": library.ask(indexing.problems)}


def _count(words: str) -> int:
    """A number from 1 on; argparse makes wrong usage of the error."""
    count = int(words)
    if count < 1:
        raise ValueError(words)
    return count


def _row(hit: SearchHit) -> Mapping[str, Any]:
    return {
        "kind": hit.kind,
        "id": hit.id,
        "where": hit.where,
        "snippet": hit.snippet,
        "span": {"start": hit.span.start, "end": hit.span.end} if hit.span else None,
        "article": hit.article_id,
        "claim": hit.claim_id,
        "source": hit.source_id,
    }


ROWS = (
    Row(
        "search",
        "Search articles, their text, claims, evidence, sources, saved copies and notes.",
        (
            argument("query", metavar="QUERY", nargs="+"),
            argument("--kind", action="append", choices=[str(kind) for kind in SearchKind], default=[]),
            argument("--limit", type=_count, default=search.MOST, metavar="N"),
        ),
        find,
    ),
    Row("reindex", "Make the search index of the library anew.", (), reindex, opens="write"),
)
