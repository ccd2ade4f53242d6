"""What a search of the library asks for and finds."""

from dataclasses import dataclass
from enum import StrEnum

from core.text.spans import Span


class SearchKind(StrEnum):
    """What a hit is; the values are what stands after "in:" in a query.

    text: a passage of an article's newest text; copies: a passage of a source's newest saved text.
    """

    ARTICLES = "articles"
    TEXT = "text"
    CLAIMS = "claims"
    EVIDENCE = "evidence"
    SOURCES = "sources"
    COPIES = "copies"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Document:
    """One entry of the search index; ``span`` is the passage of the text version ``ref`` it stands for.

    ``title`` weighs more than ``body``. The ids say what it belongs to, "" for nothing.
    """

    kind: SearchKind
    ref: str
    title: str
    body: str = ""
    article_id: str = ""
    source_id: str = ""
    claim_id: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the index that fits a query, best first."""

    kind: SearchKind
    ref: str
    article_id: str
    source_id: str
    claim_id: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; ``marked`` where it is one of the words looked for."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One record or passage found. ``span`` is where the words stand in the text version ``version_id``.

    ``title`` names the record, ``where`` what it belongs to; the ids say what to open, "" for nothing.
    """

    kind: SearchKind
    id: str
    title: str
    pieces: tuple[Piece, ...]
    where: str = ""
    article_id: str = ""
    source_id: str = ""
    claim_id: str = ""
    version_id: str = ""
    span: Span | None = None

    @property
    def snippet(self) -> str:
        """The snippet without its marks."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search, best first.

    ``more`` where there are further hits; ``indexed`` is False where the library has no index in step with
    this version and was read through instead; ``unknown`` are qualifiers whose value fits nothing.
    """

    hits: tuple[SearchHit, ...]
    more: bool = False
    indexed: bool = True
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that somebody gave a name."""

    id: str
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class TagCard:
    """A tag and how many claims have it."""

    id: str
    name: str
    claims: int
