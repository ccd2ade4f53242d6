"""The sources as a list model, and the words that find one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from core.i18n import _, ngettext
from core.records.cards import SourceCard
from core.records.terms import SourceType
from ui.models.cards import CardModel
from ui.models.words import joined, type_words, written_date

TYPE_ICONS = {
    SourceType.PAGE: "link",
    SourceType.DOCUMENT: "document",
    SourceType.DATASET: "dataset",
    SourceType.PERSON: "person",
    SourceType.CALL: "phone",
    SourceType.EMAIL: "email",
    SourceType.IMAGE: "image",
    SourceType.VIDEO: "video",
    SourceType.OTHER: "document",
}


def title_of(card: SourceCard) -> str:
    """What names a source in a list."""
    return card.title or card.url or _("Untitled source")


def facts_of(card: SourceCard) -> str:
    """The second line of a row: publisher, author and date, or what kind of thing it is."""
    return joined(card.publisher or card.author or type_words(card.type), written_date(card.published))


def described(card: SourceCard) -> str:
    """Everything the row says, in lines."""
    uses = ngettext("linked to {n} claim", "linked to {n} claims", card.evidence).format(n=card.evidence)
    lines = [
        title_of(card),
        type_words(card.type),
        card.publisher,
        card.author,
        written_date(card.published),
        card.url,
        _("confidential: kept out of reports") if card.confidential else "",
        "" if card.snapshots else _("no saved copy"),
        uses,
    ]
    return "\n".join(line for line in lines if line)


def found(cards: Sequence[SourceCard], words: str) -> list[SourceCard]:
    """The sources that have every word somewhere in their title, publisher, author, address or note."""
    wanted = words.casefold().split()
    return [card for card in cards if all(word in _haystack(card) for word in wanted)]


def _haystack(card: SourceCard) -> str:
    parts = (card.title, card.publisher, card.author, card.url, card.note, card.published)
    return "\n".join(parts).casefold()


def sources_model(parent: QObject | None = None) -> CardModel[SourceCard]:
    """An empty list of sources."""
    return CardModel(title_of, described, parent)
