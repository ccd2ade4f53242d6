"""Tell fact from opinion in news prose, where words learned from debates hardly do.

Debates and speeches are full of "I", "we" and "you"; news says them only within quotation marks. So the guard
weighs as much as a text reads like news.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log1p

from core.engines.signs import Kind, Signs
from core.engines.worth import plain, words_of

_SORTS = {
    "i": "i me my mine i'm i've i'll i'd",
    "we": "we us our ours we're we've we'll",
    "you": "you your yours you're you've you'll",
    "not": "not no never don't didn't doesn't isn't wasn't won't can't nothing nobody none",
}
_SORT_OF = {word: name for name, words in _SORTS.items() for word in words.split()}
_SPOKEN = frozenset(word for word, name in _SORT_OF.items() if name != "not")
_OPENS = ("but", "and", "so", "yet", "or")
_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]?")
_QUOTE = re.compile(r"[\"“«„]")
_DASH = re.compile(r"—| [-–] |;")
_SURELY_SPEECH, _SURELY_NEWS = 0.045, 0.02
_BEFORE_READING = 100
"""A text counts as if so many words of news stood before it: one "I" in a line is no debate."""
_UNWEIGHED = (Kind.LABEL, Kind.SPEAKER)


def newsness(sentences: Iterable[str]) -> float:
    """How much a text reads like news, from 0 (debate, speech) to 1, by "I", "we", "you" outside quotes."""
    spoken, many = 0, _BEFORE_READING
    for sentence in sentences:
        words = words_of(plain(_QUOTED.sub(" ", sentence) if _QUOTE.search(sentence) else sentence))
        many += len(words)
        spoken += sum(map(_SPOKEN.__contains__, words))
    return min(1.0, max(0.0, (_SURELY_SPEECH - spoken / many) / (_SURELY_SPEECH - _SURELY_NEWS)))


_COUNTED = {"figures": 3, "i": 3, "we": 3, "you": 2, "not": 1, "adverbs": 3, "past": 3}
"""Sorts of words, and up to how many of them count."""


@lru_cache(maxsize=30_000)  # the same words come again and again
def _sort(word: str) -> str:
    if word in _SORT_OF:
        return _SORT_OF[word]
    if word[0].isdigit():
        return "figures"
    long = len(word) > 4
    return "adverbs" if long and word.endswith("ly") else "past" if long and word.endswith("ed") else ""


def seen(signs: Signs) -> Mapping[str, float]:
    """What the guard weighs of a sentence, by the names that its weights have."""
    words, found = signs.words, {kind.value: 1.0 for kind in signs.found if kind not in _UNWEIGHED}
    found["names"] = float(min(len(signs.found.get(Kind.NAMES, ())), 3))
    sorts = [sort for sort in map(_sort, words) if sort]
    for name, most in _COUNTED.items():
        found[name] = float(min(sorts.count(name), most))
    found["exclaims"] = float("!" in words)
    found["dashes"] = float(_DASH.search(signs.sentence) is not None)
    found["opens"] = float(bool(words) and words[0] in _OPENS)
    found["length"] = log1p(len(words))
    return found


def guarded(signs: Signs, weights: Mapping[str, float]) -> float:
    """What the guard adds to the sum of a sentence of news."""
    return sum(weights.get(name, 0.0) * value for name, value in seen(signs).items())
