"""A search as one line: whatever is typed has a meaning."""

import re

from hypothesis import given
from hypothesis import strategies as st

from core.engines.search_query import NAMES, Filter, parsed, with_filter

LINES = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(['"', "“", " ", "tag:", "in:", ":", "-", "*", "NOT", "(", "verdict:none"]),
    ),
    max_size=8,
).map("".join)


def test_words_phrases_and_qualifiers() -> None:
    query = parsed('tag:budget verdict:"mostly true" Rents “rose by” 5.2 perc')
    assert query.filters == (Filter("tag", "budget"), Filter("verdict", "mostly true"))
    assert query.phrases == (("rents",), ("rose", "by"), ("5", "2"), ("perc",))
    assert query.prefix


def test_a_finished_word_is_no_beginning() -> None:
    assert not parsed("rents ").prefix
    assert not parsed('"rents"').prefix
    assert not parsed("r").prefix
    assert not parsed('ren "rents"').prefix
    assert parsed("ren in:claims").prefix


def test_unknown_qualifiers_and_unfinished_ones_are_harmless() -> None:
    assert parsed("https://x.example/a").phrases == (("https", "x", "example", "a"),)
    assert parsed("tag: rents").phrases == (("rents",),)
    assert parsed("tag: rents").filters == ()
    assert parsed("  ").empty


def test_a_qualifier_is_set_changed_and_taken_off() -> None:
    line = with_filter("rents ro", "tag", "two words")
    assert line == 'tag:"two words" rents ro'
    assert with_filter(line, "tag", "one") == "tag:one rents ro"
    assert with_filter(line, "tag", "") == "rents ro"
    assert with_filter('"open', "in", "claims") == 'in:claims "open'


@given(LINES)
def test_every_line_means_something(line: str) -> None:
    query = parsed(line)
    assert all(word and not set(word) & set(' "') for phrase in query.phrases for word in phrase)


@given(
    LINES,
    st.sampled_from(NAMES),
    st.text(min_size=1, max_size=9).map(lambda v: re.sub('["“”„‟«»]', "", v).strip()),
)
def test_a_qualifier_that_was_set_is_read_again_and_leaves_the_rest(line: str, name: str, value: str) -> None:
    made = parsed(with_filter(line, name, value))
    if value:
        assert made.values(name) == (value,)
    assert [f for f in made.filters if f.name != name] == [f for f in parsed(line).filters if f.name != name]
