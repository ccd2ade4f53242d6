"""Turns single fields of a report into pieces of a page: blocks, facts, links and labels."""

import re
from urllib.parse import urlsplit

from core.i18n import _, language
from core.plugins.exporters.characters import clean, direction_of, language_of
from core.plugins.exporters.dates import direction
from core.plugins.exporters.view import Block, Fact, Label
from core.records.report import ReportRating

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_ICON = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
NEUTRAL = "#5b6470"
"""The colour of what has none of its own, or one that cannot be read."""
SHORT = 16
"""Hex digits of a SHA-256 shown in print; the JSON and CSV files hold all 64."""


def block(text: str, declared: str = "") -> Block:
    """A paragraph with its language and direction; ``declared`` is its language if known."""
    safe = clean(text).strip()
    known = declared if _LANGUAGE.fullmatch(declared) else ""
    return Block(safe, language_of(safe, known, language()), direction_of(safe, direction()))


def blocks(text: str, declared: str = "") -> tuple[Block, ...]:
    """The paragraphs of a longer text, one for each line that is not empty."""
    return tuple(block(line, declared) for line in clean(text).split("\n") if line.strip())


def facts(*given: Fact | None) -> tuple[Fact, ...]:
    """The facts that are known."""
    return tuple(fact for fact in given if fact is not None)


def fact(label: str, value: str, declared: str = "", *, link: str = "", code: bool = False) -> Fact | None:
    """A fact, or None where its value is not known."""
    return Fact(label, block(value, declared), web_link(link), code) if value.strip() else None


def web_link(url: str) -> str:
    """The address if a browser may open it from a report (http, https), else ""."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    safe = (
        parts.scheme.lower() in ("http", "https")
        and parts.netloc
        and not re.search(r"[\s\x00-\x20\x7f]", url.strip())
    )
    return clean(url.strip()) if safe else ""


def anchor(number: str) -> str:
    """The name by which a page links to a claim; "claim-2.1" would be a class in a style sheet."""
    return f"claim-{number.replace('.', '-')}"


def short_hash(sha256: str) -> str:
    """The first 16 hex digits and an ellipsis; "" for ""."""
    return f"{sha256[:SHORT]}…" if len(sha256) > SHORT else sha256


def label(rating: ReportRating, note: str = "") -> Label:
    """A rating as shown, with what stands beside it; a colour or icon name that is not one is left out."""
    meaning = block(rating.meaning)
    return Label(block(rating.label), meaning, _colour(rating.colour), _icon(rating.icon), clean(note))


def unrated() -> Label:
    """What stands where a verdict would."""
    return Label(block(_("Not rated yet")), block(""), NEUTRAL, "")


def _colour(colour: str) -> str:
    return colour if _COLOUR.fullmatch(colour) else NEUTRAL


def _icon(name: str) -> str:
    return name if _ICON.fullmatch(name) else ""
