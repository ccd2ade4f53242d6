"""Whom words in a text mean."""

from dataclasses import dataclass

from core.text.spans import Span


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person or body as the text names it: in full, with role, and the words that give both.

    ``gender`` is m, f, or "" where the text does not show it.
    """

    name: str
    role: str = ""
    gender: str = ""
    plural: bool = False
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a pronoun means, and how clear that is."""

    who: Somebody
    confidence: float
