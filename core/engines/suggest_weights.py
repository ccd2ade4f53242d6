"""What was learned of which words make an English sentence worth checking; read when first asked for.

Made by ``python -m training.suggest``, which also writes into the file where it comes from.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.paths import RESOURCES

FILE = RESOURCES / "weights" / "suggest.json"
GAPS = (1, 2, 3)
"""Pairs of words count that stand so far apart."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of words, of pairs of words by their distance, and of what the guard sees in news prose."""

    words: Mapping[str, float]
    pairs: Sequence[Mapping[Pair, float]]
    base: float
    guard: Mapping[str, float]
    guard_base: float
    speech: tuple[float, float]
    """Slope and base of the logistic curve that makes points of a sum, in debates and speeches."""
    news: tuple[float, float]


@cache
def weights() -> Weights:
    """The weights, read once."""
    return from_plain(json.loads(FILE.read_text(encoding="utf-8")))


def from_plain(read: Any) -> Weights:
    """Weights from what is in the file, where they are whole numbers in units of ``unit``."""
    unit = read["unit"]
    return Weights(
        {word: unit * value for word, value in read["words"].items()},
        [{_pair(words): unit * value for words, value in some.items()} for some in read["pairs"]],
        read["base"],
        read["guard"],
        read["guard_base"],
        (read["speech"]["slope"], read["speech"]["base"]),
        (read["news"]["slope"], read["news"]["base"]),
    )


def _pair(words: str) -> Pair:
    first, _space, second = words.partition(" ")
    return first, second
