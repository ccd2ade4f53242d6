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


def rows(desk: Desk, query: str) -> Sequence[PaletteRow]:
    """What one can go to that fits the letters typed, best first."""
    everything = [*_articles(desk), *_claims(desk), *_sources(desk)]
    return fuzzy.best(everything, query, lambda row: row.title, MOST)


def _articles(desk: Desk) -> list[PaletteRow]:
    return [
        PaletteRow(card.title, desk.guarded(showing.article, card.id), card.publisher, "article")
        for card in desk.ask(articles.in_library)
    ]


def _claims(desk: Desk) -> list[PaletteRow]:
    return [
        PaletteRow(f"{card.label}. {card.title}", desk.guarded(claims.go_to, card.id), icon="claim")
        for card in desk.claims
    ]


def _sources(desk: Desk) -> list[PaletteRow]:
    return [
        PaletteRow(
            card.title,
            desk.guarded(source_tabs.show, card.id),
            joined(card.publisher, card.author),
            TYPE_ICONS[card.type],
        )
        for card in desk.ask(sources.in_library)
    ]
