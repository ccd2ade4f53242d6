"""Which number a reason of a suggestion names: what counts something; no year, no day, no "the two sides"."""

import re

from core.engines.figures import Figure, figures
from core.engines.signs import COUNTED, Kind, Signs

_APART = ("percent", "money")
"""Kinds of figures that have reasons of their own."""
_WORDED = 12
_READ = 2_000
"""Code points that are read of a sentence; a line of a table can be endless."""
_KNOWN = re.compile(
    r"(?:\b(?:the|these|those|both|other|his|her|their|its|our|les|ces|des|die|diese|beiden|los|las|estos|estas)\s+)$",
    re.IGNORECASE,
)
"""Before a small number in words they tell of what is known already: "the two sides"."""
_COUNTS = re.compile(r"\d+[.,]\d|\d{5}|\d{1,3} [^\W\d_A-ZÀ-ÖØ-Þ]")
_DASHES = ("-", "‐", "–")
_YEAR = re.compile(r"\d{4}(?!\d)")


def number_in(signs: Signs, language: str) -> str:
    """The first number that counts something, with the word behind it; "" where there is none."""
    sentence, words = signs.sentence, signs.found[Kind.NUMBER][0]
    if _is_plain(sentence, words):
        return words
    found = [one for one in figures(sentence[:_READ], language) if one.kind not in _APART]
    counting = [one for one in found if not _is_known(sentence, one)]
    if counting:
        return _with_counted(sentence, counting[0])
    return "" if found or words[0].isdigit() else words


def _is_plain(sentence: str, words: str) -> bool:
    """True for what is surely a whole number, which spares reading figures: "1,200", "300 families"."""
    at = sentence.find(words)
    return at >= 0 and _COUNTS.match(words) is not None and sentence[max(0, at - 1) : at] not in _DASHES


def year_in(signs: Signs) -> str:
    """The year that looked like a number; "" where it was no year."""
    found = _YEAR.match(signs.found[Kind.NUMBER][0])
    return found.group() if found else ""


def _is_known(sentence: str, figure: Figure) -> bool:
    """True for the number of "the two sides"."""
    in_words = figure.words.isalpha() and figure.value <= _WORDED
    return in_words and bool(_KNOWN.search(sentence, 0, figure.span.start))


def _with_counted(sentence: str, figure: Figure) -> str:
    counted = COUNTED.match(sentence, figure.span.end)
    return sentence[figure.span.start : counted.end() if counted else figure.span.end]
