"""The list of what is checked and what is missing."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.records.coverage import Coverage, CoverageKind
from tests.ui.dialogs.review_records import coverage_of_every_kind, place
from ui.dialogs.coverage import CoverageDialog, summary


def test_every_kind_is_there_with_its_count_and_its_shape(present):
    two = Coverage((place(1, CoverageKind.RATED), place(2, CoverageKind.NO_COPY)))
    dialog = present(CoverageDialog(two))
    heads = [dialog.list.topLevelItem(at) for at in range(dialog.list.topLevelItemCount())]
    assert len(heads) == len(CoverageKind)
    assert {head.text(0) for head in heads if not head.isDisabled()} == {
        "Rated (1)",
        "Source without a saved copy (1)",
    }
    assert all(not head.icon(0).isNull() for head in heads)


def test_the_keyboard_goes_down_to_an_entry_and_enter_takes_it_once(present):
    dialog, taken = present(CoverageDialog(coverage_of_every_kind())), []
    dialog.place_chosen.connect(taken.append)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert taken == ["p1"]
    assert not dialog.isVisible()


def test_enter_on_a_kind_folds_it(present):
    dialog = present(CoverageDialog(coverage_of_every_kind()))
    head = dialog.list.currentItem()
    assert head.isExpanded()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not head.isExpanded()
    assert dialog.isVisible()


def test_a_click_takes_an_entry(present):
    dialog, taken = present(CoverageDialog(coverage_of_every_kind())), []
    dialog.place_chosen.connect(taken.append)
    item = dialog.list.topLevelItem(0).child(0)
    where = dialog.list.visualItemRect(item).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert taken == ["p1"]


def test_it_says_how_much_is_missing():
    assert summary(Coverage()) == "There is nothing to cover yet."
    assert summary(Coverage((place(1, CoverageKind.RATED),))) == "Nothing is missing."
    assert "at 9 of them" in summary(coverage_of_every_kind())


def test_it_says_that_nobody_looked_for_suggestions(present):
    unranked = present(CoverageDialog(Coverage(), ranked=False)).unranked
    assert unranked.isVisible()
    assert "Choose Review, Look for suggestions." in unranked.text()
    assert not present(CoverageDialog(Coverage())).unranked.isVisible()
