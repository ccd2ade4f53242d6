"""The claim pane: editing, facts, tags, dates, and what happens when the claim changes under it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.records.terms import Outdated, Stance
from core.records.versions import QuoteChange
from core.text.spans import Span
from tests.ui.drops import drop, words
from tests.ui.examples import ARABIC, claim, detail, evidence, verdict
from ui.dropped import Dropped
from ui.views.claim.pane import ClaimPane
from ui.views.claim.words import HEADLINE_LIMIT


@pytest.fixture
def pane(qtbot: QtBot) -> ClaimPane:
    made = ClaimPane()
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show_claim(detail(), (3,))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def compose(field: QWidget, text: str) -> None:
    """Type as an input method does; keys of the test library are ASCII alone."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def edits(pane: ClaimPane) -> list[tuple[str, str, str]]:
    sent: list[tuple[str, str, str]] = []
    pane.edited.connect(lambda claim_id, field, value: sent.append((claim_id, field, value)))
    return sent


def test_every_text_field_says_which_claim_and_field_it_changed(qtbot: QtBot, pane: ClaimPane) -> None:
    sent = edits(pane)
    pane.facts.fold.set_open(True)
    for name, field in (
        ("wording", pane.words.wording),
        ("headline", pane.words.headline),
        ("claimant", pane.facts.claimant),
        ("place", pane.facts.place),
        ("note", pane.facts.note),
    ):
        qtbot.keyClicks(field, "Z")
        pane.flush()
        assert sent[-1][:2] == ("c1", name)
        assert "Z" in sent[-1][2]
    assert len(sent) == 5


def test_a_wording_older_than_its_quote_has_a_sign_and_a_sentence(pane: ClaimPane) -> None:
    assert not pane.words.overtaken.isVisible()
    changed = (QuoteChange("620 new flats", "650 new flats", ("numbers",), 2),)
    pane.show_claim(replace(detail(), overtaken=changed), (3,))
    assert pane.words.overtaken.isVisible()
    assert "620 new flats" in pane.words.behind.text()
    assert "650 new flats" in pane.words.behind.text()
    pane.show_claim(detail(), (3,))
    assert not pane.words.overtaken.isVisible()


def test_switching_hands_on_what_was_typed_for_its_claim(qtbot: QtBot, pane: ClaimPane) -> None:
    sent = edits(pane)
    pane.words.headline.end(False)
    qtbot.keyClicks(pane.words.headline, "!")
    pane.show_claim(detail(2))
    assert sent == [("c1", "headline", "Headline 1!")]
    assert pane.words.headline.text() == "Headline 2"
    assert not pane.words.headline.isUndoAvailable()


def test_clearing_hands_on_and_leaves_nothing(qtbot: QtBot, pane: ClaimPane) -> None:
    sent = edits(pane)
    pane.words.headline.end(False)
    qtbot.keyClicks(pane.words.headline, "!")
    pane.clear()
    assert [value for _id, _field, value in sent] == ["Headline 1!"]
    assert pane.current_id() == ""
    assert not pane.choose_rating(0)


