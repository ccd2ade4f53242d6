"""Which wordings went along with a change in the words they were made on."""

import pytest

from core.engines.following import left_behind
from core.engines.polarity import differences

OLD, NEW = "The council approved 620 new flats", "The council okayed 650 new flats"


@pytest.mark.parametrize(
    ("wording", "old", "now", "left"),
    [
        (OLD, OLD, NEW, True),
        ("In all 620 flats were approved", OLD, NEW, True),
        ("The council approved 650 new flats", OLD, NEW, False),
        ("New flats, 650 of them, were approved by the council", OLD, NEW, False),
        ("The council approved new flats", "The council approved 620 flats", "It approved 650 flats", False),
        ("Cash is accepted", "Cash is accepted", "Cash is not accepted", True),
        ("Cash is no longer accepted", "Cash is accepted", "Cash is not accepted", False),
        ("Cash is not accepted", "Cash is not accepted", "Cash is accepted", True),
        ("وافق المجلس على 620 شقة", "وافق المجلس على 620 شقة", "وافق المجلس على 650 شقة", True),
    ],
)
def test_a_wording_is_left_behind_where_it_says_what_the_old_words_did(
    wording: str, old: str, now: str, left: bool
) -> None:
    assert left_behind(wording, old, now, differences(old, now)) is left
