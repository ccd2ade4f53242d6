"""Coverage of every kind, and suggestions hidden for every reason."""

from core.records.cards import SuggestionCard
from core.records.coverage import Coverage, CoverageItem, CoverageKind, CoveragePlace
from core.records.reviewing import Hidden, Hiding, Review
from core.records.terms import SuggestionState
from core.text.spans import Span

LONG = "The harbour office counted the boats of the whole district twice, and the second count took a week. "


def place(number: int, kind: CoverageKind, *spans: Span) -> CoveragePlace:
    """A place where one thing is to be said."""
    where = spans or (Span(number * 10, number * 10 + 8),)
    return CoveragePlace(
        f"p{number}", str(number), where, (CoverageItem(kind, f"{kind}. {LONG}"),), "Claim {n}: {what}"
    )


def coverage_of_every_kind() -> Coverage:
    """One place of each kind."""
    return Coverage(tuple(place(number, kind) for number, kind in enumerate(CoverageKind, 1)))


def hidden_for_every_reason() -> Review:
    """One suggestion hidden for each reason."""
    return Review(hidden=tuple(_hidden(at, why) for at, why in enumerate(Hiding)))


def _hidden(at: int, why: Hiding) -> Hidden:
    span = Span(at * 10, at * 10 + 8)
    return Hidden(SuggestionCard(f"s{at}", span, LONG, 500, ("a number",), SuggestionState.OPEN), why, "3")
