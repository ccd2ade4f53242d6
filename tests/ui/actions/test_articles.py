"""An article's facts: corrected in one step and shown everywhere at once."""

from PySide6.QtCore import Qt

from tests.ui.desk.at_desk import CTRL, AtDesk
from ui.desk import showing
from ui.dialogs.article_sheet import ArticleSheet


def details(desk: AtDesk) -> ArticleSheet:
    desk.desk.articles_pane.list.setFocus()
    desk.key(Qt.Key.Key_Return)
    return desk.dialog(ArticleSheet)


def test_a_corrected_title_is_one_step_and_stands_on_the_tab_and_in_the_list(reading):
    sheet = details(reading)
    sheet.form.title.set_value("Pier & crews")
    assert reading.new_operations(sheet.main.click) == ["Correct the article"]
    assert reading.desk.article.title == "Pier & crews"
    assert reading.window.tabs.tabText(0) == "Pier && crews"
    reading.read()
    reading.key(Qt.Key.Key_Z, CTRL)
    assert reading.window.tabs.tabText(0) == "East pier"


def test_a_long_title_is_cut_on_the_tab_in_the_same_way_always(reading):
    long = "Fish & chips & nets & boats & " * 4
    brought = reading.bring_in(title=long.strip())
    reading.desk.guarded(showing.article)(brought)
    tabs = reading.window.tabs
    shown = tabs.tabText(0)
    assert shown.replace("&&", "&").startswith("Fish & chips & nets")
    assert shown.replace("&&", "").count("&") == 0
    assert shown.endswith("…")
    assert tabs.tabToolTip(0) == long.strip()
    showing.title(reading.desk)
    assert tabs.tabText(0) == shown


def test_another_date_of_the_article_moves_the_date_offered(reading):
    reading.click("repairing the east pier", Qt.KeyboardModifier.AltModifier)
    sheet = details(reading)
    sheet.form.published.set_value("2017-11-15")
    sheet.main.click()
    reading.settle()
    facts = reading.desk.claim_pane.facts
    assert "15 November 2017" in facts.proposal.text()
    assert "12 November 2017" in facts.dates.texts()[0]


def test_another_article_is_chosen_in_the_list(reading):
    first = reading.desk.article.id
    second = reading.bring_in("Nets\n\nNets cost 12 crowns.", title="Nets")
    pane = reading.desk.articles_pane.list
    pane.setFocus()
    reading.key(Qt.Key.Key_Up if pane.currentIndex().row() else Qt.Key.Key_Down)
    assert reading.desk.article.id == second
    assert "12 crowns" in reading.desk.reader._reading.text
    assert reading.window.tabs.tabText(0) == "Nets"
    assert first != second


def test_a_corrected_direction_turns_the_text_and_a_language_splits_it_anew(reading):
    sheet = details(reading)
    sheet.form.direction.setCurrentIndex(sheet.form.direction.findData("rtl"))
    sheet.main.click()
    reading.settle()
    assert reading.desk.text.direction == "rtl"
    assert reading.desk.reader._reading.right_to_left
    reading.read()
    reading.key(Qt.Key.Key_Z, CTRL)
    assert not reading.desk.reader._reading.right_to_left


def test_an_undo_goes_to_the_article_and_claim_it_is_seen_at(reading):
    first = reading.desk.article.id
    reading.click("repairing the east pier", Qt.KeyboardModifier.AltModifier)
    claim = reading.desk.claim_id
    reading.read("1")
    reading.bring_in("Nets\n\nNets cost 12 crowns.", title="Nets")
    reading.desk.library.undo()
    reading.settle()
    assert reading.desk.article.id == first
    reading.desk.library.redo()
    reading.settle()
    assert reading.desk.article.title == "Nets"
    reading.desk.library.undo()
    reading.desk.library.undo()
    reading.settle()
    assert (reading.desk.article.id, reading.desk.claim_id) == (first, claim)
