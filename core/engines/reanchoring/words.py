"""The words of a text, folded, with their places, and where the words that are looked for stand."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from core.engines.folding import fold

_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094d\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u200c\u200d\u20e3\ufe0f"
)
_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_RUN = rf"[^\W{_SPACELESS}]++"
_WORD = re.compile(
    rf"{_RUN}(?:[{_MARKS}]+(?:{_RUN})?|['’]{_RUN}|(?<=\d)[.,٫٬]\d+)*|[{_SPACELESS}][{_MARKS}]*"
)
_ASCII_WORD = re.compile(r"\w++(?:['.,](?:(?<=')\w++|(?<=\d.)\d+))*", re.ASCII)
"""The same for text without other letters, in half the time."""
COMMON = 48
"""Words that stand more often than this lead nowhere on their own."""
_MARK = re.compile(f"[{_MARKS}\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
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


def plain(text: str) -> str:
    """The characters of a text for comparing: lower case, single spaces, no marks on letters."""
    even = " ".join(text.lower().split())
    return even if even.isascii() else _MARK.sub("", even)


def words(text: str) -> Words:
    """The words of a text. A script written without spaces has one word a letter."""
    spans = [match.span() for match in _pattern(text).finditer(text)]
    return Words(text, spans, folded_words(text))


def folded_words(text: str) -> list[str]:
    """The words of a text, as they are compared."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    return [word.lower() if word.isascii() else fold(word).text for word in _WORD.findall(text)]


def _pattern(text: str) -> re.Pattern[str]:
    return _ASCII_WORD if text.isascii() else _WORD


@dataclass(frozen=True, slots=True)
class Index:
    """The words of a text, line by line, and where those that are looked for stand among them.

    ``places`` has the rarer ones, ``counts`` how often each stands. Where a word begins is worked out when
    asked for, as that would take as long as everything else.
    """

    text: str
    words: list[str]
    line_words: list[int]
    line_starts: list[int]
    places: dict[str, list[int]]
    counts: Counter[str]
    weights: dict[str, float] = field(default_factory=dict)
    memo: _Folding = field(default_factory=_Folding)
    starts: dict[int, list[int]] = field(default_factory=dict)

    def weight(self, word: str) -> float:
        """How much a word tells, 0 to 1: a word on every line little, one that is rare here much."""
        return self.weights.get(word, _UNKNOWN)

    def folded(self, first: int, end: int) -> list[str]:
        """The words of a range, as they are compared."""
        memo = self.memo
        return [word if word.isascii() else memo[word] for word in self.words[first:end]]

    def line(self, number: int) -> tuple[int, int]:
        """The range of words of the line that has the word with this number."""
        at = bisect_right(self.line_words, number)
        return self.line_words[at - 1], self.line_words[at] if at < len(self.line_words) else len(self.words)

    def paragraphs(self, first: int, end: int) -> list[tuple[int, int]]:
        """The range of words, parted where lines without words are."""
        starts = self.line_words
        low, high = bisect_right(starts, first), bisect_left(starts, end)
        breaks = [one for one, other in pairwise(starts[low:high]) if one == other]
        edges = [first, *dict.fromkeys(at for at in breaks if first < at < end), end]
        return list(pairwise(edges))

    def start(self, number: int) -> int:
        """The offset in the text of the word with this number."""
        line = bisect_right(self.line_words, number) - 1
        if line not in self.starts:
            begin = self.line_starts[line]
            end = self.line_starts[line + 1] if line + 1 < len(self.line_starts) else len(self.text)
            said = self.text[begin:end]
            self.starts[line] = [begin + match.start() for match in _pattern(said).finditer(said)]
        return self.starts[line][number - self.line_words[line]]

    def end(self, number: int) -> int:
        """The offset in the text after the word with this number."""
        return self.start(number) + len(self.words[number])


def index(text: str, wanted: Iterable[str]) -> Index:
    """The places of the ``wanted`` folded words in ``text``; of common ones only how often they stand."""
    found: list[str] = []
    line_words, line_starts, at = [], [], 0
    # Fewer different words are folded where all are lower case before; "İ" alone would change its length.
    lowered = text.replace("İ", "I").lower()
    for line in lowered.split("\n"):
        line_words.append(len(found))
        line_starts.append(at)
        found += _pattern(line).findall(line)
        at += len(line) + 1
    memo = _Folding()
    unfolded = () if lowered.isascii() else {word for word in set(found) if not word.isascii()}
    places = _places(found, frozenset(wanted), {word: memo[word] for word in unfolded})
    counts = Counter({word: len(at) for word, at in places.items()})
    places |= {word: [] for word, count in counts.items() if count > COMMON}
    return Index(text, found, line_words, line_starts, places, counts, memo=memo)


def weighed(known: Index, wanted: Iterable[str]) -> Index:
    """The index with the weights of these words; they must be among those it was made for."""
    total, most = math.log(len(known.words) + 2), len(known.words) + 1
    counts = known.counts
    return replace(known, weights={word: math.log(most / (counts[word] + 1) + 1) / total for word in wanted})


def _places(found: list[str], wanted: frozenset[str], folded: dict[str, str]) -> dict[str, list[int]]:
    """Where each word stands, in any of its forms; ``folded`` has the words that are not folded yet."""
    places: dict[str, list[int]] = {word: [] for word in wanted}
    forms = places | {form: places[word] for form, word in folded.items() if word in wanted}
    for at, word in enumerate(found):
        if word in forms:
            forms[word].append(at)
    return places
