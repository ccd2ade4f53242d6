import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines import polarity_words
from core.engines.folding import fold
from core.engines.polarity import differences, is_negation, says_the_same
from core.records.anchors import Flag


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It cost 5,200 dollars.", "It cost 5200 dollars."),
        ("It cost five dollars.", "It cost 5 dollars."),
        ("It cost ٥ دولار.", "It cost 5 دولار."),
        ("They don't agree.", "They do not agree."),
        ("Nobody was hurt.", "Nobody got hurt."),
        ("Rents rose.", "Rents went up."),
        ("It rose – in May.", "It rose - in May."),
        ("Il n’a rien dit.", "Il n'a rien dit."),
    ],
)
def test_the_same_in_other_words(first: str, second: str) -> None:
    assert differences(first, second) == differences(second, first) == ()
    assert says_the_same(fold(first).text, fold(second).text)


@pytest.mark.parametrize(
    ("first", "second", "flag"),
    [
        ("from 5 to 3", "from 3 to 5", "numbers"),
        ("a loss of -5", "a loss of 5", "numbers"),
        ("5 percent", "5 points", "numbers"),
        ("$5", "€5", "numbers"),
        ("5 km", "5 miles", "numbers"),
        ("in March", "in April", "numbers"),
        ("on Monday", "on Tuesday", "numbers"),
        ("two million", "two billion", "numbers"),
        ("all were hurt", "some were hurt", "numbers"),
        ("في آذار", "في نيسان", "numbers"),
        ("am 3. März", "am 3. Mai", "numbers"),
        ("خمسة قتلى", "ستة قتلى", "numbers"),
        ("پێنج کەس", "شەش کەس", "numbers"),
        ("it is lawful", "it is unlawful", "negation"),
        ("es ist möglich", "es ist unmöglich", "negation"),
        ("it will", "it won't", "negation"),
        ("A is not new and B is old", "A is new and B is not old", "negation"),
        ("il a dit", "il n'a pas dit", "negation"),
        ("er kommt", "er kommt nicht", "negation"),
        ("vino ayer", "no vino ayer", "negation"),
        ("وافق المجلس", "لم يوافق المجلس", "negation"),
        ("هیچ کەسێک هات", "کەسێک هات", "negation"),
        ("profits rose and costs fell", "profits fell and costs rose", "direction"),
        ("les prix augmentent", "les prix baissent", "direction"),
        ("die Preise steigen", "die Preise sinken", "direction"),
        ("los precios suben", "los precios bajan", "direction"),
        ("وارتفعت الأسعار", "وانخفضت الأسعار", "direction"),
        ("نرخەکان بەرزبوونەوە", "نرخەکان دابەزین", "direction"),
        ("more than that", "less than that", "direction"),
    ],
)
def test_something_else(first: str, second: str, flag: Flag) -> None:
    assert flag in differences(first, second)
    assert differences(first, second) == differences(second, first)
    assert not says_the_same(fold(first).text, fold(second).text)


@given(st.text(max_size=60))
def test_a_passage_says_what_it_says(passage: str) -> None:
    assert differences(passage, passage) == ()
    assert differences(passage, passage.replace(" ", "\u00a0")) == ()


def test_no_word_goes_both_up_and_down() -> None:
    assert set(polarity_words.UP.split()) & set(polarity_words.DOWN.split()) == set()


def test_negations_are_told_as_they_are_folded() -> None:
    assert all(
        is_negation(fold(word).text) for word in ("Never", "n’y", "DON’T", "هیچ", "لَم", "nicht", "jamás")
    )
    assert not is_negation("note")


def test_an_example_is_no_direction() -> None:
    assert differences("He spoke, for example, of rents.", "He spoke, e.g., of rents.") == ()
    assert differences("He spoke for the plan.", "He spoke of the plan.") == ("direction",)


@pytest.mark.parametrize(
    ("one", "other"), [("two weeks", "two months"), ("two weeks", "3 weeks"), ("2 weeks", "two months")]
)
def test_units_of_numbers_in_words_are_told(one: str, other: str) -> None:
    assert differences(f"It took {one} to mend.", f"It took {other} to mend.") == ("numbers",)
    assert differences("It took 2 weeks to mend.", "It took two weeks to mend.") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It cost 1.2bn crowns.", "It cost 1,200 million crowns."),
        ("It fell by 3.5 %.", "It fell by 3.5 per cent."),
        ("It cost $5m.", "It cost 5 million dollars."),
        ("Es kostet 1,2 Milliarden.", "Es kostet 1,2 Mrd."),
        ("Es waren fünfundzwanzig.", "Es waren 25."),
    ],
)
def test_a_figure_written_otherwise_is_the_same(one: str, other: str) -> None:
    assert differences(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It has 1.200 rooms.", "It has 1,200 rooms."),
        ("Es waren fünfundzwanzig.", "Es waren sechsundzwanzig."),
        ("It cost 1.2bn.", "It cost 1.2m."),
        ("It cost 5 million and 3.", "It cost 3 million and 5."),
        ("5 to 10 percent", "10 to 15 percent"),
        ("two thirds", "66.7 percent"),
        ("more than 5.5m", "less than 5,500,000"),
        ("in March 1.2bn", "in April 1,200 million"),
        ("10 miles", "16 km"),
    ],
)
def test_another_figure_is_told(one: str, other: str) -> None:
    assert "numbers" in differences(one, other)
