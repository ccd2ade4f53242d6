"""Which sentences of a source speak to a claim: ranked by weights learned on public data, with reasons.

The weights come from ``training/passages.py``. They are language-free but for stems and small words, which
are known for English, French, German, Spanish, Arabic and Sorani. A high rank says where to look, never that
the sentence supports the claim.
"""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul

from core.engines.passage_features import FEATURES, features
from core.engines.passage_words import claim_of, placed_stems
from core.paths import RESOURCES
from core.records.suggested import Strength
from core.text.spans import Span

WEIGHTS = RESOURCES / "weights" / "passages.json"
_SHARE = FEATURES.index("share")
_UNSHARED = 5.0
"""What a sentence loses that has no word of the claim: among a few lines its neighbours would lift it."""
STRONG, WORTH_A_LOOK = 700, 300
"""From these scores on a sentence is called so."""

_Check = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence by its index, and how likely it speaks to the claim, in thousandths."""

    index: int
    score: int


@dataclass(frozen=True, slots=True)
class _Model:
    bias: float
    weights: tuple[float, ...]


def rank(claim: str, sentences: Sequence[str], language: str = "en") -> list[int]:
    """The indexes of all sentences, the one that speaks most likely to the claim first."""
    return [one.index for one in ranked(claim, sentences, language)]


def ranked(
    claim: str, sentences: Sequence[str], language: str = "en", check: _Check = lambda: None
) -> list[Ranked]:
    """All sentences, best first, with their scores; ``check`` is called often and may raise to stop.

    Sentences of equal likelihood keep their order.
    """
    model, language = _model(), _base(language)
    rows = features(claim_of(claim, language), sentences, language, check)
    logits = [
        model.bias + sum(map(mul, model.weights, row)) - (0.0 if row[_SHARE] else _UNSHARED) for row in rows
    ]
    order = sorted(range(len(rows)), key=lambda at: (-logits[at], at))
    return [Ranked(at, round(1000 / (1 + math.exp(-logits[at])))) for at in order]


def strength_of(score: int) -> Strength:
    """A score in words."""
    if score >= STRONG:
        return Strength.STRONG
    return Strength.WORTH_A_LOOK if score >= WORTH_A_LOOK else Strength.WEAK


def shared_words(claim: str, sentence: str, language: str = "en") -> list[Span]:
    """Where in ``sentence`` the words of the claim stand, small words left aside: the reason for its rank."""
    language = _base(language)
    sought = claim_of(claim, language)
    wanted = frozenset(sought.stems) - sought.small
    return [span for word, span in placed_stems(sentence, language) if word in wanted]


def _base(language: str) -> str:
    """The language without its country: "en" of "en-GB"."""
    return language.partition("-")[0].lower()


@lru_cache(maxsize=1)
def _model() -> _Model:
    """The weights, read when first used."""
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return _Model(stored["bias"], tuple(stored["weights"][name] for name in FEATURES))
