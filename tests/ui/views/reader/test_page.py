"""The page: as many positions as the text has, lines that read well, paragraphs in their own direction."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QApplication

from ui.views.reader import page

PROSE = "The committee met again on Thursday to discuss the price of water in the northern districts. " * 6


def filled(text: str, right_to_left: bool = False, points: float = 12) -> QTextDocument:
    document = QTextDocument()
    page.fill(document, text, page.reading_font(points), right_to_left)
    return document


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.firstBlock()
    while block.isValid():
        yield block
        block = block.next()


@pytest.mark.usefixtures("qapp")
@given(
    st.lists(st.sampled_from([*"ab\n\n\t\r א", "\u2029", "\ufdd0", "\u200d", "🌉", "\r\n", "\u0301"])).map(
        "".join
    )
)
def test_position_for_position_even_where_qt_would_see_the_end_of_a_paragraph(text: str) -> None:
    document = filled(text)
    assert document.characterCount() - 1 == len(text.encode("utf-16-le")) // 2
    assert document.blockCount() == text.count("\n") + 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("points", [9.0, 12.0, 20.0])
def test_lines_have_60_to_75_characters(points: float) -> None:
    font = page.reading_font(points)
    document = filled(PROSE, points=points)
    document.setTextWidth(page.column_width(font, PROSE) + 2 * page.SIDE_EDGE)
    document.documentLayout().documentSize()
    layout = document.firstBlock().layout()
    lengths = [layout.lineAt(i).textLength() for i in range(layout.lineCount() - 1)]
    assert len(lengths) >= 7
    assert 60 <= sum(lengths) / len(lengths) <= 75


@pytest.mark.usefixtures("qapp")
def test_each_paragraph_has_its_own_direction_and_neutral_ones_that_of_the_text() -> None:
    document = filled("water\n\nماء\n12:30\n(مياه) water", right_to_left=True)
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert [block.textDirection() for block in blocks(document)] == [left, right, right, right, right]
    assert [block.textDirection() for block in blocks(filled("12:30\nmain"))] == [left, left]


@pytest.mark.usefixtures("qapp")
def test_another_script_in_a_line_does_not_shift_it() -> None:
    document = filled("water water\nwater (ماء) water\nwater")
    document.setTextWidth(500)
    document.documentLayout().documentSize()
    baselines = [
        b.layout().position().y() + b.layout().lineAt(0).y() + b.layout().lineAt(0).ascent()
        for b in blocks(document)
    ]
    steps = [after - before for before, after in pairwise(baselines)]
    assert steps[0] == pytest.approx(steps[1], abs=1)


@pytest.mark.usefixtures("qapp")
def test_paragraphs_are_spaced_with_and_without_blank_lines() -> None:
    size = page.em(page.reading_font(12))
    for text in ("one\ntwo", "one\n\ntwo"):
        document = filled(text)
        document.setTextWidth(500)
        document.documentLayout().documentSize()
        first, last = document.firstBlock().layout(), document.lastBlock().layout()
        gap = last.position().y() - first.position().y()
        assert gap == pytest.approx((page.LINE_HEIGHT + page.PARAGRAPH_GAP) * size, abs=2)


def test_lines_are_told_apart() -> None:
    assert [page.line_kind(line) for line in ("", "12:30 - 🌉", "a", "ماء")] == [
        "blank",
        "neutral",
        "words",
        "words",
    ]


def test_the_bundled_families_are_asked_for(qapp: QApplication) -> None:
    families = page.reading_font(12).families()
    assert families[:3] == ["Noto Sans", "Noto Naskh Arabic", "Noto Sans Hebrew"]
