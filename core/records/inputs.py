"""What a person filled in, handed from the dialogs to the services as plain immutable data.

Dates are ISO 8601 dates or date-times ("2017-11-08", "2017-11-08T13:51:00"), "" if unknown; languages are
BCP 47 ("en", "ckb"), "" if unknown; web addresses begin with http:// or https://, "" if there is none.
Free text is as it was typed, with spaces at both ends taken off.
"""

from dataclasses import dataclass

from core.records.cards import ArticleCard
from core.records.drafts import Draft, Original
from core.records.terms import SourceType, Stance
from core.text.spans import Span


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What is known about an article besides its text; ``direction`` is "ltr" or "rtl"."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    modified: str = ""
    language: str = ""
    direction: str = "ltr"


def facts_of(known: ArticleCard | Draft) -> ArticleFacts:
    """The facts about an article, brought in or being read, that can be corrected."""
    return ArticleFacts(
        title=known.title,
        author=known.author,
        publisher=known.publisher,
        url=known.url,
        published=known.published,
        modified=known.modified,
        language=known.language,
        direction=known.direction,
    )


@dataclass(frozen=True, slots=True)
class SourceInput:
    """A source to be added or changed.

    ``original`` are new bytes to be kept as its saved copy (a file that was chosen, a page that was fetched),
    None where there are none. ``text`` is what was read from them, or what was typed or pasted where there
    is no file. Without either the copies the source has already stay as they are.
    """

    type: SourceType
    title: str
    publisher: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    reliability: str = ""
    confidential: bool = False
    note: str = ""
    original: Original | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceInput:
    """A source to be held against the current claim; ``quote`` may be empty where the whole source counts."""

    source_id: str
    stance: Stance
    quote: str = ""
    locator: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A command and the key that runs it; both keys are in Qt's portable writing ("Ctrl+E"), "" for none.

    ``places`` are the parts of the window that hear the key, none for all of them.
    """

    id: str
    title: str
    key: str
    default: str = ""
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preferences:
    """How one person likes Touchstone.

    ``theme`` is "system", "light" or "dark"; ``language`` is BCP 47, "" for the system's own;
    ``shortcuts`` lists every command that can have a key; ``scale_id`` is the scale of new articles;
    ``look_up_online`` is whether words may be sent to services that find fact-checks.
    """

    reviewer: str = ""
    theme: str = "system"
    language: str = ""
    single_letter_keys: bool = True
    scale_id: str = ""
    shortcuts: tuple[Shortcut, ...] = ()
    look_up_online: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the article that becomes a part of a claim; the wording is its words where it is ""."""

    span: Span
    wording: str = ""
