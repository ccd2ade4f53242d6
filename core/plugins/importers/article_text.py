"""Picks the article out of a web page: trafilatura's strict reading, checked against what else is known.

Strict reading is best for nearly all news pages, but loses most of some. Where the page states its article's
text for search engines (JSON-LD articleBody), the reading closest to it is taken; where it does not and the
strict reading is thin, the common reading is taken if it has far more prose.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from core.i18n import _
from core.plugins.importers.dressing import fold
from core.plugins.importers.left_out import pieces
from core.plugins.importers.linked_data import body_in
from core.text.canonical import canonical

_PLENTY = 1500
"""A strict reading of so many characters is taken as it is, where the page states no text."""
_ALIKE, _UNLIKE = 0.9, 0.75
_CUT_SHORT = 0.6
"""A stated text so much shorter than the strict reading was cut short for search engines."""
_FAR_MORE = 2.0
_SHINGLE = 4
_BEGINNING = 60
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^<>]+>")
_PROSE = re.compile(r".{60,}[.!?…؟»”\"]\s*$")
_ASIDE = re.compile(
    r"[\W_]*(?:advertisement|advertising|skip advertisement|publicité|anzeige|publicidad|إعلان|ڕیکلام"
    r"|(?:story|article) continues (?:below|after)(?: this)?(?: advertisement| ad)?"
    r"|continue reading(?: the main story)?|read more|view comments|leave a comment"
    r"|share (?:this|on (?:facebook|twitter|whatsapp))(?: article| story| page)?"
    r"|(?:sign up|subscribe) (?:for|to) (?:our|the) (?:\w+ ){0,3}newsletters?"
    r"|follow us on (?:facebook|twitter|instagram)(?:(?:,| and) (?:facebook|twitter|instagram))*)[\W_]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Picked:
    """The text of an article, "" where none was found, and notes on what was unusual in finding it."""

    text: str
    notes: tuple[str, ...] = ()


def article_text(markup: str, tree: Any, url: str) -> Picked:
    """The article of a page, one paragraph a block."""
    stated = _plain(body_in([script.text or "" for script in _scripts(tree)]))
    strict = _read(markup, url, strict=True)
    if stated:
        return _closest(stated, strict, lambda wide: _read(markup, url, wide=wide), partial(_shows, tree))
    if len(strict) >= _PLENTY:
        return Picked(strict)
    common = _read(markup, url)
    return Picked(common if _prose(common) > _FAR_MORE * _prose(strict) else strict)


def _closest(stated: str, strict: str, read: Callable[[bool], str], shows: Callable[[str], bool]) -> Picked:
    """The reading closest to the stated text; the stated text itself where none is near it."""
    cut_short = len(stated) < _CUT_SHORT * len(strict)
    if cut_short or (alike(strict, stated) >= _ALIKE and shows(strict)):
        return Picked(strict)
    readings = [strict, read(False), read(True)]
    best = max(readings, key=lambda text: alike(text, stated))
    if alike(best, stated) >= _UNLIKE and (shows(best) or alike(best, stated) < _ALIKE):
        return Picked(best)
    note = _("The text is what the page states for search engines: it could not be picked out of the page.")
    return Picked(stated, (note,))


def _shows(tree: Any, text: str) -> bool:
    """True where the page shows how a text begins; trafilatura too falls back on what is only stated."""
    return fold(text[:_BEGINNING]) in fold(" ".join(pieces(tree)))


def alike(one: str, other: str) -> float:
    """How much two texts share: F1 over four words in a row."""
    a, b = _shingles(one), _shingles(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    starts = range(max(1, len(words) - _SHINGLE + 1)) if words else ()
    return {tuple(words[at : at + _SHINGLE]) for at in starts}


def _prose(text: str) -> int:
    """The characters in lines that read as prose."""
    return sum(len(line) for line in text.split("\n") if _PROSE.match(line))


def _scripts(tree: Any) -> list[Any]:
    found: list[Any] = tree.xpath('//script[contains(@type, "ld+json")]') if tree is not None else []
    return found


def _plain(stated: str) -> str:
    """A stated text without markup and entities, one paragraph a block."""
    text = _TAG.sub(" ", html.unescape(stated).replace("</p>", "\n"))
    return _blocks("\n".join(" ".join(line.split()) for line in text.split("\n")))


def _read(markup: str, url: str, *, strict: bool = False, wide: bool = False) -> str:
    """The text trafilatura takes for the article, without lines that belong to the site."""
    from trafilatura import bare_extraction

    found = bare_extraction(
        markup, url=url or None, favor_precision=strict, favor_recall=wide, include_comments=False
    )
    return _blocks(getattr(found, "text", None) or "")


def _blocks(text: str) -> str:
    lines = canonical(text).split("\n")
    return canonical("\n\n".join(line for line in lines if line.strip() and not _ASIDE.match(line)))
