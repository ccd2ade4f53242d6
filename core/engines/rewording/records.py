"""What is proposed for the wording of a claim."""

from dataclasses import dataclass
from typing import Literal

from core.engines.attributing.records import Attribution
from core.text.spans import Span

Reason = Literal["pronoun", "speaker", "description", "surname", "acronym", "date", "agreement"]


@dataclass(frozen=True, slots=True)
class Edit:
    """Other words for a span of the text; "" cuts it out. No ``reason`` for what needs no mark."""

    span: Span
    new: str
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of the proposal that stand for others: ``span`` in the proposal, the ``old`` words, and why."""

    span: Span
    old: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Proposal:
    """A wording that stands on its own, with every replaced word marked; nothing is ever stored by itself.

    ``dropped`` are words left out because they only say who spoke or tie the sentence to the one before;
    ``left`` are words that need the context and stay, since the text does not say clearly what they mean.
    """

    words: str
    replacements: tuple[Replacement, ...] = ()
    claimant: Attribution | None = None
    dropped: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
