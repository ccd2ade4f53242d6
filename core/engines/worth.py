"""How much the words of an English sentence resemble those of claims that were checked, and which words do.

Each word, and each pair of words at most three apart, has a weight that was learned from debates, speeches
and published fact-checks. The sum is divided by the root of their number, so that length alone says nothing.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from math import sqrt

from core.engines.suggest_weights import GAPS, Pair, Weights

START = "<s>"
"""Stands before the first word, so that what a sentence begins with counts."""
FEWEST = 6
_WORD = re.compile(r"[$€£]|\d+(?:[.,]\d+)*|[^\W\d]+(?:'[^\W\d]+)?|[?!%]")


def plain(sentence: str) -> str:
    """In lower case with straight apostrophes."""
    return sentence.lower().replace("’", "'")


def words_of(lowered: str) -> list[str]:
    """The words, figures and telling marks of a sentence in lower case with straight apostrophes."""
    return _WORD.findall(lowered)


Told = Sequence[AbstractSet[Pair]]
"""The pairs of a sentence that have a weight, by their distance."""


def worth(words: Sequence[str], weights: Weights) -> float:
    """The learned sum for the words of a sentence."""
    return measured(words, weights)[0]


def measured(words: Sequence[str], weights: Weights) -> tuple[float, Told]:
    """The learned sum, and the pairs that it is made of."""
    placed = [START, *words]
    single = set(placed)
    told: list[AbstractSet[Pair]] = []
    total, many = sum(map(weights.words.__getitem__, single & weights.words.keys())), len(single)
    for gap, learned in zip(GAPS, weights.pairs, strict=True):
        pairs = set(zip(placed, placed[gap:], strict=False))
        many += len(pairs)
        told.append(pairs & learned.keys())
        total += sum(map(learned.__getitem__, told[-1]))
    return weights.base + total / sqrt(max(many, FEWEST)), told


def shares(words: Sequence[str], told: Told, weights: Weights) -> dict[str, float]:
    """What each word adds to the sum, about: its own weight and half of its pairs'."""
    placed = [START, *words]
    known = weights.words.get
    found = {word: known(word, 0.0) for word in placed}
    for pairs, learned in zip(told, weights.pairs, strict=True):
        for pair in pairs:
            half = learned[pair] / 2
            found[pair[0]] += half
            found[pair[1]] += half
    size = sqrt(max(4 * len(words), FEWEST))
    return {word: value / size for word, value in found.items()}
