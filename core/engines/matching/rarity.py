"""How much a word tells: the rarer it is among the checks, the more; on one scale for few and for many."""

from collections.abc import Mapping
from math import log

from core.engines.matching.words import STOP

_FEWEST = 1_000
"""With fewer rows than this, words that are in one of them would all look common."""
_TOP = 10.0
_LITTLE = 0.5


class Rarity(dict[str, float]):
    """The rarity of each word, 0 to 10, from counts that can be added to.

    A dict, so that looking a word up calls nothing in Python; one never counted is as rare as can be.
    """

    def __init__(self, rows: int, in_rows: Mapping[str, int]) -> None:
        super().__init__()
        self._rows = max(rows, _FEWEST)
        self._scale = _TOP / log(2 + 2 * self._rows)
        self.add(in_rows)

    def __missing__(self, word: str) -> float:
        return _LITTLE if word in STOP else _TOP

    def add(self, in_rows: Mapping[str, int]) -> None:
        """Learn in how many rows words are; 0 for one that is in none."""
        for word, rows in in_rows.items():
            told = log(1 + (max(0, self._rows - rows) + 0.5) / (rows + 0.5)) * self._scale
            self[word] = _LITTLE if word in STOP else min(_TOP, told)
