"""Which rows of full-text indexes have the most of some words, told by reading as little as possible.

A rank by FTS5 reads every row with any of the words: with a million rows and a common word that takes
seconds. Here the rows of each word are read, the rarest words first, until as many rows were read as a
search may take; the words left then are in so many rows that they hardly tell one from another.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nlargest
from itertools import combinations

MOST_RANKED = 1_200
"""Rows that are put in order."""
_FEW = 150
"""With fewer rows found, common words are looked up too, two together."""
_PAIRED = 4
"""Common words of which pairs are made."""


def ranked(
    connection: sqlite3.Connection,
    indexes: Mapping[str, float],
    weights: Mapping[str, float],
    in_rows: Mapping[str, int],
    postings: int,
) -> list[int]:
    """The row ids with the heaviest words in any of the ``indexes``, best first.

    The value of an index is what a word in it counts; ``in_rows`` how many rows a word is in, in all.
    """
    known = sorted((word for word in weights if word in in_rows), key=lambda word: (in_rows[word], word))
    scores: defaultdict[int, float] = defaultdict(float)
    read = 0
    while known and read + in_rows[known[0]] <= postings:
        word = known.pop(0)
        read += in_rows[word]
        _score(connection, indexes, f'"{word}"', weights[word], scores)
    if len(scores) < _FEW:
        for pair in combinations(known[:_PAIRED], 2):
            both = sum(weights[word] for word in pair)
            _score(connection, indexes, " AND ".join(f'"{word}"' for word in pair), both, scores, MOST_RANKED)
    best = nlargest(MOST_RANKED, ((score, -row) for row, score in scores.items()))
    return [-row for _score_, row in best]


def _score(
    connection: sqlite3.Connection,
    indexes: Mapping[str, float],
    wanted: str,
    weight: float,
    scores: defaultdict[int, float],
    most: int = -1,
) -> None:
    """Give the rows with what is wanted what it counts for."""
    for index, share in indexes.items():
        query = f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT ?"
        _give(connection.execute(query, (wanted, most)), weight * share, scores)


def _give(rows: Iterable[tuple[int]], weight: float, scores: defaultdict[int, float]) -> None:
    for (row,) in rows:
        scores[row] += weight
