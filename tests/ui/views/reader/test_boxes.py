"""Boxes of characters, above all where two directions meet."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from ui.views.reader import page
from ui.views.reader.boxes import boxes, extent

MIXED = "The report (التقرير السنوي 2019) says 12% of the city, المدينة القديمة, is dry. " * 3
PLAIN = "The committee met again on Thursday to discuss the price of water. " * 5

pytestmark = pytest.mark.usefixtures("qapp")


def laid_out(text: str) -> QTextDocument:
    document = QTextDocument()
    page.fill(document, text, page.reading_font(12), False)
    document.setTextWidth(420)
    document.documentLayout().documentSize()
    return document


def covered(document: QTextDocument, start: int, end: int) -> float:
    return sum(box.width() for box in boxes(document, start, end))


@given(st.data())
def test_a_range_is_as_wide_as_its_two_halves(data: st.DataObject) -> None:
    document = laid_out(MIXED)
    start = data.draw(st.integers(0, len(MIXED) - 2))
    end = data.draw(st.integers(start + 2, len(MIXED)))
    # Cut at spaces only, where no ligature stands across the cut; a space at the end of a line has no width.
    cuts = [at for at in range(start + 1, end) if MIXED[at] == " "]
    for cut in cuts[:3]:
        halves = covered(document, start, cut) + covered(document, cut, end)
        assert halves == pytest.approx(covered(document, start, end), abs=12)


def test_every_box_of_a_mark_holds_characters_of_the_mark() -> None:
    document = laid_out(MIXED)
    start, end = MIXED.index("report"), MIXED.index("السنوي")
    found = list(boxes(document, start, end))
    assert len(found) >= 2
    for box in found:
        assert start <= document.documentLayout().hitTest(box.center(), Qt.HitTestAccuracy.ExactHit) <= end


def test_boxes_of_different_ranges_do_not_overlap() -> None:
    document = laid_out(MIXED)
    middle = MIXED.index("السنوي")
    for one in boxes(document, 0, middle):
        for other in boxes(document, middle, middle + 60):
            shared = one.intersected(other)
            assert shared.isEmpty() or shared.width() < 1


def test_a_line_taken_whole_is_one_box() -> None:
    document = laid_out(PLAIN)
    lines = document.firstBlock().layout().lineCount()
    found = list(boxes(document, 0, len(PLAIN)))
    assert len(found) == lines > 3
    assert all(upper.bottom() <= lower.top() for upper, lower in pairwise(found))


def test_the_extent_goes_from_the_first_line_to_the_last() -> None:
    document = laid_out(PLAIN + "\n\n" + PLAIN)
    found = list(boxes(document, 80, len(PLAIN) + 90))
    assert extent(document, 80, len(PLAIN) + 90) == (found[0].top(), found[-1].bottom())


def test_nothing_has_no_box() -> None:
    document = laid_out("one\n\ntwo")
    assert list(boxes(document, 4, 4)) == []
    top, bottom = extent(document, 4, 4)
    assert top <= bottom
