"""What is proposed for a claim: who said it, and a wording that stands alone. Nothing of it is stored."""

from dataclasses import dataclass

from core.text.spans import Span


@dataclass(frozen=True, slots=True)
class ProposedClaimant:
    """Who seems to have said a claim, and as what; ``basis`` are the words of the article that say so.

    ``evidence`` is where they stand in the newest text. ``kind`` is "quote", "reported", "according-to" or
    "pronoun"; ``sure`` is False where the text could be read otherwise.
    """

    name: str
    role: str
    basis: str
    evidence: tuple[Span, ...]
    kind: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Replaced:
    """Words of the proposed wording that stand for others: where they are, the ``old`` ones, and why."""

    span: Span
    old: str
    reason: str


@dataclass(frozen=True, slots=True)
class ProposedWording:
    """A wording that stands on its own. ``dropped`` are words left out, ``left`` words that stay unclear."""

    words: str
    replaced: tuple[Replaced, ...] = ()
    dropped: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimProposals:
    """What is proposed for one claim; None for what the claim has already, or the text does not say."""

    claim_id: str
    claimant: ProposedClaimant | None = None
    wording: ProposedWording | None = None
