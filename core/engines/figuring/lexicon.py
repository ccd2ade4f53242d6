"""The words for numbers by language, and the German ones that are written as one word."""

from collections.abc import Sequence
from functools import lru_cache

from core.engines.figuring import words as lists
from core.engines.folding import fold

_TEN, _TEENS, _HUNDRED, _THOUSAND, _SHORTEST = 10, 20, 100, 1000, 7


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word as the lists have it."""
    return fold(word).text


def lines(words: str) -> Sequence[str]:
    """The folded words of a list."""
    return [plain(word) for word in words.lower().split()]


def pairs(line: str) -> dict[str, int]:
    """The words of a list, folded, with their numbers."""
    found = (pair.partition("=") for pair in line.split())
    return {plain(word.lower()): int(value) for word, _sign, value in found}


@lru_cache
def numbers(language: str) -> dict[str, int]:
    """The words for numbers: of one language, or where it is not known of all, English before others."""
    base = language.partition("-")[0].lower()
    base = "ckb" if base == "ku" else base
    if base in lists.NUMBERS:
        return pairs(lists.NUMBERS[base])
    found: dict[str, int] = {}
    for name in ("ckb", "ar", "es", "fr", "de", "en"):
        found |= pairs(lists.NUMBERS[name])
    return {word: value for word, value in found.items() if word not in FOREIGN}


FOREIGN = frozenset(lines(lists.FOREIGN))
"""Number words of one language that are something else in another."""


@lru_cache
def halves(language: str) -> frozenset[str]:
    """The words for a half: of one language, or where it is not known of all."""
    base = language.partition("-")[0].lower()
    if base in lists.HALF:
        return frozenset(lines(lists.HALF[base]))
    return frozenset(word for words in lists.HALF.values() for word in lines(words)) - FOREIGN


_GERMAN_ONES = {word: value for word, value in pairs(lists.NUMBERS["de"]).items() if 0 < value < _HUNDRED}


@lru_cache(maxsize=4096)
def german(word: str) -> int:
    """A German number of one word, "zweihundertfünfundzwanzig"; -1 where it is none."""
    if len(word) < _SHORTEST:
        return -1
    head, sign, tail = word.partition("tausend")
    if sign:
        front = _below_thousand(head) if head else 1
        back = _below_thousand(tail.removeprefix("und")) if tail else 0
        return front * _THOUSAND + back if front > 0 and back >= 0 else -1
    return _below_thousand(word)


def _below_thousand(word: str) -> int:
    head, sign, tail = word.partition("hundert")
    if sign:
        front = _GERMAN_ONES.get(head, -1) if head else 1
        back = _below_hundred(tail.removeprefix("und")) if tail else 0
        return front * _HUNDRED + back if front > 0 and back >= 0 else -1
    return _below_hundred(word)


def _below_hundred(word: str) -> int:
    if word in _GERMAN_ONES:
        return _GERMAN_ONES[word]
    ones, sign, tens = word.partition("und")
    one, ten = _GERMAN_ONES.get(ones, 0), _GERMAN_ONES.get(tens, 0)
    return one + ten if sign and 0 < one < _TEN and ten >= _TEENS else -1
