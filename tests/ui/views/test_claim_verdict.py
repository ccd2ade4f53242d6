"""Giving a verdict: one press, with the words in the field; never two for the same press."""

import html
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.examples import NOW, RATINGS, SCALE, detail, verdict
from ui.views.claim.pane import ClaimPane
from ui.views.claim.ratings import RatingButtons

Sent = list[tuple[str, str, str, str]]


@pytest.fixture
def pane(qtbot: QtBot) -> ClaimPane:
    made = ClaimPane()
    qtbot.addWidget(made)
    made.resize(340, 900)
    made.show_claim(detail())
    made.show()
    return made


@pytest.fixture
def sent(pane: ClaimPane) -> Sent:
    got: Sent = []
    pane.verdict_wanted.connect(lambda *words: got.append(words))
    return got


def test_a_click_gives_the_verdict_with_the_words_in_the_fields(
    qtbot: QtBot, pane: ClaimPane, sent: Sent
) -> None:
    qtbot.keyClicks(pane.verdict.rationale, "Because.")
    qtbot.keyClicks(pane.verdict.as_of, "2026-03-01")
    qtbot.keyClicks(pane.verdict.limits, "Boxes only")
    qtbot.mouseClick(pane.verdict.ratings.buttons[2], Qt.MouseButton.LeftButton)
    assert sent == [("r3", "Because.", "2026-03-01", "Boxes only")]


def test_a_digit_gives_it_too(pane: ClaimPane, sent: Sent) -> None:
    assert pane.choose_rating(4)
    assert not pane.choose_rating(5)
    assert not pane.choose_rating(-1)
    assert sent == [("r5", "", "", "")]


def test_only_a_recorded_verdict_looks_pressed(qtbot: QtBot, pane: ClaimPane) -> None:
    button = pane.verdict.ratings.buttons[0]
    button.click()
    assert not button.isChecked()
    pane.show_claim(detail(verdicts=(verdict(1),)))
    assert button.isChecked()
    button.click()
    assert button.isChecked()


def test_the_verdict_in_force_is_not_given_twice(pane: ClaimPane, sent: Sent) -> None:
    pane.show_claim(detail(verdicts=(verdict(1),)))
    assert not pane.choose_rating(0) or sent == []
    assert sent == []
    pane.choose_rating(1)
    assert sent == [("r2", "As the board says.", "", "")]


def test_after_the_wording_changed_the_same_rating_can_be_given_again(pane: ClaimPane, sent: Sent) -> None:
    pane.show_claim(detail(verdicts=(verdict(1, outdated=True, wording="Older words"),)))
    assert pane.verdict.banner.isVisible()
    assert "Older words" in pane.verdict.judged.text()
    pane.choose_rating(0)
    assert [words[0] for words in sent] == ["r1"]
    pane.show_claim(detail(verdicts=(verdict(2), verdict(1, outdated=True))))
    assert not pane.verdict.banner.isVisible()


def test_a_changed_rationale_is_a_new_verdict(qtbot: QtBot, pane: ClaimPane, sent: Sent) -> None:
    pane.show_claim(detail(verdicts=(verdict(1),)))
    assert not pane.verdict.update_button.isVisible()
    qtbot.keyClicks(pane.verdict.rationale, "Z")
    assert pane.verdict.update_button.isVisible()
    qtbot.mouseClick(pane.verdict.update_button, Qt.MouseButton.LeftButton)
    assert len(sent) == 1
    assert sent[0][0] == "r1"
    assert "Z" in sent[0][1]
    pane.show_claim(detail(verdicts=(verdict(2, rationale=sent[0][1]), verdict(1))))
    assert not pane.verdict.update_button.isVisible()


def test_words_before_a_verdict_are_handed_on_and_wait_for_their_claim(qtbot: QtBot, pane: ClaimPane) -> None:
    with qtbot.waitSignal(pane.verdict_drafted) as draft:
        qtbot.keyClicks(pane.verdict.rationale, "Not sure yet")
    assert draft.args == ["c1", "Not sure yet", "", ""]
    pane.show_claim(detail(2))
    assert pane.verdict.typed() == ("", "", "")
    pane.show_claim(detail(1))
    assert pane.verdict.typed() == ("Not sure yet", "", "")


def test_an_undone_verdict_leaves_its_words_for_the_next(qtbot: QtBot, pane: ClaimPane, sent: Sent) -> None:
    qtbot.keyClicks(pane.verdict.rationale, "Because.")
    pane.choose_rating(0)
    pane.show_claim(detail(verdicts=(verdict(1, rationale="Because."),)))
    pane.show_claim(detail())
    pane.choose_rating(1)
    assert sent == [("r1", "Because.", "", ""), ("r2", "Because.", "", "")]


def test_a_date_that_is_none_stops_the_verdict(qtbot: QtBot, pane: ClaimPane, sent: Sent) -> None:
    qtbot.keyClicks(pane.verdict.as_of, "whenever")
    pane.choose_rating(0)
    assert sent == []
    assert pane.verdict.bad_date.isVisible()
    assert "not a date" in pane.verdict.bad_date.text()


