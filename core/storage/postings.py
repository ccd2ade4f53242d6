"""Which rows of full-text indexes have the most of some words, told by reading as little as possible.

A rank by FTS5 reads every row with any of the words: with a million rows and a common word that takes
seconds. Here the rows of each word are read, the rarest words first, until as many rows were read as a
search may take; the words left then are in so many rows that they hardly tell one from another.
"""

import sqlite3
from collections.abc import Mapping
from heapq import nlargest
from itertools import chain, combinations

_FEW = 150
"""With fewer rows found, common words are looked up too, two together."""
_PAIRED, _MOST_PAIRED = 4, 1_200
"""Common words of which pairs are made, and rows that are read of a pair."""

Scores = dict[int, float]
"""What the words in a row come to, by row id."""


def scored(
    connection: sqlite3.Connection,
    indexes: Mapping[str, float],
    weights: Mapping[str, float],
    in_rows: Mapping[str, int],
    postings: int,
) -> Scores:
    """The rows with any of the rarest words in any of the ``indexes``.

    The value of an index is what a word in it counts; ``in_rows`` how many rows a word is in, in all;
    ``postings`` how many of them are read.
    """
    known = sorted((word for word in weights if word in in_rows), key=lambda word: (in_rows[word], word))
    scores: Scores = {}
    while known and in_rows[known[0]] <= postings:
        word = known.pop(0)
        postings -= in_rows[word]
        _score(connection, indexes, f'"{word}"', weights[word], scores)
    if len(scores) < _FEW:
        for pair in combinations(known[:_PAIRED], 2):
            both = sum(weights[word] for word in pair)
            wanted = " AND ".join(f'"{word}"' for word in pair)
            _score(connection, indexes, wanted, both, scores, _MOST_PAIRED)
    return scores


def best(scores: Scores, most: int) -> list[int]:
    """The rows that come to most, best first."""
    return nlargest(most, scores, key=scores.__getitem__)


def _score(
    connection: sqlite3.Connection,
    indexes: Mapping[str, float],
    wanted: str,
    weight: float,
    scores: Scores,
    most: int = -1,
) -> None:
    """Give the rows with what is wanted what it counts for."""
    for index, share in indexes.items():
        query = f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT ?"
        counts = weight * share
        rows = set(chain.from_iterable(connection.execute(query, (wanted, most)).fetchall()))
        met = rows & scores.keys()
        for row in met:
            scores[row] += counts
        scores.update(dict.fromkeys(rows - met, counts))
