"""What differs between two texts, and going through it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from core.engines.word_diff import pieces
from tests.ui.examples import ARABIC
from ui.views.diff_text import fill
from ui.views.diff_view import DiffView

OLD = "Rents rose by 5 percent.\n\nNobody was evicted."
NEW = "Rents rose by 7 percent.\n\nNobody was evicted, it is said."


def shown(old: str, new: str, around: int = 160) -> tuple[QTextDocument, list[tuple[int, int]]]:
    document = QTextDocument()
    return document, fill(document, pieces(old, new), old, new, around)


def test_removed_and_added_words_have_signs_and_lines_not_colour_alone() -> None:
    document, places = shown(OLD, NEW)
    assert "[−5][+7] percent" in document.toPlainText()
    block = document.firstBlock()
    styles = {}
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        form = fragment.charFormat()
        styles[fragment.text()] = (form.fontStrikeOut(), form.fontUnderline())
        fragments += 1
    assert styles["5"] == (True, False)
    assert styles["7"] == (False, True)
    assert len(places) == 2


def test_a_long_stretch_that_both_share_is_cut_short() -> None:
    middle = "word " * 2000
    document, places = shown("One " + middle + "two", "Uno " + middle + "dos")
    assert len(document.toPlainText()) < 600
    assert "the same" in document.toPlainText()
    assert len(places) == 2


def test_arabic_words_are_whole() -> None:
    document, _places = shown(ARABIC, ARABIC.replace("عشرين", "ثلاثين"))
    assert "[−عشرين][+ثلاثين]" in document.toPlainText()


def test_changes_are_walked_through_round_the_ends(qtbot: QtBot) -> None:
    view = DiffView()
    qtbot.addWidget(view)
    view.show_pieces(pieces(OLD, NEW), OLD, NEW)
    assert view.count.text() == "Change 1 of 2"
    qtbot.mouseClick(view.next, Qt.MouseButton.LeftButton)
    assert view.count.text() == "Change 2 of 2"
    qtbot.mouseClick(view.next, Qt.MouseButton.LeftButton)
    assert view.count.text() == "Change 1 of 2"
    qtbot.mouseClick(view.previous, Qt.MouseButton.LeftButton)
    assert view.count.text() == "Change 2 of 2"


def test_equal_texts_are_said_to_be_equal(qtbot: QtBot) -> None:
    view = DiffView()
    qtbot.addWidget(view)
    view.show_pieces(pieces(OLD, OLD), OLD, OLD)
    assert "the same" in view.count.text()
    assert not view.next.isEnabled()
