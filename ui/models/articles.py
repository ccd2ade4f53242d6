"""The articles as a list model."""

from PySide6.QtCore import QObject

from core.i18n import _, ngettext
from core.records.cards import ArticleCard
from ui.models.cards import CardModel
from ui.models.words import written_date


def title_of(card: ArticleCard) -> str:
    """What names an article in a list."""
    return card.title or card.url or _("Untitled article")


def progress_words(card: ArticleCard) -> str:
    """How many of the claims are rated: "4/7 rated"."""
    if not card.claims:
        return _("no claims yet")
    return _("{rated}/{claims} rated").format(rated=card.rated, claims=card.claims)


def described(card: ArticleCard) -> str:
    """Everything the row says, in lines."""
    lines = [title_of(card), card.publisher, written_date(card.published), progress_words(card)]
    if card.open_suggestions:
        open_ones = ngettext("{n} open suggestion", "{n} open suggestions", card.open_suggestions)
        lines.append(open_ones.format(n=card.open_suggestions))
    return "\n".join(line for line in lines if line)


def articles_model(parent: QObject | None = None) -> CardModel[ArticleCard]:
    """An empty list of articles."""
    return CardModel(title_of, described, parent)
