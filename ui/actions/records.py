"""What the palette finds besides commands: articles, claims and sources."""

from collections.abc import Sequence

from core.services import articles, sources
from ui import fuzzy
from ui.actions import claims
from ui.desk import showing, source_tabs
from ui.desk.desk import Desk
from ui.models.palette_rows import PaletteRow
from ui.models.sources import TYPE_ICONS
from ui.models.words import joined

MOST = 40
Rows = dict[tuple[str, str], PaletteRow]
"""Rows by kind and id of the record."""


def rows(desk: Desk, query: str) -> Sequence[PaletteRow]:
    """What one can go to that fits the letters typed, best first; if equally well, what was opened last.

    For no letters, what was opened last, without what one is at.
    """
    everything = {**_articles(desk), **_claims(desk), **_sources(desk)}
    here = {("article", desk.article.id if desk.article else ""), ("claim", desk.claim_id)}
    last_opened = [everything.pop(key) for key in desk.recent if key in everything and key not in here]
    if not query.strip():
        return last_opened
    return fuzzy.best([*last_opened, *everything.values()], query, lambda row: row.title, MOST)


def _articles(desk: Desk) -> Rows:
    return {
        ("article", card.id): PaletteRow(
            card.title, desk.guarded(showing.article, card.id), card.publisher, "article"
        )
        for card in desk.ask(articles.in_library)
    }


def _claims(desk: Desk) -> Rows:
    return {
        ("claim", card.id): PaletteRow(
            f"{card.label}. {card.title}", desk.guarded(claims.go_to, card.id), icon="claim"
        )
        for card in desk.claims
    }


def _sources(desk: Desk) -> Rows:
    return {
        ("source", card.id): PaletteRow(
            card.title,
            desk.guarded(source_tabs.show, card.id),
            joined(card.publisher, card.author),
            TYPE_ICONS[card.type],
        )
        for card in desk.ask(sources.in_library)
    }
