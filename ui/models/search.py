"""Hits, saved searches and tags as rows of the search tab."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from core.engines.search_query import written
from core.i18n import _, ngettext
from core.records.search import Found, Piece, SavedSearch, SearchHit, SearchKind, TagCard
from ui.models.cards import CardModel
from ui.models.words import joined

KIND_ICONS = {
    SearchKind.ARTICLES: "article",
    SearchKind.TEXT: "document",
    SearchKind.CLAIMS: "claim",
    SearchKind.EVIDENCE: "evidence",
    SearchKind.SOURCES: "source",
    SearchKind.COPIES: "quote",
    SearchKind.NOTES: "note",
}


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One row: what it is and where, and its words. One of ``hit``, ``saved``, ``tag`` is what it opens."""

    id: str
    icon: str
    head: str
    pieces: tuple[Piece, ...]
    hit: SearchHit | None = None
    saved: SavedSearch | None = None
    tag: TagCard | None = None

    @property
    def words(self) -> str:
        """The words of the row without their marks."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def query(self) -> str:
        """The search that the row stands for, "" for a hit."""
        if self.saved is not None:
            return self.saved.query
        return tag_query(self.tag.name) if self.tag is not None else ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters offer: tags, labels of verdicts, titles of articles."""

    tags: tuple[TagCard, ...] = ()
    verdicts: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    saved: tuple[SavedSearch, ...] = ()


def tag_query(name: str) -> str:
    """The search for the claims with a tag."""
    return f"{written('in', SearchKind.CLAIMS)} {written('tag', name)}"


def kind_words(kind: SearchKind) -> str:
    """What a hit is."""
    words = {
        SearchKind.ARTICLES: _("Article"),
        SearchKind.TEXT: _("Text of an article"),
        SearchKind.CLAIMS: _("Claim"),
        SearchKind.EVIDENCE: _("Evidence"),
        SearchKind.SOURCES: _("Source"),
        SearchKind.COPIES: _("Saved copy of a source"),
        SearchKind.NOTES: _("Note"),
    }
    return words[kind]


def hit_rows(hits: Sequence[SearchHit]) -> list[SearchRow]:
    """The rows of an answer; a text has as many as it has passages found."""
    return [
        SearchRow(f"{number}:{hit.id}", KIND_ICONS[hit.kind], _head(hit), hit.pieces, hit=hit)
        for number, hit in enumerate(hits)
    ]


def _head(hit: SearchHit) -> str:
    named = hit.title if hit.kind is SearchKind.EVIDENCE else ""
    return joined(kind_words(hit.kind), named, hit.where)


def home_rows(choices: Choices) -> list[SearchRow]:
    """What there is to start from: the saved searches, then the tags."""
    saved = [
        SearchRow(card.id, "filter", _("Saved search"), _named(card.name, card.query), saved=card)
        for card in choices.saved
    ]
    tags = [
        SearchRow(card.id, "tag", _("Tag"), _named(card.name, _claims(card)), tag=card)
        for card in choices.tags
    ]
    return saved + tags


def _named(name: str, more: str) -> tuple[Piece, ...]:
    return Piece(name, marked=True), Piece(f" \u2013 \u2068{more}\u2069")


def _claims(card: TagCard) -> str:
    return ngettext("{n} claim", "{n} claims", card.claims).format(n=card.claims)


def count_words(found: Found) -> str:
    """How much was found, and what to do about too much or nothing."""
    count = len(found.hits)
    if found.unknown:
        return _("Nothing in this library fits {qualifier}.").format(qualifier=found.unknown[0])
    if found.more:
        said = _("The best {n} are shown. Add words to find fewer.")
    else:
        said = ngettext("{n} found", "{n} found", count)
    said = said.format(n=count) if count else _("Nothing found. Try fewer words, or take a filter off.")
    if found.indexed:
        return said
    return joined(said, _("This library has no search index yet, so it was read through."))


def described(row: SearchRow) -> str:
    """Everything a row says, in lines."""
    return f"{row.head}\n{row.words}"


def search_model(parent: QObject | None = None) -> CardModel[SearchRow]:
    """An empty list of rows."""
    return CardModel(lambda row: row.words, described, parent)
