"""Put candidates in order: a quick look at all of them, then a close one at those that promise most."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from math import exp, log1p

from core.engines.matching import comparing, telling
from core.engines.matching.asking import Asked, near_words
from core.engines.matching.days import day_in
from core.engines.matching.model import Model, weighed
from core.engines.matching.rarity import Rarity
from core.engines.matching.telling import Told
from core.engines.matching.words import STOP
from core.records.matches import Check
from core.text.spans import Span

CLOSELY = 30
"""Candidates that are looked at closely."""
_TOP = 1000

Placed = Sequence[tuple[str, Span]]
"""The stems of a text with their places."""
Candidate = tuple[Check, float]
"""A check, and what the words it was found by come to."""
Counted = Callable[[Iterable[str]], None]
"""Has words counted that the rarity does not know yet."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One candidate, by its place among those given; ``score`` is 0 to 1000."""

    at: int
    score: int
    clear: bool = False


def best(
    asked: Asked, found: Sequence[Candidate], rarity: Rarity, count: Counted, model: Model, most: int
) -> list[Ranked]:
    """The best candidates, best first; the first is clear where it is far better than the second."""
    closely = promising(asked, found, model.look, max(most, CLOSELY))
    told = [told_of(found[at][0]) for at in closely]
    count({word for one in told for word in one.telling})
    values = [weighed(model.all, features) for features in compared(asked, told, rarity, model)]
    order = sorted(range(len(values)), key=lambda place: -values[place])[: max(2, most)]
    lead = values[order[0]] - values[order[1]] if len(order) > 1 else model.clear
    return [
        Ranked(closely[place], _score(values[place], model), clear=not number and lead >= model.clear)
        for number, place in enumerate(order[:most])
    ]


def promising(
    asked: Asked, found: Sequence[Candidate], weights: Sequence[float], most: int = CLOSELY
) -> list[int]:
    """The places of the candidates that are worth a close look."""
    values = [value for _check, value in found]
    if asked.day is not None:  # without a day to compare, a look tells nothing else
        values = [weighed(weights, features) for features in looks(asked, found)]
    return nlargest(most, range(len(values)), key=values.__getitem__)


def looks(asked: Asked, found: Sequence[Candidate]) -> list[list[float]]:
    """What is told of every candidate."""
    top = max((value for _check, value in found), default=0.0) or 1.0
    return [
        comparing.look(asked, day_in(check.date) if check.date else None, value / top)
        for check, value in found
    ]


def compared(asked: Asked, told: Sequence[Told], rarity: Rarity, model: Model) -> list[list[float]]:
    """All features of each, those in relation to the best of them included."""
    near = near_words(asked.telling, model.related)
    text = comparing.weigh(asked, rarity, near)
    close = [comparing.features(text, one) for one in told]
    tops = [max((features[at] for features in close), default=0.0) or 1.0 for at in comparing.RELATIVE_AT]
    order = sorted(range(len(close)), key=lambda place: -close[place][0])
    places = dict(zip(order, map(log1p, range(len(order))), strict=True))
    return [[*features, *_relative(features, tops), places[number]] for number, features in enumerate(close)]


def _relative(features: Sequence[float], tops: Sequence[float]) -> Iterator[float]:
    return (features[at] / top for at, top in zip(comparing.RELATIVE_AT, tops, strict=True))


def _score(value: float, model: Model) -> int:
    return round(_TOP / (1 + exp(min(50.0, model.middle - value))))


def shared_words(ours: Placed, theirs: Placed) -> tuple[Span, ...]:
    """Where the telling words of a text stand that the other has too; all words where none is telling."""
    common = {stem for stem, _span in ours} & {stem for stem, _span in theirs}
    common = common - STOP or common
    return tuple(dict.fromkeys(span for stem, span in ours if stem in common))


def told_of(check: Check) -> Told:
    """A check as it is compared; those met last are remembered."""
    return _told(check.claim, check.title, check.date)


@lru_cache(maxsize=4_000)
def _told(claim: str, title: str, date: str) -> Told:
    return telling.read(claim, title, date)
