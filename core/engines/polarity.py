"""What must be equal before two similar passages may count as the same: numbers, negations, directions."""

import re
from collections import Counter

from core.engines.folding import fold
from core.records.anchors import Flag

_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_COUNTED = """
one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand
million billion trillion half third quarter dozen first second deux trois quatre cinq sept huit neuf cent
mille millions milliard milliards مليون مليار ألف مئة نصف
"""
_NOT = """
no not never none nobody nothing neither nor without cannot hardly barely can't won't n't ne pas jamais
aucun aucune sans rien nicht kein keine keinen nie niemals ohne no ni nunca sin لا لم لن ليس ليست غير بدون
دون نە هیچ بێ
"""
_UP = """
rise rises rose risen rising increase increases increased grow grows grew grown more higher up gain gained
above over most maximum after supports supported win won accept accepted open opened true hausse augmenté
gestiegen mehr más aumentó أكثر ارتفع ارتفعت زاد زیاتر
"""
_DOWN = """
fall falls fell fallen falling decrease decreases decreased drop drops dropped shrink shrank less fewer
lower down loss below under least minimum before opposes opposed lose lost reject rejected close closed
false baisse diminué gesunken weniger menos bajó أقل انخفض انخفضت کەمتر
"""
_KINDS = {
    word: kind for kind, words in (("not", _NOT), ("up", _UP), ("down", _DOWN)) for word in words.split()
}
_KINDS |= {word: word for word in fold(_COUNTED).text.split()}
_SIGNS = ("not", "up", "down")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def says_the_same(first: str, second: str) -> bool:
    """True where two folded passages have equal numbers, negations and words of direction.

    Both in lower case with straight apostrophes, as ``core.engines.folding`` leaves them.
    """
    return _NUMBER.findall(first) == _NUMBER.findall(second) and _signs(first) == _signs(second)


def differences(first: str, second: str) -> tuple[Flag, ...]:
    """What two passages, in any form, do not share: numbers, negations, words of direction."""
    one, other = fold(first).text, fold(second).text
    flags: list[Flag] = []
    mine, theirs = _signs(one), _signs(other)
    counted = [{kind: n for kind, n in signs.items() if kind not in _SIGNS} for signs in (mine, theirs)]
    if _NUMBER.findall(one) != _NUMBER.findall(other) or counted[0] != counted[1]:
        flags.append("numbers")
    if mine["not"] != theirs["not"]:
        flags.append("negation")
    if (mine["up"], mine["down"]) != (theirs["up"], theirs["down"]):
        flags.append("direction")
    return tuple(flags)


def _signs(folded: str) -> Counter[str]:
    kinds = (_kind(word) for word in _WORD.findall(folded))
    return Counter(kind for kind in kinds if kind)


def _kind(word: str) -> str:
    if word.endswith("n't"):
        return "not"
    return _KINDS.get(word, "")
