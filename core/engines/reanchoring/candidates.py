"""Where in a text something like a quote may stand: where its rarer words stand close together."""

from collections import defaultdict
from itertools import pairwise

from core.engines.reanchoring.similar import Wanted
from core.engines.reanchoring.words import COMMON, Index

CANDIDATES = 3
_SEEDS, _FEW = 16, 4
"""How many words of a quote are followed; with fewer rare ones, pairs of common words are as well."""
_WORTH = 0.5
"""What a range must have of the votes of the likeliest to be looked at."""
_LEADING = _WORTH / 2.5
"""What one of two buckets side by side must have of the votes of the likeliest, for both to be worth it."""
_BESIDE = 0.5
"""What a word beside the quote counts, against one within."""


def windows(sought: Wanted, index: Index) -> list[tuple[int, int]]:
    """Ranges of words of the text, the likeliest first, each with room on both sides."""
    length = sought.end - sought.begin
    votes = _votes(sought, index, max(8, length // 2))
    room = length // 2 + sought.begin + 8
    total = len(index.words)
    found: list[tuple[int, int]] = []
    least = _WORTH * max(votes.values(), default=0.0)
    worth = [start for start, count in votes.items() if count >= least]
    for start in sorted(worth, key=lambda at: -votes[at]):
        low = start + sought.begin - room
        if all(abs(low - other) > room for other, _end in found):
            found.append((low, low + 2 * room + length + len(sought.row) - sought.end))
        if len(found) == CANDIDATES:
            break
    return [(max(0, low), min(total, high)) for low, high in found if high > 0]


def _votes(sought: Wanted, index: Index, width: int) -> dict[int, float]:
    """Where the row would begin, told by its rarest words, in steps of a width."""
    votes: dict[int, float] = defaultdict(float)
    for number, places in _seeds(sought, index):
        inside = sought.begin <= number < sought.end
        weight = index.weights[sought.row[number]] * (1.0 if inside else _BESIDE)
        for bucket in {(place - number) // width for place in places}:
            votes[bucket] += weight
    return {
        at * width + width // 2: votes[at] + votes.get(at + 1, 0.0)
        for at in _leading(votes, _LEADING * max(votes.values(), default=0.0))
    }


def _leading(votes: dict[int, float], least: float) -> list[int]:
    """The buckets that have enough votes, or whose next one has."""
    enough = {at for at, count in votes.items() if count >= least}
    return [at for at in votes if at in enough or at + 1 in enough]


def _seeds(sought: Wanted, index: Index) -> list[tuple[int, list[int]]]:
    """The rarest words of the row, each with its number in it and its places."""
    listed = [(number, index.places[word]) for number, word in enumerate(sought.row)]
    rare = sorted((pair for pair in listed if pair[1]), key=lambda pair: len(pair[1]))
    if len(rare) < _FEW:
        rare += _pairs(sought.row, index)
    return rare[:_SEEDS]


def _pairs(row: list[str], index: Index) -> list[tuple[int, list[int]]]:
    """Where two words that are common on their own stand side by side as they do in the row."""
    numbers = {pair: number for number, pair in enumerate(pairwise(row))}
    found: dict[int, list[int]] = defaultdict(list)
    for at, pair in enumerate(pairwise(index.folded(0, len(index.words)))):
        if pair in numbers:
            found[numbers[pair]].append(at)
    return sorted(((n, at) for n, at in found.items() if len(at) <= COMMON), key=lambda pair: len(pair[1]))
