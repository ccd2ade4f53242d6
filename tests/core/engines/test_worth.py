"""The learned sum is what its words add, and length alone says nothing."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from core.engines.suggest_weights import from_plain
from core.engines.worth import plain, shares, words_of, worth

WEIGHTS = from_plain(
    {
        "unit": 0.5,
        "base": 1.0,
        "words": {"jobs": 4, "thank": -6, "<s>": 1},
        "pairs": [{"lost jobs": 8}, {"we jobs": 2}, {}],
        "guard": {},
        "guard_base": 0.0,
        "speech": {"slope": 1.0, "base": 0.0},
        "news": {"slope": 1.0, "base": 0.0},
    }
)


def test_words_figures_and_telling_marks() -> None:
    assert words_of(plain("We’ve lost $4.5 billion, 12% of it!")) == [
        *("we've", "lost", "$", "4.5", "billion", "12", "%", "of", "it", "!")
    ]


def test_words_and_pairs_add_up() -> None:
    # Of "<s> we lost jobs": four words and six pairs.
    assert isclose(worth(["we", "lost", "jobs"], WEIGHTS), 1 + 0.5 * (4 + 1 + 8 + 2) / 10**0.5)


def test_a_word_said_twice_counts_once() -> None:
    once, twice = worth(["thank", "thank"], WEIGHTS), worth(["thank", "thank", "thank"], WEIGHTS)
    assert once < 1
    assert once <= twice


@given(st.lists(st.sampled_from(["we", "lost", "jobs", "thank", "you"]), min_size=1, max_size=12))
def test_what_each_word_adds_has_the_sign_of_its_weights(words: list[str]) -> None:
    found = shares(words, WEIGHTS)
    assert set(found) == {"<s>", *words}
    assert found.get("jobs", 1) > 0
    assert found.get("thank", -1) < 0
    assert found.get("you", 0) == 0
