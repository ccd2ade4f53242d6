"""Clicking on marks and sentences, in text and gutter."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.text.spans import Span
from tests.ui.views.reader.conftest import (
    ARABIC,
    ARTICLE,
    claim,
    gutter_of,
    page_of,
    point_at,
    sentences,
    span_of,
)
from ui.views.reader import Mark, Reader

LEFT = Qt.MouseButton.LeftButton
NO = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


def click(reader: Reader, place: QPoint, held: Qt.KeyboardModifier = NO) -> None:
    QTest.mouseClick(page_of(reader).viewport(), LEFT, held, place)


def activated(reader: Reader) -> list[str]:
    """Collects the ids of activated marks from now on."""
    told: list[str] = []
    reader.mark_activated.connect(told.append)
    return told


def claims_wanted(reader: Reader) -> list[Span]:
    told: list[Span] = []
    reader.claim_wanted.connect(told.append)
    return told


@pytest.mark.parametrize("number", range(len(sentences(ARTICLE))))
def test_alt_click_on_a_sentence_wants_a_claim_of_it(reader: Reader, number: int) -> None:
    sentence = sentences(ARTICLE)[number]
    told = claims_wanted(reader)
    for position in (sentence.start, (sentence.start + sentence.end) // 2, sentence.end - 1):
        click(reader, point_at(reader, position), ALT)
    assert told == [sentence] * 3


def test_alt_click_beside_the_text_wants_nothing(reader: Reader) -> None:
    told = claims_wanted(reader)
    viewport = page_of(reader).viewport()
    for place in (viewport.rect().bottomLeft(), QPoint(viewport.width() - 2, 5)):
        click(reader, place, ALT)
    assert told == []


def test_alt_click_on_arabic(show: Callable[[str], Reader]) -> None:
    reader = show(ARABIC)
    told = claims_wanted(reader)
    for sentence in sentences(ARABIC):
        click(reader, point_at(reader, sentence.start + 5), ALT)
    click(reader, point_at(reader, ARABIC.index("Post")), ALT)
    assert told == [*sentences(ARABIC), sentences(ARABIC)[-1]]


def test_the_smallest_mark_wins_and_the_next_click_takes_the_next(reader: Reader) -> None:
    wide, narrow = (
        span_of(ARTICLE, "Rents in the valley rose by 7.5 percent"),
        span_of(ARTICLE, "valley rose"),
    )
    elsewhere = span_of(ARTICLE, "Nobody asked")
    reader.set_marks([claim("wide", wide), claim("narrow", narrow), claim("elsewhere", elsewhere)])
    told = activated(reader)
    place = point_at(reader, narrow.start + 2)
    for _click in range(3):
        click(reader, place)
    click(reader, point_at(reader, elsewhere.start + 1))
    click(reader, place)
    assert told == ["narrow", "wide", "narrow", "elsewhere", "narrow"]


def test_a_click_beside_all_marks_activates_none(reader: Reader) -> None:
    words = span_of(ARTICLE, "valley rose")
    reader.set_marks([claim("a", words)])
    told = activated(reader)
    click(reader, point_at(reader, words.start - 2))
    click(reader, point_at(reader, words.end + 1))
    assert told == []
    click(reader, point_at(reader, words.end - 1, 0.9))
    assert told == ["a"]


def test_a_drag_on_a_mark_does_not_activate_it(reader: Reader) -> None:
    words = span_of(ARTICLE, "valley rose")
    reader.set_marks([claim("a", words)])
    told = activated(reader)
    viewport = page_of(reader).viewport()
    QTest.mousePress(viewport, LEFT, NO, point_at(reader, words.start))
    QTest.mouseMove(viewport, point_at(reader, words.end - 1))
    QTest.mouseRelease(viewport, LEFT, NO, point_at(reader, words.end - 1))
    assert told == []
    assert reader.selected_span() == words


def test_a_mark_of_both_directions_is_hit_at_each_of_its_characters(show: Callable[[str], Reader]) -> None:
    reader = show(ARABIC)
    words = span_of(ARABIC, "صحيفة Valley Po")
    reader.set_marks([claim("mixed", words)])
    told = activated(reader)
    inside = [at for at in range(words.start, words.end) if ARABIC[at] != " "]
    for position in inside:
        click(reader, point_at(reader, position))
    assert told == ["mixed"] * len(inside)
    for position in (words.start - 2, words.end, words.end + 2):
        click(reader, point_at(reader, position))
    assert len(told) == len(inside)


def bracket_place(reader: Reader, mark_id: str) -> QPoint:
    gutter = gutter_of(reader)
    shown = list(gutter.brackets())
    lanes = 1 + max(bracket.lane for bracket in shown)
    found = next(bracket for bracket in shown if bracket.piece.mark.id == mark_id)
    height = (found.top + found.bottom) / 2 - page_of(reader).scrolled()
    return QPoint(round(gutter.lane_x(found.lane, lanes)), round(height))


@pytest.mark.parametrize("text", [ARTICLE, ARABIC], ids=["left to right", "right to left"])
def test_a_click_on_a_bracket_activates_its_mark(show: Callable[[str], Reader], text: str) -> None:
    reader = show(text)
    first, second = sentences(text)[0], sentences(text)[1]
    marks = [claim("first", first), claim("second", second), claim("both", Span(first.start, second.end))]
    reader.set_marks(marks)
    told = activated(reader)
    for mark in marks:
        QTest.mouseClick(gutter_of(reader), LEFT, NO, bracket_place(reader, mark.id))
    assert told == ["first", "second", "both"]


def test_a_click_on_a_number_activates_its_mark(reader: Reader) -> None:
    reader.set_marks([claim("a", sentences(ARTICLE)[0]), claim("b", sentences(ARTICLE)[1], number=2)])
    told = activated(reader)
    for label in gutter_of(reader).labels():
        QTest.mouseClick(gutter_of(reader), LEFT, NO, QPoint(12, round(label.top + label.height / 2)))
    assert told == ["a", "b"]


def test_no_two_brackets_are_drawn_over_each_other(reader: Reader) -> None:
    spans = [
        Span(start, min(len(ARTICLE), start + length))
        for start in range(0, 170, 9)
        for length in (4, 40, 120)
    ]
    reader.set_marks([claim(str(index), span) for index, span in enumerate(spans)])
    shown = list(gutter_of(reader).brackets())
    assert len(shown) == len(spans)
    for index, one in enumerate(shown):
        for other in shown[index + 1 :]:
            assert one.lane != other.lane or one.bottom <= other.top or other.bottom <= one.top


@pytest.mark.parametrize("layout", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_gutter_is_where_the_text_begins(
    show: Callable[[str], Reader], qtbot: QtBot, layout: Qt.LayoutDirection
) -> None:
    for text, leading in ((ARTICLE, "left"), (ARABIC, "right")):
        reader = show(text)
        reader.setLayoutDirection(layout)
        reader.resize(500, 400)
        qtbot.waitUntil(lambda reader=reader: page_of(reader).width() == 500)
        page, gutter = page_of(reader).viewport().geometry(), gutter_of(reader).geometry()
        assert page_of(reader).rect().contains(gutter)
        assert not page.intersects(gutter)
        assert (gutter.right() < page.left()) == (leading == "left")


def test_the_tooltip_names_all_marks_under_the_pointer(reader: Reader) -> None:
    first = sentences(ARTICLE)[0]
    suggestion = Mark("a", "suggestion", (first,), None, "suggestion", "#9a6b00", "Has a number")
    reader.set_marks([suggestion, claim("b", Span(first.start, first.end + 30))])
    assert gutter_of(reader).tooltip_at(bracket_place(reader, "a")) == "Has a number"
    assert gutter_of(reader).tooltip_at(QPoint(2, gutter_of(reader).height() - 2)) == ""
