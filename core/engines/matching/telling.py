"""What a published check tells of: its claim and its title, read for comparing."""

from dataclasses import dataclass

from core.engines.matching.days import day_in
from core.engines.matching.stems import stem
from core.engines.matching.words import STOP, names_in, negates, numbers_in, plain_words

_MOST = 4_000
_TITLE_CASE = 0.6
"""From which share of words with a capital on, capitals tell no names."""


@dataclass(frozen=True, slots=True)
class Told:
    """A check's words, as stems; those in ``content`` and ``telling`` are without what says little."""

    claim_plain: str
    title_plain: str
    claim: tuple[str, ...]
    title: tuple[str, ...]
    claim_content: tuple[str, ...]
    title_content: tuple[str, ...]
    claim_telling: frozenset[str]
    title_telling: frozenset[str]
    telling: frozenset[str]
    day: int | None


@dataclass(frozen=True, slots=True)
class Marks:
    """What is read of a check only where it is compared closely: names, numbers, whether it negates."""

    names: frozenset[str]
    title_names: frozenset[str]
    numbers: frozenset[str]
    negated: bool


def read(claim: str, title: str, date: str) -> Told:
    """Read a check."""
    claim_words, title_words = plain_words(claim[:_MOST]), plain_words(title[:_MOST])
    claim_stems, title_stems = tuple(map(stem, claim_words)), tuple(map(stem, title_words))
    claim_content = tuple(word for word in claim_stems if word not in STOP)
    title_content = tuple(word for word in title_stems if word not in STOP)
    return Told(
        " ".join(claim_words),
        " ".join(title_words),
        claim_stems,
        title_stems,
        claim_content,
        title_content,
        frozenset(claim_content),
        frozenset(title_content),
        frozenset(claim_content + title_content),
        day_in(date) if date else None,
    )


def marks(claim: str, title: str) -> Marks:
    """Read a check more closely."""
    claim, title = claim[:_MOST], title[:_MOST]
    return Marks(
        names_in(claim),
        frozenset() if _in_title_case(title) else names_in(title),
        numbers_in(claim) | numbers_in(title),
        negates(claim),
    )


def _in_title_case(title: str) -> bool:
    words = title.split()
    return sum(word[:1].isupper() for word in words) >= _TITLE_CASE * len(words)
