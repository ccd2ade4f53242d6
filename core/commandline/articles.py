"""Bring an article in; look at articles, claims and sources."""

import argparse
from collections.abc import Iterable, Mapping
from typing import Any

from core.commandline.reading import draft_from
from core.commandline.rows import Row, argument, plain
from core.i18n import _
from core.library import Library
from core.plugins.suggesting import suggested
from core.records.cards import ClaimCard, ClaimDetail
from core.services import articles, claim_cards, find, sources, texts


def bring_in(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``import FILE|URL|-``: an article with its suggestions; one that is there already is named."""
    draft = draft_from(options.what)
    known = library.ask(articles.same_text, draft)
    if known is None:
        made = suggested(draft.text, draft.language)
        article_id = library.do(_("Bring in an article"), articles.bring_in, draft, made)
    else:
        article_id = known.id
    card, text = library.ask(articles.one, article_id), library.ask(texts.of_article, article_id)
    return {
        "article_id": card.id,
        "title": card.title,
        "author": card.author,
        "publisher": card.publisher,
        "published": card.published,
        "modified": card.modified,
        "language": card.language,
        "direction": card.direction,
        "characters": len(text.text),
        "sha256": text.sha256,
        "already_there": known is not None,
        "notes": draft.notes,
    }


def show_articles(library: Library, _options: argparse.Namespace) -> Iterable[Any]:
    """``articles``: every article."""
    return library.ask(articles.in_library)


def show_claims(library: Library, options: argparse.Namespace) -> Iterable[Any]:
    """``claims [ARTICLE]``: the claims of an article, or of all."""
    wanted = [library.ask(find.one, options.article, "article")] if options.article else []
    ids = wanted or [card.id for card in library.ask(articles.in_library)]
    return [_claim(card) for article_id in ids for card in library.ask(claim_cards.of_article, article_id)]


def show_sources(library: Library, _options: argparse.Namespace) -> Iterable[Any]:
    """``sources``: every source."""
    return library.ask(sources.in_library)


def show(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``show ID``: whatever has that id, or begins with it; a claim with everything held against it."""
    shown = library.ask(find.shown, options.id)
    found = plain(shown)
    found.pop("card", None)
    return {**_claim(shown.card), **found} if isinstance(shown, ClaimDetail) else found


def _claim(card: ClaimCard) -> dict[str, Any]:
    """A claim as a row, with what scripts have always read of it."""
    return {**plain(card), "verdict_outdated": card.verdict_outdated}


ROWS = (
    Row(
        "import",
        "Bring in an article from a file, a web address or standard input (-).",
        (argument("what", metavar="FILE|URL|-"),),
        bring_in,
        opens="write",
    ),
    Row("articles", "List the articles.", (), show_articles),
    Row("claims", "List the claims.", (argument("article", nargs="?", metavar="ARTICLE"),), show_claims),
    Row("sources", "List the sources.", (), show_sources),
    Row("show", "Show one record.", (argument("id", metavar="ID"),), show),
)
