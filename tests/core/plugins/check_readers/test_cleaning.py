"""What files hold becomes one storable line, an address of the web, or a date as far as it is known."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plugins.check_readers import cleaning


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2019-03-04", "2019-03-04"),
        ("2019-3-4", "2019-03-04"),
        ("2019-03-04T09:01:42+05:30", "2019-03-04"),
        ("2020-10-07 20:05", "2020-10-07"),
        ("2019-03", "2019-03"),
        ("2019", "2019"),
        ("20190304", "2019-03-04"),
        ("2019/03/04", "2019-03-04"),
        ("March 4, 2019", "2019-03-04"),
        ("4 March 2019", "2019-03-04"),
        ("Mon, 04 Mar 2019 10:00:00 GMT", "2019-03-04"),
        ("stated on October 22, 2019 in a speech:", "2019-10-22"),
        ("4 mars 2019", "2019-03-04"),
        ("31-10-2020", "2020-10-31"),
        ("10/31/2020", "2020-10-31"),
        ("03/04/2019", "2019"),
        ("05.05.2019", "2019-05-05"),
        ("2019-02-30", "2019"),
        ("0001-01-01 00:00:00Z", ""),
        ("", ""),
        ("soon", ""),
        (None, ""),
        (True, ""),
        (1551657600, "2019-03-04"),
        (1551657600000, "2019-03-04"),
        (20190304, "2019-03-04"),
        (2019, "2019"),
        (float("nan"), ""),
        (10**30, ""),
        (["2019-03-04"], "2019-03-04"),
    ],
)
def test_dates(value: object, day: str) -> None:
    assert cleaning.day(value) == day


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://checks.example/a?b=1", "https://checks.example/a?b=1"),
        (" HTTPS://checks.example/ ", "HTTPS://checks.example/"),
        ("https://anna:geheim@checks.example/a", "https://checks.example/a"),
        ("/factchecks/1", ""),
        ("javascript:alert(1)//x.y", ""),
        ("https://", ""),
        ("", ""),
        (["", "https://checks.example/1"], "https://checks.example/1"),
        ({"@id": "https://checks.example/1"}, "https://checks.example/1"),
        (7, ""),
    ],
)
def test_addresses(value: object, address: str) -> None:
    assert cleaning.address(value) == address


@pytest.mark.parametrize(
    ("value", "ref"),
    [(7, "7"), ("007", "007"), (7.0, "7"), (10**20, str(10**20)), (True, ""), (None, ""), ([], "")],
)
def test_ids_may_be_numbers(value: object, ref: str) -> None:
    assert cleaning.ref(value) == ref


@pytest.mark.parametrize("value", ["a<b>c", "x&amp;y", "two  spaces", "№ 7"])
def test_an_id_stays_as_it_is(value: str) -> None:
    assert cleaning.ref(f" {value}\n") == value
    assert cleaning.ref(value + "\x00\ud800") == value


def test_words_lose_tags_entities_and_what_cannot_be_stored() -> None:
    assert cleaning.line("<p>Fees &amp; fares\x00\n rose\u0007</p>") == "Fees & fares rose"
    assert cleaning.line("2 < 3 and 5 > 4") == "2 < 3 and 5 > 4"
    assert cleaning.line(json.loads('"boats \\ud83d\\udea4 \\ud83d sank"')) == "boats 🚤 sank"
    assert cleaning.words([{"name": ""}, {"name": "Checkers"}]) == "Checkers"
    assert cleaning.words({"@value": "Falsch", "@language": "de"}) == "Falsch"
    assert len(cleaning.line("word " * 10_000)) <= cleaning.MOST_CHARACTERS


@given(st.text(st.characters(codec=None)))
def test_any_text_becomes_one_line_that_can_be_stored(text: str) -> None:
    line = cleaning.line(text)
    line.encode("utf-8")
    assert line == line.strip()
    assert "\n" not in line
    assert "\x00" not in line
    cleaning.day(text)
    cleaning.address(text)
