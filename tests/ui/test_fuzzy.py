"""Fuzzy fits: beginnings win, slips of the finger are forgiven, and chance likeness is not a fit."""

from hypothesis import given
from hypothesis import strategies as st

from ui import fuzzy

TITLES = [
    "Show history",
    "New claim",
    "Report",
    "Paste article",
    "Export library",
    "Go to the reader",
    "Redo",
]


def order(query: str) -> list[str]:
    return fuzzy.best(TITLES, query, str, 10)


def test_the_beginning_of_the_title_wins_over_words_and_insides() -> None:
    assert order("re") == ["Redo", "Report", "Go to the reader"]
    assert order("port") == ["Report", "Export library"]


def test_words_may_be_begun_in_any_order() -> None:
    assert order("cl ne")[0] == "New claim"
    assert order("art pas")[0] == "Paste article"


def test_slips_are_forgiven() -> None:
    assert order("reprot")[0] == "Report"
    assert order("histroy")[0] == "Show history"


def test_what_is_like_nothing_fits_nothing() -> None:
    assert order("zzz") == []
    assert order("   ") == []


def test_no_more_than_asked_for() -> None:
    assert len(fuzzy.best(TITLES, "r", str, 2)) == 2


@given(st.text(max_size=20), st.text(max_size=40))
def test_any_text_has_a_score_within_bounds(query: str, title: str) -> None:
    assert 0 <= fuzzy.score(query, title) <= 400


@given(st.text(min_size=1, max_size=20).filter(str.strip))
def test_a_title_fits_itself_best(title: str) -> None:
    assert fuzzy.score(title, title.strip()) > 200
