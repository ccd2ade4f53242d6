"""Words that stand for one another, learned from how checks say one thing twice: in their claim and title.

IBM model 1 (Brown et al., 1993): which word of one side a word of the other translates, by expectation
maximisation over all pairs in both directions.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from core.engines.matching.words import STOP, stems_of
from core.records.matches import Check

ROUNDS, FEWEST, NEAREST = 5, 6, 8
_SURE, _TIMES, _EVIDENCE, _CUT, _EMPTY = 0.006, 4.0, 2.0, 0.001, ""

Pair = tuple[list[str], list[str]]
Chances = dict[str, dict[str, float]]


def related_words(checks: Iterable[Check]) -> dict[str, dict[str, float]]:
    """For a stem those it often stands for, with how near they are, 0 to 1."""
    pairs = _pairs(checks)
    chances: Chances = {}
    counts: Chances = {}
    for _round in range(ROUNDS):
        counts = _expected(pairs, chances)
        chances = {word: _shares(found) for word, found in counts.items()}
    anyway = chances.pop(_EMPTY, {})
    near = {word: _nearest(word, found, anyway, counts[word]) for word, found in sorted(chances.items())}
    return {word: found for word, found in near.items() if found}


def _pairs(checks: Iterable[Check]) -> list[Pair]:
    sides = [(_words(check.title), _words(check.claim)) for check in checks]
    pairs = [pair for title, claim in sides for pair in ((title, claim), (claim, title))]
    seen = Counter(word for one, _other in pairs for word in one)
    return [
        ([*(w for w in one if seen[w] >= FEWEST), _EMPTY], [w for w in other if seen[w] >= FEWEST])
        for one, other in pairs
    ]


def _words(text: str) -> list[str]:
    return sorted({word for word in stems_of(text) if word not in STOP and not word.isdigit()})


def _expected(pairs: list[Pair], chances: Chances) -> Chances:
    counts: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for one, other in pairs:
        for word in other:
            likely = [chances[from_].get(word, 0.0) for from_ in one] if chances else [1.0] * len(one)
            total = sum(likely)
            for from_, chance in zip(one, likely, strict=True):
                if total and chance > _CUT / 10 * total:
                    counts[from_][word] += chance / total
    return {word: dict(found) for word, found in counts.items()}


def _shares(found: dict[str, float]) -> dict[str, float]:
    total = sum(found.values())
    return {word: count / total for word, count in found.items() if count / total > _CUT}


def _nearest(
    word: str, found: dict[str, float], anyway: dict[str, float], counts: dict[str, float]
) -> dict[str, float]:
    """The likeliest others that are not likely anyway, with enough pairs behind them."""
    sure = [
        (chance, other)
        for other, chance in found.items()
        if other != word
        and chance >= _SURE
        and chance > _TIMES * anyway.get(other, 0.0)
        and counts[other] >= _EVIDENCE
    ]
    return {
        other: round(min(1.0, 1.5 * chance**0.5), 2) for chance, other in sorted(sure, reverse=True)[:NEAREST]
    }
