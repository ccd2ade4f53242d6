"""Ctrl+Shift+F over the library, with real keys."""

import pytest
from PySide6.QtCore import Qt

from core.records.search import SearchKind
from core.records.terms import Stance
from core.services import claims, saved_searches, tags
from tests.core.services.parts import hold, source
from tests.ui.desk.at_desk import ALT, CTRL, SHIFT
from ui.actions.records import rows
from ui.desk import source_tabs
from ui.dialogs.name_sheet import NameSheet
from ui.views.search.pane import SearchPane


@pytest.fixture
def search(reading):
    """A claim with a tag and evidence in one article, another article in front, and the search tab."""
    reading.click("Fishing fees", ALT)
    claim = reading.desk.claim_id
    library = reading.desk.library
    library.do("Tag", tags.put, claim, ["fees"])
    audit = source(library, "The office says that fees rose by 12 percent.", title="Audit")
    hold(library, claim, Stance.SUPPORTS, "fees rose", audit)
    nets = reading.bring_in("Another text about nets.", title="Nets")
    reading.desk.articles_pane.article_chosen.emit(nets)
    reading.desk.reader.setFocus()
    reading.key(Qt.Key.Key_F, CTRL | SHIFT)
    reading.claim_id = claim
    return reading


def pane(desk):
    found = desk.window.tabs.currentWidget()
    assert isinstance(found, SearchPane)
    return found


def heads(desk):
    return [row.hit.kind for row in pane(desk)._model.cards if row.hit]


def type_line(desk, line):
    pane(desk).line.setFocus()
    desk.key(Qt.Key.Key_A, CTRL)
    desk.write(line)
    desk.settle()


def test_hits_of_every_kind_come_while_typing(search):
    type_line(search, "fee")
    assert set(heads(search)) == {SearchKind.TEXT, SearchKind.CLAIMS, SearchKind.EVIDENCE, SearchKind.COPIES}
    assert pane(search).said.text() == "4 found"
    type_line(search, "fee in:claims")
    assert heads(search) == [SearchKind.CLAIMS]
    assert pane(search).filters.boxes["in"].currentData() == "claims"


def test_enter_opens_the_passage_with_its_words_selected(search):
    type_line(search, "in:text boats")
    search.key(Qt.Key.Key_Return)
    assert search.desk.article.title == "East pier"
    assert search.window.tabs.currentIndex() == 0
    assert search.desk.reader.selected_text() == "boats"


def test_enter_opens_a_claim_and_the_quote_of_evidence(search):
    type_line(search, "in:claims fees")
    search.key(Qt.Key.Key_Return)
    assert search.desk.claim_id == search.claim_id
    search.key(Qt.Key.Key_F, CTRL | SHIFT)
    type_line(search, "in:evidence fees")
    search.key(Qt.Key.Key_Return)
    page = source_tabs.current(search.desk)
    assert page.reader.selected_text() == "fees rose"
    assert search.desk.claim_id == search.claim_id


def test_arrows_walk_and_a_source_opens(search):
    type_line(search, "audit")
    search.key(Qt.Key.Key_Down)
    search.key(Qt.Key.Key_Return)
    assert source_tabs.current(search.desk) is not None


def test_filters_write_the_line_and_the_line_sets_the_filters(search):
    box = pane(search).filters.boxes["tag"]
    type_line(search, "rose")
    box.setCurrentIndex(box.findData("fees"))
    box.activated.emit(box.currentIndex())
    search.settle()
    assert pane(search).line.text() == "tag:fees rose"
    assert set(heads(search)) == {SearchKind.CLAIMS, SearchKind.EVIDENCE}
    type_line(search, "rose")
    assert box.currentIndex() == 0


def test_a_search_is_saved_run_renamed_and_deleted_by_key(search):
    type_line(search, "tag:fees verdict:none")
    search.press("Save this search…")
    sheet = search.dialog(NameSheet)
    sheet.line.setText("To rate")
    sheet.main.click()
    search.settle()
    assert [card.name for card in search.desk.ask(saved_searches.in_library)] == ["To rate"]
    pane(search).line.clear()
    first = pane(search).current()
    assert first.words.startswith("To rate")
    search.key(Qt.Key.Key_Return)
    search.settle()
    assert pane(search).line.text() == "tag:fees verdict:none"
    assert SearchKind.CLAIMS in heads(search)
    pane(search).line.clear()
    pane(search).list.setFocus()
    search.key(Qt.Key.Key_F2)
    sheet = search.dialog(NameSheet)
    sheet.line.setText("Fees to rate")
    sheet.main.click()
    search.settle()
    pane(search).list.setFocus()
    assert pane(search).current().words.startswith("Fees to rate")
    search.key(Qt.Key.Key_Delete)
    search.settle()
    assert search.desk.ask(saved_searches.in_library) == []
    assert search.done()[-3:] == ["Save a search", "Rename a search", "Delete a saved search"]
    search.desk.library.undo()
    search.settle()
    assert pane(search).current().words.startswith("Fees to rate")


def test_a_tag_lists_its_claims_and_is_renamed(search):
    assert pane(search).current().words.startswith("fees")
    pane(search).list.setFocus()
    search.key(Qt.Key.Key_Delete)
    assert "1 claim has the tag" in search.said()
    search.key(Qt.Key.Key_F2)
    sheet = search.dialog(NameSheet)
    sheet.line.setText("money")
    sheet.main.click()
    search.settle()
    pane(search).line.setFocus()
    search.key(Qt.Key.Key_Return)
    search.settle()
    assert pane(search).line.text() == "in:claims tag:money"
    assert heads(search) == [SearchKind.CLAIMS]


def test_hits_follow_the_library(search):
    type_line(search, "fees in:claims")
    assert len(heads(search)) == 1
    search.desk.library.do("Delete", claims.remove, search.claim_id)
    search.settle()
    assert heads(search) == []
    assert pane(search).said.text().startswith("Nothing found")


def test_markup_in_a_snippet_is_only_text(search):
    search.bring_in("A <b>bold</b> word & more.", title="<i>Title</i>")
    type_line(search, "bold")
    (row,) = pane(search)._model.cards
    assert row.words == "A <b>bold</b> word & more."


def test_closing_the_tab_while_it_searches_is_harmless(search):
    search.write("fees")
    search.window.tabs.tabCloseRequested.emit(search.window.tabs.currentIndex())
    search.settle()
    search.bring_in("More.", title="More")


def test_the_palette_goes_to_claims_elsewhere_and_to_the_search(search):
    titles = [row.title for row in rows(search.desk, "fishing fees")]
    assert titles[0] == "Fishing fees rose by 12 percent in 2016."
    assert titles[-1] == "Search the library for “fishing fees”"
    rows(search.desk, "fishing fees")[0].run()
    assert search.desk.claim_id == search.claim_id
    back = rows(search.desk, "")
    assert [row.title for row in back] == ["Nets"]
    back[0].run()
    assert rows(search.desk, "")[0].title == titles[0]
    rows(search.desk, "")[0].run()
    assert search.desk.claim_id == search.claim_id
    rows(search.desk, "boats")[-1].run()
    search.settle()
    assert pane(search).line.text() == "boats"
    assert heads(search) == [SearchKind.TEXT]
