"""Without the old text: words between the quote's own neighbours, before the same words among others."""

import pytest

from core.engines.reanchor import anchor_all
from core.records.terms import AnchorState
from core.text.spans import Span, quote_at

TEXTS = [
    (
        "340 pilots were hired by Low Island in June. The rest of the year was calm.",
        "340",
        "The rest of the year was calm. In spring 340 pilots were hired by High Island.",
    ),
    (
        "340 مرشدا وظفهم ميناء الجزيرة الصغيرة في يونيو. كان باقي العام هادئا.",
        "340",
        "كان باقي العام هادئا. في الربيع 340 مرشدا وظفهم ميناء الجزيرة الكبيرة.",
    ),
]


@pytest.mark.parametrize(("said", "words", "other"), TEXTS)
def test_at_the_beginning_of_a_text_what_follows_tells(said: str, words: str, other: str) -> None:
    old = f"{said}\n\n{other}"
    new = old.replace(words, "390", 1)
    (place,) = anchor_all([quote_at(old, Span(0, len(words)))], new)
    assert (place.state, place.flags, place.span) == (AnchorState.ASK, ("numbers",), Span(0, 3))


@pytest.mark.parametrize(("said", "words", "other"), TEXTS)
def test_the_words_themselves_are_taken_where_they_stand(said: str, words: str, other: str) -> None:
    new = f"{other}\n\n{said}"
    (place,) = anchor_all([quote_at(said, Span(0, len(words)))], new)
    assert place.span == Span(len(other) + 2, len(other) + 5)
