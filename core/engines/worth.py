"""How much the words of an English sentence resemble those of claims that were checked, and which words do.

Each word, and each pair of words at most three apart, has a weight that was learned from debates, speeches
and published fact-checks. The sum is divided by the root of their number, so that length alone says nothing.
"""

import re
from collections.abc import Sequence
from math import sqrt

from core.engines.suggest_weights import GAPS, Weights

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


def worth(words: Sequence[str], weights: Weights) -> float:
    """The learned sum for the words of a sentence."""
    placed = [START, *words]
    single = set(placed)
    total, many = sum(filter(None, map(weights.words.get, single))), len(single)
    for gap, learned in zip(GAPS, weights.pairs, strict=True):
        pairs = set(zip(placed, placed[gap:], strict=False))
        many += len(pairs)
        total += sum(filter(None, map(learned.get, pairs)))
    return weights.base + total / sqrt(max(many, FEWEST))


def shares(words: Sequence[str], weights: Weights) -> dict[str, float]:
    """What each word adds to the sum, about: its own weight and half of its pairs'."""
    placed = [START, *words]
    known = weights.words.get
    found = {word: known(word, 0.0) for word in placed}
    for gap, learned in zip(GAPS, weights.pairs, strict=True):
        for pair in set(zip(placed, placed[gap:], strict=False)):
            weight = learned.get(pair)
            if weight:
                found[pair[0]] += weight / 2
                found[pair[1]] += weight / 2
    size = sqrt(max(4 * len(words), FEWEST))
    return {word: value / size for word, value in found.items()}
