"""Dates as articles print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plugins.importers.dates import is_ambiguous, iso_date


@pytest.mark.parametrize(
    ("candidate", "language", "wanted"),
    [
        ("Wednesday، 08 November 2017 01:51 PM", "en", "2017-11-08T13:51:00"),
        ("November 8, 2017 12:00 AM", "en", "2017-11-08T00:00:00"),
        ("8 November 2017", "en", "2017-11-08"),
        ("08/11/2017", "fr", "2017-11-08"),
        ("٨ نوفمبر ٢٠١٧", "ar", "2017-11-08"),
        ("الأربعاء، 08 نوفمبر 2017 01:51 م", "ar", "2017-11-08T13:51:00"),
        ("12 کانوونی دووەم 2020", "ckb", "2020-01-12"),
        ("3 mars 2021 à 14h05", "fr", "2021-03-03T14:05:00"),
        ("2017-11-08T13:51:00+03:00", "", "2017-11-08T13:51:00"),
        ("2017-11-08T13:51:27.123Z", "", "2017-11-08T13:51:27"),
        ("2017-11-08", "ar", "2017-11-08"),
        ("1 martie 2020", "xx", "2020-03-01"),
        ("2020-13-45", "en", ""),
        ("November 2017", "en", ""),
        ("Sunday", "en", ""),
        ("3 people died", "en", ""),
        ("may", "en", ""),
        ("", "en", ""),
    ],
)
def test_iso_date(candidate: str, language: str, wanted: str) -> None:
    assert iso_date(candidate, language) == wanted


@given(st.dates(min_value=date(1950, 1, 1)))
def test_iso_dates_come_through(day: date) -> None:
    assert iso_date(str(day)) == str(day)


@pytest.mark.parametrize(
    ("candidate", "ambiguous"),
    [
        ("08/11/2017", True),
        ("08.11.2017 13:51", True),
        ("18/11/2017", False),
        ("8/8/2017", False),
        ("8 May 2017", False),
    ],
)
def test_which_dates_could_be_read_the_other_way_round(candidate: str, ambiguous: bool) -> None:
    assert is_ambiguous(candidate) is ambiguous
