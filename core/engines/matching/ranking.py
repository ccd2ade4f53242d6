"""Put candidates in order: a quick look at all of them, a close one at the best, and the order of those."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from math import exp, log1p

from core.engines.matching import comparing, telling
from core.engines.matching.asking import Asked, near_words
from core.engines.matching.model import Model, weighed
from core.engines.matching.rarity import Rarity
from core.engines.matching.telling import Marks, Told
from core.engines.matching.words import STOP
from core.records.matches import Check
from core.text.spans import Span

CLOSELY = 40
"""Candidates that are looked at closely."""
_TOP = 1000

Placed = Sequence[tuple[str, Span]]
"""The stems of a text with their places."""

Counted = Callable[[Iterable[str]], None]
"""Has words counted that the rarity does not know yet."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One candidate, by its place among those given; ``score`` is 0 to 1000."""

    at: int
    score: int
    clear: bool = False


def best(
    asked: Asked, checks: Sequence[Check], rarity: Rarity, count: Counted, model: Model, most: int
) -> list[Ranked]:
    """The best candidates, best first; the first is clear where it is far better than the second."""
    looked = looked_at(asked, checks, rarity, model.first)
    count(word for at, _features in looked for word in told_of(checks[at]).telling)
    told = compared(asked, checks, looked, rarity, model)
    scored = sorted(((weighed(model.all, features), -at) for at, features in told), reverse=True)[
        : max(2, most)
    ]
    gap = scored[0][0] - scored[1][0] if len(scored) > 1 else model.clear
    return [
        Ranked(
            -at,
            round(_TOP / (1 + exp(min(50.0, model.middle - raw)))),
            clear=not place and gap >= model.clear,
        )
        for place, (raw, at) in enumerate(scored[:most])
    ]


def looked_at(
    asked: Asked,
    checks: Sequence[Check],
    rarity: Rarity,
    weights: Sequence[float] | None,
    most: int = CLOSELY,
) -> list[tuple[int, list[float]]]:
    """The candidates that promise most, with their quick features; all of them without weights."""
    rare = {word: rarity(word) for word in asked.every | asked.signed}
    all_rare = sum(rare[word] for word in asked.telling) or 1.0
    seen = [(at, comparing.first(asked, told_of(check), rare, all_rare)) for at, check in enumerate(checks)]
    if weights is None:
        return seen
    return nlargest(most, seen, key=lambda one: (weighed(weights, one[1]), -one[0]))


def compared(
    asked: Asked,
    checks: Sequence[Check],
    looked: Sequence[tuple[int, list[float]]],
    rarity: Rarity,
    model: Model,
) -> list[tuple[int, list[float]]]:
    """The candidates with all features, those in relation to the best of them included."""
    near = near_words(asked.telling, model.related)
    close = [
        (at, [*quick, *comparing.second(asked, told_of(checks[at]), _marks(checks[at]), rarity, near)])
        for at, quick in looked
    ]
    tops = [
        max((features[place] for _at, features in close), default=0.0) or 1.0
        for place in comparing.RELATIVE_AT
    ]
    order = sorted(range(len(close)), key=lambda number: -close[number][1][0])
    places = {number: log1p(place) for place, number in enumerate(order)}
    return [
        (
            at,
            [
                *told,
                *(told[place] / top for place, top in zip(comparing.RELATIVE_AT, tops, strict=True)),
                places[n],
            ],
        )
        for n, (at, told) in enumerate(close)
    ]


def shared_words(ours: Placed, theirs: Placed) -> tuple[Span, ...]:
    """Where the telling words of a text stand that the other has too; all words where none is telling."""
    common = {stem for stem, _span in ours} & {stem for stem, _span in theirs}
    common = common - STOP or common
    return tuple(span for stem, span in ours if stem in common)


def told_of(check: Check) -> Told:
    """A check as it is compared."""
    return _told(check.claim, check.title, check.date)


@lru_cache(maxsize=4_000)
def _told(claim: str, title: str, date: str) -> Told:
    return telling.read(claim, title, date)


@lru_cache(maxsize=4_000)
def _marked(claim: str, title: str) -> Marks:
    return telling.marks(claim, title)


def _marks(check: Check) -> Marks:
    return _marked(check.claim, check.title)
