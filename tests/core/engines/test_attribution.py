"""Who said it: proposed where the words say so, empty where the paper speaks for itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.attribution import claimant
from core.text.spans import Span


def who(text: str, claim: str, language: str = "en") -> str:
    start = text.index(claim)
    return claimant(text, Span(start, start + len(claim)), language)


@pytest.mark.parametrize(
    ("text", "claim", "expected"),
    [
        ("Ada Lund said the dam had held.", "the dam had held", "Ada Lund"),
        ("“The dam has held,” said Ada Lund.", "The dam has held", "Ada Lund"),
        ("“The dam has held,” Ada Lund, the town's engineer, said.", "The dam has held", "Ada Lund"),
        ("According to Ada Lund, the dam held.", "the dam held", "Ada Lund"),
        ("“It held,” Mayor Zoë Ünal-Brandt told the crowd.", "It held", "Zoë Ünal-Brandt"),
        ("Karim al-Haddad, who led the work, said it held.", "it held", "Karim al-Haddad"),
        ("It held, the builders’ union reported.", "It held", "the builders’ union"),
        ("The council said the dam had held.", "the dam had held", "The council"),
        ("Ada Lund came. Later Lund confirmed that the dam held.", "the dam held", "Ada Lund"),
        ("Ada Lund said it rained. He left. She added the dam held.", "the dam held", "Ada Lund"),
        ("Ada Lund and Bo Holm praised it, saying the dam held.", "the dam held", "Ada Lund and Bo Holm"),
        ("She met Holm. Ada Lund told Dr. Poole that the dam held.", "the dam held", "Ada Lund"),
        ("Lund said, “It rained. The dam held.” It was late.", "The dam held", "Lund"),
        ("Lund said, “It rained.”\n\n“The dam held. All is well.”", "All is well", "Lund"),
    ],
)
def test_english(text: str, claim: str, expected: str) -> None:
    assert who(text, claim) == expected


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The dam held through the night.", "The dam held"),
        ("Ada Lund said it rained. The dam held through the night.", "The dam held"),
        ("He said the dam held.", "the dam held"),
        ("Ada Lund was there. “The dam held.”", "The dam held"),
        ("The prize is said to be large.", "large"),
        ("“Bo Holm said it rained,” ran the headline. The dam held.", "The dam held"),
    ],
)
def test_when_unsure_it_is_the_paper_itself(text: str, claim: str) -> None:
    assert who(text, claim) == ""


@pytest.mark.parametrize(
    ("language", "text", "claim", "expected"),
    [
        ("fr", "Selon Ada Lund, le barrage a tenu.", "le barrage", "Ada Lund"),
        ("fr", "Ada Lund a déclaré que le barrage a tenu.", "le barrage", "Ada Lund"),
        ("de", "Laut Ada Lund hat der Damm gehalten.", "der Damm", "Ada Lund"),
        ("ar", "وقال المحافظ سامي حداد إن السد صمد.", "السد صمد", "المحافظ سامي حداد"),
        ("ckb", "ئەندازیارەکە وتی بەنداوەکە ڕاگیرا.", "بەنداوەکە", ""),
    ],
)
def test_other_languages(language: str, text: str, claim: str, expected: str) -> None:
    assert who(text, claim, language) == expected


PIECES = st.sampled_from([*'“”"., \n', "He said ", "Ada Lund ", "said ", "the dam ", "قال "])


@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_text_gives_one_line_of_its_own_words_or_nothing(text: str) -> None:
    for start in range(0, len(text), 5):
        found = claimant(text, Span(start, len(text)), "en")
        assert found in text
        assert "\n" not in found
