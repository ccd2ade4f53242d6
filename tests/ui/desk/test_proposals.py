"""What the text proposes for a claim, at the desk: by C and by A, taken by R and T, taken back by Ctrl+Z."""

import pytest
from PySide6.QtCore import Qt

from core.records.cards import ClaimDetail
from core.services import claim_cards
from core.text.spans import Span
from tests.ui.desk.at_desk import ALT, CTRL, AtDesk

STORY = (
    "Mayor Ada Lund opened the bridge. She said that it was closed since Monday night.\n\n"
    "The bridge held all through the night."
)
SENTENCE = "She said that it was closed since Monday night."
PROPOSED = "It was closed since the night of Monday, 6 November 2017"


@pytest.fixture
def story(desk: AtDesk) -> AtDesk:
    """An article in which somebody speaks, with a claim on what she said."""
    desk.bring_in(STORY)
    desk.click("She said", ALT)
    return desk


def detail(at: AtDesk) -> ClaimDetail:
    found: ClaimDetail = at.desk.ask(claim_cards.one, at.desk.claim_id)
    return found


def rows(at: AtDesk) -> tuple[bool, bool]:
    words = at.desk.claim_pane.words
    return not words.proposal.isHidden(), not words.who.isHidden()


def test_a_new_claim_has_both_proposed_and_nothing_taken(story: AtDesk) -> None:
    assert rows(story) == (True, True)
    assert story.desk.claim_pane.words.proposal.words.words() == PROPOSED
    assert (detail(story).card.wording, detail(story).claimant) == (SENTENCE, "")


def test_r_takes_the_wording_in_one_step(story: AtDesk) -> None:
    assert story.new_operations(lambda: story.read("r")) == ["Use the proposed wording"]
    assert detail(story).card.wording == PROPOSED
    assert detail(story).quotes == (SENTENCE,)
    assert rows(story) == (False, True)
    story.read()
    story.key(Qt.Key.Key_Z, CTRL)
    assert detail(story).card.wording == SENTENCE
    assert rows(story) == (True, True)


def test_t_takes_the_claimant_in_one_step(story: AtDesk) -> None:
    assert story.new_operations(lambda: story.read("t")) == ["Say who said it"]
    found = detail(story)
    assert (found.claimant, found.claimant_role) == ("Ada Lund", "Mayor")
    assert found.claimant_basis == "She said … Mayor Ada Lund"
    assert rows(story) == (True, False)
    story.key(Qt.Key.Key_Z, CTRL)
    assert (detail(story).claimant, detail(story).claimant_role) == ("", "")


def test_the_buttons_do_the_same(story: AtDesk) -> None:
    story.press("Accept (R)")
    story.press("Accept (T)")
    assert (detail(story).card.wording, detail(story).claimant) == (PROPOSED, "Ada Lund")


def test_no_is_remembered_for_this_claim(story: AtDesk) -> None:
    story.press("No", story.desk.claim_pane.words.proposal)
    assert rows(story) == (False, True)
    story.press("No", story.desk.claim_pane.words.who)
    assert rows(story) == (False, False)
    story.click("The bridge held", ALT)
    story.read("k")
    assert detail(story).card.wording == SENTENCE
    assert rows(story) == (False, False)
    assert story.new_operations(lambda: story.read("r", "t")) == []


def test_a_wording_somebody_edited_is_never_overwritten(story: AtDesk) -> None:
    story.read("w")
    story.key(Qt.Key.Key_End, CTRL)
    story.write(" Mine")
    story.press("Accept (R)")
    assert detail(story).card.wording == f"{SENTENCE} Mine"
    assert rows(story) == (False, True)


def test_the_papers_own_words_have_nobody_proposed(story: AtDesk) -> None:
    story.click("The bridge held", ALT)
    assert rows(story) == (False, False)


def test_a_claim_made_of_a_suggestion_has_proposals_too(ranked: AtDesk) -> None:
    ranked.read("a")
    ranked.desk.claim_pane.flush()
    ranked.settle()
    assert ranked.now().wording.startswith("Crews have been repairing")
    shown = ranked.desk.claim_pane.words.proposal
    assert not shown.isHidden()
    assert "since the night of Sunday, 5 November 2017" in shown.words.words()


def test_the_evidence_lights_up_in_the_article(story: AtDesk) -> None:
    story.desk.claim_pane.words.who.accept.setFocus()
    start = STORY.index("She said")
    lit = story.desk.reader.view.layers.flash
    assert lit == story.desk.reader.range_of(Span(start, start + len("She said")))
    story.desk.proposing.light.end()


def test_a_verdict_on_the_old_wording_needs_another_look(story: AtDesk) -> None:
    story.read("1")
    assert not detail(story).card.verdict_outdated
    story.read("r")
    assert detail(story).card.verdict_outdated


def test_a_claim_that_was_taken_away_has_nothing_to_accept(story: AtDesk) -> None:
    assert story.window.actions_shown is not None
    table = story.window.actions_shown.table
    both = table["claim.reword"], table["claim.say_who"]
    assert all(command.enabled() for command in both)
    story.key(Qt.Key.Key_Z, CTRL)
    assert story.desk.claim_id == ""
    assert not any(command.enabled() for command in both)


def test_a_click_leaves_the_keyboard_in_the_text(story: AtDesk) -> None:
    story.desk.reader.setFocus()
    story.press("Accept (R)")
    story.press("Use")
    story.key("t")
    assert (detail(story).card.wording, detail(story).claimant) == (PROPOSED, "Ada Lund")
    assert detail(story).card.headline == ""
