"""Moving one edge of a span: by word, by character, by sentence, and to where somebody points."""

from typing import get_args

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from core.text.canonical import canonical
from core.text.edges import trim
from core.text.graphemes import is_whole
from core.text.spans import Span
from core.text.stepping import Edge, Unit, dragged, moved, without_outer_space

HOSTILE = st.text(
    st.one_of(
        st.sampled_from(
            "ab1 .,'\"()“”\n\u0301\u0323\u200d\u200c\U0001f469\U0001f467\U0001f1ee\U0001f1f6\ufe0f"
            "\u0645\u064f\u062f\u0651\u0629\u060c\u05e9\u05c1\u1112\u1161\u11ab\ud55c\u0915\u094d\u0937\u093f"
        ),
        st.characters(),
    ),
    min_size=1,
)
FAMILY = "👩\u200d👩\u200d👧\u200d👦"
SENTENCES = "One ends here. Two goes on. Three is last."


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "edge", "step", "wanted"),
    [
        ("Rents rose by 5 percent.", "rose by", "end", 1, "rose by 5"),
        ("Rents rose by 5 percent.", "rose by", "end", -1, "rose"),
        ("Rents rose by 5 percent.", "rose by", "start", -1, "Rents rose by"),
        ("Rents rose by 5 percent.", "rose by", "start", 1, "by"),
        ("Rents rose by 5 percent.", "rose by 5", "end", 1, "rose by 5 percent"),
        ("Rents rose by 5 percent.", "rose by 5 percent", "end", 1, "rose by 5 percent"),
        ("Rents rose by 5 percent.", "5 percent.", "end", -1, "5"),
        ("It fell, he said.", "It fell", "end", 1, "It fell, he"),
        ("It fell, he said.", "fell, he", "end", -1, "fell"),
        ("It fell (by half), he said.", "It fell", "end", 1, "It fell (by"),
        ("It (by half), he said.", "he", "start", -1, "half), he"),
        ("It fell (by half), he said.", "It fell (by", "end", 1, "It fell (by half"),
        ("He said “we won” today", "“we", "end", 1, "“we won"),
        ("He said “we won” today", "“we won", "end", 1, "“we won”"),
        ("He said “we won” today", "we", "end", 1, "we won"),
        ("One line\n\nAnd another", "line", "end", 1, "line\n\nAnd"),
        ("One line\n\nAnd another", "And", "start", -1, "line\n\nAnd"),
        ("Half a word", "lf a", "start", -1, "Half a"),
        ("Rose 5.2 percent", "Rose", "end", 1, "Rose 5.2"),
        ("أعلن الوزيرُ، أمس", "أعلن", "end", 1, "أعلن الوزيرُ"),
        ("أعلن الوزيرُ، أمس", "أعلن الوزيرُ", "end", 1, "أعلن الوزيرُ، أمس"),
        ("漢字を読む", "漢字", "end", 1, "漢字を"),
        ("only", "only", "end", -1, "only"),
        ("only", "only", "start", 1, "only"),
        ("only", "only", "start", -1, "only"),
    ],
)
def test_one_word_on_or_back(text: str, words: str, edge: Edge, step: int, wanted: str) -> None:
    assert moved(text, at(text, words), edge, step, "word").of(text) == wanted


@pytest.mark.parametrize(
    "character",
    [FAMILY, "🇮🇶", "e\u0301\u0323", "مُّ", "שׁ", "\u1112\u1161\u11ab", "क्षि", "க்", "1\ufe0f\u20e3", "👍🏽"],
)
def test_one_character_is_what_a_reader_takes_for_one(character: str) -> None:
    text = f"x{character}{character}y"
    width = len(character)
    once = moved(text, Span(0, 1), "end", 1, "character")
    assert once == Span(0, 1 + width)
    assert moved(text, once, "end", 1, "character") == Span(0, 1 + 2 * width)
    assert moved(text, once, "end", -1, "character") == Span(0, 1)
    assert moved(text, Span(0, len(text)), "start", 1, "character") == Span(1, len(text))
    assert moved(text, Span(1, len(text)), "start", 1, "character") == Span(1 + width, len(text))
    assert moved(text, Span(1 + width, len(text)), "start", -1, "character") == Span(1, len(text))


