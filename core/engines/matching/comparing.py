"""How a text and a check compare, in numbers: what they share, weighed by how rare it is.

``first`` is quick and told for every candidate; ``second`` is told for the best of them.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from math import exp, log

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from core.engines.matching.asking import Asked
from core.engines.matching.telling import Marks, Told

FIRST = (
    "words", "claim_words", "title_words", "asked_share", "both_share", "rarest", "second_rarest", "shared",
    "pairs", "threes", "in_order", "claim_in_order", "asked_in_order", "signed", "week", "months", "year",
    "dated", "later", "claim_length",
)  # fmt: skip
SECOND = (
    "claim_share", "title_share", "telling_pairs", "claim_tokens", "title_tokens", "content_tokens",
    "beginnings", "near_claim", "near_title", "near_asked", "names", "other_names", "numbers",
    "other_numbers", "numbers_differ", "negation_differs",
)  # fmt: skip
RELATIVE = (
    "words",
    "claim_words",
    "title_words",
    "asked_share",
    "telling_pairs",
    "claim_tokens",
    "title_tokens",
)
"""Features that are also told as a share of the best candidate's."""
RELATIVE_AT = tuple((*FIRST, *SECOND).index(name) for name in RELATIVE)

Rarity = Callable[[str], float]

_K, _B = 1.2, 0.75
_CLAIM, _TITLE = 18.0, 11.0
"""Words of a usual claim and title."""
_WEEK, _MONTHS, _YEAR = 7, 60, 400
_BEGINNING = 5


def first(asked: Asked, told: Told, rare: Mapping[str, float], all_rare: float) -> list[float]:
    """The quick features; ``rare`` has the rarity of every word asked, ``all_rare`` their sum."""
    claim, title = told.claim_telling & asked.telling, told.title_telling & asked.telling
    shared = sorted([rare[word] for word in claim | title], reverse=True)
    in_order = LCSseq.similarity(asked.stems, told.claim)
    pairs = asked.pairs.intersection(pairwise(told.claim))
    threes = asked.threes.intersection(zip(told.claim, told.claim[1:], told.claim[2:], strict=False))
    return [
        *_bm25(rare, claim | title, told),
        sum(shared) / all_rare,
        sum([rare[word] for word in claim & title]) / all_rare,
        shared[0] if shared else 0.0,
        shared[1] if len(shared) > 1 else 0.0,
        float(len(shared)),
        float(len(pairs)),
        float(len(threes)),
        float(in_order),
        in_order / (len(told.claim) or 1),
        in_order / (len(asked.stems) or 1),
        sum([rare[word] for word in asked.signed & told.telling]),
        *_days_apart(asked.day, told.day),
        log(1 + len(told.claim_content)),
    ]


def second(
    asked: Asked,
    told: Told,
    marks: Marks,
    rarity: Rarity,
    near: Mapping[str, float],
) -> list[float]:
    """The closer features; ``near`` are words that often stand for those asked."""
    telling = told.telling
    claim = sum(map(rarity, told.claim_telling)) or 1.0
    title = sum(map(rarity, told.title_telling)) or 1.0
    all_asked = sum(map(rarity, asked.telling)) or 1.0
    near_claim = {
        word: near[word] * rarity(word) for word in told.claim_telling - asked.telling if word in near
    }
    near_title = {
        word: near[word] * rarity(word) for word in told.title_telling - asked.telling if word in near
    }
    pairs = {*pairwise(told.claim_content), *pairwise(told.title_content)} & asked.telling_pairs
    return [
        sum(map(rarity, asked.telling & told.claim_telling)) / claim,
        sum(map(rarity, asked.telling & told.title_telling)) / title,
        sum(rarity(one) + rarity(other) for one, other in pairs),
        fuzz.token_set_ratio(asked.plain, told.claim_plain) / 100,
        fuzz.token_set_ratio(asked.plain, told.title_plain) / 100,
        fuzz.token_set_ratio(" ".join(asked.content), " ".join(told.claim_content)) / 100,
        float(len(_beginnings(asked.telling) & _beginnings(telling - asked.telling))),
        sum(near_claim.values()) / claim,
        sum(near_title.values()) / title,
        sum((near_title | near_claim).values()) / all_asked,
        sum(map(rarity, asked.names & telling)) / (sum(map(rarity, asked.names)) or 1.0)
        if asked.names
        else -0.1,
        float(len(marks.names - asked.every - asked.signed)),
        float(len(asked.numbers & marks.numbers)),
        float(len(marks.numbers - asked.numbers)),
        float(bool(asked.numbers and marks.numbers and not asked.numbers & marks.numbers)),
        float(asked.negated != marks.negated),
    ]


def _bm25(rare: Mapping[str, float], shared: Iterable[str], told: Told) -> tuple[float, float, float]:
    """Okapi BM25 of the words that both have: in claim and title together, in the claim, in the title."""
    claims, titles = len(told.claim), len(told.title)
    slow = _K * (1 - _B + _B * (claims + titles) / (_CLAIM + _TITLE))
    slow_claim, slow_title = _K * (1 - _B + _B * claims / _CLAIM), _K * (1 - _B + _B * titles / _TITLE)
    both = in_claim = in_title = 0.0
    for word in shared:
        weight = rare[word] * (_K + 1)
        claim, title = told.claim.count(word), told.title.count(word)
        both += weight * (claim + title) / (claim + title + slow)
        in_claim += weight * claim / (claim + slow_claim)
        in_title += weight * title / (title + slow_title)
    return both, in_claim, in_title


def _days_apart(asked: int | None, told: int | None) -> tuple[float, ...]:
    """How near the days are at three scales, whether both are known, and whether the check is the later."""
    if asked is None or told is None:
        return (0.0, 0.0, 0.0, 0.0, 0.0)
    apart = told - asked
    near = (exp(-abs(apart) / days) for days in (_WEEK, _MONTHS, _YEAR))
    return (*near, 1.0, float(apart >= -1))


def _beginnings(words: frozenset[str]) -> set[str]:
    return {word[:_BEGINNING] for word in words if len(word) > _BEGINNING}
