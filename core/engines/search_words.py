"""The words of a text as the search index knows them: folded, without accents, each with its place.

What separates words is decided here alone: the index gets them joined by spaces, and a query is taken apart
in the same way.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.engines.folding import fold
from core.records.search import Piece
from core.text.spans import Span

_SIGNS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e"
)
"""Accents, points and vowel signs that belong to the letter before them."""
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_SIGNS}])*")

BEFORE, LONGEST = 50, 180
"""Characters of a snippet before the first word found, and in all."""

Phrase = tuple[str, ...]
"""Words that stand one after the other."""


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and its place in the original text."""

    text: str
    span: Span


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [_plain(found) for found in _WORD.findall(fold(text).text)]


def placed_words(text: str) -> Iterator[Word]:
    """The folded words of a text, in order, with their places in it."""
    folded = fold(text)
    for found in _WORD.finditer(folded.text):
        yield Word(_plain(found.group()), folded.span(found.start(), found.end()))


def _plain(word: str) -> str:
    """Without accents; what looks like other letters is written with these (NFKD)."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(char for char in parts if not unicodedata.combining(char))


def matches(text: str, phrases: Sequence[Phrase], *, prefix: bool) -> list[Span]:
    """Where the phrases stand in a text; with ``prefix`` the last word of the last one may go on."""
    placed = list(placed_words(text))
    found: set[Span] = set()
    for number, phrase in enumerate(phrases, 1):
        open_end = prefix and number == len(phrases)
        for at in range(len(placed) - len(phrase) + 1):
            if _stands(phrase, placed, at, open_end):
                found.add(Span(placed[at].span.start, placed[at + len(phrase) - 1].span.end))
    return apart(sorted(found))


def fits(words: Sequence[str], phrases: Sequence[Phrase], *, prefix: bool) -> bool:
    """True where every phrase stands somewhere in these words; for libraries without an index."""
    line = f" {' '.join(words)} "
    wanted = [f" {' '.join(phrase)} " for phrase in phrases]
    if prefix and wanted:
        wanted[-1] = wanted[-1].rstrip(" ")
    return all(phrase in line for phrase in wanted)


def snippet(text: str, places: Sequence[Span]) -> tuple[Piece, ...]:
    """The part of a text around the first place, with every place in it marked."""
    start = _cut_before(text, places[0].start if places else 0)
    end = _cut_after(text, start)
    pieces: list[Piece] = [Piece("…")] if start else []
    at = start
    for place in places:
        if place.start >= at and place.end <= end:
            pieces += [Piece(text[at : place.start]), Piece(place.of(text), marked=True)]
            at = place.end
    pieces += [Piece(text[at:end]), Piece("…" if end < len(text) else "")]
    return tuple(Piece(_one_line(piece.text), piece.marked) for piece in pieces if piece.text)


def _stands(phrase: Phrase, placed: Sequence[Word], at: int, open_end: bool) -> bool:
    last = len(phrase) - 1
    for step, wanted in enumerate(phrase):
        word = placed[at + step].text
        if not (word.startswith(wanted) if open_end and step == last else word == wanted):
            return False
    return True


def apart(spans: Sequence[Span]) -> list[Span]:
    """The spans, in order, without those that begin inside the one before."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _cut_before(text: str, place: int) -> int:
    """Where a snippet begins: at a word, some way before the place."""
    if place <= BEFORE:
        return 0
    space = re.search(r"\s\S", text[place - BEFORE : place])
    return place - BEFORE + space.start() + 1 if space else place


def _cut_after(text: str, start: int) -> int:
    if start + LONGEST >= len(text):
        return len(text)
    space = max(text.rfind(sign, start + LONGEST // 2, start + LONGEST) for sign in " \n")
    return space if space > 0 else start + LONGEST


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