def test_by_sentence_the_edge_goes_to_the_edge_of_one() -> None:
    sentences = [Span(*found.span()) for found in regex.finditer(r"\w[^.]*\.", SENTENCES)]
    inside = at(SENTENCES, "goes")
    assert moved(SENTENCES, inside, "end", 1, "sentence", sentences).of(SENTENCES) == "goes on."
    assert moved(SENTENCES, inside, "start", -1, "sentence", sentences).of(SENTENCES) == "Two goes"
    two = at(SENTENCES, "Two goes on.")
    assert moved(SENTENCES, two, "end", 1, "sentence", sentences).of(SENTENCES).endswith("last.")
    assert moved(SENTENCES, two, "start", -1, "sentence", sentences).start == 0
    assert moved(SENTENCES, two, "end", -1, "sentence", sentences) == two
    assert moved(SENTENCES, Span(0, len(SENTENCES)), "end", 1, "sentence", sentences).end == len(SENTENCES)


@pytest.mark.parametrize(
    ("words", "edge", "to", "exact", "wanted"),
    [
        ("rose by", "end", "percent", False, "rose by 5 percent"),
        ("rose by", "end", "ercent", True, "rose by 5 p"),
        ("rose by 5 percent", "end", " by", False, "rose"),
        ("rose by", "end", "Rents", False, "rose"),
        ("rose by", "end", "Rents", True, "r"),
        ("rose by", "start", "Rents", False, "Rents rose by"),
        ("rose by", "start", ".", False, "by"),
        ("rose by", "start", ".", True, "y"),
    ],
)
def test_an_edge_is_dragged_to_a_place(words: str, edge: Edge, to: str, exact: bool, wanted: str) -> None:
    text = "Rents rose by 5 percent."
    place = text.index(to) + (1 if to == "percent" else 0)
    assert dragged(text, at(text, words), edge, place, exact).of(text) == wanted


def whole_span(text: str, data: st.DataObject) -> Span:
    edges = [0, *(match.end() for match in regex.finditer(r"\X", text))]
    start, end = sorted(data.draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2, unique=True)))
    return Span(start, end)


@given(HOSTILE.map(canonical).filter(bool), st.data())
def test_no_step_cuts_a_character_or_moves_the_other_edge(text: str, data: st.DataObject) -> None:
    span = whole_span(text, data)
    edge: Edge = data.draw(st.sampled_from(get_args(Edge)))
    step = data.draw(st.sampled_from([1, -1]))
    unit: Unit = data.draw(st.sampled_from(get_args(Unit)))
    found = moved(text, span, edge, step, unit, [Span(0, len(text))])
    assert len(found)
    assert is_whole(text, found.start)
    assert is_whole(text, found.end)
    assert (found.end if edge == "start" else found.start) == (span.end if edge == "start" else span.start)
    there = (found.end - span.end) if edge == "end" else (found.start - span.start)
    assert there * step >= 0


@given(HOSTILE.map(canonical).filter(bool), st.data())
def test_by_word_no_stop_or_space_is_left_at_the_edge(text: str, data: st.DataObject) -> None:
    span = whole_span(text, data)
    found = moved(text, span, "end", data.draw(st.sampled_from([1, -1])), "word")
    if found != span:
        assert trim(text, found).end == found.end


@given(HOSTILE.map(canonical).filter(bool), st.data())
def test_every_word_is_reached_and_left_again(text: str, data: st.DataObject) -> None:
    span = whole_span(text, data)
    there = [span]
    while (further := moved(text, there[-1], "end", 1, "word")) != there[-1]:
        there.append(further)
    assert trim(text, Span(span.start, len(text))).end in (there[-1].end, span.start, *range(span.end + 1))
    back = moved(text, there[-1], "end", -1, "word")
    assert len(there) <= 2 or span.start < back.end < there[-1].end


@given(HOSTILE.map(canonical).filter(bool), st.data())
def test_a_dragged_edge_cuts_no_character_and_leaves_something(text: str, data: st.DataObject) -> None:
    span = whole_span(text, data)
    edge: Edge = data.draw(st.sampled_from(get_args(Edge)))
    place = data.draw(st.integers(0, len(text)))
    found = dragged(text, span, edge, place, data.draw(st.booleans()))
    assert len(found)
    assert is_whole(text, found.start)
    assert is_whole(text, found.end)
    assert (found.end if edge == "start" else found.start) == (span.end if edge == "start" else span.start)


@given(HOSTILE.map(canonical).filter(bool), st.data())
def test_outer_spaces_go_and_nothing_else(text: str, data: st.DataObject) -> None:
    span = whole_span(text, data)
    found = without_outer_space(text, span)
    assert found.of(text).strip() == span.of(text).strip() or not is_whole(text, found.start + 1)
    assert is_whole(text, found.start)
    assert is_whole(text, found.end)
