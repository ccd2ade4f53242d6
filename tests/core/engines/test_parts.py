"""Where compound claims may be taken apart; what looks compound and is not stays whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.parts import pieces
from core.text.spans import Span


def cut(text: str, language: str = "en") -> list[str]:
    return [piece.of(text) for piece in pieces(text, [Span(0, len(text))], language)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Crews repaired the pier and moved 40 boats", ["Crews repaired the pier", "moved 40 boats"]),
        ("Fees rose by 12 percent, but traffic fell", ["Fees rose by 12 percent", "traffic fell"]),
        (
            "Fees rose in May; the harbour lost 300 boats; and nobody noticed",
            ["Fees rose in May", "the harbour lost 300 boats", "nobody noticed"],
        ),
        (
            "Fees rose in May, doubled in June and fell in July",
            ["Fees rose in May", "doubled in June", "fell in July"],
        ),
        (
            "Catches rose by 3 percent in the north, 4 percent in the west and 5 percent in the south",
            ["Catches rose by 3 percent in the north", "4 percent in the west", "5 percent in the south"],
        ),
        (
            "The mayor closed the pier and he never opened it again",
            ["The mayor closed the pier", "he never opened it again"],
        ),
        ("The pier was closed. Two boats were lost.", ["The pier was closed", "Two boats were lost"]),
    ],
)
def test_statements_are_parted(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The mayor and the council met on Monday",
        "Salt and pepper cost 1,204 crowns",
        "On March 3, 2019 the pier burned",
        "She said “the boats sank and moved 40 metres” on Friday",
        "The boats (built in May and sold in June) are here",
        "Boats, nets and ropes",
        "The boats, damaged in the storm, were sold",
        "The boats, moved in May, are in the west basin",
        "Ships of more than 50 tonnes and less than 100",
        "",
    ],
)
def test_one_statement_stays_whole(text: str) -> None:
    assert cut(text) == [text]


def test_of_other_languages_only_punctuation_counts() -> None:
    assert cut("Die Preise stiegen stark; die Löhne sanken", "de") == [
        "Die Preise stiegen stark",
        "die Löhne sanken",
    ]
    assert cut("ارتفعت أسعار الخبز في المدينة، وانخفضت أجور العمال كثيرا", "ar") == [
        "ارتفعت أسعار الخبز في المدينة",
        "وانخفضت أجور العمال كثيرا",
    ]
    assert cut("Die Preise, Löhne und Mieten stiegen", "de") == ["Die Preise, Löhne und Mieten stiegen"]


def test_each_quote_is_taken_by_itself() -> None:
    text = "Fees rose in May; boats left. Nobody counted the nets"
    spans = [Span(text.index("Nobody"), len(text)), Span(0, text.index("."))]
    assert [piece.of(text) for piece in pieces(text, spans, "en")] == [
        "Fees rose in May",
        "boats left",
        "Nobody counted the nets",
    ]


@given(st.text(max_size=120), st.sampled_from(["en", "ar", "de", ""]))
def test_pieces_lie_in_order_within_the_text(text: str, language: str) -> None:
    found = pieces(text, [Span(0, len(text))], language)
    assert found
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert found[-1].end <= len(text)
