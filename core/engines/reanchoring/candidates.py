"""Where in a text something like a quote may stand: where its rarer words stand close together."""

from collections import defaultdict

from core.engines.reanchoring.similar import Wanted
from core.engines.reanchoring.words import Index

CANDIDATES = 3
_COMMON = 48
"""Words that stand more often than this lead nowhere on their own."""
_BESIDE = 0.5
"""What a word beside the quote counts, against one within."""


def windows(sought: Wanted, index: Index) -> list[tuple[int, int]]:
    """Ranges of words of the text, the likeliest first, each with room on both sides."""
    length = sought.end - sought.begin
    votes = _votes(sought, index, max(8, length // 2))
    room = length // 2 + sought.begin + 8
    total = len(index.words.spans)
    found: list[tuple[int, int]] = []
    for start in sorted(votes, key=lambda at: -votes[at]):
        low = start + sought.begin - room
        if all(abs(low - other) > room for other, _end in found):
            found.append((low, low + 2 * room + length + len(sought.row) - sought.end))
        if len(found) == CANDIDATES:
            break
    return [(max(0, low), min(total, high)) for low, high in found if high > 0]


def _votes(sought: Wanted, index: Index, width: int) -> dict[int, float]:
    """Where the row would begin, told by each of its words, in steps of a width."""
    votes: dict[int, float] = defaultdict(float)
    for number, word in enumerate(sought.row):
        weight = index.weights[word] * (1.0 if sought.begin <= number < sought.end else _BESIDE)
        for bucket in {(place - number) // width for place in _places(sought.row, number, index)}:
            votes[bucket] += weight
    return {
        bucket * width + width // 2: count + votes.get(bucket + 1, 0.0)
        for bucket, count in list(votes.items())
    }


def _places(row: list[str], number: int, index: Index) -> list[int]:
    """Where a word stands; one that is common only where the next word of the row follows it."""
    places = index.places[row[number]]
    if len(places) <= _COMMON:
        return places
    following = index.places[row[number + 1]] if number + 1 < len(row) else []
    if len(following) > _COMMON:
        return []
    folded = index.words.folded
    return [place - 1 for place in following if place and folded[place - 1] == row[number]]
