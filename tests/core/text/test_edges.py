"""The edges of selections and the paragraphs of texts."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from core.text.canonical import canonical
from core.text.edges import paragraph_number, paragraphs, snap_to_words, trim
from core.text.spans import Span

TRICKY = st.text(
    st.one_of(
        st.sampled_from("ab1 .,'\"()“”«»-\n\u0301\u200d\U0001f469\U0001f1eb\ufe0f\u0627\u064e\u060c"),
        st.characters(),
    )
)


def whole_edges(text: str) -> set[int]:
    """Every place of a text that cuts no grapheme."""
    return {0, len(text), *(match.start() for match in regex.finditer(r"\X", text))}


def draw_span(data: st.DataObject, edges: list[int]) -> Span:
    """A span between two of the places given."""
    start, end = sorted([data.draw(st.sampled_from(edges)), data.draw(st.sampled_from(edges))])
    return Span(start, end)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (" The bridge opened. ", "The bridge opened"),
        ("It cost 5 %.", "It cost 5 %"),
        ("“We agreed.”", "“We agreed.”"),
        ('"We agreed.', "We agreed"),
        ('He said "yes", ', 'He said "yes"'),
        ("said it)”.", "said it"),
        ("(see page 3", "see page 3"),
        ("it fell (", "it fell"),
        (") it fell", "it fell"),
        ("’90s music", "’90s music"),
        ("the mayor (a lawyer)", "the mayor (a lawyer)"),
        ("moved to the U.S.", "moved to the U.S."),
        ("– Only a list item;", "Only a list item"),
        ("-3 degrees", "-3 degrees"),
        (".5 litres", ".5 litres"),
        ("وقال: «نعم»،", "وقال: «نعم»"),
        ("هل فتح الجسر؟", "هل فتح الجسر"),
        ("„Ja“, sagte er", "„Ja“, sagte er"),
        ("»Ja", "Ja"),
        (" ... ", ""),
    ],
)
def test_trim(text: str, wanted: str) -> None:
    assert trim(text, Span(0, len(text))).of(text) == wanted


@given(TRICKY, st.data())
def test_trim_stays_inside_cuts_no_grapheme_and_is_done_once(text: str, data: st.DataObject) -> None:
    edges = whole_edges(text)
    span = draw_span(data, sorted(edges))
    trimmed = trim(text, span)
    assert span.start <= trimmed.start <= trimmed.end <= span.end
    assert trimmed.start in edges
    assert trimmed.end in edges
    assert trim(text, trimmed) == trimmed


@pytest.mark.parametrize(
    ("text", "part", "wanted"),
    [
        ("we don't know", "n'", "don't"),
        ("The mayor resigned", "ayor res", "mayor resigned"),
        ("about 1,200 people", "200", "1,200"),
        ("افتتح الجسر اليوم", "لجس", "الجسر"),
        ("הגשר נפתח אתמול", "שר נפ", "הגשר נפתח"),
        ("a family \U0001f469\u200d\U0001f467 walked", "\U0001f467", "\U0001f469\u200d\U0001f467"),
        ("re\u0301sume\u0301", "\u0301sum", "re\u0301sume\u0301"),
        ("two words", " ", " "),
    ],
)
def test_snap_to_words(text: str, part: str, wanted: str) -> None:
    start = text.index(part)
    assert snap_to_words(text, Span(start, start + len(part))).of(text) == wanted


@given(TRICKY, st.data())
def test_snapping_only_grows_and_ends_on_graphemes(text: str, data: st.DataObject) -> None:
    span = draw_span(data, list(range(len(text) + 1)))
    snapped = snap_to_words(text, span)
    assert snapped.start <= span.start <= span.end <= snapped.end
    assert {snapped.start, snapped.end} <= whole_edges(text)


def test_paragraphs_are_parted_by_blank_lines() -> None:
    text = "First line\nstill the first.\n\nSecond.\n\nThird."
    assert [span.of(text) for span in paragraphs(text)] == [
        "First line\nstill the first.",
        "Second.",
        "Third.",
    ]


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    text = "First.\nSecond."
    assert [span.of(text) for span in paragraphs(text)] == ["First.", "Second."]


@given(TRICKY.map(canonical))
def test_paragraphs_hold_everything_but_line_ends(text: str) -> None:
    spans = paragraphs(text)
    assert list(spans) == sorted(spans)
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert all(text[i] in "\n\t " for i in range(len(text)) if i not in covered)
    for number, span in enumerate(spans, 1):
        assert paragraph_number(text, span.start) == number
        assert paragraph_number(text, span.end - 1) == number


def test_an_offset_between_paragraphs_counts_to_the_one_before() -> None:
    assert [paragraph_number("One.\n\nTwo.", offset) for offset in (0, 4, 5, 6, 10)] == [1, 1, 1, 2, 2]
    assert paragraph_number("", 0) == 1
