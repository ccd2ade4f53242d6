"""What a text asks for: read once, then compared with every candidate.

The text is a claim, a sentence, or a post as it is copied from a network, with its signature and date.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from core.engines.matching.days import day_in
from core.engines.matching.stems import stem
from core.engines.matching.words import STOP, beginnings, names_in, negates, numbers_in, plain_words

MOST = 4_000
"""Characters that are read of a text; nobody's claim is longer."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|pic\.twitter\.com/\S+|\bt\.co/\S+")
_TAG = re.compile(r"[#@](\w+)")
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])|_+")
_SIGNATURE = re.compile(r"\s*[—–-]{1,2}\s*([^—]{1,80}?)\s*\(\s*@(\w+)\s*\)(.{0,40})$")
_FEW = 4
"""Telling words below which those that say little are looked for as well."""
_LITTLE, _SIGNED = 0.3, 0.3
"""What a word that says little counts, and one of the signature, beside a word of the text."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A text that is looked for, in stems; ``signed`` are those of who posted it, ``day`` is an ordinal."""

    plain: str
    content_plain: str
    stems: tuple[str, ...]
    telling: frozenset[str]
    every: frozenset[str]
    signed: frozenset[str]
    beginnings: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    telling_pairs: frozenset[tuple[str, str]]
    threes: frozenset[tuple[str, str, str]]
    day: int | None
    negated: bool


def read(text: str, said_on: str = "") -> Asked:
    """Read a text; ``said_on`` is the day it was said, where the text itself does not end with one."""
    body, signature, day = _parted(_ADDRESS.sub(" ", text[:MOST]).strip())
    body = _spelled_out(body)
    words = plain_words(body)
    stems = [stem(word) for word in words]
    content = [word for word in stems if word not in STOP]
    return Asked(
        plain=" ".join(words),
        content_plain=" ".join(content),
        stems=tuple(stems),
        telling=frozenset(content),
        every=frozenset(stems),
        signed=frozenset(map(stem, plain_words(_spelled_out(signature)))) - STOP,
        beginnings=beginnings(content),
        names=names_in(body),
        numbers=numbers_in(body),
        pairs=frozenset(pairwise(stems)),
        telling_pairs=frozenset(pairwise(content)),
        threes=frozenset(zip(stems, stems[1:], stems[2:], strict=False)),
        day=day or day_in(said_on) or day_in(body),
        negated=negates(words),
    )


def words_to_find(asked: Asked) -> dict[str, float]:
    """What is looked up in the index, and what each word counts beside the others."""
    found = dict.fromkeys(asked.signed, _SIGNED)
    if len(asked.telling) < _FEW:
        found |= dict.fromkeys(asked.every, _LITTLE)
    return found | dict.fromkeys(asked.telling, 1.0)


def _parted(text: str) -> tuple[str, str, int | None]:
    """What was posted, by whom, and the day that stands behind it."""
    signature = _SIGNATURE.search(text)
    if signature is None:
        return text, "", None
    name, handle, rest = signature.groups()
    return text[: signature.start()], f"{name} @{handle}", day_in(rest)


def _spelled_out(text: str) -> str:
    """Tags and handles as the words they are made of."""
    return _TAG.sub(lambda tag: f" {_JOINT.sub(' ', tag[1])} ", text)


def near_words(asked: Iterable[str], related: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Words that often stand for those of the text, with how near they are, 0 to 1."""
    found: dict[str, float] = {}
    for word in asked:
        for other, near in related.get(word, {}).items():
            found[other] = max(near, found.get(other, 0.0))
    return found
