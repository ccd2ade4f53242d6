import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.engines.reanchor import anchor_all
from core.engines.reanchoring.forms import are_forms, are_joined, are_little, even
from core.records.anchors import Anchored
from core.records.terms import AnchorState
from core.text.spans import Span, quote_at

SAID = (
    "Two clerks of the housing office, for example, say that it is an old programme and that the colour "
    "of 3 doors in Harbour Lane is not the one they were shown online at 5 p.m. in the town hall"
)


def turned(one: str, other: str) -> Anchored:
    """What is made of our sentence with one change in it; the same in both directions."""
    new = SAID.replace(one, other, 1)
    assert new != SAID
    there, back = _anchored(SAID, new), _anchored(new, SAID)
    assert there.state is back.state
    return there


def _anchored(was: str, now: str) -> Anchored:
    before, after = "The paper came out at noon. ", " Nobody else was there to see."
    old = f"{before}{was}.{after}"
    span = Span(len(before), len(before) + len(was))
    (place,) = anchor_all([quote_at(old, span)], f"{before}{now}.{after}", old)
    assert place.span is not None
    return place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("housing office", "housing  office"),
        ("office, for", "office – for"),
        ("housing", "Housing"),
        ("the one", "“the one”"),
        ("old", "_old_"),
        ("old", "*old*"),
        ("online", "on-line"),
        ("online", "on line"),
        ("for example", "e.g."),
        ("it is", "it’s"),
        ("is not", "isn't"),
        ("3 doors", "three doors"),
        ("Two clerks", "2 clerks"),
        ("programme", "program"),
        ("colour", "color"),
        ("5 p.m.", "5 pm"),
        ("an old", "the old"),
        ("say that", "say"),
        ("at 5", "then at 5"),
        ("office", "offices"),
        ("Harbour Lane", "Harbourlane"),
    ],
)
def test_what_says_the_same_for_certain_is_taken_without_asking(one: str, other: str) -> None:
    place = turned(one, other)
    assert (place.state, place.flags) == (AnchorState.FUZZY, ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Two", "Four"),
        ("3 doors", "four doors"),
        ("5 p.m.", "5 a.m."),
        ("is not", "is"),
        ("is not", "is now"),
        ("it is", "it isn't"),
        ("in the town", "out of the town"),
        ("in the town", "under the town"),
        ("Harbour Lane", "Harvest Lane"),
        ("Harbour Lane", "Harbour Road"),
        ("Harbour Lane", "Harbours Lane"),
        ("the housing", "The Mayor's housing"),
        ("clerks", "clerics"),
        ("housing", "hosing"),
        ("old", "odd"),
        ("shown", "shot"),
        ("they", "the"),
        ("they", "we"),
        ("were", "are"),
        ("is not", "was not"),
        ("say", "may say"),
        ("old", "new"),
    ],
)
def test_one_word_that_may_say_something_else_is_asked_about(one: str, other: str) -> None:
    assert turned(one, other).state is AnchorState.ASK


PAIRS = [
    ("county", "country"),
    ("marital", "martial"),
    ("employer", "employee"),
    ("killed", "killer"),
    ("conservation", "conversation"),
    ("found", "founded"),
    ("prosecuted", "persecuted"),
    ("casual", "causal"),
    ("princess", "princes"),
    ("poets", "pets"),
    ("filling", "filing"),
    ("plan", "plane"),
    ("human", "humane"),
    ("kind", "cruel"),
    ("guilty", "innocent"),
    ("interstate", "intrastate"),
    ("statue", "statute"),
    ("typical", "atypical"),
    ("dessert", "desert"),
    ("victor", "victim"),
    ("cents", "hundred"),
    ("closed", "closing"),
    ("minister", "ministry"),
    ("trainer", "trainee"),
    ("discuss", "discus"),
    ("corps", "corpse"),
    ("nowhere", "somewhere"),
]


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("at", ["old", "clerks", "doors", "shown", "town"])
def test_words_that_look_alike_are_asked_about(pair: tuple[str, str], at: str) -> None:
    one, other = pair
    for was, now in ((one, other), (other, one)):
        place = _anchored(SAID.replace(at, was, 1), SAID.replace(at, now, 1))
        assert place.state is AnchorState.ASK


WORDS = [word for word in SAID.split() if word.isalpha() and len(word) > 3]


@given(st.sampled_from(WORDS), st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=10))
def test_any_other_word_in_a_words_place_is_asked_about(word: str, other: str) -> None:
    assume(not are_forms(word.lower(), other) and not are_little(word.lower(), other))
    assert turned(word, other).state is AnchorState.ASK


@given(st.sampled_from("35"), st.integers(0, 9_999))
def test_any_other_number_is_asked_about(figure: str, number: int) -> None:
    assume(str(number) != figure)
    place = turned(f" {figure} ", f" {number} ")
    assert (place.state, place.flags) == (AnchorState.ASK, ("numbers",))


def test_joins_are_told_from_other_words() -> None:
    assert are_joined(["live", "stream"], ["livestream"])
    assert not are_joined(["a", "typical"], ["atypical"])
    assert not are_joined(["the", "rapist"], ["therapist"])
    assert not are_joined(["live"], ["stream"])


def test_contractions_are_spelled_out() -> None:
    assert even("it's that we won't, can't and don't") == "it is that we will not, can not and do not"
    assert even("the mayor's plan cannot wait") == "the mayor's plan can not wait"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("analyse", "analyze"),
        ("organisation", "organization"),
        ("centre", "center"),
        ("cities", "city"),
        ("travelled", "traveled"),
        ("defence", "defense"),
        ("dialogue", "dialog"),
        ("mayors", "mayor's"),
    ],
)
def test_spellings_and_plurals_are_forms_of_a_word(one: str, other: str) -> None:
    assert are_forms(one, other)
    assert are_forms(other, one)
