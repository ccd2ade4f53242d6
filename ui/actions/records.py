"""What the palette finds besides commands: articles, claims, sources, saved searches and tags."""

from collections.abc import Callable, Sequence

from core.i18n import _
from core.records.search import Found, SearchKind
from core.services import saved_searches, search, tags, titles
from ui import fuzzy
from ui.actions import claims, searching
from ui.desk import recent, showing, source_tabs
from ui.desk.desk import Desk
from ui.models.palette_rows import PaletteRow
from ui.models.search import tag_query
from ui.models.sources import TYPE_ICONS

MOST = 18
MOST_COMPARED = 2000
"""Claims of the article shown that are compared letter by letter; a longer list is searched by words."""

Rows = dict[recent.Key, PaletteRow]
"""Rows by kind and id of the record."""


def rows(desk: Desk, query: str) -> Sequence[PaletteRow]:
    """What one can go to that fits the letters typed, best first; if equally well, what was opened last.

    For no letters, what was opened last, without what one is at.
    """
    words = query.strip()
    elsewhere = _elsewhere(desk, query) if words else _opened_elsewhere(desk)
    everything = {**_articles(desk), **_claims(desk), **elsewhere, **_sources(desk), **_searches(desk)}
    here = {("article", desk.article.id if desk.article else ""), ("claim", desk.claim_id)}
    last_opened = [everything.pop(key) for key in desk.recent if key in everything and key not in here]
    if not words:
        return last_opened
    best = fuzzy.best([*last_opened, *everything.values()], query, lambda row: row.title, MOST)
    by_words = [row for row in elsewhere.values() if all(row is not known for known in best)]
    return [*[*best, *by_words][:MOST], _everywhere(desk, query)]


def _articles(desk: Desk) -> Rows:
    return {
        ("article", row_id): PaletteRow(title, desk.guarded(showing.article, row_id), publisher, "article")
        for row_id, title, publisher in desk.ask(titles.of_articles)
    }


def _claims(desk: Desk) -> Rows:
    if len(desk.claims) > MOST_COMPARED:
        return {}
    return {
        ("claim", card.id): PaletteRow(
            f"{card.label}. {card.title}", desk.guarded(claims.go_to, card.id), icon="claim"
        )
        for card in desk.claims
    }


def _elsewhere(desk: Desk, query: str) -> Rows:
    """The claims of other articles, and of a very long one, that have the words typed."""
    shown = {card.id for card in desk.claims} if len(desk.claims) <= MOST_COMPARED else set()
    found: Found = desk.library.ask(search.find, query, kinds=[SearchKind.CLAIMS], limit=MOST)
    return {
        ("claim", hit.id): PaletteRow(hit.title, desk.guarded(searching.go_to, hit), hit.where, "claim")
        for hit in found.hits
        if hit.id not in shown
    }


def _opened_elsewhere(desk: Desk) -> Rows:
    """The claims of other articles that were opened last."""
    shown = {card.id for card in desk.claims}
    ids = [record_id for kind, record_id in desk.recent if kind == "claim" and record_id not in shown]
    return {
        ("claim", claim_id): PaletteRow(
            title, desk.guarded(searching.go_to_claim, article_id, claim_id), article, "claim"
        )
        for claim_id, title, article_id, article in desk.ask(titles.of_claims, ids)
    }


def _sources(desk: Desk) -> Rows:
    return {
        ("source", row_id): PaletteRow(
            title, desk.guarded(source_tabs.show, row_id), publisher, TYPE_ICONS[kind]
        )
        for row_id, title, publisher, kind in desk.ask(titles.of_sources)
    }


def _searches(desk: Desk) -> Rows:
    known = desk.ask(saved_searches.in_library)
    saved = [(card.query, card.name, _("Saved search"), "filter") for card in known]
    tagged = [(tag_query(name), name, _("Tag"), "tag") for name in desk.ask(tags.names)]
    return {
        ("search", line): PaletteRow(title, _searching(desk, line), kind, icon)
        for line, title, kind, icon in (*saved, *tagged)
    }


def _searching(desk: Desk, line: str) -> Callable[..., None]:
    return desk.guarded(_search, line)


def _search(desk: Desk, line: str) -> None:
    recent.opened(desk, "search", line)
    searching.show(desk, line)


def _everywhere(desk: Desk, query: str) -> PaletteRow:
    words = _("Search the library for “{words}”").format(words=query.strip())
    return PaletteRow(words, _searching(desk, query), icon="search")
