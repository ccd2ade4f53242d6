"""A claim and the sentences of a source as words that can be compared: folded, stemmed, numbers as digits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.engines.search_words import placed_words, words_of
from core.engines.stems import stem
from core.text.spans import Span

_NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve
"""
_AS_DIGITS = {word: str(number) for number, word in enumerate(_NUMBERS.split())} | {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5",
    "twenty": "20", "thirty": "30", "hundred": "100",
}  # fmt: skip
_SMALL = {
    "en": """
a an and are as at be been but by for from had has have he her his i in is it its of on or she so that the
their them they this to was were which who will with would not also into than then there when where while
after before about over under during between all any both each few more most other some such no nor only own
same too very can just we you our your s
""",
    "fr": """
le la les l un une des de du d et ou mais que qui qu ne n pas se s ce cette ces il elle ils elles on en y a au
aux dans par pour sur avec sans est sont était ont été son sa ses leur leurs plus
""",
    "de": """
der die das den dem des ein eine einer einem einen eines und oder aber nicht ist sind war waren hat haben wird
werden in im an am auf aus bei mit nach von vom zu zum zur für über es er sie sich als auch dass
""",
    "es": """
el la los las un una unos unas de del y o pero que no se en a al con por para su sus es son fue era ha han lo
le más como sobre
""",
    "ar": """
في من على إلى عن أن إن ان هذا هذه التي الذي كان كانت قد لا ما لم مع بعد قبل هو هي و أو او كما بين ثم
""",
    "ckb": "لە بۆ بە و کە ئەو ئەم لەگەڵ دەکات بوو بووە هەر یەک نا نە تا وەک",
}
_WORD = re.compile(r"[^\W_]+")
_CAPITAL = re.compile(r"(?<=[\w,;:\"“«(] )[\"“«(]?(?=[^\W\d_])(\w[\w'’-]*)")


@dataclass(frozen=True, slots=True)
class Claim:
    """The stems of a claim in order, and which of them are names, numbers and small words."""

    stems: tuple[str, ...]
    names: frozenset[str]
    numbers: frozenset[str]
    small: frozenset[str]

    @property
    def plain(self) -> frozenset[str]:
        """The words that are no name, number or small word."""
        return frozenset(self.stems) - self.names - self.numbers - self.small


def claim_of(text: str, language: str) -> Claim:
    """A claim taken apart; only scripts with capitals show names."""
    stems = tuple(stems_of(text, language))
    small = small_words(language)
    capital = {found[1] for found in _CAPITAL.finditer(text) if found[1][0].isupper()}
    numbers = frozenset(word for word in stems if any(sign.isdigit() for sign in word))
    names = frozenset(s for word in capital for s in stems_of(word, language)) & set(stems)
    return Claim(stems, names - small - numbers, numbers, small & set(stems))


def stems_of(text: str, language: str) -> list[str]:
    """The stems of a text in order."""
    if text.isascii():  # the quick way: folding would change only the case of plain letters
        return [_stemmed(word, language) for word in _WORD.findall(text.lower())]
    return [_stemmed(word, language) for word in words_of(text)]


def placed_stems(text: str, language: str) -> Iterator[tuple[str, Span]]:
    """The stems of a text in order, each with the place of its word."""
    return ((_stemmed(word.text, language), word.span) for word in placed_words(text))


@lru_cache(maxsize=100_000)
def _stemmed(word: str, language: str) -> str:
    if language == "en" and word in _AS_DIGITS:
        return _AS_DIGITS[word]
    return stem(word, language)


@lru_cache(maxsize=8)
def small_words(language: str) -> frozenset[str]:
    """The stems of the words that say little by themselves; none for a language that is not known."""
    return frozenset(s for s in stems_of(_SMALL.get(language, ""), language))
