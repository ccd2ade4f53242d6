"""What a person takes for one character or one word, found around a place in a text."""

from collections.abc import Iterator
from itertools import takewhile

import regex

_GRAPHEME = regex.compile(r"\X")
_SPACELESS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_LETTER = rf"[[\w\p{{M}}\p{{GCB=Extend}}\u200c\u200d]--[{_SPACELESS}]]"
WORD = regex.compile(
    rf"(?V1){_LETTER}+(?:(?:['’׳״]|(?<=\d)[.,٫٬](?=\d)|(?<=\b\p{{L}})\.(?=\p{{L}}\b)){_LETTER}+)*|\X"
)
"""One word, or a grapheme that is in none."""


_BEGINS = regex.compile(
    r"(?rV1)(?<=[^\p{GCB=Prepend}\r\n])[\x20]"
    r"|\n"
    r"|(?<=[\p{Han}\p{Hiragana}\p{Katakana}])[[\p{Han}\p{Hiragana}\p{Katakana}]&&\p{GCB=Other}]"
)
"""Where a word and a grapheme surely begin, whatever stands before: looked for backwards."""


def _around(pattern: "regex.Pattern[str]", text: str, start: int, position: int) -> tuple[int, int]:
    """The match from ``start`` on that holds ``position`` strictly inside, else (position, position)."""
    for match in pattern.finditer(text, start):
        if match.end() > position:
            return match.span() if match.start() < position else (position, position)
    return position, position


def _begun(text: str, position: int) -> int:
    """A place near before a position where a word and a grapheme begin: a line may be as long as the text."""
    # Behind it, as what ends at the position is to be met whole.
    found = _BEGINS.search(text, 0, max(0, position - 1))
    return found.start() if found else 0


def grapheme_around(text: str, position: int) -> tuple[int, int]:
    """The range of the grapheme cluster that ``position`` would cut, else (position, position).

    Source: Unicode Standard Annex 29, extended grapheme clusters.
    """
    return _around(_GRAPHEME, text, _begun(text, position), position)


def word_around(text: str, position: int) -> tuple[int, int]:
    """The range of the word or grapheme that ``position`` would cut, else (position, position).

    Inner apostrophes, joiners, decimal points and the points of "U.S" belong to a word; hyphens part words.
    Scripts written without spaces have no words here, only graphemes.
    """
    return _around(WORD, text, _begun(text, position), position)


def is_whole(text: str, position: int) -> bool:
    """True where ``position`` cuts no grapheme."""
    return grapheme_around(text, position)[0] == position


def pieces_of(text: str) -> list[str]:
    """The text cut into words and, between them, single graphemes; joined they are the text again."""
    return [match.group() for match in WORD.finditer(text)]


def graphemes_after(text: str, position: int) -> Iterator[int]:
    """The edges of graphemes after ``position``, from near to far."""
    return _after(_GRAPHEME, text, position)


def graphemes_before(text: str, position: int) -> Iterator[int]:
    """The edges of graphemes before ``position``, from near to far."""
    return _before(_GRAPHEME, text, position)


def words_after(text: str, position: int) -> Iterator[int]:
    """The edges of words, and of the graphemes between words, after ``position``, from near to far."""
    return _after(WORD, text, position)


def words_before(text: str, position: int) -> Iterator[int]:
    """The edges of words, and of the graphemes between words, before ``position``, from near to far."""
    return _before(WORD, text, position)


def _after(pattern: "regex.Pattern[str]", text: str, position: int) -> Iterator[int]:
    for match in pattern.finditer(text, _begun(text, position)):
        if match.end() > position:
            yield match.end()


def _before(pattern: "regex.Pattern[str]", text: str, position: int) -> Iterator[int]:
    while position > 0:
        start = _begun(text, position - 1)
        starts = (match.start() for match in pattern.finditer(text, start))
        yield from reversed(list(takewhile(position.__gt__, starts)))
        position = start
