"""Find sentences that say the same again: a repeated headline, boilerplate, a word put differently.

Two sentences count as one where they are alike to rapidfuzz, and their numbers, negations and words of
direction are equal. Only sentences with the same figures and capital words are compared, and only those that
share two of their longest words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from core.engines.folding import fold
from core.engines.polarity import says_the_same

ALIKE = 90.0
"""From this likeness on (0 to 100) two sentences may be one."""
_LONGEST = 5
_COMPARED = 12
_TELLING = re.compile(r"\d+|(?<!\w)[A-ZÀ-ÖØ-Þ]\w*")
"""Figures and capital words, but for the one a sentence begins with."""

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Repeats:
    """For each sentence the first one that says the same, and for each first one those that say it again."""

    first: Sequence[int]
    again: Mapping[int, Sequence[int]]


def repeats(sentences: Sequence[str]) -> Repeats:
    """Which sentences repeat an earlier one."""
    first = list(range(len(sentences)))
    again: dict[int, list[int]] = defaultdict(list)
    exact: dict[str, int] = {}
    by_words: dict[_Key, list[int]] = defaultdict(list)
    folded = [fold(sentence).text.strip(" .") for sentence in sentences]
    for at, words in enumerate(folded):
        known = exact.get(words)
        keys = list(_keys(words, _TELLING.findall(sentences[at].strip()[1:]))) if known is None else []
        if known is None:
            known = _alike(at, folded, keys, by_words)
        if known is not None:
            first[at] = known
            again[known].append(at)
            continue
        exact[words] = at
        for key in keys:
            by_words[key].append(at)
    return Repeats(first, again)


def _keys(words: str, telling: Sequence[str]) -> Iterator[_Key]:
    """Pairs of the longest words with what may not differ; sentences that are alike share one of these."""
    longest = sorted(set(words.split()), key=lambda word: (-len(word), word))[:_LONGEST]
    same = " ".join(telling)
    return ((first, second, same) for first, second in combinations(longest, 2))


def _alike(
    at: int,
    folded: Sequence[str],
    keys: Sequence[_Key],
    by_words: Mapping[_Key, Sequence[int]],
) -> int | None:
    words = folded[at]
    near = dict.fromkeys(other for key in keys for other in by_words.get(key, ())[-_COMPARED:])
    for other in sorted(near):
        if fuzz.ratio(words, folded[other], score_cutoff=ALIKE) and says_the_same(words, folded[other]):
            return other
    return None
