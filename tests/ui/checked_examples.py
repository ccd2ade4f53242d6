"""What was checked before, for tests: hits of both kinds, links and claims of our own."""

from dataclasses import replace
from typing import Any

from core.records.links import Earlier, LinkCard, OwnClaim
from core.records.matches import Check, Hit, HitKind
from core.records.terms import Relation
from core.text.spans import Span
from tests.ui.examples import NOW, RATINGS


def check(number: int, **changes: Any) -> Check:
    """A check of a claim about fishing fees."""
    made = Check(
        f"ref-{number}",
        "Fishing fees rose by 12 percent.",
        title="Did the fees rise?",
        verdict="Half true",
        publisher="Pier Watch",
        url=f"https://pierwatch.example/{number}",
        date="2017-05-02",
    )
    return replace(made, **changes)


def hit(number: int, **changes: Any) -> Earlier:
    """A fact-check found for its first two words."""
    found = check(number, **changes)
    matched = (Span(0, 7), Span(8, 12)) if found.claim.startswith("Fishing fees") else ()
    return Earlier(Hit(HitKind.FACT_CHECK, found.ref, 900 - number, found, matched, "Checks of 2017", "k1"))


def own(number: int, **changes: Any) -> OwnClaim:
    """A rated claim of another article."""
    made = OwnClaim(
        f"o{number}", "", f"Fees rose in harbour {number}", "a2", "Fees of all harbours", "The Gazette",
        RATINGS[0], (), NOW,
    )  # fmt: skip
    return replace(made, **changes)


def own_hit(number: int, **changes: Any) -> Earlier:
    """A claim of our own that was found."""
    ours = own(number, **changes)
    found = Hit(HitKind.CLAIM, ours.id, 950, Check(ours.id, ours.wording), (Span(0, 4),), ours.article, "a2")
    return Earlier(found, ours)


def link(number: int, relation: Relation = Relation.SAME, inverse: bool = False) -> LinkCard:
    """A link to a fact-check."""
    return LinkCard(f"l{number}", relation, inverse, None, check(number), "Checks of 2017")


def own_link(
    number: int, relation: Relation = Relation.SAME, inverse: bool = False, **changes: Any
) -> LinkCard:
    """A link to a claim of our own."""
    ours = own(number, **changes)
    label = ours.rating.label if ours.rating else ""
    return LinkCard(
        f"l{number}", relation, inverse, ours, Check(ours.id, ours.wording, verdict=label), ours.article
    )
