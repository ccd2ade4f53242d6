"""What is known of who said something."""

from dataclasses import dataclass
from typing import Literal

from core.text.spans import Span

Kind = Literal["quote", "reported", "according-to", "pronoun"]
Side = Literal["before", "after"]
Form = Literal["named", "m", "f", "p", "any"]
"""A name or office, else a pronoun: he, she, they, or none at all as in Spanish "dijo"."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words such as "Lund said": ``who`` speaks, ``verb`` says so; ``whole`` is from the one to the other.

    ``side`` is where the words stand: "before" what was said, or "after" it.
    """

    who: Span
    verb: Span
    whole: Span
    kind: Kind
    side: Side
    form: Form = "named"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said something, as what, and the words that say so; a proposal.

    ``evidence`` are spans of the text: first the words of speech ("Lund confirmed"), then those that give
    the name in full and the role. ``confidence`` is 0 to 1: 0.7 and more where the text is clear.
    ``cue`` is where the words of speech stand.
    """

    name: str
    role: str
    evidence: tuple[Span, ...]
    kind: Kind
    confidence: float
    cue: Cue
