"""What says the same in other words for certain: joins, contractions, little words, spellings, plurals."""

import re

from core.engines.polarity_words import PREFIXES

_SPELLED_OUT = re.compile(
    r"\bfor example\b|\b(?:wo|sha|ca)n't\b|(?<=[a-z])n't\b|(?<=\bcan)not\b"
    r"|(?<=[a-z])'(?:re|ve|ll)\b|(?<=\bi)'m\b|(?:(?<=\bit)|(?<=\bhe)|(?<=\bshe)|(?<=\bthat))'s\b"
)
_SHORT = {
    "for example": "e.g.",
    "won't": "will not",
    "shan't": "shall not",
    "can't": "can not",
    "n't": " not",
    "not": " not",
    "'re": " are",
    "'ve": " have",
    "'ll": " will",
    "'m": " am",
    "'s": " is",
}
_LITTLE = tuple(
    frozenset(words.split())
    for words in (
        "a an the",
        "am is are",
        "was were",
        "has have",
        "do does",
        "this these",
        "that which",
        "who whom",
        "le la les",
        "der die das den dem des",
        "ein eine einen einem einer eines",
        "el la los las",
    )
)
_ENDINGS = ("", "s", "es", "'s", "'")
"""What may follow the stem of a word: more of them only. "-ed", "-er", "-e" may make another word of it."""
_STEM = 4
"""Letters that two forms of a word have in common at least."""
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(variant), plain)
    for variant, plain in (
        (r"(?<=\w\w)our", "or"),
        (r"(?<=\w\w\w)([iy])s(?=e|ing|ation)", r"\1z"),
        (r"(?<=\w\wt)re(?=s?$)", "er"),
        (r"ence(?=s?$)", "ense"),
        (r"ogue(?=s?$)", "og"),
        (r"amme(?=s?$)", "am"),
        (r"(?<=[a-z]{3}el)l(?=ed$|ing$)", ""),
        (r"y(?='s$|$)|ies$", "i"),
        (r"([bcdfghjkmnpqrtvwxz])\1$", r"\1"),
    )
)
"""Ways to write a word that differ by country, "-y" before an ending, and a last letter typed twice."""
_PARTS = frozenset((*PREFIXES, "a", "an", "the"))
"""What makes another word of the one it is joined to: "a typical", "atypical"."""


def even(folded: str) -> str:
    """A folded passage with contractions spelled out."""
    if "'" not in folded and "for example" not in folded and "cannot" not in folded:
        return folded
    return _SPELLED_OUT.sub(lambda match: _SHORT[match.group()], folded)


def are_joined(one: list[str], other: list[str]) -> bool:
    """True where the words are the same but for where they are joined: "on line", "online"."""
    return "".join(one) == "".join(other) and _PARTS.isdisjoint({*one} ^ {*other})


def are_forms(one: str, other: str) -> bool:
    """True where the two are spellings or forms of one word: "colour", "color"; "office", "offices".

    Told for scripts with capitals only: in the others a name looks like any word.
    """
    if one == other:
        return True
    return one.upper() != one and _have_one_stem(_plain(one), _plain(other))


def are_little(one: str, other: str) -> bool:
    """True for little words that stand for one another as the words around them ask for."""
    return any(one in words and other in words for words in _LITTLE)


def _plain(word: str) -> str:
    for variant, plain in _SPELLINGS:
        word = variant.sub(plain, word)
    return word


def _have_one_stem(one: str, other: str) -> bool:
    return any(len(stem) >= _STEM and stem in _stems(other) for stem in _stems(one))


def _stems(word: str) -> set[str]:
    """What may be the word without its ending; an "s" after an "s" is none: "princess"."""
    stems = {word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)}
    return stems - {word[:-1]} if word.endswith("ss") else stems
