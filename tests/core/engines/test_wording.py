"""Headlines: never too long, cut between words, and untouched where they fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.wording import LONGEST, proposed_headline


@pytest.mark.parametrize(
    ("wording", "headline"),
    [
        ("The dam held.", "The dam held"),
        ("Did the dam hold?", "Did the dam hold?"),
        ("The dam\n held in the U.S.", "The dam held in the U.S."),
        ("And then it broke ...", "And then it broke ..."),
        ("صمد السد حتى الصباح.", "صمد السد حتى الصباح"),
        (
            "The old bridge over the river Marl was closed for cars and lorries, and for all the others too",
            "The old bridge over the river Marl was closed for cars and lorries, and…",
        ),
    ],
)
def test_headlines(wording: str, headline: str) -> None:
    assert proposed_headline(wording) == headline


def test_one_endless_word_is_cut_between_graphemes() -> None:
    found = proposed_headline("e\u0301" * 100)
    assert found == "e\u0301" * 37 + "…"


@given(st.text(st.sampled_from(list("abc dé.,—\n🙂م")), max_size=200))
def test_a_headline_is_short_and_made_of_the_wording(wording: str) -> None:
    found = proposed_headline(wording)
    line = " ".join(wording.split())
    assert len(found) <= LONGEST
    assert line.startswith(found.removesuffix("…"))
    assert found.endswith("…") or found in (line, line[:-1])
