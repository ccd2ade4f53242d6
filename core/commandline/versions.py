"""Update an article to a newer text, and see which quotes wait for a decision."""

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from core.commandline.reading import draft_from
from core.commandline.rows import Row, argument
from core.commandline.terminal import shown
from core.engines.carrying import carried
from core.i18n import _
from core.library import Library
from core.plugins.suggesting import suggested
from core.records.versions import MovedCard, tally
from core.services import articles, claim_cards, find, moved, versions


def update(library: Library, options: argparse.Namespace) -> Mapping[str, Any]:
    """``update ARTICLE FILE|URL|-``: a newer text of an article, with its quotes found again in it."""
    article_id = library.ask(find.one, options.article, "article")
    draft = draft_from(options.what)
    if library.ask(versions.is_newest_text, article_id, draft.text):
        return _answer(library, article_id, {"already_there": True})
    with shown(_("Finding the quotes again")) as progress:
        found = carried(library.ask(versions.standing, article_id), draft.text, progress)
    made = suggested(draft.text, draft.language)
    library.do(_("Update the article"), versions.update, article_id, draft, found, made)
    return _answer(library, article_id, {"already_there": False, **asdict(tally(found.values()))})


def show_moved(library: Library, options: argparse.Namespace) -> Iterable[MovedCard]:
    """``moved [ARTICLE]``: the quotes that wait for a decision, of an article or of all."""
    wanted = [library.ask(find.one, options.article, "article")] if options.article else []
    ids = wanted or [card.id for card in library.ask(articles.in_library)]
    return [card for article_id in ids for card in library.ask(_waiting, article_id)]


def _waiting(session: Any, article_id: str) -> list[MovedCard]:
    cards = claim_cards.of_article(session, article_id)
    return [card for card in moved.of_article(session, article_id, cards) if card.open]


def _answer(library: Library, article_id: str, more: Mapping[str, Any]) -> dict[str, Any]:
    newest = library.ask(versions.of_article, article_id)[0]
    about = {"article_id": article_id, "version": newest.number, "sha256": newest.sha256}
    return {**about, "stealth": newest.stealth, "undated": newest.undated, **more}


ROWS = (
    Row(
        "update",
        "Update an article to a newer text from a file, a web address or standard input (-).",
        (argument("article", metavar="ARTICLE"), argument("what", metavar="FILE|URL|-")),
        update,
        opens="write",
    ),
    Row(
        "moved",
        "List the quotes that wait for a decision after an update.",
        (argument("article", nargs="?", metavar="ARTICLE"),),
        show_moved,
    ),
)
