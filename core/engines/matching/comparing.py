"""How a text and a check compare, in numbers: what they share, weighed by how rare it is."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from math import exp, log
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from core.engines.matching.asking import Asked
from core.engines.matching.rarity import Rarity
from core.engines.matching.telling import Told
from core.engines.matching.words import beginnings

LOOK = ("found", "week", "months", "year", "dated", "later")
"""What is told of every candidate; the rest is told of the most promising."""
FEATURES = (
    "words", "claim_words", "title_words", "asked_share", "both_share", "rarest", "second_rarest", "shared",
    "pairs", "threes", "in_order", "claim_in_order", "asked_in_order", "signed", "week", "months", "year",
    "dated", "later", "claim_length", "claim_share", "title_share", "telling_pairs", "claim_tokens",
    "title_tokens", "content_tokens", "beginnings", "near_claim", "near_title", "near_asked", "names",
    "other_names", "numbers", "other_numbers", "numbers_differ", "negation_differs",
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
RELATIVE_AT = tuple(map(FEATURES.index, RELATIVE))


class Weighed(NamedTuple):
    """A text that is looked for, with what its words come to: reckoned once for all candidates.

    ``near`` are words that often stand for those asked and are not asked, with how near they are.
    """

    asked: Asked
    rarity: Callable[[str], float]
    near: Mapping[str, float]
    telling: float
    names: float


_K, _B = 1.2, 0.75
_CLAIM, _TITLE = 18.0, 11.0
"""Words of a usual claim and title."""
_WEEK, _MONTHS, _YEAR = 7, 60, 400


def look(asked: Asked, day: int | None, found: float) -> list[float]:
    """Told of every candidate: how much of it was ``found``, and how near its day is."""
    return [found, *_days_apart(asked.day, day)]


def weigh(asked: Asked, rarity: Rarity, near: Mapping[str, float]) -> Weighed:
    """A text with what its words come to."""
    of = rarity.__getitem__
    near = {word: near[word] for word in near.keys() - asked.telling}
    return Weighed(asked, of, near, sum(map(of, asked.telling)) or 1.0, sum(map(of, asked.names)) or 1.0)


def features(text: Weighed, told: Told) -> list[float]:
    """Told of a promising candidate."""
    return [*_words(text, told), *_closer(text, told), *_marks(text, told)]


def _words(text: Weighed, told: Told) -> list[float]:
    """What words are shared, how rare they are, and whether they stand together."""
    asked, rarity = text.asked, text.rarity
    claim, title = told.claim_telling & asked.telling, told.title_telling & asked.telling
    shared = sorted(map(rarity, claim | title), reverse=True)
    in_order = LCSseq.similarity(asked.stems, told.claim)
    threes = asked.threes.intersection(zip(told.claim, told.claim[1:], told.claim[2:], strict=False))
    return [
        *_bm25(rarity, claim | title, told),
        sum(shared) / text.telling,
        sum(map(rarity, claim & title)) / text.telling,
        shared[0] if shared else 0.0,
        shared[1] if len(shared) > 1 else 0.0,
        float(len(shared)),
        float(len(asked.pairs.intersection(pairwise(told.claim)))),
        float(len(threes)),
        float(in_order),
        in_order / (len(told.claim) or 1),
        in_order / (len(asked.stems) or 1),
        sum(map(rarity, asked.signed & told.telling)),
        *_days_apart(asked.day, told.day),
        log(1 + len(told.claim_content)),
    ]


def _closer(text: Weighed, told: Told) -> list[float]:
    """How much of the check is asked, how alike the texts are, and words near those asked."""
    asked, rarity, near = text.asked, text.rarity, text.near
    claim = sum(map(rarity, told.claim_telling)) or 1.0
    title = sum(map(rarity, told.title_telling)) or 1.0
    near_claim = {w: near[w] * rarity(w) for w in told.claim_telling & near.keys()}
    near_title = {w: near[w] * rarity(w) for w in told.title_telling & near.keys()}
    pairs = {*pairwise(told.claim_content), *pairwise(told.title_content)} & asked.telling_pairs
    return [
        sum(map(rarity, asked.telling & told.claim_telling)) / claim,
        sum(map(rarity, asked.telling & told.title_telling)) / title,
        sum(rarity(one) + rarity(other) for one, other in pairs),
        fuzz.token_set_ratio(asked.plain, told.claim_plain) / 100,
        fuzz.token_set_ratio(asked.plain, told.title_plain) / 100,
        fuzz.token_set_ratio(asked.content_plain, told.content_plain) / 100,
        float(len(asked.beginnings & beginnings(told.telling - asked.telling))),
        sum(near_claim.values()) / claim,
        sum(near_title.values()) / title,
        sum((near_title | near_claim).values()) / text.telling,
    ]


def _marks(text: Weighed, told: Told) -> list[float]:
    """Names, numbers and negations that are shared or not."""
    asked = text.asked
    same = asked.numbers & told.numbers
    return [
        sum(map(text.rarity, asked.names & told.telling)) / text.names if asked.names else -0.1,
        float(len(told.names - asked.every - asked.signed)),
        float(len(same)),
        float(len(told.numbers) - len(same)),
        float(bool(asked.numbers and told.numbers and not same)),
        float(asked.negated != told.negated),
    ]


def _bm25(rarity: Callable[[str], float], shared: Iterable[str], told: Told) -> tuple[float, float, float]:
    """Okapi BM25 of the words that both have: in claim and title together, in the claim, in the title."""
    claims, titles = len(told.claim), len(told.title)
    slow = _K * (1 - _B + _B * (claims + titles) / (_CLAIM + _TITLE))
    slow_claim, slow_title = _K * (1 - _B + _B * claims / _CLAIM), _K * (1 - _B + _B * titles / _TITLE)
    both = in_claim = in_title = 0.0
    for word in shared:
        weight = rarity(word) * (_K + 1)
        claim, title = told.claim.count(word), told.title.count(word)
        both += weight * (claim + title) / (claim + title + slow)
        in_claim += weight * claim / (claim + slow_claim)
        in_title += weight * title / (title + slow_title)
    return both, in_claim, in_title


def _days_apart(asked: int | None, told: int | None) -> tuple[float, ...]:
    """How near the days are at three scales, whether both are known, and whether the check is the later."""
    if asked is None or told is None:
        return (0.0, 0.0, 0.0, 0.0, 0.0)
    return _near(told - asked)


@lru_cache(maxsize=30_000)
def _near(apart: int) -> tuple[float, ...]:
    near = (exp(-abs(apart) / days) for days in (_WEEK, _MONTHS, _YEAR))
    return (*near, 1.0, float(apart >= -1))
