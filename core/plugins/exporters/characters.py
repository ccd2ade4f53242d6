"""Makes a reviewer's text safe to set on a page: its control characters, its direction, its endless words."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby

from core.text import canonical

# XML 1.0, production 2 (Char), turned round: what neither HTML, DOCX nor XLSX can hold.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Embeddings and overrides could turn a report's own words round; isolates end with their block.
_TURNING = re.compile("[\u202a-\u202e]")
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_LONG_RUN = re.compile(r"\S{31,}")
_RTL_SCRIPTS = {"ARABIC": "ar", "HEBREW": "he", "SYRIAC": "syr", "THAANA": "dv", "NKO": "nqo"}
LONGEST_RUN = 30
"""Characters without a space that fit in the narrowest column of the printed report."""


def clean(text: str) -> str:
    """The text with plain line feeds, U+FFFD for what no document may hold, and no direction overrides."""
    return _TURNING.sub("", _UNHOLDABLE.sub("\ufffd", _LINE_ENDS.sub("\n", text)))


def direction_of(text: str, otherwise: str = "ltr") -> str:
    """ "ltr" or "rtl" as core.text.canonical judges it; ``otherwise`` for a text without any letters."""
    strong = any(unicodedata.bidirectional(character) in _STRONG for character in text)
    return canonical.direction_of(text) if strong else otherwise


def language_of(text: str, declared: str, otherwise: str) -> str:
    """The language to mark ``text`` with: the declared one, one that stands for its script, or ``otherwise``.

    A declared language is only believed where it is written in the direction that the text shows.
    """
    first = next((c for c in text if unicodedata.bidirectional(c) in ("R", "AL")), "")
    if direction_of(text) == "rtl":
        script = unicodedata.name(first, "").split(" ")[0]
        known = declared if declared.split("-")[0] in _RTL_LANGUAGES else ""
        return known or _RTL_SCRIPTS.get(script, "ar")
    return declared if declared and declared.split("-")[0] not in _RTL_LANGUAGES else otherwise


_RTL_LANGUAGES = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi")
)


def breakable(text: str) -> str:
    """The text with a zero-width space after every 30 characters of an endless word, to fit a column."""
    return _LONG_RUN.sub(_broken, text)


def _broken(run: re.Match[str]) -> str:
    word = run.group()
    pieces, start = [], 0
    while start < len(word):
        end = start + LONGEST_RUN
        while end < len(word) and (unicodedata.combining(word[end]) or word[end] in "\u200d\ufe0f"):
            end += 1
        pieces.append(word[start:end])
        start = end
    return "\u200b".join(pieces)


def directed(text: str, base: str) -> list[tuple[str, str]]:
    """The text cut into ("ltr" or "rtl", piece) where its direction changes.

    Neutral characters follow their neighbours where these agree and ``base`` where they do not (Unicode TR9,
    rules N1 and N2).
    """
    pieces: list[tuple[str, str]] = []
    for strong, neutral, piece in _stretches(text):
        way = strong or _neutral_way(pieces, neutral, base)
        if pieces and pieces[-1][0] == way:
            pieces[-1] = (way, pieces[-1][1] + piece)
        else:
            pieces.append((way, piece))
    return pieces


def directed_parts(parts: Sequence[str], base: str) -> list[list[tuple[str, str]]]:
    """Each part of one text cut where its direction changes, judged in the whole: a seam turns nothing."""
    way_of = [way for way, piece in directed("".join(parts), base) for _character in piece]
    made, start = [], 0
    for part in parts:
        ways = zip(way_of[start : start + len(part)], part, strict=True)
        start += len(part)
        made.append(
            [(way, "".join(char for _way, char in run)) for way, run in groupby(ways, lambda one: one[0])]
        )
    return made


_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def _stretches(text: str) -> list[tuple[str, str, str]]:
    """Runs of one kind: (its direction or "", the direction of the next strong run or "", the characters)."""
    runs = [
        (way, "".join(characters))
        for way, characters in groupby(text, lambda c: _STRONG.get(unicodedata.bidirectional(c), ""))
    ]
    return [(way, runs[i + 1][0] if i + 1 < len(runs) else "", piece) for i, (way, piece) in enumerate(runs)]


def _neutral_way(before: list[tuple[str, str]], after: str, base: str) -> str:
    return after if before and before[-1][0] == after else base
