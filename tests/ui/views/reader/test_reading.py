"""The text on show, in code points and UTF-16 units, and as it is spoken."""

from hypothesis import given
from hypothesis import strategies as st

from core.text.spans import Span
from tests.ui.views.reader.conftest import ARTICLE, card, claim, sentences
from ui.views.reader.announce import spoken
from ui.views.reader.marks import place
from ui.views.reader.reading import reading_of

TEXTS = st.text(alphabet=st.sampled_from("ab\n 🌉𝔘م"), max_size=40)


@given(TEXTS, st.data())
def test_spans_go_to_qt_and_back(text: str, data: st.DataObject) -> None:
    reading = reading_of(card(text), [])
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = reading.range_of(Span(start, end))
    assert text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le") == text[start:end]
    assert reading.span_of(first, last) == reading.span_of(last, first) == Span(start, end)


@given(TEXTS)
def test_newlines_are_found(text: str) -> None:
    units = text.encode("utf-16-le")
    found = [at // 2 for at in range(0, len(units), 2) if units[at : at + 2] == b"\n\x00"]
    assert list(reading_of(card(text), []).line_ends) == found


def test_what_lies_past_the_end_is_cut_off() -> None:
    assert reading_of(card("🌉b"), []).range_of(Span(1, 90)) == (2, 3)


def test_a_sentence_is_spoken_with_what_is_marked_in_it() -> None:
    reading = reading_of(card(ARTICLE), sentences(ARTICLE))
    marks = [claim("wide", Span(0, 80)), claim("narrow", Span(3, 9)), claim("later", Span(100, 110))]
    stretches = place(marks, reading.offsets, len(ARTICLE))
    first = sentences(ARTICLE)[0]
    assert spoken(reading, first, stretches).split("\n") == [first.of(ARTICLE), "Claim narrow", "Claim wide"]
