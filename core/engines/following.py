"""Whether a wording went along when the words it was made on changed."""

import re

from core.engines.folding import fold
from core.engines.polarity import differences, figure, is_negation
from core.records.anchors import Flag

_WORD = re.compile(r"\d+(?:[.,:/٫٬]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?")


def left_behind(wording: str, old: str, now: str, flags: tuple[Flag, ...]) -> bool:
    """True where a wording says what ``old`` did, though ``now`` differs from it in what ``flags`` name.

    It need not have the words in their order: who writes "In 2019 it was 7 percent" has followed.
    """
    if not set(flags).intersection(differences(wording, now)):
        return False
    said, before, after = _words(wording), _words(old), _words(now)
    gone, come = _telling(before - after, after - before)
    return bool(gone & said) if gone else not come <= said


def _telling(gone: set[str], come: set[str]) -> tuple[set[str], set[str]]:
    """Of the words that went and came the figures and negations; all, where there are none among them."""
    some = {word for word in gone | come if word[0].isdigit() or figure(word) or is_negation(word)}
    return (gone & some, come & some) if some else (gone, come)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text).text))
