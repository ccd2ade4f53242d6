"""Proposals in the claim pane: seen, heard, taken, put away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from core.records.proposals import ClaimProposals, ProposedClaimant, ProposedWording, Replaced
from core.text.spans import Span
from tests.ui.examples import ARABIC, detail
from ui.views.claim.marked_words import MarkedWords
from ui.views.claim.pane import ClaimPane

WORDING = ProposedWording(
    "Ada Lund closed the bridge in May 2021",
    (Replaced(Span(0, 8), "She", "pronoun"), Replaced(Span(27, 38), "last month", "date")),
    ("Holm said that",),
    ("the bridge",),
)
WHO = ProposedClaimant(
    "Bo Holm", "Mayor", "Holm said … Mayor Bo Holm", (Span(4, 13), Span(20, 33)), "reported", True
)


@pytest.fixture
def pane(qtbot: QtBot) -> ClaimPane:
    made = ClaimPane()
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show_claim(detail(), (3,))
    made.show_proposals(ClaimProposals("c1", WHO, WORDING))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_every_replaced_word_is_underlined_and_says_what_it_was(pane: ClaimPane) -> None:
    words = pane.words.proposal.words
    assert words.words() == WORDING.words
    assert "She" in words.tip_at(words.place_of(0))
    assert "last month" in words.tip_at(words.place_of(1))
    marks = words._layout.formats()
    assert [(one.start, one.length) for one in marks] == [(0, 8), (27, 11)]
    assert all(one.format.fontUnderline() for one in marks)
    assert all(one.format.fontWeight() > QFont.Weight.Normal for one in marks)


def test_what_is_left_out_and_what_is_not_clear_is_said(pane: ClaimPane) -> None:
    notes = [line.whole() for line in pane.words.proposal.notes if line.isVisible()]
    assert "Holm said that" in notes[0]
    assert "the bridge" in notes[1]
    pane.show_proposals(ClaimProposals("c1", None, replace(WORDING, dropped=())))
    assert [line.isVisible() for line in pane.words.proposal.notes] == [True, False]
    assert "the bridge" in pane.words.proposal.notes[0].whole()


def test_a_screen_reader_hears_all_of_it_at_the_button(pane: ClaimPane) -> None:
    heard = pane.words.proposal.accept.accessibleDescription()
    for part in (WORDING.words, "Ada Lund", "She", "last month", "Holm said that", "the bridge"):
        assert part in heard
    heard = pane.words.who.accept.accessibleDescription()
    assert all(part in heard for part in ("Bo Holm", "Mayor", "Holm said"))
    assert pane.words.who.accept.accessibleName() != pane.words.proposal.accept.accessibleName()


def test_the_key_is_named_on_the_button(pane: ClaimPane) -> None:
    pane.words.proposal.show_key("R")
    assert pane.words.proposal.accept.text() == "Accept (R)"
    pane.words.proposal.show_key("")
    assert pane.words.proposal.accept.text() == "Accept"


def test_name_role_and_words_of_the_claimant_are_shown(pane: ClaimPane) -> None:
    assert "Bo Holm" in pane.words.who.who.whole()
    assert "Mayor" in pane.words.who.who.whole()
    assert "Holm said … Mayor Bo Holm" in pane.words.who.basis.whole()
    assert not pane.words.who.doubt.isVisible()
    assert "not sure" not in pane.words.who.accept.accessibleDescription()


def test_a_claimant_that_is_not_sure_says_so(pane: ClaimPane) -> None:
    doubtful = ProposedClaimant("Bo Holm", "", "He said", (Span(4, 11),), "pronoun", False)
    pane.show_proposals(ClaimProposals("c1", doubtful))
    assert pane.words.who.doubt.isVisible()
    assert "not sure" in pane.words.who.doubt.whole()
    assert "not sure" in pane.words.who.accept.accessibleDescription()
    assert pane.words.proposal.isHidden()


def test_esc_and_no_put_it_away_and_accept_takes_it(qtbot: QtBot, pane: ClaimPane) -> None:
    row = pane.words.proposal
    said = []
    row.refused.connect(lambda: said.append("refused"))
    row.accepted.connect(lambda: said.append("accepted"))
    with qtbot.waitSignal(row.refused):
        row.accept.setFocus()
        qtbot.keyClick(row.accept, Qt.Key.Key_Escape)
    with qtbot.waitSignal(row.refused):
        qtbot.mouseClick(row.no, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(row.accepted):
        qtbot.keyClick(row.accept, Qt.Key.Key_Space)
    assert said == ["refused", "refused", "accepted"]


def test_the_words_it_relies_on_can_be_gone_to(qtbot: QtBot, pane: ClaimPane) -> None:
    row = pane.words.who
    with qtbot.waitSignal(row.jump_wanted) as asked:
        row.jump.click()
    assert asked.args == [Span(4, 13)]
    with qtbot.waitSignal(row.pointed):
        row.accept.setFocus()


def test_nothing_proposed_shows_nothing(pane: ClaimPane) -> None:
    pane.show_proposals(ClaimProposals("c1"))
    assert pane.words.proposal.isHidden()
    assert pane.words.who.isHidden()


@pytest.mark.parametrize("width", [200, 340, 700])
def test_all_the_words_have_room_at_any_width(qtbot: QtBot, width: int) -> None:
    words = MarkedWords()
    qtbot.addWidget(words)
    words.resize(width, 20)
    words.show_words(f"🚤 {ARABIC} {ARABIC}", [Replaced(Span(2, 8), "هي", "pronoun")], ["was"])
    with qtbot.waitExposed(words):
        words.show()
    last = words._layout.lineAt(words._layout.lineCount() - 1)
    assert last.y() + last.height() <= words.height()
    assert words.tip_at(words.place_of(0)) == "was"
    assert words.tip_at(QPoint(1, words.height() + 40).toPointF()) == ""


def test_role_and_basis_are_fields(qtbot: QtBot, pane: ClaimPane) -> None:
    sent: list[tuple[str, str, str]] = []
    pane.edited.connect(lambda *edit: sent.append(edit))
    pane.show_claim(detail(claimant="Bo Holm", claimant_role="Mayor", claimant_basis="Holm said"), (3,))
    pane.facts.fold.set_open(True)
    assert (pane.facts.role.text(), pane.facts.named_by.text()) == ("Mayor", "Holm said")
    pane.facts.role.clear()
    pane.facts.named_by.end(False)
    qtbot.keyClicks(pane.facts.named_by, "!")
    pane.flush()
    assert sent == [("c1", "claimant_role", ""), ("c1", "claimant_basis", "Holm said!")]


def test_large_letters_leave_every_button_in_the_pane(pane: ClaimPane) -> None:
    font = pane.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    pane.setFont(font)
    for row in (pane.words.proposal, pane.words.who):
        row.show_key("R")
        buttons = row.accept.sizeHint().width() + row.no.sizeHint().width()
        assert row.minimumSizeHint().width() - buttons < 60
        assert row.head.accessibleName() == row.accessibleName()
