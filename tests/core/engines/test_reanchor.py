from core.engines.reanchor import anchor_all
from core.records.terms import AnchorState
from core.text.spans import Span, quote_at

OLD = "The mayor spoke at noon. The rent rose by 5.2 percent in May. Nobody objected to the plan at all."


def _quote(words: str):
    at = OLD.index(words)
    return quote_at(OLD, Span(at, at + len(words)))


def test_an_insertion_before_the_quote_shifts_it():
    (found,) = anchor_all([_quote("The rent rose by 5.2 percent in May")], "New. " + OLD, OLD)
    assert (found.state, found.span) == (AnchorState.EXACT, Span(30, 65))


def test_a_changed_number_is_asked_about():
    new = OLD.replace("5.2", "2.5")
    (found,) = anchor_all([_quote("The rent rose by 5.2 percent in May")], new, OLD)
    assert found.state is AnchorState.ASK
    assert found.flags == ("numbers",)


def test_what_is_gone_is_an_orphan():
    (found,) = anchor_all([_quote("The rent rose by 5.2 percent in May")], "Cats sleep all day long.", OLD)
    assert found.state is AnchorState.ORPHAN
    assert found.span is None
