"""Lines are kept in one form or refused with a sentence, never with a crash."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UserError
from ui.dialogs.checks import (
    date_text,
    language_code,
    needed_line,
    needed_title,
    needed_web_address,
    plain_line,
    web_address,
)
from ui.dialogs.date_field import shown_date


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("2017-11-08", "2017-11-08"),
        (" 20171108 ", "2017-11-08"),
        ("2017-11-08 13:51", "2017-11-08T13:51:00"),
        ("2017-11-08T13:51:00+03:00", "2017-11-08T13:51:00+03:00"),
        ("٢٠١٧-١١-٠٨", "2017-11-08"),
    ],
)
def test_dates_are_kept_in_one_form(typed, kept):
    assert date_text(typed) == kept


@pytest.mark.parametrize("typed", ["8 November", "2017-13-01", "2017-02-30", "08/11/2017", "²017-11-08x"])
def test_what_is_no_date_is_refused_with_an_example(typed):
    with pytest.raises(UserError, match="2017-11-08"):
        date_text(typed)


@given(st.text())
def test_any_text_is_a_date_nothing_or_a_sentence(typed):
    try:
        kept = date_text(typed)
    except UserError:
        return
    assert kept == "" or datetime.fromisoformat(kept)
    assert date_text(kept) == kept


@given(st.one_of(st.dates(), st.datetimes()))
def test_a_date_shown_is_read_back_as_it_was(moment: date):
    assert date_text(shown_date(moment.isoformat())) == moment.isoformat()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("example.org/page", "https://example.org/page"),
        ("http://example.org:8080/", "http://example.org:8080/"),
    ],
)
def test_web_addresses_get_their_scheme(typed, kept):
    assert web_address(typed) == kept


@pytest.mark.parametrize(
    "typed", ["file:///etc/passwd", "javascript:alert(1)", "two words", "https://", "ftp://a.b"]
)
def test_what_is_no_web_address_is_refused(typed):
    with pytest.raises(UserError, match="not a web address"):
        web_address(typed)


@given(st.text())
def test_any_text_is_a_web_address_nothing_or_a_sentence(typed):
    try:
        kept = web_address(typed)
    except UserError:
        return
    assert kept == "" or kept.lower().startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("", ""), ("ar", "ar"), ("Arabic", "ar"), ("Arabic (ar)", "ar"), ("ckb", "ckb"), ("sr-Latn", "sr-Latn")],
)
def test_languages_are_codes(typed, kept):
    assert language_code(typed) == kept


def test_an_unknown_language_name_is_refused():
    with pytest.raises(UserError, match="code"):
        language_code("the language of the sea")


def test_lines_that_must_not_be_empty():
    assert needed_line(" a ") == "a"
    assert plain_line(" a ") == "a"
    assert needed_title(" example.org ") == "example.org"
    for check in (needed_line, needed_title, needed_web_address):
        with pytest.raises(UserError):
            check("  ")


@pytest.mark.parametrize("typed", ["5 Nov 2017", "5 November 2017", "November 5, 2017"])
def test_a_month_by_name_is_understood(typed):
    assert date_text(typed) == "2017-11-05"


@pytest.mark.parametrize("typed", ["5/11/2017", "soon", "Nov", "5 Smarch 2017"])
def test_what_could_mean_two_days_or_none_is_refused(typed):
    with pytest.raises(UserError, match="not a date"):
        date_text(typed)
