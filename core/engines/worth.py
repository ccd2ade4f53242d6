"""How much the words of an English sentence resemble those of claims that were checked, and which words do.

Each word, and each pair of words at most three apart, has a weight that was learned from debates, speeches
and published fact-checks. The sum is divided by the root of their number, so that length alone says nothing.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from math import sqrt

from core.engines.suggest_weights import GAPS, Weights

START = "<s>"
"""Stands before the first word, so that what a sentence begins with counts."""
FEWEST = 6
_WORD = re.compile(r"[$€£]|\d+(?:[.,]\d+)*|[^\W\d]+(?:'[^\W\d]+)?|[?!%]")


def words_of(lowered: str) -> list[str]:
    """The words, figures and telling marks of a sentence in lower case with straight apostrophes."""
    return _WORD.findall(lowered)


def worth(words: Sequence[str], weights: Weights) -> float:
    """The learned sum for a sentence."""
    placed = [START, *words]
    single = set(placed)
    total, many = sum(map(weights.words.__getitem__, single & weights.words.keys())), len(single)
    for gap, learned in zip(GAPS, weights.pairs, strict=True):
        pairs = set(zip(placed, placed[gap:], strict=False))
        many += len(pairs)
        total += sum(map(learned.__getitem__, pairs & learned.keys()))
    return weights.base + total / sqrt(max(many, FEWEST))


def shares(words: Sequence[str], weights: Weights) -> dict[str, float]:
    """What each word adds to the sum, in the same measure: its own weight and half of its pairs'."""
    placed = [START, *words]
    found: defaultdict[str, float] = defaultdict(float)
    single = set(placed)
    many = len(single)
    for word in single:
        found[word] += weights.words.get(word, 0.0)
    for gap, learned in zip(GAPS, weights.pairs, strict=True):
        pairs = set(zip(placed, placed[gap:], strict=False))
        many += len(pairs)
        for pair in pairs & learned.keys():
            for word in pair:
                found[word] += learned[pair] / 2
    size = sqrt(max(many, FEWEST))
    return {word: value / size for word, value in found.items()}
