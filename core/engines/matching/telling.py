"""What a published check tells of: its claim and its title, read for comparing."""

from typing import NamedTuple

from core.engines.matching.days import day_in
from core.engines.matching.stems import stem
from core.engines.matching.words import STOP, names_in, negates, numbers_in, plain_words

_MOST = 4_000
"""Characters that are read of a claim and of a title."""


class Told(NamedTuple):
    """A check's words, as stems; those in ``content`` and ``telling`` are without what says little."""

    claim_plain: str
    title_plain: str
    content_plain: str
    claim: tuple[str, ...]
    title: tuple[str, ...]
    claim_content: tuple[str, ...]
    title_content: tuple[str, ...]
    claim_telling: frozenset[str]
    title_telling: frozenset[str]
    telling: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    day: int | None


def read(claim: str, title: str, date: str) -> Told:
    """Read a check."""
    claim, title = claim[:_MOST], title[:_MOST]
    claim_words, title_words = plain_words(claim), plain_words(title)
    claim_stems, title_stems = tuple(map(stem, claim_words)), tuple(map(stem, title_words))
    claim_content = tuple([word for word in claim_stems if word not in STOP])
    title_content = tuple([word for word in title_stems if word not in STOP])
    claim_telling, title_telling = frozenset(claim_content), frozenset(title_content)
    return Told(
        claim_plain=" ".join(claim_words),
        title_plain=" ".join(title_words),
        content_plain=" ".join(claim_content),
        claim=claim_stems,
        title=title_stems,
        claim_content=claim_content,
        title_content=title_content,
        claim_telling=claim_telling,
        title_telling=title_telling,
        telling=claim_telling | title_telling,
        names=names_in(claim),
        numbers=numbers_in(claim) | numbers_in(title),
        negated=negates(claim_words),
        day=day_in(date) if date else None,
    )
