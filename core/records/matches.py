"""Fact-checks and how they match a claim, as they cross from the files to the window."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.text.spans import Span


@dataclass(frozen=True, slots=True)
class Check:
    """One published check: ``ref`` is its id as imported, ``date`` ISO 8601 as far as it is known."""

    ref: str
    claim: str
    title: str = ""
    claimant: str = ""
    verdict: str = ""
    publisher: str = ""
    url: str = ""
    date: str = ""


class HitKind(StrEnum):
    """What was found: a claim of this library, or a fact-check of somebody."""

    CLAIM = "claim"
    FACT_CHECK = "fact-check"


@dataclass(frozen=True, slots=True)
class Hit:
    """One earlier check, best first in a list; ``id`` is a claim's id, or a fact-check's id as imported.

    ``score`` is 0 to 1000 and ranks within one list; it never says that two claims are the same. ``matched``
    are the words of ``check.claim`` that the text has too, ``asked`` the same words in the text. ``origin``
    names the collection, the service or the article it is from; ``origin_id`` the collection's or the
    article's id. ``clear`` is True for a first hit that is far better than the second: a sign to look at it,
    never a proof.
    """

    kind: HitKind
    id: str
    score: int
    check: Check
    matched: tuple[Span, ...] = ()
    origin: str = ""
    origin_id: str = ""
    asked: tuple[Span, ...] = ()
    clear: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found, best first; ``problem`` says why imported fact-checks are missing, "" if none are."""

    hits: tuple[Hit, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class CollectionCard:
    """One import of fact-checks, as a list shows it; ``there`` is False where its file is missing."""

    id: str
    name: str
    file_name: str
    rows: int
    there: bool = True
    added_at: datetime | None = None
