"""What an importer proposes before anything is stored; the reviewer may correct every field."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes as they came, and what is known about them.

    ``media_type`` is an IANA type without parameters ("" if unknown), ``charset`` the one the sender
    declared ("" if none), ``url`` where they came from ("" if not from the web), ``name`` a file name or "".
    """

    data: bytes
    name: str = ""
    media_type: str = ""
    charset: str = ""
    url: str = ""
    retrieved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An article or source text read from an original, with proposed facts about it.

    ``text`` is canonical (see core.text.canonical). ``published`` and ``modified`` are ISO 8601 dates or
    date-times ("2017-11-08T13:51:00"), "" if unknown. ``language`` is BCP 47 ("en", "ar", "ckb"), "" if
    unknown; ``direction`` is "ltr" or "rtl". ``encoding`` is how the bytes were decoded, for show.
    ``notes`` say in plain sentences what was recognised, left out or guessed.
    """

    text: str
    original: Original
    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    modified: str = ""
    language: str = ""
    direction: str = "ltr"
    encoding: str = "utf-8"
    notes: tuple[str, ...] = field(default=())
