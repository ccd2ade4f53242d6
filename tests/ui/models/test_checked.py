"""Rows of what was checked before, in words."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.records.links import EarlierChecks, Standing
from core.records.terms import Outdated, Relation
from core.text.spans import Span
from tests.ui.checked_examples import hit, link, own_hit, own_link
from ui.models.checked import nothing_found, of_hit, of_link, pieces

PLAIN = dict.fromkeys(map(ord, "\u2068\u2069"))


def test_a_fact_check_tells_its_verdict_in_its_own_words_and_where_it_is_from() -> None:
    row = of_hit(hit(1), "a1")
    assert (row.verdict.translate(PLAIN), row.icon) == ("“Half true”", "source")
    assert row.whence.translate(PLAIN) == "Pier Watch · 2 May 2017 · Checks of 2017"
    assert [piece.text for piece in row.pieces if piece.marked] == ["Fishing", "fees"]
    assert "".join(piece.text for piece in row.pieces) == "Fishing fees rose by 12 percent."
    assert (row.url, row.own, row.standing, row.may_be_part) == (
        "https://pierwatch.example/1",
        None,
        None,
        True,
    )
    for said in ("“Half true”", "Pier Watch", "https://pierwatch.example/1"):
        assert said in row.spoken.translate(PLAIN)


def test_a_claim_of_our_own_tells_its_label_and_whether_it_still_holds() -> None:
    row = of_hit(own_hit(2), "a1")
    assert (row.verdict, row.icon, row.url) == ("True", "rating-true", "")
    assert row.whence.translate(PLAIN).startswith("Own claim · Fees of all harbours")
    assert of_hit(own_hit(2, outdated=(Outdated.WORDING,)), "a1").verdict == "True, changed since"
    assert of_hit(own_hit(2, rating=None), "a1").verdict == "no verdict yet"
    assert not of_hit(own_hit(2), "a2").may_be_part


def test_a_claim_worded_otherwise_since_it_was_found_has_no_words_marked() -> None:
    found = own_hit(2)
    assert found.own is not None
    changed = replace(found, own=replace(found.own, wording="Other words"))
    assert [piece.marked for piece in of_hit(changed, "a1").pieces] == [False]


def test_a_link_says_how_the_claim_stands() -> None:
    said = {
        (relation, inverse): of_link(own_link(1, relation, inverse), "a1")
        for relation in Relation
        for inverse in (False, True)
    }
    assert {key: row.standing for key, row in said.items()} == {
        (Relation.SAME, False): Standing.SAME,
        (Relation.SAME, True): Standing.SAME,
        (Relation.PART, False): Standing.PART,
        (Relation.PART, True): Standing.WHOLE,
        (Relation.CONTRADICTS, False): Standing.CONTRADICTS,
        (Relation.CONTRADICTS, True): Standing.CONTRADICTS,
    }
    assert len({row.heading for row in said.values()}) == 4
    assert of_link(link(1), "a1").verdict.translate(PLAIN) == "“Half true”"
    assert (
        of_link(replace(link(1), check=replace(link(1).check, verdict="")), "a1").verdict
        == "no verdict stated"
    )


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 35), st.integers(0, 35)), max_size=6))
def test_pieces_are_the_text_whatever_spans_are_given(text: str, ends: list[tuple[int, int]]) -> None:
    spans = [Span(min(pair), max(pair)) for pair in ends if pair[0] != pair[1]]
    assert "".join(piece.text for piece in pieces(text, spans)) == text


def test_nothing_found_says_where_was_looked_and_what_to_do() -> None:
    assert nothing_found(EarlierChecks(rows=1200), "") == (
        "Nothing like it was found in 1,200 fact-checks and your own claims."
    )
    assert "Review › Fact-checks…" in nothing_found(EarlierChecks(), "Review › Fact-checks…")
    assert nothing_found(EarlierChecks(), "").endswith("what others found.")
    assert nothing_found(EarlierChecks(rows=5, problem="They are not there."), "") == "They are not there."
