"""Dates in prose: what is found, what it stands for, how that is explained, and what is left alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engines.dates import dates_at, in_words, relative_dates, said_on
from core.text.spans import Span
from tests.core.engines.date_cases import CASES

WEDNESDAY = date(2017, 11, 8)


def read(text: str, language: str = "en", anchor: date = WEDNESDAY) -> list[tuple[str, str, str]]:
    return [(r.text, r.date_iso, r.precision) for r in relative_dates(text, anchor, language)]


@pytest.mark.parametrize(
    ("text", "phrase", "date_iso", "precision"),
    [
        ("They have waited since Sunday night.", "since Sunday night", "2017-11-05", "day"),
        ("It rained yesterday.", "yesterday", "2017-11-07", "day"),
        ("It rained last month.", "last month", "2017-10", "month"),
        ("It rained last year.", "last year", "2016", "year"),
        ("It rained last week.", "last week", "2017-10-30", "week"),
        ("After a September referendum, calm.", "September", "2017-09", "month"),
        ("After a December referendum, calm.", "December", "2016-12", "month"),
        ("Prices rose in 2019 by half.", "in 2019", "2019", "year"),
        ("Signed 8 November 2017 here.", "8 November 2017", "2017-11-08", "day"),
        ("Signed on November 8, 2016 here.", "November 8, 2016", "2016-11-08", "day"),
        ("Signed the 3rd of March.", "3rd of March", "2017-03-03", "day"),
        ("Signed on Dec. 24 here.", "Dec. 24", "2016-12-24", "day"),
        ("They vote tomorrow.", "tomorrow", "2017-11-09", "day"),
        ("It burned two days ago.", "two days ago", "2017-11-06", "day"),
        ("It burned 3 weeks ago.", "3 weeks ago", "2017-10-16", "week"),
        ("It burned two months ago.", "two months ago", "2017-09", "month"),
        ("Read on 2017-10-01 aloud.", "2017-10-01", "2017-10-01", "day"),
        ("They will vote on Friday.", "on Friday", "2017-11-10", "day"),
        ("They left last Friday.", "last Friday", "2017-11-03", "day"),
        ("It will close by December.", "by December", "2017-12", "month"),
        ("Wednesday، 08 November 2017", "Wednesday، 08 November 2017", "2017-11-08", "day"),
    ],
)
def test_english(text: str, phrase: str, date_iso: str, precision: str) -> None:
    assert read(text) == [(phrase, date_iso, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "We may march on the capital.",
        "He ran for 2000 metres and second place.",
        "A few days ago nothing happened.",
        "It fed some 1999 people in 2000 homes.",
        "On 2017-13-45 nothing happened.",
        "It happened 9000 years ago.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le pont est fermé depuis dimanche.", ("depuis dimanche", "2017-11-05", "day")),
        ("fr", "Il y a deux jours, il a plu.", ("Il y a deux jours", "2017-11-06", "day")),
        ("fr", "Il a plu le mois dernier.", ("le mois dernier", "2017-10", "month")),
        ("ar", "أُغلق الجسر منذ مساء الأحد.", ("منذ مساء الأحد", "2017-11-05", "day")),
        ("ar", "أُغلق الجسر في ٣ سبتمبر ٢٠١٦.", ("٣ سبتمبر ٢٠١٦", "2016-09-03", "day")),
        ("ar", "بُني الجسر في عام 1987.", ("في عام 1987", "1987", "year")),
        ("ar", "وأمس أُغلق الجسر.", ("أمس", "2017-11-07", "day")),
        ("ckb", "پردەکە دوێنێ داخرا.", ("دوێنێ", "2017-11-07", "day")),
        ("xx", "03.04.2016", ("03.04.2016", "2016-04-03", "day")),
        ("en-US", "Dated 03/04/2016.", ("03/04/2016", "2016-03-04", "day")),
    ],
)
def test_other_languages(language: str, text: str, expected: tuple[str, str, str]) -> None:
    assert read(text, language) == [expected]


def test_the_explanation_says_how_it_was_read() -> None:
    found = relative_dates("They have waited since Sunday night.", WEDNESDAY, "en")
    assert found[0].explanation == "Sunday before Wednesday 8 November 2017"
    same = relative_dates("He spoke on Wednesday.", WEDNESDAY, "en")[0]
    assert same.date_iso == "2017-11-08"
    assert "may also mean the Wednesday a week before" in same.explanation
    assert relative_dates("He spoke last Wednesday.", WEDNESDAY, "en")[0].date_iso == "2017-11-01"


def test_said_on_prefers_the_date_of_the_saying() -> None:
    text = "The bridge fell in 2016. The mayor said on Monday that it had been weak since Friday. Calm."
    start = text.index("The mayor")
    found = said_on(text, Span(start, text.index(" Calm")), WEDNESDAY, "en")
    assert found is not None
    assert found.date_iso == "2017-11-06"
    assert found.span.of(text) == "on Monday"


def test_what_a_statement_is_about_is_not_when_it_was_said() -> None:
    text = "Troops have been there since Sunday night, and on Tuesday they left. It was cold."
    inside = Span(text.index("on Tuesday"), text.index(". It"))
    assert said_on(text, inside, WEDNESDAY, "en") is None
    assert said_on(text, Span(0, 12), WEDNESDAY, "en") is None
    assert [one.text for one in dates_at(text, inside, WEDNESDAY, "en")] == ["on Tuesday"]
    assert [one.text for one in dates_at(text, Span(30, 41), WEDNESDAY, "en")] == ["since Sunday night"]


@pytest.mark.parametrize(
    ("text", "language", "date_iso"),
    [
        ("The dam is safe, the mayor told reporters on Monday.", "en", "2017-11-06"),
        ("On Tuesday, the mayor of Arden said the dam was safe.", "en", "2017-11-07"),
        ("Le barrage est sûr, a déclaré lundi le maire.", "fr", "2017-11-06"),
        ("Der Damm sei sicher, sagte am Montag die Ministerin.", "de", "2017-11-06"),
        ("La presa es segura, dijo el lunes la alcaldesa.", "es", "2017-11-06"),
        ("السد آمن، قال أمس رئيس البلدية.", "ar", "2017-11-07"),
        ("Der Damm sei sicher, teilte die Stadt am Montag mit.", "de", "2017-11-06"),
        ("Der Minister sagte, der Damm sei am Montag gebrochen.", "de", None),
        ("La presa es segura, informó el lunes la alcaldesa.", "es", "2017-11-06"),
        ("Le barrage est sûr, a annoncé le maire lundi.", "fr", "2017-11-06"),
        ("Le maire a annoncé que le barrage a cédé lundi.", "fr", None),
        ("قال رئيس البلدية أمس إن السد آمن.", "ar", "2017-11-07"),
        ("قال رئيس البلدية إن السد انهار أمس.", "ar", None),
        ("On Tuesday, the dam broke and the mayor left.", "en", None),
        ("The mayor said the dam broke on Tuesday.", "en", None),
    ],
)
def test_the_day_of_a_saying_is_told_by_the_verb(text: str, language: str, date_iso: str | None) -> None:
    found = said_on(text, Span(0, 8), WEDNESDAY, language)
    assert (found.date_iso if found else None) == date_iso


@pytest.mark.parametrize("when", ["in 2011", "in September 2016", "on 3 May 2017", "tomorrow", "last month"])
def test_said_on_offers_only_days_of_the_last_month(when: str) -> None:
    assert said_on(f"The dam held {when}.", Span(0, 8), WEDNESDAY, "en") is None


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_a_past_weekday_is_at_most_six_days_back(anchor: date) -> None:
    found = date.fromisoformat(relative_dates("It began on Sunday.", anchor, "en")[0].date_iso)
    assert 0 <= (anchor - found).days <= 6
    assert found.weekday() == 6


WORDS = (
    "since on last next Sunday night May march 2019 8 . , November two days ago yesterday 31 99 منذ الأحد ٣"
)
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(PIECES, max_size=12).map(" ".join), st.sampled_from(["en", "fr", "ar", "ckb", "xx"]))
def test_spans_select_their_text_and_never_overlap(text: str, language: str) -> None:
    found = relative_dates(text, WEDNESDAY, language)
    assert all(one.span.of(text) == one.text and one.explanation for one in found)
    assert sorted(found, key=lambda one: one.span.start) == found
    assert not any(a.span.overlaps(b.span) for a in found for b in found if a is not b)


@pytest.mark.parametrize(("language", "phrase", "text", "date_iso"), CASES)
def test_cases(language: str, phrase: str, text: str, date_iso: str) -> None:
    found = relative_dates(text, WEDNESDAY, language)
    assert [(phrase in one.text, one.date_iso) for one in found] == [(True, date_iso)]


def test_the_cases_are_many_and_of_six_languages() -> None:
    assert len(set(CASES)) >= 200
    assert {row[0] for row in CASES} == {"en", "fr", "de", "es", "ar", "ckb"}


@pytest.mark.parametrize(
    ("anchor", "text", "date_iso"),
    [
        (date(2020, 2, 29), "It closed a year ago.", "2019"),
        (date(2020, 2, 29), "It rained over the last year.", "2019-02-28/2020-02-29"),
        (date(2020, 3, 31), "It closed last month.", "2020-02"),
        (date(2020, 1, 1), "It closed yesterday.", "2019-12-31"),
        (date(2020, 1, 1), "It closed last month.", "2019-12"),
        (date(2020, 1, 1), "It closed last week.", "2019-12-23"),
        (date(2019, 12, 31), "It opens next month.", "2020-01"),
        (date(2019, 12, 31), "It opens tomorrow.", "2020-01-01"),
        (date(2020, 1, 2), "It closed on 31 December.", "2019-12-31"),
        (date(2020, 1, 2), "It closed last winter.", "2018-12-01/2019-02-28"),
        (date(2020, 3, 1), "It closed on 29 February.", "2020-02-29"),
        (date(2020, 11, 7), "They met over the weekend.", "2020-11-07"),
        (date(2020, 11, 7), "They met last weekend.", "2020-10-31"),
        (date(2020, 12, 31), "It must end by the end of the 1990s.", "1999-12-31"),
    ],
)
def test_the_edges_of_months_and_years(anchor: date, text: str, date_iso: str) -> None:
    assert [one.date_iso for one in relative_dates(text, anchor, "en")] == [date_iso]


@pytest.mark.parametrize(
    "text",
    [
        "Critics of May wrote by May.",
        "The sun sat down.",
        "A March on Rome.",
        "He met Mr. August.",
        "Open 24/7.",
    ],
)
def test_words_that_are_names_too_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_a_day_in_figures_that_may_be_read_in_two_ways_says_so() -> None:
    found = relative_dates("It fell on 03/04/2017.", WEDNESDAY, "en")[0]
    assert (found.start, found.also) == (date(2017, 4, 3), (date(2017, 3, 4), date(2017, 3, 4)))
    assert "4 March 2017" in found.explanation
    assert relative_dates("It fell on 03/04/2017.", WEDNESDAY, "fr")[0].also is None
    told = relative_dates("It fell on 03/04/2017 and rose on 03/24/2017.", WEDNESDAY, "en")
    assert [(one.date_iso, one.also) for one in told] == [("2017-03-04", None), ("2017-03-24", None)]


def test_a_reading_in_words() -> None:
    words = ["since Sunday night", "in September", "in 2011", "between 2010 and 2014", "last week"]
    text = f"It fell {', '.join(words)}."
    assert [in_words(one) for one in relative_dates(text, WEDNESDAY, "en")] == [
        "Sunday 5 November 2017, night",
        "September 2017",
        "2011",
        "2010 to 2014",
        "30 October 2017 to 5 November 2017",
    ]


@given(st.sampled_from(CASES), st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_on_any_day_a_reading_runs_forwards(row: tuple[str, str, str, str], anchor: date) -> None:
    for one in relative_dates(row[2], anchor, row[0]):
        assert one.start <= one.end
        assert one.explanation
        assert in_words(one)