def test_the_history_has_every_verdict(pane: ClaimPane) -> None:
    assert not pane.verdict.history.isVisible()
    given = (verdict(2, RATINGS[3], given_at=NOW), verdict(1, outdated=True, wording="Older words"))
    pane.show_claim(detail(verdicts=given))
    assert pane.verdict.history.head.text() == "2 verdicts given"
    assert not pane.verdict.history.body.isVisible()
    pane.verdict.history.set_open(True)
    told = "\n".join(label.text() for label in pane.verdict.history.findChildren(QLabel) if label.isVisible())
    assert told.index("False") < told.index("True")
    assert "Older words" in told


def test_another_scale_can_be_asked_for(qtbot: QtBot, pane: ClaimPane) -> None:
    other = replace(SCALE, id="other", name="Other", ratings=RATINGS[:2])
    pane.set_scales([SCALE, other])
    assert pane.verdict.scale.currentData() == "plain"
    pane.verdict.scale.setFocus()
    with qtbot.waitSignal(pane.scale_wanted) as wanted:
        qtbot.keyClick(pane.verdict.scale, Qt.Key.Key_Down)
    assert wanted.args == ["other"]
    pane.show_claim(detail(scale=other))
    assert len(pane.verdict.ratings.buttons) == 2
    assert not pane.choose_rating(2)


def test_a_scale_with_an_icon_and_colour_we_do_not_know_is_shown(qtbot: QtBot, pane: ClaimPane) -> None:
    odd = replace(SCALE, id="odd", ratings=(replace(RATINGS[0], icon="../../secret", colour="no colour"),))
    pane.show_claim(detail(scale=odd))
    assert not pane.verdict.ratings.buttons[0].icon().isNull()


def test_the_picker_takes_the_keyboard(qtbot: QtBot, pane: ClaimPane, sent: Sent) -> None:
    pane.activateWindow()
    pane.focus_verdict()
    qtbot.waitUntil(pane.verdict.ratings.buttons[0].hasFocus)
    qtbot.keyClick(pane.verdict.ratings.buttons[0], Qt.Key.Key_Space)
    assert [words[0] for words in sent] == ["r1"]


def test_kept_words_come_back_but_not_over_newer_ones(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.verdict.set_draft("Kept", "2026-03-01", "")
    assert pane.verdict.typed() == ("Kept", "2026-03-01", "")
    pane.show_claim(detail(2))
    qtbot.keyClicks(pane.verdict.rationale, "Newer")
    pane.verdict.set_draft("Kept", "", "")
    assert pane.verdict.typed()[0] == "Newer"
    pane.flush()
    pane.verdict.set_draft("Kept", "", "")
    assert pane.verdict.typed()[0] == "Newer"


def test_words_taken_back_are_handed_on_too(qtbot: QtBot, pane: ClaimPane) -> None:
    drafts: list[str] = []
    pane.verdict_drafted.connect(lambda claim_id, rationale, as_of, limits: drafts.append(rationale))
    qtbot.keyClicks(pane.verdict.rationale, "x")
    pane.flush()
    qtbot.keyClick(pane.verdict.rationale, Qt.Key.Key_Backspace)
    pane.flush()
    assert drafts == ["x", ""]


def test_the_words_of_an_undone_verdict_wait_for_their_claim(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.show_claim(detail(verdicts=(verdict(1, rationale="Because."),)))
    pane.show_claim(detail())
    pane.show_claim(detail(2))
    pane.show_claim(detail())
    assert pane.verdict.typed()[0] == "Because."


def test_a_verdict_on_another_scale_is_said(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.show_claim(detail(verdicts=(verdict(1),)))
    assert not pane.verdict.in_force.isVisible()
    elsewhere = replace(RATINGS[3], id="x", scale_id="other", scale_name="Six steps")
    pane.show_claim(detail(verdicts=(verdict(2, elsewhere),)))
    assert pane.verdict.in_force.isVisible()
    assert "False" in pane.verdict.in_force.text()
    assert "Six steps" in pane.verdict.in_force.text()
    assert not any(button.isChecked() for button in pane.verdict.ratings.buttons)


def test_a_label_wider_than_its_row_is_shortened_and_whole_again_with_room(qtbot: QtBot) -> None:
    label = "Partly true & partly left out of what was said"
    row = RatingButtons()
    qtbot.addWidget(row)
    row.show_scale(replace(SCALE, ratings=(replace(RATINGS[0], label=label),)), "")
    row.resize(row.minimumSizeHint().width(), 60)
    row.show()
    (button,) = row.buttons
    assert button.text().endswith("…")
    assert button.geometry().right() <= row.width()
    assert label in html.unescape(button.toolTip())
    assert button.accessibleName() == f"Rate: {label}"
    row.resize(800, 60)
    assert button.text() == "1  Partly true && partly left out of what was said"