def test_the_same_claim_again_spares_what_is_being_typed(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.words.wording.setFocus()
    qtbot.keyClicks(pane.words.wording, "Z")
    pane.show_claim(detail(evidence=(evidence(1),)))
    assert pane.words.wording.words() == "ZWording 1"
    assert len(pane.stances.zones) == 3


def test_an_undo_of_the_wording_is_shown(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.words.wording.setFocus()
    qtbot.keyClicks(pane.words.wording, "Z")
    pane.flush()
    pane.show_claim(detail())
    assert pane.words.wording.words() == "Wording 1"


def test_the_counter_warns_in_words(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.words.headline.setText("h" * HEADLINE_LIMIT)
    assert pane.words.counter.text() == "75/75"
    pane.words.headline.setText("h" * (HEADLINE_LIMIT + 1))
    assert pane.words.counter.text() == "1 character too long"


def quote_buttons(pane: ClaimPane, words: str) -> list[QToolButton]:
    found = pane.words.findChildren(QToolButton)
    return [button for button in found if button.isVisible() and button.accessibleName() == words]


def test_each_of_several_quotes_can_be_taken_out_but_not_the_only_one(qtbot: QtBot, pane: ClaimPane) -> None:
    card = claim(1, spans=(Span(1, 2), Span(5, 9)))
    pane.show_claim(detail(card=card, quotes=("a", "b")), (1, 2))
    QApplication.processEvents()
    buttons = quote_buttons(pane, "Take this quote out of the claim")
    assert len(buttons) == 2
    with qtbot.waitSignal(pane.quote_unwanted) as wanted:
        buttons[1].click()
    assert wanted.args == [Span(5, 9)]
    pane.show_claim(detail(card=claim(1, spans=(Span(1, 2),)), quotes=("a",)), (1,))
    QApplication.processEvents()
    assert quote_buttons(pane, "Take this quote out of the claim") == []


def test_a_quote_jumps(qtbot: QtBot, pane: ClaimPane) -> None:
    card = claim(1, spans=(Span(1, 2), Span(5, 9)))
    pane.show_claim(detail(card=card, quotes=("a", ARABIC)), (1, 2))
    QApplication.processEvents()
    jumps = quote_buttons(pane, "Show this quote in the article")
    with qtbot.waitSignal(pane.jump_wanted) as wanted:
        qtbot.mouseClick(jumps[-1], Qt.MouseButton.LeftButton)
    assert wanted.args == [Span(5, 9)]


def test_a_proposed_date_is_taken_with_one_click(qtbot: QtBot, pane: ClaimPane) -> None:
    assert not pane.facts.chip.isVisible()
    pane.set_date_proposal("since Sunday night", "2017-11-05")
    assert "5 November 2017" in pane.facts.proposal.text()
    with qtbot.waitSignal(pane.date_accepted) as taken, qtbot.assertNotEmitted(pane.edited):
        qtbot.mouseClick(pane.facts.use, Qt.MouseButton.LeftButton)
    assert taken.args == ["c1", "2017-11-05", "since Sunday night"]
    assert pane.facts.said_on.text() == "2017-11-05"
    assert not pane.facts.chip.isVisible()


def test_the_articles_own_date_is_offered_as_such(pane: ClaimPane) -> None:
    pane.set_date_proposal("", "2017-11-08")
    assert pane.facts.proposal.text() == "Said on the article’s date, 8 November 2017?"
    assert pane.facts.is_offering()


def test_a_proposal_is_for_its_claim_only(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.set_date_proposal("today", "2017-11-05")
    pane.show_claim(detail(2))
    assert not pane.facts.chip.isVisible()


def test_a_date_that_is_none_is_explained_and_not_sent(qtbot: QtBot, pane: ClaimPane) -> None:
    sent = edits(pane)
    pane.facts.fold.set_open(True)
    qtbot.keyClicks(pane.facts.said_on, "someday")
    pane.flush()
    assert sent == []
    pane.show_claim(detail(place="Marlow"))
    assert pane.facts.said_on.text() == "someday"
    assert "not a date" in pane.facts.bad_date.text()
    pane.facts.said_on.selectAll()
    compose(pane.facts.said_on, "٢٠١٧-١١-٠٨")
    pane.flush()
    assert sent == [("c1", "said_on", "2017-11-08")]
    assert pane.facts.bad_date.text() == ""


def test_tags_come_and_go(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.facts.fold.set_open(True)
    tags = pane.facts.tags
    got: list[list[str]] = []
    pane.tags_edited.connect(got.append)
    qtbot.keyClicks(tags.line, "#trade")
    qtbot.keyClick(tags.line, Qt.Key.Key_Return)
    compose(tags.line, "خبز")
    qtbot.keyClicks(tags.line, ",TRADE,")
    assert got == [["trade"], ["trade", "خبز"]]
    QApplication.processEvents()
    chip = next(b for b in tags.findChildren(QPushButton) if b.text() == "trade" and b.isVisible())
    chip.click()
    qtbot.keyClick(tags.line, Qt.Key.Key_Backspace)
    assert got[2:] == [["خبز"], []]


def test_the_state_of_the_work_is_chosen_and_not_scrolled(qtbot: QtBot, pane: ClaimPane) -> None:
    sent = edits(pane)
    pane.facts.fold.set_open(True)
    combo = pane.facts.workflow
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    combo.activated.emit(combo.currentIndex())
    assert sent[-1] == ("c1", "workflow", "in progress")
    assert combo.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_the_fold_says_what_it_holds(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.show_claim(detail(claimant="The mayor", said_on="2026-03-01"))
    assert "The mayor" in pane.facts.fold.head.text()
    assert "1 March 2026" in pane.facts.fold.head.text()
    qtbot.keyClick(pane.facts.fold.head, Qt.Key.Key_Space)
    assert pane.facts.claimant.isVisible()


def test_nothing_sticks_out_of_a_narrow_pane(qtbot: QtBot, pane: ClaimPane) -> None:
    long = "word " * 60 + "x" * 300
    card = claim(
        1,
        headline=long,
        wording=long,
        tags=tuple(f"tag number {n}" for n in range(12)),
        verdict_outdated=True,
    )
    told = replace(
        verdict(1), rationale=long, wording=long, outdated=(Outdated.WORDING,), limits=long, reviewer=long
    )
    many = tuple(evidence(n, quote=long, note=long, source_title=long, locator=long) for n in range(3))
    pane.facts.fold.set_open(True)
    pane.verdict.history.set_open(True)
    pane.verdict.fold.set_open(True)
    pane.show_claim(
        detail(
            card=card,
            quotes=(long,),
            claimant=long,
            said_on_basis=long,
            said_on="2026",
            evidence=many,
            verdicts=(told,),
        )
    )
    pane.set_date_proposal(long, "2026-03-01")
    QApplication.processEvents()
    body = pane.widget()
    assert body is not None
    assert body.minimumSizeHint().width() <= pane.viewport().width()
    assert body.width() <= pane.viewport().width()


def test_tab_goes_from_wording_to_headline_to_the_verdict(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.show_claim(detail(evidence=(evidence(1), evidence(2))))
    QApplication.processEvents()
    pane.words.wording.setFocus()
    seen = []
    for _step in range(40):
        widget = QApplication.focusWidget()
        assert widget is not None
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    zone = pane.stances.zones[Stance.SUPPORTS]
    order = [
        pane.words.headline,
        pane.facts.fold.head,
        pane.verdict.ratings.buttons[0],
        pane.verdict.ratings.buttons[-1],
        pane.verdict.rationale,
        zone.add,
        zone.rows[0],
        zone.rows[0].remove,
        zone.rows[1],
        pane.bar.buttons[Stance.SUPPORTS],
    ]
    places = [seen.index(widget) for widget in order]
    assert places == sorted(places)
    assert places[0] == 0


def test_a_reload_leaves_what_did_not_change_and_the_focus_in_it(qtbot: QtBot, pane: ClaimPane) -> None:
    whole = detail(card=claim(1, tags=("trade",)), evidence=(evidence(1),), verdicts=(verdict(1),))
    pane.show_claim(whole, (3,))
    QApplication.processEvents()
    before = pane.findChildren(QWidget)
    row = pane.stances.zones[Stance.SUPPORTS].rows[0]
    row.edit.setFocus()
    pane.show_claim(replace(whole, note="another note"), (3,))
    assert pane.findChildren(QWidget) == before
    assert row.edit.hasFocus()


def test_the_bar_takes_drops_for_zones_out_of_view(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.show_claim(detail(evidence=(evidence(1), evidence(2))))
    pane.resize(340, 300)
    target = pane.stances.zones[Stance.CONTEXT]
    assert target.visibleRegion().isEmpty()
    button = pane.bar.buttons[Stance.CONTEXT]
    assert not button.visibleRegion().isEmpty()
    with qtbot.waitSignal(pane.evidence_dropped) as dropped:
        drop(button, words("the quote", chromium__x_source_url=b"https://example.org/"))
    assert dropped.args == [Stance.CONTEXT, Dropped(text="the quote", url="https://example.org/")]
    assert pane.bar.buttons[Stance.SUPPORTS].text() == "Supports 2"


def test_large_letters_shorten_the_word_of_a_stance_and_never_its_count(pane: ClaimPane) -> None:
    font = pane.font()
    font.setPointSize(16)
    pane.bar.setFont(font)
    pane.resize(330, 600)
    for button in pane.bar.buttons.values():
        room = button.width() - (
            button.sizeHint().width() - button.fontMetrics().horizontalAdvance(button.text())
        )
        assert button.fontMetrics().horizontalAdvance(button.text()) <= room
    contradicts = pane.bar.buttons[Stance.CONTRADICTS]
    assert contradicts.text().endswith("… 0")
    assert contradicts.accessibleName() == "Contradicts 0"


def test_words_dropped_on_the_bar_bring_the_link_field_into_view(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.resize(340, 300)
    drop(pane.bar.buttons[Stance.CONTEXT], words("the quote"))
    link = pane.stances.zones[Stance.CONTEXT].link
    qtbot.waitUntil(lambda: not link.visibleRegion().isEmpty())
    assert link.quote.whole() == "\u201cthe quote\u201d"


def test_the_bar_goes_to_a_stance(qtbot: QtBot, pane: ClaimPane) -> None:
    pane.resize(340, 300)
    pane.show_claim(detail(evidence=(evidence(1, Stance.CONTRADICTS),)))
    QApplication.processEvents()
    qtbot.mouseClick(pane.bar.buttons[Stance.CONTRADICTS], Qt.MouseButton.LeftButton)
    row = pane.stances.zones[Stance.CONTRADICTS].rows[0]
    assert row.hasFocus()
    assert not row.visibleRegion().isEmpty()
