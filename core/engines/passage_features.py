"""What tells the sentence that speaks to a claim: words, names and numbers shared, its place and its kind.

Words count by how rare they are among the sentences of the source (BM25, Robertson and Zaragoza 2009).
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.engines.passage_words import Claim, small_words, stems_of

FEATURES = (
    "bm25 of best", "repeated words of best", "bm25 rank", "best", "bm25 of a finished sentence",
    "share", "share of best", "share by length", "precision", "pairs", "beginnings", "rarest word",
    "names", "numbers", "plain words",
    "before", "after", "new before", "new after", "around", "best around", "heading above",
    "is heading", "is title", "is fact of the page", "is finished", "is loose line", "finished around",
    "length", "length squared", "few words", "many words", "too many words", "place", "early",
    "question", "points back", "digits",
)  # fmt: skip
"""The names of the numbers that ``features`` gives for each sentence, in order."""

Features = tuple[float, ...]
_K1, _B = 1.2, 0.6
_SMALL_WEIGHT = 0.25
_BEGINNING = 5
_POINTING = frozenset(["he", "she", "it", "they", "his", "her", "their", "this", "these", "the"])
_FIRST = re.compile(r"\W*(\w+)")
_DIGIT = re.compile(r"\d")
_FINISHED = tuple(".!?…\"”»')؟۔")
_CHECKED_EVERY = 500


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The words of a claim with what each counts in one source."""

    weights: dict[str, float]
    pairs: frozenset[tuple[str, str]]
    beginnings: dict[str, float]
    small: frozenset[str]
    average: float
    total: float
    rarest: float
    kinds: tuple[tuple[frozenset[str], float], ...]
    """The names, the numbers and the plain words, each with what they count together."""

    def of(self, words: Iterable[str]) -> float:
        """What these words of the claim count together."""
        return sum(map(self.weights.__getitem__, words))

    def parts(self, words: frozenset[str]) -> Features:
        """The shares of the claim's names, numbers and plain words that are among ``words``."""
        return tuple(self.of(kind & words) / whole if whole else 0.0 for kind, whole in self.kinds)


