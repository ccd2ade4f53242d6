"""Tell fact from opinion in news prose, where words learned from debates hardly do.

Debates and speeches are full of "I", "we" and "you"; news says them only within quotation marks. So the guard
weighs as much as a text reads like news.
"""

import re
from collections.abc import Iterable, Mapping
from math import log1p

from core.engines.signs import Kind, Signs

_I = frozenset(["i", "me", "my", "mine", "i'm", "i've", "i'll", "i'd"])
_WE = frozenset(["we", "us", "our", "ours", "we're", "we've", "we'll"])
_YOU = frozenset(["you", "your", "yours", "you're", "you've", "you'll"])
_NOT = frozenset(
    [
        "not",
        "no",
        "never",
        "don't",
        "didn't",
        "doesn't",
        "isn't",
        "wasn't",
        "won't",
        "can't",
        "nothing",
        "nobody",
        "none",
    ]
)
_OPENS = frozenset(["but", "and", "so", "yet", "or"])
_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]?")
_DASH = re.compile(r"—| [-–] |;")
_SURELY_SPEECH, _SURELY_NEWS = 0.045, 0.02
_BEFORE_READING = 100
"""A text counts as if so many words of news stood before it: one "I" in a line is no debate."""
_UNWEIGHED = (Kind.LABEL, Kind.SPEAKER)


def newsness(sentences: Iterable[str]) -> float:
    """How much a text reads like news, from 0 (debate, speech) to 1, by "I", "we" and "you" outside quotes."""
    spoken, many = 0, _BEFORE_READING
    for sentence in sentences:
        words = _QUOTED.sub(" ", sentence).lower().replace("’", "'").split()
        many += len(words)
        spoken += sum(word.strip(".,!?;:") in _SPOKEN for word in words)
    return min(1.0, max(0.0, (_SURELY_SPEECH - spoken / many) / (_SURELY_SPEECH - _SURELY_NEWS)))


_SPOKEN = _I | _WE | _YOU


def seen(signs: Signs) -> Mapping[str, float]:
    """What the guard weighs of a sentence, by the names that its weights have."""
    words, found = signs.words, {kind.value: 1.0 for kind in signs.found if kind not in _UNWEIGHED}
    found["names"] = float(min(len(signs.found.get(Kind.NAMES, ())), 3))
    found["figures"] = float(min(sum(word[0].isdigit() for word in words), 3))
    found["i"] = float(min(sum(word in _I for word in words), 3))
    found["we"] = float(min(sum(word in _WE for word in words), 3))
    found["you"] = float(min(sum(word in _YOU for word in words), 2))
    found["adverbs"] = float(min(sum(word.endswith("ly") and len(word) > 4 for word in words), 3))
    found["past"] = float(min(sum(word.endswith("ed") and len(word) > 4 for word in words), 3))
    found["not"] = float(not _NOT.isdisjoint(words))
    found["exclaims"] = float("!" in words)
    found["dashes"] = float(_DASH.search(signs.sentence) is not None)
    found["opens"] = float(bool(words) and words[0] in _OPENS)
    found["length"] = log1p(len(words))
    return found


def guarded(signs: Signs, weights: Mapping[str, float]) -> float:
    """What the guard adds to the sum of a sentence of news."""
    return sum(weights.get(name, 0.0) * value for name, value in seen(signs).items())
