"""What the palette finds besides commands: articles, claims, sources, saved searches and tags."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from core.i18n import _
from core.records.search import Found, SearchKind
from core.services import saved_searches, search, tags, titles
from ui import fuzzy
from ui.actions import claims, searching
from ui.desk import showing, source_tabs
from ui.desk.desk import Desk
from ui.models.palette_rows import PaletteRow
from ui.models.search import tag_query
from ui.models.sources import TYPE_ICONS

MOST = 18
MOST_COMPARED = 2000
"""Claims of the article shown that are compared letter by letter; a longer list is searched by words."""
MOST_RECENT = 6


def rows(desk: Desk, query: str) -> Sequence[PaletteRow]:
    """What one can go to that fits the letters typed, best first; what was opened last, if none are."""
    if not query.strip():
        return tuple(desk.opened)
    elsewhere = _elsewhere(desk, query)
    here = [*_articles(desk), *_claims(desk), *elsewhere, *_sources(desk), *_searches(desk)]
    order = {row.title: at for at, row in enumerate(desk.opened)}
    here.sort(key=lambda row: order.get(row.title, MOST_RECENT))
    best = fuzzy.best(here, query, lambda row: row.title, MOST)
    known = {row.title for row in best}
    by_words = [row for row in elsewhere if row.title not in known]
    found = [*best, *by_words][:MOST]
    return [*(_remembered(desk, row) for row in found), _everywhere(desk, query)]


def _remembered(desk: Desk, row: PaletteRow) -> PaletteRow:
    """The row, which comes first next time once it was run."""

    def run() -> object:
        others = [known for known in desk.opened if known.title != row.title]
        desk.opened = [row, *others][:MOST_RECENT]
        return row.run()

    return replace(row, run=run)


def _articles(desk: Desk) -> list[PaletteRow]:
    return [
        PaletteRow(title, desk.guarded(showing.article, row_id), publisher, "article")
        for row_id, title, publisher in desk.ask(titles.of_articles)
    ]


def _claims(desk: Desk) -> list[PaletteRow]:
    if len(desk.claims) > MOST_COMPARED:
        return []
    return [
        PaletteRow(f"{card.number}. {card.title}", desk.guarded(claims.go_to, card.id), icon="claim")
        for card in desk.claims
    ]


def _elsewhere(desk: Desk, query: str) -> list[PaletteRow]:
    """The claims of other articles, and of a very long one, that have the words typed."""
    shown = {card.id for card in desk.claims} if len(desk.claims) <= MOST_COMPARED else set()
    found: Found = desk.library.ask(search.find, query, kinds=[SearchKind.CLAIMS], limit=MOST)
    return [
        PaletteRow(hit.title, desk.guarded(searching.go_to, hit), hit.where, "claim")
        for hit in found.hits
        if hit.id not in shown
    ]


def _sources(desk: Desk) -> list[PaletteRow]:
    return [
        PaletteRow(title, desk.guarded(source_tabs.show, row_id), publisher, TYPE_ICONS[kind])
        for row_id, title, publisher, kind in desk.ask(titles.of_sources)
    ]


def _searches(desk: Desk) -> list[PaletteRow]:
    saved = [
        PaletteRow(card.name, _searching(desk, card.query), _("Saved search"), "filter")
        for card in desk.ask(saved_searches.in_library)
    ]
    tagged = [
        PaletteRow(name, _searching(desk, tag_query(name)), _("Tag"), "tag") for name in desk.ask(tags.names)
    ]
    return saved + tagged


def _searching(desk: Desk, line: str) -> Callable[..., None]:
    return desk.guarded(searching.show, line)


def _everywhere(desk: Desk, query: str) -> PaletteRow:
    words = _("Search the library for “{words}”").format(words=query.strip())
    return PaletteRow(words, _searching(desk, query), icon="search")
