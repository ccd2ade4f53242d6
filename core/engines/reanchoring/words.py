"""The words of a text, folded, with their places, and where the words that are looked for stand."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from core.engines.folding import fold

_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094d\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u200c\u200d\u20e3\ufe0f"
)
_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_RUN = rf"[^\W{_SPACELESS}]+"
_WORD = re.compile(
    rf"{_RUN}(?:[{_MARKS}]+(?:{_RUN})?|['’]{_RUN}|(?<=\d)[.,٫٬]\d+)*|[{_SPACELESS}][{_MARKS}]*"
)
_UNKNOWN = 1.0
"""What a word weighs that is in no quote."""


class _Folding(dict[str, str]):
    """Words as they are written, and folded; each is folded once."""

    def __missing__(self, word: str) -> str:
        self[word] = folded = word.lower() if word.isascii() else fold(word).text
        return folded


@dataclass(frozen=True, slots=True)
class Words:
    """The words of ``text``: ``spans`` are code points, ``folded`` what they are compared by."""

    text: str
    spans: list[tuple[int, int]]
    folded: list[str]


def words(text: str) -> Words:
    """The words of a text. A script written without spaces has one word a letter."""
    memo = _Folding()
    spans = [match.span() for match in _WORD.finditer(text)]
    return Words(text, spans, [memo[text[start:end]] for start, end in spans])


@dataclass(frozen=True, slots=True)
class Index:
    """The words of a text, and where those that are looked for stand among them."""

    words: Words
    places: dict[str, list[int]]
    weights: dict[str, float]

    def weight(self, word: str) -> float:
        """How much a word tells, 0 to 1: a word on every line little, one that is rare here much."""
        return self.weights.get(word, _UNKNOWN)


def index(text: str, wanted: Iterable[str]) -> Index:
    """The places of the ``wanted`` folded words in ``text``."""
    found = words(text)
    places: dict[str, list[int]] = {word: [] for word in wanted}
    for at, word in enumerate(found.folded):
        if word in places:
            places[word].append(at)
    total = len(found.spans) + 1
    weights = {word: math.log(total / (len(at) + 1) + 1) / math.log(total + 1) for word, at in places.items()}
    return Index(found, places, weights)
