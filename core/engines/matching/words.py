"""The words by which a text is found: folded, stemmed, and told apart from those that say nothing."""

import re
from collections.abc import Iterable

from core.engines.matching.stems import stem
from core.engines.search_words import placed_words, words_of
from core.text.spans import Span

_ASCII_WORD = re.compile(r"[a-z0-9]+")
_EVEN = {ord(sign): " " for sign in "“”„«»…—–•·"} | {ord("’"): "'", ord("‘"): "'", 0xA0: " "}
_CAPITAL = re.compile(r"(?<![.!?:\"“‘'’] )(?<!^)\b[A-ZÀ-ÖØ-ÞŠŽŒ][\w’'-]*\w")
_BEGINNING = 5
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

_SAY_LITTLE = """
a about after again against all also am an and any are as at be because been before being below between both
but by can could did do does doing don down during each few for from further had has have having he her here
hers him his how i if in into is it its just like me more most much my no nor not now of off on once only or
other our out over own re s said same say says she should so some such t than that the their them then there
these they this those through to too under until up us very was we well were what when where which while who
why will with would you your ve ll d m
le la les l un une des du de et en est que qui dans pour pas au aux ce cette ces il elle ils elles on nous
vous se sa son ses sur par plus avec ne ont sont ou mais
der die das den dem des ein eine einer eines einem einen und ist nicht mit von zu im in auf für sich auch es
er sie wir ihr als an bei nach wie aus dass hat haben sind war wird
el los las una unos unas del y es por con para su sus lo como más pero
في من على إلى عن أن إن هذا هذه ذلك التي الذي ما لا لم لن كان كانت قد هو هي و أو ثم بعد قبل كل مع له لها
لە بۆ بە و کە ئەم ئەو لەگەڵ هەر نا
"""
STOP = frozenset(stem(word) for word in words_of(_SAY_LITTLE))
"""Stems that are in too many texts to find one by."""

_NEGATIONS = (
    "not no never nobody none nothing without cannot t ne pas jamais nicht kein keine keinen nie لا لم لن ليس"
)
_NOT = frozenset(words_of(_NEGATIONS))


def plain_words(text: str) -> list[str]:
    """The folded words of a text, in order; as ``words_of``, and faster for what is nearly ASCII.

    A sign that stands for several words, as "ﷺ" does, gives each of them: the index looks up single words.
    """
    even = text if text.isascii() else text.translate(_EVEN)
    if even.isascii():
        return _ASCII_WORD.findall(even.lower())
    return " ".join(words_of(even)).split()


def placed_stems(text: str) -> list[tuple[str, Span]]:
    """The stems of a text, in order, each with the place of its word; those of one sign share its place."""
    even = text if text.isascii() else text.translate(_EVEN)
    if even.isascii():
        found = _ASCII_WORD.finditer(even.lower())
        return [(stem(word.group()), Span(word.start(), word.end())) for word in found]
    return [(stem(part), word.span) for word in placed_words(text) for part in word.text.split()]


def stems_of(text: str) -> list[str]:
    """The stems of a text, in order."""
    return [stem(word) for word in plain_words(text)]


def beginnings(words: Iterable[str]) -> frozenset[str]:
    """The first letters of long words, which words of one family have in common."""
    return frozenset(word[:_BEGINNING] for word in words if len(word) > _BEGINNING)


def names_in(text: str) -> frozenset[str]:
    """The stems of words that have a capital though no sentence begins with them."""
    return frozenset(stems_of(" ".join(_CAPITAL.findall(text)))) - STOP


def numbers_in(text: str) -> frozenset[str]:
    """The numbers written in figures, without the commas that part thousands.

    Not those of ``core.engines.figures``: what numbers count was learned with these, and up to sixty texts
    are read for one claim, which would take thirty times as long.
    """
    return frozenset(number.replace(",", "") for number in _NUMBER.findall(text))


def negates(words: Iterable[str]) -> bool:
    """True where one of the folded words says "not"; of "don't" they hold a "t"."""
    return not _NOT.isdisjoint(words)
