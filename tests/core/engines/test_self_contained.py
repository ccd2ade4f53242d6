"""A wording that stands on its own: what is replaced is marked, and what is not clear is left."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.rewording.records import Proposal
from core.engines.self_contained import propose
from core.text.spans import Span
from tests.core.engines.wording_cases import ENGLISH, OTHERS

DAY = date(2021, 6, 16)


def proposed(text: str, claim: str, language: str = "en") -> Proposal:
    start = text.rindex(claim)
    return propose(text, [Span(start, start + len(claim))], language, DAY)


@pytest.mark.parametrize(("text", "claim", "words"), ENGLISH)
def test_english(text: str, claim: str, words: str) -> None:
    assert proposed(text, claim).words == words


@pytest.mark.parametrize(("language", "text", "words"), OTHERS)
def test_in_other_languages_only_what_is_safe(language: str, text: str, words: str) -> None:
    assert proposed(text, text, language).words == words


@pytest.mark.parametrize(
    "when",
    ["over the last three months", "last weekend", "last summer", "last quarter", "in the past two decades"],
)
def test_what_is_neither_day_nor_week_month_or_year_is_left(when: str) -> None:
    assert proposed(text := f"Fees rose {when}.", text).words.startswith(f"Fees rose {when}")


def test_every_replaced_word_is_marked_with_what_it_was() -> None:
    found = proposed("Ada Lund spoke. She left last month.", "She left last month.")
    marked = [(one.span.of(found.words), one.old, one.reason) for one in found.replacements]
    assert marked == [("Ada Lund", "She", "pronoun"), ("in May 2021", "last month", "date")]


def test_a_verb_made_to_agree_is_marked_too() -> None:
    found = proposed("Ada Lund said, “I am glad.”", "“I am glad.”")
    assert [(one.old, one.reason) for one in found.replacements] == [("I", "speaker"), ("am", "agreement")]


@pytest.mark.parametrize(
    ("text", "claim", "left"),
    [
        ("Ada Lund met Bo Holm. He built it.", "He built it.", ("He",)),
        ("The two sides meet again.", "The two sides meet again.", ("The two sides",)),
        ("Ada Lund said, “We built the dam.”", "“We built the dam.”", ("We",)),
        ("The ministry cut fares.", "The ministry cut fares.", ("The ministry",)),
        ("Monday's flood was small.", "Monday's flood was small.", ("Monday",)),
        ("Rain fell. This decision was late.", "This decision was late.", ("This decision",)),
        ("The dam held.", "The dam held.", ()),
        (
            "Lifts were shut over the last weekend.",
            "Lifts were shut over the last weekend.",
            ("the last weekend",),
        ),
        ("Fares fell last summer.", "Fares fell last summer.", ("last summer",)),
        (
            "Many left in the last five months.",
            "Many left in the last five months.",
            ("in the last five months",),
        ),
    ],
)
def test_words_that_are_not_clear_are_named(text: str, claim: str, left: tuple[str, ...]) -> None:
    assert proposed(text, claim).left == left


def test_what_is_cut_is_named_and_the_speaker_kept() -> None:
    found = proposed("Mayor Ada Lund said that the dam held.", "Mayor Ada Lund said that the dam held.")
    assert found.dropped == ("Mayor Ada Lund said that",)
    assert found.claimant
    assert (found.claimant.name, found.claimant.role) == ("Ada Lund", "Mayor")


def test_without_the_day_of_the_article_dates_stay() -> None:
    text = "The dam leaked yesterday."
    assert propose(text, [Span(0, len(text))], "en").words == "The dam leaked yesterday"


def test_several_quotes_are_proposed_one_after_another() -> None:
    text = "Ada Lund spoke. She left. Rain fell. She came back."
    spans = [Span(16, 25), Span(37, 51)]
    found = propose(text, spans, "en")
    assert found.words == "Ada Lund left … Ada Lund came back"
    assert [one.span.of(found.words) for one in found.replacements] == ["Ada Lund", "Ada Lund"]


def test_far_into_a_long_text_it_is_the_same() -> None:
    text = "Rain fell on the town and on the hills.\n" * 2500 + "Ada Lund spoke. She left."
    assert proposed(text, "She left.").words == "Ada Lund left"


PIECES = st.sampled_from(
    [
        *"“”\"'‘’«»„., \n:;()",
        "He said ",
        "Ada Lund ",
        "Lund ",
        "said ",
        "we ",
        "I ",
        "our ",
        "both sides ",
        "the mayor ",
        "between Osby and Lindby ",
        "on Sunday",
        "last month",
        "’s ",
        "Mayor ",
        "the dam ",
        "(NRC) ",
        "and ",
        "NRC ",
        "قال ",
        "إن ",
        "أمس",
        "وتی ",
        "sagte ",
        "dijo ",
        "hier ",
        "\u2028",
        "🙂",
        "\ud800",
        "they ",
        "Her ",
        "it ",
    ]
)
LANGUAGES = st.sampled_from(["en", "fr", "de", "es", "ar", "ckb", "en-GB", "", "xx"])


@given(st.lists(PIECES, max_size=24).map("".join), LANGUAGES, st.integers(0, 40))
def test_replacements_stand_where_they_say(text: str, language: str, start: int) -> None:
    span = Span(min(start, len(text)), len(text))
    found = propose(text, [span], language, DAY)
    assert "  " not in found.words
    ends = 0
    for one in found.replacements:
        assert ends <= one.span.start < one.span.end <= len(found.words)
        assert " ".join(one.old.split()) in " ".join(span.of(text).split())
        ends = one.span.end
    assert all(word in span.of(text) for word in found.left)


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200), LANGUAGES)
def test_no_text_makes_it_fail(text: str, start: int, length: int, language: str) -> None:
    at = min(start, len(text))
    found = propose(text, [Span(at, min(at + length, len(text)))], language, DAY)
    assert isinstance(found.words, str)


def test_nothing_gives_nothing() -> None:
    assert propose("", [Span(0, 0)], "en", DAY) == Proposal("")
    assert propose("Rain.", [], "en", DAY) == Proposal("")
