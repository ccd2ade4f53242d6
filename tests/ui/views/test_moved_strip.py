"""The list of moved quotes while somebody decides on one after the other."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from core.records.terms import AnchorState, MoveDecision
from core.records.versions import MovedCard
from core.text.spans import Span
from ui.views.moved_strip import MovedStrip


def card(number: int, label: str = "") -> MovedCard:
    """A quote that waits for a decision."""
    return MovedCard(
        id=f"m{number}",
        owner="claim",
        owner_id=f"c{number}",
        label=label or str(number),
        title=f"Claim {number}",
        old="620 new flats",
        old_version=1,
        new_version=2,
        state=AnchorState.ASK,
        decision=MoveDecision.OPEN,
        span=Span(number, number + 1),
        proposed="650 new flats",
        flags=(),
        score=900,
    )


def decided(one: MovedCard) -> MovedCard:
    """The same after it was accepted."""
    return replace(one, decision=MoveDecision.ACCEPTED)


@pytest.fixture
def strip(qtbot: QtBot) -> MovedStrip:
    made = MovedStrip()
    qtbot.addWidget(made)
    made.show_moved([card(1), card(2), card(3), card(4)])
    made.show()
    return made


def rows(strip: MovedStrip) -> list[str]:
    """The numbers in the list."""
    return [one.label for one in strip._model.cards]


def choose(strip: MovedStrip, quote_id: str) -> None:
    """Take a quote in hand."""
    strip.list.setCurrentIndex(strip._model.index_of(quote_id))


def in_hand(strip: MovedStrip) -> tuple[str, str]:
    """The id and the number of the quote that is decided on."""
    current = strip.current()
    assert current is not None
    return current.id, current.label


@pytest.mark.parametrize("decided_too", [False, True])
def test_after_a_decision_the_next_one_below_is_in_hand(strip: MovedStrip, decided_too: bool) -> None:
    strip.decided.setChecked(decided_too)
    choose(strip, "m2")
    # The claim of the quote found its place: the others are numbered and ordered anew.
    strip.show_moved([card(4, "1"), card(1, "2"), decided(card(2, "3")), card(3, "4")])
    assert rows(strip) == (["1", "2", "3", "4"] if decided_too else ["1", "3", "4"])
    assert in_hand(strip) == ("m3", "3")


def test_after_the_lowest_one_that_waits_is_in_hand(strip: MovedStrip) -> None:
    choose(strip, "m4")
    strip.show_moved([card(1), card(2), card(3), decided(card(4))])
    assert in_hand(strip)[0] in ("m1", "m2", "m3")


def test_a_decision_taken_back_stands_in_its_place_again(strip: MovedStrip) -> None:
    choose(strip, "m2")
    strip.show_moved([card(1), decided(card(2)), card(3), card(4)])
    strip.show_moved([card(1), card(2), card(3), card(4)])
    assert rows(strip) == ["1", "2", "3", "4"]
    assert in_hand(strip) == ("m3", "3")


def test_another_update_or_a_list_put_away_is_numbered_anew(strip: MovedStrip) -> None:
    strip.show_moved([card(5, "1"), card(1, "2")])
    assert [one.id for one in strip._model.cards] == ["m5", "m1"]
    strip.leave()
    strip.show_moved([card(1, "1"), card(5, "2")])
    assert [one.id for one in strip._model.cards] == ["m1", "m5"]
