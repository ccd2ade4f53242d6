"""Reviewing suggestions by keys and by the strip."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from core.library import open_read_only
from core.records.reviewing import Hiding
from core.records.suggested import Strength
from core.records.terms import SuggestionState
from core.services import articles, suggestions
from core.settings import load
from tests.ui.desk.at_desk import ALT, CTRL, SENTENCES, SHIFT, AtDesk
from ui.dialogs.hidden_suggestions import HiddenSuggestionsDialog
from ui.views.reader.marks import Mark


def dashed(at: AtDesk) -> list[str]:
    """The words the reader draws a dashed line under."""
    placed: list[Mark] = [stretch.mark for stretch in at.desk.reader._layers.stretches]
    assert at.desk.text is not None
    return [mark.spans[0].of(at.desk.text.text) for mark in placed if mark.kind == "suggestion"]


def head(at: AtDesk) -> str:
    return at.desk.page.strip.position.text()


def states(at: AtDesk) -> list[SuggestionState]:
    assert at.desk.text is not None
    return [card.state for card in at.desk.ask(suggestions.of_text, at.desk.text.id)]


def kept(at: AtDesk) -> list[Path]:
    return sorted((at.path.parent / "backups").glob("*.touchstone"))


def hidden_list(at: AtDesk) -> HiddenSuggestionsDialog:
    at.read("h")
    return at.dialog(HiddenSuggestionsDialog)


def choose(dialog: HiddenSuggestionsDialog, words: str) -> None:
    """Put the list on the row whose sentence has these words."""
    for row in range(dialog.list.topLevelItemCount()):
        item = dialog.list.topLevelItem(row)
        if item is not None and words in item.text(2):
            dialog.list.setCurrentItem(item)


def accept_all(at: AtDesk) -> None:
    """Shift+A, then Enter."""
    at.desk.reader.setFocus()
    at.key(Qt.Key.Key_A, SHIFT)
    at.dialog(QMessageBox)
    at.key(Qt.Key.Key_Return)


def test_the_strip_says_which_one_how_strong_and_why(ranked: AtDesk) -> None:
    strip = ranked.desk.page.strip
    assert head(ranked) == "Suggestion 1 of 4 · strong, 700 of 1000"
    assert strip.reasons.whole() == "Why: a number; a date or time"
    ranked.read("s", "s")
    assert head(ranked) == "Suggestion 2 of 4 · worth a look, 400 of 1000"
    assert strip.accept.text() == "Accept (A)"
    assert not strip.hidden.isVisible()


def test_s_and_shift_s_go_forth_and_back_round_the_end(ranked: AtDesk) -> None:
    ranked.read("s")
    ranked.key(Qt.Key.Key_S, SHIFT)
    assert head(ranked).startswith("Suggestion 4 of 4")
    ranked.read("s")
    assert head(ranked).startswith("Suggestion 1 of 4")


def test_the_buttons_do_what_the_keys_do(ranked: AtDesk) -> None:
    for words in ("Next (S)", "Accept (A)", "Reject (X)", "Previous (Shift+S)"):
        ranked.press(words)
    assert ranked.done()[1:] == ["Accept suggestion", "Reject suggestion"]
    assert sorted(states(ranked)) == ["accepted", "open", "open", "rejected"]


def test_letters_are_keys_on_the_strip_too(ranked: AtDesk) -> None:
    ranked.desk.page.strip.next.setFocus()
    ranked.key("a")
    assert ranked.done()[1:] == ["Accept suggestion"]


def test_what_the_strip_shows_is_what_a_takes(ranked: AtDesk) -> None:
    ranked.click("Fishing fees")
    assert head(ranked) == "Suggestion 3 of 4 · strong, 900 of 1000"
    ranked.read("a")
    assert ranked.now().wording == SENTENCES[2][0]


def test_a_and_x_go_on_by_themselves_to_the_last_and_then_the_strip_goes(ranked: AtDesk) -> None:
    strip = ranked.desk.page.strip
    ranked.read("s")
    for key, shown in (("x", "Suggestion 1 of 3"), ("a", "Suggestion 1 of 2"), ("x", "Suggestion 1 of 1")):
        ranked.read(key)
        assert head(ranked).startswith(shown)
    ranked.read("a")
    assert head(ranked) == "Every suggestion of this text is decided."
    assert strip.hidden.text() == "2 hidden"
    strip.away.timeout.emit()
    assert not strip.isVisible()
    ranked.key(Qt.Key.Key_Z, CTRL)
    assert strip.isVisible()
    assert head(ranked).startswith("Suggestion 1 of 1")


def test_when_the_strip_goes_the_keyboard_is_in_the_reader(ranked: AtDesk) -> None:
    accept_all(ranked)
    strip = ranked.desk.page.strip
    strip.hidden.setFocus()
    ranked.read("c")  # a claim of the sentence at the caret: the message stays meanwhile
    assert strip.isVisible()
    strip.away.timeout.emit()
    assert not strip.isVisible()
    assert QApplication.focusWidget() is ranked.page()


def test_it_says_so_once_and_not_of_an_article_that_was_done_before(ranked: AtDesk) -> None:
    accept_all(ranked)
    strip = ranked.desk.page.strip
    assert strip.isVisible()
    ranked.bring_in("Another text without anything.", title="Other")
    ranked.desk.articles_pane.article_chosen.emit(ranked.desk.ask(articles.in_library)[0].id)
    assert not strip.isVisible()
    ranked.desk.articles_pane.article_chosen.emit(ranked.desk.ask(articles.in_library)[1].id)
    assert not strip.isVisible()


def test_the_filter_governs_marks_keys_and_shift_a_and_is_remembered(ranked: AtDesk) -> None:
    ranked.read("f")
    assert dashed(ranked) == [words for words, score in SENTENCES if score >= 350]
    ranked.read("f")
    assert dashed(ranked) == [words for words, score in SENTENCES if score >= 600]
    assert head(ranked).startswith("Suggestion 1 of 2")
    assert ranked.desk.page.strip.hidden.text() == "2 hidden"
    assert load().suggestion_strength == "strong"
    ranked.read("s", "s")
    assert head(ranked) == "Suggestion 2 of 2 · strong, 900 of 1000"
    accept_all(ranked)
    assert ranked.done()[1:] == ["Accept 2 suggestions"]
    assert states(ranked) == ["accepted", "open", "accepted", "open"]
    assert head(ranked) == "2 suggestions wait behind the filter “Strong only”."
    assert not ranked.desk.page.strip.accept.isEnabled()
    assert ranked.new_operations(lambda: ranked.read("a")) == []
    ranked.read("f")
    assert head(ranked).startswith("Suggestion 2 of 2"), "from where the review had come to"


def test_a_goes_on_within_the_filter(ranked: AtDesk) -> None:
    ranked.read("f", "f", "s", "a")
    assert head(ranked) == "Suggestion 1 of 1 · strong, 900 of 1000"


def test_the_filter_is_chosen_with_the_mouse_and_holds_after_a_restart(
    ranked: AtDesk, reopened: Callable[[Path], AtDesk]
) -> None:
    combo = ranked.desk.page.strip.filter
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    ranked.settle()
    assert load().suggestion_strength == str(Strength.WORTH_A_LOOK)
    ranked.close()
    again = reopened(ranked.path)
    assert len(dashed(again)) == 3
    assert again.desk.page.strip.filter.currentText() == "Worth a look and better"


def test_a_setting_from_elsewhere_shows_all(ranked: AtDesk) -> None:
    ranked.desk.keeper.change(suggestion_strength="enormous")
    ranked.read("f")
    assert load().suggestion_strength == "worth a look"


def test_shift_a_says_how_many_and_makes_a_backup_before_it_changes_anything(ranked: AtDesk) -> None:
    ranked.desk.reader.setFocus()
    ranked.key(Qt.Key.Key_A, SHIFT)
    box = ranked.dialog(QMessageBox)
    assert "4" in box.text()
    assert kept(ranked) == []
    ranked.key(Qt.Key.Key_Return)
    (backup,) = kept(ranked)
    with open_read_only(backup) as library:
        assert library.ask(articles.in_library)[0].claims == 0
    assert ranked.done()[1:] == ["Accept 4 suggestions"]
    ranked.key(Qt.Key.Key_Z, CTRL)
    assert states(ranked) == ["open"] * 4


def test_a_backup_that_fails_is_said_and_it_is_asked_whether_to_go_on(ranked: AtDesk) -> None:
    (ranked.path.parent / "backups").write_text("in the way")
    for button, labels in (("Cancel", []), ("Go on without a backup", ["Accept 4 suggestions"])):
        accept_all(ranked)
        box = ranked.dialog(QMessageBox)
        assert "backup could not be written" in box.text()
        assert ranked.done()[1:] == []
        next(one for one in box.findChildren(QPushButton) if one.text().replace("&", "") == button).click()
        ranked.settle()
        assert ranked.done()[1:] == labels


def test_what_is_decided_during_the_backup_stays_decided(ranked: AtDesk) -> None:
    ranked.desk.reader.setFocus()
    QTest.keyClick(ranked.page(), Qt.Key.Key_A, SHIFT)
    box = ranked.dialog(QMessageBox)
    QTest.keyClick(box, Qt.Key.Key_Return)
    first = ranked.desk.review.waiting[0].id
    ranked.desk.library.do("Reject", suggestions.reject, first)
    ranked.settle()
    assert ranked.done()[1:] == ["Reject", "Accept 3 suggestions"]
    assert states(ranked)[0] is SuggestionState.REJECTED


def test_hidden_ones_say_why_and_one_put_aside_comes_back_in_one_step(ranked: AtDesk) -> None:
    ranked.click("Fishing fees", ALT)
    ranked.click("Crews have")
    ranked.read("x", "f")
    dialog = hidden_list(ranked)
    shown = {item.text(2)[1:8]: item.text(0) for item in map(dialog.list.topLevelItem, range(3)) if item}
    assert shown == {
        "Crews h": "Put aside by you",
        "Fishing": "Already quoted by claim 1",
        "Nobody ": "Weaker than the filter: weak",
    }
    choose(dialog, "Fishing")
    assert not dialog.restore.isEnabled()
    choose(dialog, "Crews")
    dialog.restore.click()
    assert ranked.done()[-1] == "Bring a suggestion back"
    assert dialog.list.topLevelItemCount() == 2
    dialog.accept()
    ranked.settle()
    assert SENTENCES[0][0] in dashed(ranked)
    ranked.read()
    ranked.key(Qt.Key.Key_Z, CTRL)
    assert SENTENCES[0][0] not in dashed(ranked)
    assert Hiding.PUT_ASIDE in {one.why for one in ranked.desk.review.hidden}


def test_enter_in_the_list_goes_to_the_words(ranked: AtDesk) -> None:
    ranked.click("Crews have")
    ranked.read("x")
    dialog = hidden_list(ranked)
    choose(dialog, "Crews")
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    ranked.settle()
    assert ranked.dialogs() == []
    assert ranked.desk.reader.selected_span() == ranked.span(SENTENCES[0][0])


def test_the_link_in_the_strip_opens_the_list(ranked: AtDesk) -> None:
    ranked.read("x")
    ranked.press("1 hidden")
    assert ranked.dialog(HiddenSuggestionsDialog).list.topLevelItemCount() == 1


def test_looking_again_brings_nothing_back_that_was_put_aside(ranked: AtDesk) -> None:
    ranked.desk.window.actions_shown.by_id["suggestion.look"].trigger()
    ranked.settle()
    accept_all(ranked)
    ranked.read()
    ranked.key(Qt.Key.Key_Z, CTRL)
    while ranked.desk.review.waiting:
        ranked.read("x")
    decided = states(ranked)
    for _time in range(2):
        ranked.desk.window.actions_shown.by_id["suggestion.look"].trigger()
        ranked.settle()
    assert ranked.told() == "No new suggestions were found."
    assert states(ranked) == decided
    assert dashed(ranked) == []


def test_alt_click_takes_the_sentence_under_the_mouse_when_the_button_went_down(ranked):
    """Even where the text moves beneath it before the button comes up."""
    view, left = ranked.page().viewport(), Qt.MouseButton.LeftButton
    place = ranked.point(ranked.span("40 boats").start)
    on_screen = view.mapToGlobal(place)
    QTest.mousePress(view, left, ALT, place)
    strip = ranked.desk.page.strip
    strip.setFixedHeight(strip.height() + 60)
    ranked.settle()
    there = view.mapFromGlobal(on_screen)
    assert there != place
    QTest.mouseMove(view, there)
    QTest.mouseRelease(view, left, ALT, there)
    ranked.settle()
    assert [card.wording for card in ranked.desk.claims] == [SENTENCES[1][0]]
