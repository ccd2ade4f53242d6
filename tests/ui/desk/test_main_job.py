"""The main job from an empty library on, by keys and mouse alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from core.records.terms import SuggestionState
from core.services import claim_cards, suggestions
from tests.ui.desk.at_desk import ALT, ARTICLE, CTRL, SHIFT, AtDesk
from ui.desk import showing
from ui.dialogs.import_sheet import ImportSheet
from ui.dialogs.paste_choice import PasteChoice
from ui.views.reader.marks import Mark


def marks(desk: AtDesk, kind: str) -> list[str]:
    """The ids of the marks of a kind that the reader draws."""
    placed: list[Mark] = [stretch.mark for stretch in desk.desk.reader._layers.stretches]
    return [mark.id for mark in placed if mark.kind == kind]


def pasted(desk: AtDesk) -> ImportSheet:
    desk.copy(ARTICLE)
    desk.desk.reader.setFocus()
    desk.key(Qt.Key.Key_V, CTRL)
    return desk.dialog(ImportSheet)


def test_ctrl_v_on_an_empty_library_fills_the_sheet_and_enter_imports(desk):
    sheet = pasted(desk)
    assert sheet.form.title.value() == "Harbour crews repair the east pier"
    assert sheet.form.published.value() == "2017-11-08"
    assert "since Sunday night" in sheet.preview.toPlainText()
    desk.key(Qt.Key.Key_Return)
    assert desk.done() == ["Bring in an article"]
    assert desk.desk.article.title == "Harbour crews repair the east pier"
    assert desk.dialogs() == []
    assert desk.desk.reader.focusProxy() is QApplication.focusWidget()


def test_suggestions_are_marked_and_a_and_x_go_on_by_themselves(desk):
    pasted(desk)
    desk.key(Qt.Key.Key_Return)
    waiting = [card.id for card in showing.open_suggestions(desk.desk)]
    assert len(waiting) >= 2
    assert marks(desk, "suggestion") == waiting
    desk.read("a")
    desk.read("x")
    stored = desk.desk.ask(suggestions.of_text, desk.desk.text.id)
    states = {card.id: card.state for card in stored}
    assert states[waiting[0]] is SuggestionState.ACCEPTED
    assert states[waiting[1]] is SuggestionState.REJECTED
    assert marks(desk, "suggestion") == waiting[2:]
    assert desk.desk.suggestion_id == (waiting[2] if waiting[2:] else "")
    assert desk.done()[1:] == ["Accept suggestion", "Reject suggestion"]


def test_c_makes_a_claim_of_what_the_mouse_selected(reading):
    reading.drag("40 boats 🚤 were moved")
    reading.key("c")
    assert reading.now().spans == (reading.span("40 boats 🚤 were moved"),)
    assert marks(reading, "claim") == [reading.desk.claim_id]
    assert reading.done()[-1] == "New claim"


def test_alt_click_makes_a_claim_of_the_sentence(reading):
    reading.click("Fishing fees", ALT)
    assert reading.now().wording == "Fishing fees rose by 12 percent in 2016."
    assert reading.now().spans == (reading.span("Fishing fees rose by 12 percent in 2016."),)


def test_words_that_are_a_claim_already_lead_to_it_and_other_words_of_them_to_a_new_one(reading):
    reading.click("Fishing fees", ALT)
    first = reading.now().id
    reading.click("40 boats", ALT)
    assert reading.new_operations(lambda: reading.click("Fishing fees", ALT)) == []
    assert reading.now().id == first
    assert reading.told() == "These words are claim 2 already. Select other words for another claim."
    reading.click("Nobody counted")
    reading.click("Fishing fees")
    assert reading.new_operations(lambda: reading.key("c")) == []
    reading.drag("Fishing fees rose")
    assert reading.new_operations(lambda: reading.key("c")) == ["New claim"]
    assert len(reading.desk.claims) == 3


def test_o_goes_through_the_claims_that_overlap_the_smallest_first(reading):
    reading.click("Fishing fees", ALT)
    reading.drag("rose by 12 percent")
    reading.key("c")
    reading.click("Nobody counted", ALT)
    reading.click("by 12")
    small, large = reading.claim("rose by").id, reading.claim("Fishing").id
    assert reading.desk.claim_id == small
    reading.read("o")
    assert reading.desk.claim_id == large
    reading.read("o")
    assert reading.desk.claim_id == small


def test_shift_a_says_how_many_and_is_one_step_back(desk):
    pasted(desk)
    desk.key(Qt.Key.Key_Return)
    many = len(showing.open_suggestions(desk.desk))
    desk.desk.reader.setFocus()
    desk.key(Qt.Key.Key_A, SHIFT)
    box = desk.dialogs()[0]
    assert str(many) in box.text()
    box.activateWindow()
    desk.qtbot.waitUntil(box.isActiveWindow)
    desk.key(Qt.Key.Key_Return)
    assert len(desk.desk.claims) == many
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.desk.claims == []
    assert len(showing.open_suggestions(desk.desk)) == many


def test_the_articles_date_is_offered_as_the_date_said(reading):
    reading.click("repairing the east pier", ALT)
    facts = reading.desk.claim_pane.facts
    day = reading.desk.article.published[:10]
    assert "the article’s date" in facts.proposal.text()
    reading.press("Use")
    detail = reading.desk.ask(claim_cards.one, reading.desk.claim_id)
    assert (detail.said_on, detail.said_on_basis) == (day, "")
    assert reading.done()[-1] == "Set the date said"
    assert not facts.chip.isVisible()
    assert facts.dates.isVisible()
    reading.desk.reader.setFocus()
    reading.key(Qt.Key.Key_Z, CTRL)
    assert reading.desk.ask(claim_cards.one, reading.desk.claim_id).said_on == ""
    assert facts.chip.isVisible()
    reading.key(Qt.Key.Key_D, SHIFT)
    assert reading.desk.ask(claim_cards.one, reading.desk.claim_id).said_on == day


def test_a_date_in_the_quote_is_shown_as_read_and_taken_with_its_words(reading):
    reading.click("repairing the east pier", ALT)
    facts = reading.desk.claim_pane.facts
    assert facts.dates.texts() == ["“since Sunday night” is Sunday 5 November 2017, night"]
    (use,) = facts.dates.findChildren(QToolButton)
    assert use.accessibleName() == "Take Sunday 5 November 2017, night as the date said"
    use.click()
    detail = reading.desk.ask(claim_cards.one, reading.desk.claim_id)
    assert (detail.said_on, detail.said_on_basis) == ("2017-11-05", "since Sunday night")
    assert not facts.chip.isVisible()
    assert len(facts.dates.rows) == 1
    assert facts.dates.rows[0].findChildren(QToolButton) == []


@pytest.mark.parametrize(("key", "stance"), [("+", "supports"), ("-", "contradicts"), (".", "context")])
def test_ctrl_v_in_the_claims_then_one_key_is_evidence(reading, key, stance):
    reading.click("Fishing fees", ALT)
    reading.copy("The fee was raised from 50 to 56 crowns.")
    reading.key(Qt.Key.Key_3, CTRL)
    reading.key(Qt.Key.Key_V, CTRL)
    reading.dialog(PasteChoice)
    reading.key(key)
    assert getattr(reading.now(), stance) == 1
    evidence = reading.desk.ask(claim_cards.one, reading.desk.claim_id).evidence
    assert [card.quote for card in evidence] == ["The fee was raised from 50 to 56 crowns."]
    assert reading.done()[-1] == "Link evidence to claim 1"
    assert reading.dialogs() == []


@pytest.mark.parametrize(("key", "stance"), [("+", "supports"), ("-", "contradicts"), (".", "context")])
def test_one_key_in_the_reader_takes_the_clipboard_as_evidence(reading, key, stance):
    reading.click("Fishing fees", ALT)
    reading.copy("https://fees.example/2016")
    reading.read(key)
    assert getattr(reading.now(), stance) == 1
    (card,) = reading.desk.ask(claim_cards.one, reading.desk.claim_id).evidence
    assert (card.source_url, card.quote) == ("https://fees.example/2016", "")


def test_enter_in_the_paste_choice_takes_an_article_after_all(reading):
    reading.click("Fishing fees", ALT)
    reading.copy("Another article about nets.\n\nNets cost 12 crowns in 2016.")
    reading.key(Qt.Key.Key_3, CTRL)
    reading.key(Qt.Key.Key_V, CTRL)
    reading.dialog(PasteChoice)
    reading.key(Qt.Key.Key_Return, CTRL)
    assert "Nets cost 12 crowns" in reading.dialog(ImportSheet).preview.toPlainText()


def test_ctrl_3_goes_to_the_claim_list_where_single_letters_are_keys(reading):
    reading.click("Fishing fees", ALT)
    reading.click("Nobody counted", ALT)
    reading.key(Qt.Key.Key_3, CTRL)
    assert QApplication.focusWidget() is reading.desk.claims_pane.list
    reading.key("k")
    assert reading.now().wording.startswith("Fishing")


def test_f6_goes_round_the_panes_where_there_are_no_claims_yet(reading):
    panes = (reading.window.claims, reading.window.articles, reading.window.reader)
    for pane in panes:
        reading.key(Qt.Key.Key_F6)
        assert pane.has_focus()
