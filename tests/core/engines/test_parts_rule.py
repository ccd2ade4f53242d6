"""What parts amount to: which one decides, and what is missing where nothing follows."""

from dataclasses import replace

import pytest

from core.engines.parts_rule import amount
from core.records.cards import ClaimCard, RatingCard
from core.records.terms import Outdated, PartRule
from tests.ui import examples

FALSE, MIXED, TRUE = (
    RatingCard(label, "s", "Plain", label, "", "#205080", "rating-true", value, value)
    for value, label in enumerate(("False", "Mixed", "True"))
)
UNSURE = replace(FALSE, id="u", label="Unverifiable", value=None)
ELSEWHERE = replace(TRUE, id="e", scale_id="other", scale_name="Six steps")


def parts(*ratings: RatingCard | None) -> list[ClaimCard]:
    return [
        examples.claim(number, label=f"2.{number}", rating=rating, parent_id="c9")
        for number, rating in enumerate(ratings, 1)
    ]


@pytest.mark.parametrize(
    ("rule", "ratings", "label", "decides"),
    [
        (PartRule.EACH, (TRUE, FALSE, MIXED), "False", "least true one decides: part 2.2, “False”"),
        (PartRule.ANY, (FALSE, TRUE, MIXED), "True", "truest one decides: part 2.2, “True”"),
        (PartRule.EACH, (TRUE, TRUE), "True", "part 2.1"),
        (PartRule.ANY, (FALSE,), "False", "part 2.1"),
    ],
)
def test_the_rule_finds_the_part_that_decides(
    rule: PartRule, ratings: tuple[RatingCard, ...], label: str, decides: str
) -> None:
    found = amount(rule, parts(*ratings), None)
    assert found is not None
    assert found.rating is not None
    assert (found.rating.label, found.rated, found.total) == (label, len(ratings), len(ratings))
    assert decides in found.sentence
    assert found.difference == ""


def test_a_claim_without_parts_has_nothing_to_follow_from() -> None:
    assert amount(PartRule.EACH, [], TRUE) is None


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        (parts(TRUE, None, FALSE), "2 of 3 parts are rated."),
        (parts(TRUE, UNSURE), "Part 2.2 is “Unverifiable”, which has no place in an order."),
        (parts(TRUE, ELSEWHERE), "The parts are rated on different scales: “Plain”, “Six steps”."),
        (
            [replace(card, outdated=(Outdated.WORDING,)) for card in parts(TRUE)],
            "Part 2.1 was changed after its verdict.",
        ),
    ],
)
@pytest.mark.parametrize("rule", [PartRule.EACH, PartRule.ANY])
def test_what_is_missing_is_named_and_nothing_follows(
    rule: PartRule, rows: list[ClaimCard], missing: str
) -> None:
    found = amount(rule, rows, FALSE)
    assert found is not None
    assert (found.rating, found.difference) == (None, "")
    assert found.sentence == f"{missing} Nothing follows from the parts yet."


def test_everything_that_is_missing_is_named() -> None:
    found = amount(PartRule.EACH, parts(None, UNSURE, ELSEWHERE), None)
    assert found is not None
    assert [words in found.sentence for words in ("2 of 3", "Part 2.2 is", "different scales")] == [True] * 3


def test_a_claim_judged_on_its_own_follows_from_nothing() -> None:
    found = amount(PartRule.OWN, parts(TRUE, None), FALSE)
    assert found is not None
    assert (found.rating, found.sentence) == (None, "It is judged on its own. 1 of 2 parts are rated.")


def test_a_verdict_of_the_reviewer_s_own_that_differs_is_said_and_is_no_error() -> None:
    found = amount(PartRule.EACH, parts(TRUE, FALSE), MIXED)
    same = amount(PartRule.EACH, parts(TRUE, FALSE), FALSE)
    assert found is not None
    assert same is not None
    assert "“Mixed”" in found.difference
    assert same.difference == ""
