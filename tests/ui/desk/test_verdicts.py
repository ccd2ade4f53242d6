"""Verdicts by keys, going from claim to claim, and the rationale typed before the verdict."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.services import claim_cards
from tests.ui.desk.at_desk import ALT, CTRL, AtDesk


@pytest.fixture
def three(reading: AtDesk) -> AtDesk:
    """Three claims; the first is worked on."""
    for words in ("40 boats", "Fishing fees", "Nobody counted"):
        reading.click(words, ALT)
    reading.read("k", "k")
    return reading


def verdicts(desk):
    return desk.desk.ask(claim_cards.one, desk.desk.claim_id).verdicts


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_digit_gives_the_label_of_that_place(three, number):
    scale = three.desk.ask(claim_cards.one, three.desk.claim_id).scale
    label = scale.ratings[number - 1].label
    assert three.new_operations(lambda: three.read(str(number))) == [f"Rate claim 1 “{label}”"]
    assert three.now().rating.position == verdicts(three)[0].rating.position
    assert three.now().rating.label in three.told()


def test_v_goes_to_the_labels_and_space_presses_one(three):
    three.read("v")
    assert QApplication.focusWidget() is three.desk.claim_pane.verdict.ratings.buttons[0]
    three.key(Qt.Key.Key_Space)
    assert three.now().rating is not None


def test_words_typed_first_go_with_the_verdict(three):
    three.desk.claim_pane.verdict.rationale.setFocus()
    three.write("The harbour log of 7 November counts 40.")
    three.read("2")
    (verdict,) = verdicts(three)
    assert verdict.rationale == "The harbour log of 7 November counts 40."
    assert verdict.wording == three.now().wording


def test_a_label_that_the_scale_lacks_is_explained(three):
    assert three.new_operations(lambda: three.read("7")) == []
    assert "has no label 7" in three.said()


def test_n_goes_to_the_claims_without_a_verdict_and_round(three):
    first, second, third = (card.id for card in three.desk.claims)
    three.read("1", "n")
    assert three.desk.claim_id == second
    three.read("n")
    assert three.desk.claim_id == third
    three.read("n")
    assert three.desk.claim_id == second
    three.read("1", "n", "1", "n")
    assert three.desk.claim_id == third
    assert first != second
    assert "has a verdict" in three.told()


def test_j_and_k_go_up_and_down_in_reader_and_list(three):
    ids = [card.id for card in three.desk.claims]
    three.read("j", "j", "j")
    assert three.desk.claim_id == ids[2]
    three.desk.claims_pane.list.setFocus()
    three.key("k")
    assert three.desk.claim_id == ids[1]
    assert three.desk.claims_pane.current_id() == ids[1]
    three.key("k")
    three.key("k")
    assert three.desk.claim_id == ids[0]


def test_a_verdict_shows_that_its_wording_changed_after_it(three):
    three.read("1")
    three.desk.claim_pane.words.wording.setFocus()
    QApplication.focusWidget().selectAll()
    three.write("39 boats were moved.")
    three.desk.reader.setFocus()
    three.settle()
    assert three.now().verdict_outdated
    assert three.desk.claim_pane.verdict.banner.isVisible()
    three.key(Qt.Key.Key_Z, CTRL)
    assert not three.now().verdict_outdated


def test_long_labels_are_whole_where_there_is_room_and_always_in_the_tooltip(three):
    box = three.desk.claim_pane.verdict.ratings
    scale = three.desk.ask(claim_cards.one, three.desk.claim_id).scale
    labels = [rating.label for rating in scale.ratings]
    assert max(map(len, labels)) > 30
    three.read("3")
    assert [button.text().partition("  ")[2] for button in box.buttons] == labels
    assert all(button.geometry().right() <= box.width() for button in box.buttons)
    three.window.resize(830, 768)
    three.settle()
    said = [button.text().partition("  ")[2] for button in box.buttons]
    assert (said[:2], said[3:]) == (labels[:2], labels[3:])
    assert said[2].startswith("Conflicting Evidence/Cherry")
    assert all(button.geometry().right() <= box.width() for button in box.buttons)
