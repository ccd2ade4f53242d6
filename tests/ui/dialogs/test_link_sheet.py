"""Choosing a claim to link: what fits, each with a sign, and words where nothing does."""

import pytest

from core.records.links import OwnClaim
from tests.ui.examples import RATINGS, claim
from ui.dialogs.link_sheet import LinkSheet

RATED = OwnClaim("c2", "Nets cost less", "Nets cost less than in 2016.", "a2", "Nets", rating=RATINGS[0])
UNRATED = OwnClaim("c3", "", "The pier is shut.", "a2", "Pier")


@pytest.fixture
def sheet(present):
    return present(LinkSheet(claim(1)))


def test_every_row_has_a_sign_so_that_all_words_begin_at_one_place(sheet):
    sheet.show_claims([RATED, UNRATED])
    assert all(not sheet.list.item(row).icon().isNull() for row in range(2))
    assert sheet.main.isEnabled()


def test_words_say_that_nothing_fits_once_it_was_looked_for(sheet):
    assert not sheet.none.isVisible()
    sheet.show_claims([])
    assert sheet.none.isVisible()
    assert not sheet.main.isEnabled()
    sheet.show_claims([RATED])
    assert not sheet.none.isVisible()
