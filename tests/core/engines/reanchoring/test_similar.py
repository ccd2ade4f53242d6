"""Edges of a proposal: those of the quote, in its own paragraph."""

import pytest

from core.engines.reanchor import anchor_all
from core.records.terms import AnchorState
from core.text.spans import Span, quote_at

HEADLINES = [
    (
        "Bus fares in Marsh End went up by 8 percent this spring\n\n"
        "Bus fares in Marsh End went up by 8 percent in April, the transport board said on Monday. "
        "Few people noticed.\n",
        "8 percent in April, the transport board said on Monday.",
        ("8", "9"),
    ),
    (
        "ارتفعت أجور الحافلات في المرج بنسبة 8 بالمئة هذا الربيع\n\n"
        "ارتفعت أجور الحافلات في المرج بنسبة 8 بالمئة في أبريل، قال مجلس النقل يوم الاثنين. "
        "لم يلاحظ كثيرون.\n",
        "8 بالمئة في أبريل، قال مجلس النقل يوم الاثنين.",
        ("8", "9"),
    ),
]


@pytest.mark.parametrize(("old", "words", "turned"), HEADLINES)
def test_a_headline_with_the_words_of_the_lead_is_not_taken_into_a_proposal(
    old: str, words: str, turned: tuple[str, str]
) -> None:
    new = old.replace(*turned)
    at = old.index(words)
    for known in (old, ""):
        (place,) = anchor_all([quote_at(old, Span(at, at + len(words)))], new, known)
        assert place.state is AnchorState.ASK
        assert place.flags == ("numbers",)
        assert place.span == Span(at, at + len(words))
