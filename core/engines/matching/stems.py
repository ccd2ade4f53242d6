"""The stem of a word, so that "voted" and "voters" meet: Porter's for English, the article off in Arabic.

Fact-checks are indexed by these stems, and a claim asks with them. Other languages keep their words whole:
here nobody knows the language of a row, while ``core/engines/stems.py``, for the passages of one source, is
told it. Weights were learned with each, and these stems are part of a file's format, so both stay.
"""

import re
from functools import lru_cache

_TWO = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "bli": "ble",
    "alli": "al", "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate",
    "ator": "ate", "alism": "al", "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al",
    "iviti": "ive", "biliti": "ble", "logi": "log",
}  # fmt: skip
_THREE = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_ENDINGS = "al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize"
_FOUR = dict.fromkeys(_ENDINGS.split(), "")
_VOWEL = r"(?:[aeiou]|(?<=[^aeiou])y)"
_HAS_VOWEL = re.compile(_VOWEL)
_VOWELS_BEFORE = re.compile(rf"{_VOWEL}++(?=.)")
_DOUBLE = re.compile(r"([^aeioulsz])\1$")
_SHORT_END = re.compile(rf"(?:[^aeiouy]|(?<![^aeiou])y){_VOWEL}[^aeiouwxy]$")
_ARABIC = re.compile(r"^(?:[وف]?(?:ال|بال|كال)|[وف]?لل)(?=\w{3})")
_SHORTEST = 3


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a folded word."""
    if len(word) < _SHORTEST:
        return word
    if word.isascii():
        return _porter(word) if word.isalpha() else word
    return _ARABIC.sub("", word)


def _porter(word: str) -> str:
    """Martin Porter, "An algorithm for suffix stripping", 1980, step by step."""
    word = _past(_plural(word))
    if word.endswith("y") and _HAS_VOWEL.search(word[:-1]):
        word = word[:-1] + "i"
    word = _swapped(_swapped(word, _TWO, 0), _THREE, 0)
    word = _swapped(word, _FOUR, 1)
    return _end(word)


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            rest = word.removesuffix(ending)
            return _mended(rest) if _HAS_VOWEL.search(rest) else word
    return word


def _mended(word: str) -> str:
    """A word without "ed" or "ing", with the letter it lost for them."""
    if word.endswith(("at", "bl", "iz")):
        return word + "e"
    if _DOUBLE.search(word):
        return word[:-1]
    return word + "e" if _measure(word) == 1 and _SHORT_END.search(word) else word


def _swapped(word: str, endings: dict[str, str], least: int) -> str:
    """The longest of the endings replaced, where what is left measures more than ``least``."""
    for length in range(min(7, len(word) - 1), 1, -1):
        ending = word[-length:]
        if ending in endings:
            rest = word[:-length]
            fits = _measure(rest) > least and (ending != "ion" or rest.endswith(("s", "t")))
            return rest + endings[ending] if fits else word
    return word


def _end(word: str) -> str:
    if word.endswith("e"):
        rest = word[:-1]
        measure = _measure(rest)
        if measure > 1 or (measure == 1 and not _SHORT_END.search(rest)):
            word = rest
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word


def _measure(word: str) -> int:
    """How many times a vowel is followed by a consonant."""
    return len(_VOWELS_BEFORE.findall(word))