@dataclass(frozen=True, slots=True)
class _Shared:
    """What one sentence has in common with the claim, and how long it is in words."""

    words: frozenset[str]
    bm25: float
    repeated: float
    share: float
    own: Features
    length: int


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a line is."""

    heading: bool
    title: bool
    fact: bool
    finished: bool

    def numbers(self) -> Features:
        """As features."""
        loose = not (self.finished or self.heading or self.title or self.fact)
        return tuple(map(float, (self.heading, self.title, self.fact, self.finished, loose)))


def features(
    claim: Claim, sentences: Sequence[str], language: str, check: Callable[[], None] = lambda: None
) -> list[Features]:
    """One row of numbers for each sentence, named by FEATURES; ``check`` is called often and may raise."""
    stems: list[list[str]] = []
    for number, sentence in enumerate(sentences):
        if number % _CHECKED_EVERY == 0:
            check()
        stems.append(stems_of(sentence, language))
    weighed = _weighed(claim, stems, language)
    shared = [_shared(weighed, words) for words in stems]
    check()
    context = _context(weighed, shared, [_kind(sentence) for sentence in sentences])
    return [row + _form(sentences, at, shared[at].length) for at, row in enumerate(context)]


def _weighed(claim: Claim, stems: Sequence[Sequence[str]], language: str) -> _Weighed:
    """How much each word of the claim counts: the rarer in the source, the more; small words less."""
    wanted, total = frozenset(claim.stems), len(stems)
    holding = Counter(word for words in stems for word in wanted.intersection(words))
    weights: dict[str, float] = {}
    beginnings: dict[str, float] = {}
    for word in wanted:
        rarity = math.log(1 + (total - holding[word] + 0.5) / (holding[word] + 0.5))
        weights[word] = rarity * (_SMALL_WEIGHT if word in claim.small else 1.0)
        if len(word) >= _BEGINNING and word not in claim.small and word not in claim.numbers:
            beginnings[word[:_BEGINNING]] = max(beginnings.get(word[:_BEGINNING], 0.0), weights[word])
    kinds = (claim.names, claim.numbers, claim.plain)
    return _Weighed(
        weights,
        frozenset(pairwise(claim.stems)),
        beginnings,
        small_words(language),
        sum(map(len, stems)) / max(1, total) or 1.0,
        sum(weights.values()) or 1.0,
        max(weights.values(), default=0.0) or 1.0,
        tuple((kind, sum(weights[word] for word in kind)) for kind in kinds),
    )


def _shared(weighed: _Weighed, words: Sequence[str]) -> _Shared:
    """What a sentence of these stems shares with the claim."""
    weights, length = weighed.weights, len(words)
    counts = Counter(word for word in words if word in weights)
    if not counts:
        own: Features = (0.0, 0.0, _begun(weighed, words, counts), 0.0, 0.0, 0.0, 0.0)
        return _Shared(frozenset(), 0.0, 0.0, 0.0, own, length)
    total, long = weighed.total, _K1 * (1 - _B + _B * length / weighed.average)
    common = frozenset(counts)
    own = (
        sum(count for word, count in counts.items() if word not in weighed.small)
        / (sum(word not in weighed.small for word in words) or 1),
        sum(weighed.of(pair) for pair in weighed.pairs.intersection(pairwise(words))) / (2 * total),
        _begun(weighed, words, counts),
        max(weights[word] for word in common) / weighed.rarest,
        *weighed.parts(common),
    )
    return _Shared(
        common,
        sum(weights[word] * n * (_K1 + 1) / (n + long) for word, n in counts.items()) / total,
        sum(weights[word] * n * (_K1 + 1) / (n + _K1) for word, n in counts.items()) / total,
        weighed.of(common) / total,
        own,
        length,
    )


def _begun(weighed: _Weighed, words: Sequence[str], counts: Counter[str]) -> float:
    """What the words count that only begin as one of the claim does: "Kurdistan" beside "Kurdish"."""
    begun = {word[:_BEGINNING] for word in words} & weighed.beginnings.keys()
    if not begun:
        return 0.0
    return (
        sum(weighed.beginnings[start] for start in begun - {word[:_BEGINNING] for word in counts})
        / weighed.total
    )


def _context(weighed: _Weighed, shared: Sequence[_Shared], kinds: Sequence[_Kind]) -> list[Features]:
    """The features of each sentence by its words, its neighbours and its kind."""
    best = max((one.bm25 for one in shared), default=0.0) or 1.0
    repeated = max((one.repeated for one in shared), default=0.0) or 1.0
    share = max((one.share for one in shared), default=0.0) or 1.0
    order = sorted(range(len(shared)), key=lambda at: -shared[at].bm25)
    rank = {at: place for place, at in enumerate(order)}
    rows: list[Features] = []
    heading = -1
    for at, one in enumerate(shared):
        kind = kinds[at]
        rows.append(
            (
                one.bm25 / best, one.repeated / repeated, 1 / (1 + rank[at]), float(rank[at] == 0),
                one.bm25 / best * kind.finished,
                one.share, one.share / share, one.share * math.log(1 + one.length), *one.own,
                *_around(weighed, shared, at, best),
                shared[heading].share if heading >= 0 else 0.0,
                *kind.numbers(),
                sum(near.finished for near in kinds[max(0, at - 2) : at + 3]) / 5,
            )
        )  # fmt: skip
        heading = at if kind.heading else heading
    return rows


def _around(weighed: _Weighed, shared: Sequence[_Shared], at: int, best: float) -> Features:
    """What the neighbours of a sentence share with the claim, and what of it the sentence does not."""
    before, after = shared[max(0, at - 3) : at], shared[at + 1 : at + 4]
    here, total = shared[at].words, weighed.total
    earlier = frozenset().union(*(one.words for one in before))
    later = frozenset().union(*(one.words for one in after))
    near = here.union(*(one.words for one in (*before[-2:], *after[:2])))
    return (
        before[-1].share if before else 0.0,
        after[0].share if after else 0.0,
        weighed.of(earlier - here) / total,
        weighed.of(later - here) / total,
        weighed.of(near) / total,
        max((one.bm25 for one in (*before[-2:], *after[:2])), default=0.0) / best,
    )


def _kind(sentence: str) -> _Kind:
    fact = sentence.startswith("(meta data)")
    title = fact and sentence.startswith("(meta data) TITLE")
    return _Kind(sentence.startswith("#"), title, fact and not title, sentence.rstrip().endswith(_FINISHED))


def _form(sentences: Sequence[str], at: int, length: int) -> Features:
    """The features of a sentence whatever the claim says."""
    sentence, long = sentences[at], math.log(1 + length)
    first = _FIRST.match(sentence)
    return (
        long,
        long * long,
        float(length < 5),
        float(length > 40),
        float(length > 80),
        at / len(sentences),
        1 / (1 + at),
        float(sentence.rstrip().endswith(("?", "؟"))),
        float(first is not None and first[1].lower() in _POINTING),
        float(_DIGIT.search(sentence) is not None),
    )
