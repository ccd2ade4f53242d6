"""What must be equal before two similar passages may count as the same: numbers, negations, directions.

Told by lists of words, so it errs on the side of telling a difference: what is told is shown to a person.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from core.engines import polarity_words as lists
from core.engines.calendar_words import words_of
from core.engines.figuring import words as figure_words
from core.engines.figuring.lexicon import german, pairs
from core.engines.folding import fold
from core.records.anchors import Flag

if TYPE_CHECKING:
    from core.engines.figures import Figure

_NUMBER = re.compile(r"(?:(?<![^\W_])[-+])?\d+(?:[.,:/٫٬]\d+)*|[½¼¾⅓⅔⅛]")
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:[,٬]\d{3})+")
_SYMBOL = re.compile(r"[%٪‰$€£¥₹₽₺₪₩]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_TOKEN = re.compile(rf"\bfor example\b|{_NUMBER.pattern}|{_WORD.pattern}")
_BEFORE = re.compile(r"^(?:(?:l|d|qu|s|c|j|m|t)'|[وف]?(?:ال|لل|بال)|[وفبل](?=\w{3}))")
_SMALL = 2
"""Figures of a number that may be written as a word."""
_FEWEST = 3
"""Letters a word must have left after a prefix that turns it round."""


def says_the_same(first: str, second: str) -> bool:
    """True where two folded passages have equal numbers, negations and words of direction.

    Both in lower case with straight apostrophes, as ``core.engines.folding`` leaves them.
    """
    return not folded_differences(first, second)


def differences(first: str, second: str) -> tuple[Flag, ...]:
    """What two passages, in any form, do not share: numbers, negations, words of direction."""
    return folded_differences(fold(first).text, fold(second).text)


def is_negation(word: str) -> bool:
    """True for a folded word that negates."""
    return _kind(word)[0] == "not"


def figure(word: str) -> str:
    """The number below a hundred that a folded word stands for, in figures; "" where it is none."""
    # From a hundred on, one word has two meanings: "cents".
    kind, value = _kind(word)
    return value if kind == "number" and value.isdigit() and len(value) <= _SMALL else ""


def reservations(folded: str) -> Counter[str]:
    """Words that say how sure, how much or under what condition: "may", "nearly", "former", "if"."""
    return Counter(word for word in _WORD.findall(folded) if word in _RESERVED)


def folded_differences(first: str, second: str) -> tuple[Flag, ...]:
    """The same of two passages that are folded already."""
    if first == second:
        return ()
    one, other = _told(first), _told(second)
    flags: list[Flag] = []
    is_even = one.numbers == other.numbers and one.measures == other.measures
    if not is_even and not _have_same_figures(first, second):
        flags.append("numbers")
    mine, theirs = set(one.tokens), set(other.tokens)
    if _negated(one, theirs) != _negated(other, mine) or _is_turned(mine, theirs):
        flags.append("negation")
    if one.directions != other.directions:
        flags.append("direction")
    return tuple(flags)


def _have_same_figures(first: str, second: str) -> bool:
    """True where the two differ only in how figures are written: "1.2bn", "1,200 million"."""
    from core.engines.figures import figures

    mine, theirs = figures(first), figures(second)
    if [_said(one) for one in mine] != [_said(one) for one in theirs]:
        return False
    one, other = _told(_without(first, mine)), _told(_without(second, theirs))
    return one.numbers == other.numbers and one.measures == other.measures


def _said(figure: "Figure") -> tuple[object, ...]:
    return figure.readings(), figure.high, figure.about


def _without(folded: str, found: "list[Figure]") -> str:
    parts, at = [], 0
    for figure in found:
        parts.append(folded[at : figure.span.start])
        at = figure.span.end
    return " ".join([*parts, folded[at:]])


@dataclass(frozen=True, slots=True)
class _Told:
    """The words and figures of a passage, and in their order those that tell; ``nots`` are places."""

    tokens: list[str]
    numbers: list[str]
    measures: Counter[str]
    nots: list[int]
    directions: list[str]


def _told(folded: str) -> _Told:
    tokens = _TOKEN.findall(folded)
    telling = [(at, kind, value) for at, (kind, value) in enumerate(map(_kind, tokens)) if kind]
    return _Told(
        tokens,
        [value for _at, kind, value in telling if kind == "number"],
        _measures(folded, tokens, telling),
        [at for at, kind, _value in telling if kind == "not"],
        [kind for _at, kind, _value in telling if kind in ("up", "down")],
    )


def _measures(folded: str, tokens: list[str], telling: list[tuple[int, str, str]]) -> Counter[str]:
    """Signs and names of currencies and shares, and the units that follow a number."""
    signs = ({"٪": "%"}.get(sign, sign) for sign in _SYMBOL.findall(folded))
    named = (value for _at, kind, value in telling if kind == "measure")
    after = (tokens[at + 1] for at, kind, _value in telling if kind == "number" and at + 1 < len(tokens))
    return Counter([*signs, *named, *(token for token in after if token in _UNITS)])


def _negated(told: _Told, shared: set[str]) -> list[str]:
    """After each negation the next word that both passages have, in order: it matters what is negated."""
    return [_next(told.tokens[at + 1 :], shared) for at in told.nots]


def _next(tokens: list[str], shared: set[str]) -> str:
    return next((token for token in tokens if token in shared and not is_negation(token)), "")


def _is_turned(one: set[str], other: set[str]) -> bool:
    """True where a word of one passage is a word of the other with "un-" or its like before it."""
    return _has_turned(one - other, other - one) or _has_turned(other - one, one - other)


def _has_turned(longer: set[str], shorter: set[str]) -> bool:
    return any(
        word.startswith(prefix) and len(word) - len(prefix) >= _FEWEST and word[len(prefix) :] in shorter
        for word in longer
        if word.startswith(_PREFIXES)
        for prefix in _PREFIXES
    )


@lru_cache(maxsize=8192)
def _kind(token: str) -> tuple[str, str]:
    """What a folded word or number is, and its value: number, measure, not, up, down or nothing."""
    if token[-1].isdigit() or token in "½¼¾⅓⅔⅛":
        grouped = _GROUPED.fullmatch(token)
        return "number", re.sub("[,٬]", "", token) if grouped else token
    if token.endswith("n't") or token.startswith("n'"):
        return "not", ""
    known = _KINDS.get(token) or _KINDS.get(_BEFORE.sub("", token))
    if known is not None:
        return known
    joined = german(token)
    return ("number", str(joined)) if joined >= 0 else ("", "")


def _folded(words: str) -> list[str]:
    return fold(words).text.split()


def _valued(words: str, kind: str) -> dict[str, tuple[str, str]]:
    pairs = (word.partition("=") for word in _folded(words))
    return {word: (kind, value) for word, _sign, value in pairs}


def _dates() -> dict[str, tuple[str, str]]:
    """Names of months and days, which are as good as numbers."""
    found: dict[str, tuple[str, str]] = {}
    for language in ("en", "fr", "ar", "ckb"):
        words = words_of(language)
        for sort, names in (("month", words.months), ("weekday", words.weekdays), ("day", words.days)):
            found |= {fold(name).text: ("number", f"{sort} {number}") for name, number in names.items()}
    return found


def _numbers() -> dict[str, tuple[str, str]]:
    """The words for figures of every language, but for those that mostly are an article."""
    found: dict[str, tuple[str, str]] = {}
    for value, words in (("", figure_words.ORDINALS), ("", figure_words.PARTS)):
        found |= {word: ("number", f"{number}.{value}") for word, number in pairs(words).items()}
    for words in figure_words.HALF.values():
        found |= dict.fromkeys(_folded(words), ("number", "1/2"))
    # English last: where a word is a number in two languages, its meaning counts.
    for words in reversed(figure_words.NUMBERS.values()):
        found |= {word: ("number", _SCALES.get(n, str(n))) for word, n in pairs(words).items()}
    articles = set(_folded(figure_words.ONE)) - set(_folded("one واحد واحدة یەک"))
    return {word: kind for word, kind in found.items() if word not in articles | _HOMONYMS}


_SCALES = {1_000_000: "million", 1_000_000_000: "billion", 1_000_000_000_000: "trillion"}
_HOMONYMS = frozenset({"media"})
_KINDS: dict[str, tuple[str, str]] = {
    **_dates(),
    **{
        word: (kind, "")
        for kind, words in (("down", lists.DOWN), ("up", lists.UP), ("not", lists.NOT))
        for word in _folded(words)
    },
    **_valued(lists.MEASURES, "measure"),
    **_numbers(),
    **_valued(lists.COUNTED, "number"),
}
_UNITS = frozenset(_folded(lists.UNITS))
_RESERVED = frozenset(_folded(lists.RESERVED))
_PREFIXES = tuple(_folded(" ".join(lists.PREFIXES)))
