"""What a text asks for."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.engines.matching import asking


def test_a_post_is_told_from_its_signature_and_its_addresses() -> None:
    asked = asking.read(
        "Bees are dying in #GreenValley! https://example.org/a?b — Nora Quist (@NoraQuist7) May 4, 2021"
    )
    assert {"bee", "dy", "green", "vallei"} <= asked.telling
    assert not asked.every & {"http", "org", "nora", "quist", "2021"}
    assert {"nora", "quist"} <= asked.signed
    assert asked.day == date(2021, 5, 4).toordinal()


def test_an_address_stuck_to_a_word_is_cut_off() -> None:
    assert asking.read("#BeesNowpic.twitter.com/x7Ab").every >= {"bee"}
    assert "twitter" not in asking.read("#BeesNowpic.twitter.com/x7Ab").every


def test_the_day_is_the_one_given_where_the_text_does_not_end_with_one() -> None:
    assert asking.read("Rents rose", "2019-03-02").day == date(2019, 3, 2).toordinal()
    assert asking.read("Rents rose on 5 May 2011", "2019-03").day == date(2019, 3, 15).toordinal()
    assert asking.read("Rents rose on 5 May 2011").day == date(2011, 5, 5).toordinal()
    assert asking.read("Rents rose").day is None


def test_words_that_say_little_are_looked_for_where_there_are_few_others() -> None:
    assert asking.words_to_find(asking.read("I did not say that")).keys() >= {
        "i",
        "did",
        "not",
        "sai",
        "that",
    }
    many = asking.words_to_find(asking.read("The trams of the old harbour town were sold"))
    assert "the" not in many
    assert many["tram"] == 1.0


def test_words_that_stand_for_others_keep_the_nearest() -> None:
    related = {"photo": {"pictur": 0.3, "imag": 0.5}, "paint": {"pictur": 0.6}}
    assert asking.near_words({"photo", "paint", "tram"}, related) == {"pictur": 0.6, "imag": 0.5}


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    asked = asking.read(text, text)
    assert asked.telling <= asked.every
    assert all(word and "\0" not in word and '"' not in word for word in asking.words_to_find(asked))


def test_a_very_long_text_is_read_from_its_beginning() -> None:
    assert asking.read("tram " * 100_000).stems == ("tram",) * (asking.MOST // 5)
