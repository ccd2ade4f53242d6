"""Reading by key at a real desk: by sentence, word by word, as a list, and paragraphs turned round."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from core.records.suggested import Suggested
from core.services import articles, suggestions, texts
from tests.fixtures.libraries import draft, new_source
from tests.ui.desk.at_desk import ALT, CTRL, SHIFT, AtDesk
from tests.ui.voices import listening, name_of, rows_of
from ui.desk import showing, source_tabs, text_keys
from ui.keys import KeySheet
from ui.views.reader.sentence_list import SentenceList

Key = Qt.Key
ARABIC = """طواقم الميناء تصلح الرصيف الشرقي

تعمل الطواقمُ على إصلاح الرصيف منذ ليلة الأحد. ماذا قال المكتب؟ نُقل ٤٠ قاربًا 🚤 إلى الحوض.

BBC نشرت الخبر يوم الاثنين، وقالت إن 40 قاربًا نُقلت."""


@pytest.fixture
def arabic(desk: AtDesk) -> AtDesk:
    """Somebody with an article in Arabic before them."""
    desk.bring_in(ARABIC, title="الرصيف", language="ar", direction="rtl")
    desk.desk.reader.setFocus()
    return desk


def sentence(desk: AtDesk) -> str:
    """The sentence at the caret."""
    assert desk.desk.text is not None
    found = desk.desk.reader.sentence_at_caret()
    return found.of(desk.desk.text.text) if found else ""


def selected(desk: AtDesk) -> str:
    return desk.desk.reader.selected_text()


def rows(desk: AtDesk) -> SentenceList:
    """The list of sentences."""
    found = desk.desk.reader.findChild(SentenceList)
    assert isinstance(found, SentenceList)
    return found


def suggested(desk: AtDesk, words: str) -> None:
    """Have the words suggested as worth checking."""
    assert desk.desk.text is not None
    offered = [Suggested(desk.span(words), 700, ("a number",))]
    desk.desk.library.do("Suggest", suggestions.propose, desk.desk.text.id, offered)
    desk.settle()


# By sentence


def test_down_and_up_go_by_sentence_and_c_claims_it(reading: AtDesk) -> None:
    for _step in range(3):
        reading.key(Key.Key_Down)
    assert sentence(reading).startswith("The harbour office")
    page = reading.page()
    assert page.layers.sentence == reading.desk.reader._reading.range_of(reading.span(sentence(reading)))
    reading.key("c")
    assert reading.now().wording == "The harbour office said 40 boats 🚤 were moved to the west basin."
    reading.key(Key.Key_Up)
    assert sentence(reading).startswith("Crews")
    reading.key(Key.Key_Down, ALT)
    assert sentence(reading).startswith("The harbour office")


def test_home_and_end_stay_in_the_sentence(reading: AtDesk) -> None:
    reading.key(Key.Key_Down)
    reading.key(Key.Key_Down)
    words = sentence(reading)
    reading.key(Key.Key_End)
    assert reading.desk.reader.caret() == reading.span(words).end
    assert sentence(reading) == words
    reading.key(Key.Key_Home)
    assert reading.desk.reader.caret() == reading.span(words).start
    reading.key(Key.Key_Right)
    assert reading.desk.reader.caret() == reading.span(words).start + 1
    reading.key(Key.Key_End, SHIFT)
    assert selected(reading) == words[:-1]


def test_ctrl_with_up_and_down_goes_by_line(reading: AtDesk) -> None:
    reading.key(Key.Key_Down)
    reading.key(Key.Key_Down)
    start = reading.desk.reader.caret()
    reading.key(Key.Key_Down, CTRL)
    below = reading.desk.reader.caret()
    assert start < below
    assert reading.point(below, 0).y() > reading.point(start, 0).y()
    reading.key(Key.Key_Up, CTRL)
    assert reading.desk.reader.caret() == start
    reading.key(Key.Key_End, CTRL)
    assert reading.desk.reader.caret() == len(reading.desk.text.text)
    reading.key(Key.Key_Home, CTRL)
    assert reading.desk.reader.caret() == 0


def test_shift_selects_by_word_sentence_and_with_alt_by_character(reading: AtDesk) -> None:
    for _step in range(3):
        reading.key(Key.Key_Down)
    for _step in range(5):
        reading.key(Key.Key_Right, SHIFT)
    assert selected(reading) == "The harbour office said 40"
    reading.key(Key.Key_Left, SHIFT)
    assert selected(reading) == "The harbour office said"
    reading.key(Key.Key_Left, SHIFT | ALT)
    assert selected(reading) == "The harbour office sai"
    reading.key("c")
    assert reading.now().wording == "The harbour office sai"
    reading.key(Key.Key_Home)
    reading.key(Key.Key_Down, SHIFT)
    assert selected(reading) == "The harbour office said 40 boats 🚤 were moved to the west basin"
    reading.key(Key.Key_Down, SHIFT)
    assert selected(reading).endswith("12 percent in 2016")
    reading.key(Key.Key_Up, SHIFT)
    assert selected(reading).endswith("to the west basin")


def test_a_character_is_a_whole_emoji(reading: AtDesk) -> None:
    boat = reading.span("🚤").start
    reading.desk.reader._selecting.put(boat, boat, exact=False)
    reading.key(Key.Key_Right, SHIFT | ALT)
    assert selected(reading) == "🚤"


def test_in_arabic_left_is_forward(arabic: AtDesk) -> None:
    arabic.key(Key.Key_Down)
    assert sentence(arabic).startswith("تعمل")
    for _step in range(2):
        arabic.key(Key.Key_Left, SHIFT)
    assert selected(arabic) == "تعمل الطواقمُ"
    arabic.key(Key.Key_Right, SHIFT)
    assert selected(arabic) == "تعمل"
    arabic.key(Key.Key_Left, SHIFT | ALT)
    assert selected(arabic) == "تعمل "
    arabic.key(Key.Key_Down)
    assert sentence(arabic) == "ماذا قال المكتب؟"
    arabic.key("c")
    assert arabic.now().wording == "ماذا قال المكتب؟"
    arabic.key(Key.Key_Left)
    assert arabic.desk.reader.caret() == arabic.span("ماذا").start + 1


def test_a_suggestion_one_walks_to_is_the_one_under_review(reading: AtDesk) -> None:
    suggested(reading, "Fishing fees rose by 12 percent in 2016.")
    suggested(reading, "Nobody counted the nets.")
    for _step in range(6):
        reading.key(Key.Key_Down)
    assert sentence(reading) == "Nobody counted the nets."
    reading.key("a")
    assert reading.now().wording == "Nobody counted the nets."


def test_keys_of_the_text_are_on_the_key_sheet_and_can_be_changed(reading: AtDesk) -> None:
    table = reading.window.actions_shown.table
    sheet = KeySheet(table, reading.window)
    shown = dict(sheet.shown())
    sheet.deleteLater()
    assert shown["Next sentence"] == "Down, Alt+Down"
    assert shown["Next line on the page"] == "Ctrl+Down"
    assert shown["Select one word more to the right"] == "Shift+Right"
    assert shown["Read as a list of sentences"] == "Ctrl+L"
    table.keys = {"text.next_sentence": "Ctrl+Down", "text.line_down": "Down"}
    text_keys.bind_all(reading.desk, table)
    reading.key(Key.Key_Down, CTRL)
    assert sentence(reading).startswith("Published")
    start = reading.desk.reader.caret()
    reading.key(Key.Key_Down)
    assert start < reading.desk.reader.caret() < reading.span("Crews").start


# What is heard


def test_sentences_words_and_edges_are_announced(reading: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    reading.click("Fishing fees", ALT)
    suggested(reading, "Nobody counted the nets.")
    reading.key(Key.Key_Home, CTRL)
    with listening(monkeypatch) as heard:
        for _step in range(7):
            reading.key(Key.Key_Down)
        assert heard[2] == "The harbour office said 40 boats 🚤 were moved to the west basin."
        assert heard[3] == "Fishing fees rose by 12 percent in 2016.\nClaim 1, no evidence"
        assert heard[5] == "Nobody counted the nets.\nWorth checking: a number"
        assert heard[6] == "This is the last sentence."
        heard.clear()
        reading.key(Key.Key_Right, SHIFT)
        reading.key(Key.Key_Right, SHIFT)
        reading.key(Key.Key_Left, SHIFT)
        reading.key(Key.Key_Left, SHIFT)
        assert heard == [
            "“Nobody” selected",
            "“Nobody counted” selected",
            "“Nobody” selected",
            "Nothing is selected.",
        ]
        heard.clear()
        for _step in range(4):
            reading.key(Key.Key_Up, SHIFT)
        assert heard[-1].startswith("“… ")
        reading.key(Key.Key_Home, CTRL)
        reading.key(Key.Key_Up)
        assert heard[-1] == "This is the first sentence."


def test_everything_in_the_reader_has_a_name(reading: AtDesk) -> None:
    assert name_of(reading.desk.reader) == "Reader"
    assert name_of(reading.page()) == "Text"
    reading.key(Key.Key_L, CTRL)
    assert name_of(rows(reading)) == "Sentences"
    description = QAccessible.queryAccessibleInterface(rows(reading)).text(QAccessible.Text.Description)
    assert "sentence to sentence" in description


# As a list


def test_f7_lists_the_sentences_and_a_screen_reader_reads_them(reading: AtDesk) -> None:
    reading.click("Fishing fees", ALT)
    suggested(reading, "Nobody counted the nets.")
    reading.key(Key.Key_L, CTRL)
    assert QApplication.focusWidget() is rows(reading)
    heard = rows_of(rows(reading))
    assert heard[0] == "Sentence 1 of 7: Harbour crews repair the east pier."
    assert heard[4] == "Sentence 5 of 7: Fishing fees rose by 12 percent in 2016. Claim 1, no evidence."
    assert heard[6] == "Sentence 7 of 7: Nobody counted the nets. Worth checking: a number."


def test_the_place_is_kept_when_switching_and_the_choice_at_the_next_start(
    reading: AtDesk, reopened: object
) -> None:
    for _step in range(3):
        reading.key(Key.Key_Down)
    words = sentence(reading)
    reading.key(Key.Key_L, CTRL)
    assert rows(reading).currentIndex().row() == 3
    reading.key(Key.Key_Down)
    assert sentence(reading) != words
    there = sentence(reading)
    reading.key(Key.Key_L, CTRL)
    assert QApplication.focusWidget() is reading.page()
    assert sentence(reading) == there
    reading.key(Key.Key_L, CTRL)
    reading.close()
    again = reopened(reading.path)  # type: ignore[operator]
    assert again.desk.reader.listing.is_on()
    assert isinstance(again.desk.reader.focusProxy(), SentenceList)


def test_in_the_list_arrows_walk_words_are_chosen_and_c_claims(
    reading: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading.key(Key.Key_L, CTRL)
    for _step in range(4):
        reading.key(Key.Key_Down)
    with listening(monkeypatch) as heard:
        reading.key(Key.Key_Right, SHIFT)
        reading.key(Key.Key_Right, SHIFT)
        assert heard[-1] == "“Fishing fees” selected"
    assert rows_of(rows(reading))[4].endswith("Selected: Fishing fees.")
    reading.key("c")
    assert reading.now().wording == "Fishing fees"
    assert rows_of(rows(reading))[4].endswith("Claim 1, no evidence.")
    reading.key(Key.Key_Down)
    reading.key("c")
    assert reading.now().wording.startswith("The mayor")
    assert QApplication.focusWidget() is rows(reading)


def test_letters_and_digits_work_in_the_list(reading: AtDesk) -> None:
    suggested(reading, "Fishing fees rose by 12 percent in 2016.")
    suggested(reading, "Nobody counted the nets.")
    reading.key(Key.Key_L, CTRL)
    for _step in range(4):
        reading.key(Key.Key_Down)
    reading.key("a")
    assert reading.now().wording.startswith("Fishing fees")
    assert rows(reading).currentIndex().row() == 6, "the next suggestion is gone to"
    reading.key("x")
    assert reading.desk.review.waiting == ()
    reading.key("2")
    assert reading.now().rating is not None
    assert reading.done()[-1].startswith("Rate claim 1")


def test_enter_goes_to_the_claim_of_the_sentence(reading: AtDesk) -> None:
    reading.click("Fishing fees", ALT)
    reading.click("Crews have", ALT)
    reading.key(Key.Key_L, CTRL)
    reading.key(Key.Key_Home)
    for _step in range(4):
        reading.key(Key.Key_Down)
    reading.key(Key.Key_Return)
    assert reading.now().wording.startswith("Fishing fees")
    assert reading.window.claims.has_focus()


def test_the_list_in_arabic(arabic: AtDesk) -> None:
    arabic.key(Key.Key_L, CTRL)
    arabic.key(Key.Key_Down)
    arabic.key(Key.Key_Left, SHIFT)
    assert selected(arabic) == "تعمل"
    shown = [rows(arabic).rows.sentence(row).right_to_left for row in range(5)]
    assert shown == [True, True, True, True, False]


def test_sources_are_listed_too(reading: AtDesk) -> None:
    source = new_source(reading.desk.library, "One boat sank. Two did not.")
    reading.key(Key.Key_L, CTRL)
    page = source_tabs.show(reading.desk, source)
    assert page.reader.listing.is_on()
    page.reader.setFocus()
    reading.key(Key.Key_Down)
    assert page.reader.sentence_at_caret().of("One boat sank. Two did not.") == "Two did not."
    reading.key(Key.Key_L, CTRL)
    assert not page.reader.listing.is_on()


# Direction


def test_a_paragraph_is_turned_and_back_and_the_caret_stays(arabic: AtDesk) -> None:
    start = arabic.span("BBC").start
    arabic.desk.reader._selecting.put(start + 5, start + 9, exact=True)
    block = arabic.page().textCursor().block()
    assert block.textDirection() is Qt.LayoutDirection.LeftToRight
    taken, scrolled = selected(arabic), arabic.page().scrolled()
    done = arabic.new_operations(lambda: arabic.key(Key.Key_R, CTRL | SHIFT))
    assert done == ["Set a paragraph from right to left"]
    assert block.textDirection() is Qt.LayoutDirection.RightToLeft
    assert (selected(arabic), arabic.page().scrolled()) == (taken, scrolled)
    assert arabic.new_operations(lambda: arabic.key(Key.Key_R, CTRL | SHIFT)) == []
    arabic.key(Key.Key_Z, CTRL)
    assert block.textDirection() is Qt.LayoutDirection.LeftToRight
    arabic.key(Key.Key_Y, CTRL)
    assert block.textDirection() is Qt.LayoutDirection.RightToLeft
    arabic.window.actions_shown.by_id["view.own_direction"].trigger()
    arabic.settle()
    assert block.textDirection() is Qt.LayoutDirection.LeftToRight
    assert arabic.desk.ask(texts.of_article, arabic.desk.article.id).turned == ()


def test_the_menu_of_the_page_offers_the_directions(arabic: AtDesk) -> None:
    menu = arabic.desk.reader.menu()
    offered = {action.text(): action for action in menu.actions()}
    assert offered["Paragraph by its first letter"].isChecked()
    offered["Paragraph from left to right"].trigger()
    arabic.settle()
    menu.close()
    assert arabic.desk.reader.direction() == "ltr"
    assert arabic.page().document().firstBlock().textDirection() is Qt.LayoutDirection.LeftToRight


def test_a_turned_paragraph_is_turned_when_shown_again(arabic: AtDesk) -> None:
    arabic.key(Key.Key_L, CTRL | SHIFT)
    first = arabic.desk.article.id
    other = arabic.desk.library.do("Bring in", articles.bring_in, draft("Another one."), [], "")
    arabic.settle()
    showing.article(arabic.desk, other)
    showing.article(arabic.desk, first)
    assert arabic.page().document().firstBlock().textDirection() is Qt.LayoutDirection.LeftToRight


def test_the_keyboard_reaches_the_list_by_ctrl_2(reading: AtDesk) -> None:
    reading.key(Key.Key_L, CTRL)
    reading.key(Key.Key_3, CTRL)
    reading.key(Key.Key_2, CTRL)
    assert QApplication.focusWidget() is rows(reading)


def test_edges_called_for_in_the_list_are_moved_on_the_page(reading: AtDesk) -> None:
    reading.click("Fishing fees", ALT)
    reading.key(Key.Key_L, CTRL)
    reading.key("b")
    assert not reading.desk.reader.listing.is_on()
    reading.key(Key.Key_Left)
    reading.key(Key.Key_Return)
    assert reading.desk.reader.listing.is_on()
    assert QApplication.focusWidget() is rows(reading)
    assert reading.now().spans == (reading.span("Fishing fees rose by 12 percent in"),)
