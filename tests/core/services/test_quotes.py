"""The quotes of a claim: edges moved, words added and taken out, one undo step each."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import UserError
from core.library import Library
from core.services import claim_cards, claims, quotes
from core.text.spans import Span, merged
from tests.core.services.parts import new_claim, place
from tests.fixtures.libraries import TEXT, tables


def quoted(library: Library, claim: str) -> tuple[str, ...]:
    return library.ask(claim_cards.one, claim).quotes


def wording(library: Library, claim: str) -> str:
    return library.ask(claim_cards.one, claim).card.wording


def test_a_wording_that_was_the_quote_follows_it_in_the_same_step(library: Library) -> None:
    claim = new_claim(library, words="Rents rose")
    before = tables(library.path)
    library.do("Change the quote", quotes.move, claim, place("Rents rose"), place("Rents rose by 5 percent"))
    assert quoted(library, claim) == ("Rents rose by 5 percent",)
    assert wording(library, claim) == "Rents rose by 5 percent"
    library.undo()
    assert tables(library.path) == before
    library.redo()
    assert wording(library, claim) == "Rents rose by 5 percent"


def test_a_wording_of_ones_own_stays(library: Library) -> None:
    claim = new_claim(library, words="Rents rose")
    library.do("Wording", claims.edit, claim, "wording", "Rents went up.")
    library.do("Change the quote", quotes.move, claim, place("Rents rose"), place("rose"))
    assert (quoted(library, claim), wording(library, claim)) == (("rose",), "Rents went up.")


def test_words_added_elsewhere_are_a_further_quote(library: Library) -> None:
    claim = new_claim(library, words="Nobody was evicted")
    library.do("Add the words", quotes.add, claim, place("Rents rose"))
    assert quoted(library, claim) == ("Rents rose", "Nobody was evicted")
    assert wording(library, claim) == "Rents rose … Nobody was evicted"
    library.do("Take out", quotes.take_out, claim, place("Nobody was evicted"))
    assert (quoted(library, claim), wording(library, claim)) == (("Rents rose",), "Rents rose")


@pytest.mark.parametrize("words", ["rose by 5", "by 5", "by"])
def test_words_that_overlap_or_touch_become_one_quote(library: Library, words: str) -> None:
    claim = new_claim(library, words="Rents rose")
    library.do("Add the words", quotes.add, claim, place(words))
    assert quoted(library, claim) == (TEXT[place("Rents").start : place(words).end],)


def test_an_edge_moved_over_another_quote_takes_it_in(library: Library) -> None:
    claim = new_claim(library, words="Rents rose")
    library.do("Add the words", quotes.add, claim, place("percent in"))
    library.do("Change the quote", quotes.move, claim, place("Rents rose"), place("Rents rose by 5 per"))
    assert quoted(library, claim) == ("Rents rose by 5 percent in",)


def test_a_quote_that_stays_keeps_its_row(library: Library) -> None:
    claim = new_claim(library, words="Nobody was evicted")
    (stays,) = tables(library.path)["claim_span"]
    library.do("Add the words", quotes.add, claim, place("Rents rose"))
    assert stays[0] in [row[0] for row in tables(library.path)["claim_span"]]


def test_the_last_quote_is_never_taken_out(library: Library) -> None:
    claim = new_claim(library, words="Rents rose")
    with pytest.raises(UserError, match="only quote of the claim, so it stays"):
        library.do("Take out", quotes.take_out, claim, place("Rents rose"))
    assert quoted(library, claim) == ("Rents rose",)


def test_what_is_quoted_already_and_what_is_quoted_no_more_is_said(library: Library) -> None:
    claim = new_claim(library, words="Rents rose")
    with pytest.raises(UserError, match="quotes these words already"):
        library.do("Add", quotes.add, claim, place("Rents"))
    with pytest.raises(UserError, match="no longer part of the claim"):
        library.do("Take out", quotes.take_out, claim, place("Nobody"))
    with pytest.raises(UserError, match="no longer part of the claim"):
        library.do("Change", quotes.move, claim, place("Nobody"), place("evicted"))
    library.do("Delete", claims.remove, claim)
    with pytest.raises(UserError, match="no longer in the library"):
        library.do("Add", quotes.add, claim, place("Nobody"))


def test_two_paragraphs_are_never_joined_by_the_line_end_between() -> None:
    text = "One\nTwo"
    assert merged(text, [Span(4, 7), Span(0, 3)]) == [Span(0, 3), Span(4, 7)]
    assert merged("One Two", [Span(4, 7), Span(0, 3)]) == [Span(0, 7)]


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda at: Span(at[0], at[0] + at[1])), min_size=1
)


@given(st.text("ab \n", min_size=40, max_size=40), SPANS)
def test_merging_keeps_every_character_and_leaves_no_two_that_touch(text: str, spans: list[Span]) -> None:
    found = merged(text, spans)
    taken = {at for span in spans for at in range(span.start, span.end)}
    kept = {at for span in found for at in range(span.start, span.end)}
    assert taken <= kept
    assert all(text[at] == " " for at in kept - taken)
    assert merged(text, found) == found
    assert all(one.end < other.start for one, other in pairwise(found)) or "\n" in text


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_run_of_changes_is_undone_step_by_step(library: Library, data: st.DataObject) -> None:
    claim = new_claim(library, words="Rents rose")
    seen = [tables(library.path)]
    for _step in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(TEXT) - 2))
        span = Span(start, data.draw(st.integers(start + 1, len(TEXT))))
        try:
            library.do("Add the words", quotes.add, claim, span)
        except UserError:
            continue
        seen.append(tables(library.path))
    for before in reversed(seen[:-1]):
        library.undo()
        assert tables(library.path) == before
