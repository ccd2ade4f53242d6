"""Verdicts of linked claims that do not go together."""

from dataclasses import replace

import pytest

from core.engines.link_hints import hints
from core.records.cards import RatingCard
from core.records.terms import Relation
from tests.ui.checked_examples import link, own_link
from tests.ui.examples import RATINGS

FALSE, TRUE = (replace(RATINGS[n], value=value) for n, value in ((3, 0), (0, 4)))


@pytest.mark.parametrize(
    ("here", "there", "relation", "count"),
    [
        (TRUE, TRUE, Relation.CONTRADICTS, 1),
        (FALSE, FALSE, Relation.CONTRADICTS, 0),
        (TRUE, FALSE, Relation.CONTRADICTS, 0),
        (TRUE, FALSE, Relation.SAME, 1),
        (TRUE, TRUE, Relation.SAME, 0),
        (TRUE, FALSE, Relation.PART, 0),
        (TRUE, None, Relation.SAME, 0),
        (None, TRUE, Relation.SAME, 0),
        (TRUE, replace(FALSE, scale_id="other"), Relation.SAME, 0),
    ],
)
def test_a_hint_where_two_verdicts_are_at_odds(
    here: RatingCard | None, there: RatingCard | None, relation: Relation, count: int
) -> None:
    assert len(hints(here, [own_link(1, relation, rating=there), link(2, relation)])) == count


def test_a_hint_names_the_other_claim_and_the_label() -> None:
    (sentence,) = hints(TRUE, [own_link(7, Relation.CONTRADICTS, True, rating=TRUE)])
    assert "Fees rose in harbour 7" in sentence
    assert "both are rated" in sentence
