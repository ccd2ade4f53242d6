"""The ranker's weights: learned by ``training/match.py``, read from resources/weights when first used."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from core.engines.matching.comparing import FEATURES, LOOK, RELATIVE
from core.paths import RESOURCES

FILE = RESOURCES / "weights" / "match.json"
ALL = (*FEATURES, *(f"{name}_of_best" for name in RELATIVE), "place")


@dataclass(frozen=True, slots=True)
class Model:
    """Weights for a first look and for the final order, and words that often stand for one another.

    ``middle`` is what the features of an even chance come to, ``clear`` the lead from which nine in ten
    first hits were right.
    """

    look: tuple[float, ...]
    all: tuple[float, ...]
    middle: float
    clear: float
    related: Mapping[str, Mapping[str, float]]


@cache
def model() -> Model:
    """The model that comes with Touchstone."""
    read = json.loads(FILE.read_text(encoding="utf-8"))
    return Model(
        tuple(read["look"][name] for name in LOOK),
        tuple(read["all"][name] for name in ALL),
        read["middle"],
        read["clear"],
        {word: dict(zip(near[::2], near[1::2], strict=True)) for word, near in read["related"].items()},
    )


def weighed(weights: Sequence[float], features: Sequence[float]) -> float:
    """What features come to."""
    return sum(map(float.__mul__, weights, features))
