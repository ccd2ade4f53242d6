"""Handles stand where their characters begin and end, in every direction, and leave the text alone."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from core.text.canonical import canonical
from core.text.spans import Span
from tests.ui.views.reader.conftest import ARABIC, ARTICLE, card, claim, page_of, point_at, span_of
from ui.views.reader import Reader
from ui.views.reader.boxes import boxes
from ui.views.reader.handles import REACH_X, Handle, handle_at, shown

LEFT = Qt.MouseButton.LeftButton
NO = Qt.KeyboardModifier.NoModifier
SHARED_WINDOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
MIXED = st.lists(
    st.sampled_from(
        ["rose", "12", "وزير", "الأسعار", "٤٥", "שלום", "e\u0301", "👩\u200d👧", "(a)", "مُّ", "دهۆک"]
    ),
    min_size=1,
    max_size=30,
).map(" ".join)


def choose(reader: Reader, *spans: Span) -> list[tuple[str, Span, Span]]:
    """Shows a chosen claim on the spans, and collects the edges that are kept."""
    kept: list[tuple[str, Span, Span]] = []
    reader.edges_moved.connect(lambda *told: kept.append(told))
    reader.set_marks([claim("a", *spans)])
    reader.select_marks({"a"})
    return kept


def handles(reader: Reader) -> list[Handle]:
    page = page_of(reader)
    return list(shown(page.document(), page.layers, page.visible()))


def test_only_a_chosen_claim_has_handles_and_only_where_edges_are_wanted(reader: Reader) -> None:
    words = span_of(ARTICLE, "valley rose")
    reader.set_marks([claim("a", words)])
    reader.select_marks({"a"})
    assert handles(reader) == []
    choose(reader, words)
    assert [handle.edge for handle in handles(reader)] == ["start", "end"]
    reader.select_marks(())
    assert handles(reader) == []
    reader.look_only()
    reader.set_marks([claim("a", words)])
    reader.select_marks({"a"})
    assert handles(reader) == []


def test_handles_are_wide_enough_and_beside_no_letter(reader: Reader) -> None:
    words = span_of(ARTICLE, "valley rose")
    choose(reader, words)
    assert 2 * REACH_X >= 12
    for at in range(words.start - 3, words.end + 3):
        middle = QPointF(point_at(reader, at)) + QPointF(0, page_of(reader).scrolled())
        assert handle_at(handles(reader), middle) is None


def sides(reader: Reader, at: int) -> tuple[float, float]:
    start, end = reader._reading.range_of(Span(at, at + 1))
    box = next(boxes(page_of(reader).document(), start, end))
    return box.left(), box.right()


@pytest.mark.parametrize("words", ["ارتفعت الإيجارات", "في المئة", "صحيفة"])
def test_arabic_begins_on_the_right(show: Callable[[str], Reader], words: str) -> None:
    reader, span = show(ARABIC), span_of(ARABIC, words)
    choose(reader, span)
    start, end = handles(reader)
    assert abs(start.line.x1() - sides(reader, span.start)[1]) < 2
    assert abs(end.line.x1() - sides(reader, span.end - 1)[0]) < 2


def test_latin_in_arabic_begins_on_the_left(show: Callable[[str], Reader]) -> None:
    reader, span = show(ARABIC), span_of(ARABIC, "Valley Post")
    choose(reader, span)
    start, end = handles(reader)
    assert abs(start.line.x1() - sides(reader, span.start)[0]) < 2
    assert abs(end.line.x1() - sides(reader, span.end - 1)[1]) < 2


def words_of(text: str) -> Iterator[Span]:
    at = 0
    for word in text.split(" "):
        yield Span(at, at + len(word))
        at += len(word) + 1


@SHARED_WINDOW
@given(text=MIXED, data=st.data())
def test_every_edge_of_mixed_lines_touches_its_own_character(
    reader: Reader, text: str, data: st.DataObject
) -> None:
    text = canonical(text)
    reader.show_text(card(text), [])
    words = list(words_of(text))
    first, last = sorted(data.draw(st.lists(st.sampled_from(words), min_size=2, max_size=2)))
    choose(reader, Span(first.start, last.end))
    start, end = handles(reader)
    document = page_of(reader).document()
    for handle, word in ((start, first), (end, last)):
        own = list(boxes(document, *reader._reading.range_of(word)))
        assert any(
            min(abs(handle.line.x1() - box.left()), abs(handle.line.x1() - box.right())) < 2
            and box.top() - 20 < handle.line.center().y() < box.bottom() + 20
            for box in own
        )


def test_the_edge_that_moves_is_spoken_with_the_words(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr("ui.views.reader.edges.announce", lambda _widget, words: spoken.append(words))
    kept = choose(reader, span_of(ARTICLE, "valley rose"))
    assert reader.move_edges()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(page_of(reader), key)
    assert spoken == [
        "Moving the end. valley rose",
        "Moving the end. valley rose by",
        "Moving the start. valley rose by",
        "Moving the start. the valley rose by",
        "The edges are set.",
    ]
    assert kept == [("a", span_of(ARTICLE, "valley rose"), span_of(ARTICLE, "the valley rose by"))]


def test_a_claim_without_words_here_has_no_edges_to_move(reader: Reader) -> None:
    choose(reader)
    assert not reader.move_edges()


def test_marks_that_change_meanwhile_end_the_move(reader: Reader) -> None:
    kept = choose(reader, span_of(ARTICLE, "valley rose"))
    reader.move_edges()
    QTest.keyClick(page_of(reader), Qt.Key.Key_Right)
    reader.set_marks([claim("a", span_of(ARTICLE, "Nobody"))])
    reader.select_marks({"a"})
    assert not reader._edges.strip.isVisible()
    QTest.keyClick(page_of(reader), Qt.Key.Key_Return)
    assert kept == []


def test_the_pointer_shows_where_a_handle_is(reader: Reader) -> None:
    choose(reader, span_of(ARTICLE, "valley rose"))
    viewport = page_of(reader).viewport()
    knob = handles(reader)[1].knob
    QTest.mouseMove(viewport, QPoint(round(knob.x()), round(knob.y())))
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(viewport, QPoint(round(knob.x()) + 60, round(knob.y())))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor


@pytest.mark.parametrize("text", ["One line.\nAnother line.", "One line.\n\nAnother line."])
def test_a_quote_that_ends_with_a_line_end_has_handles(show: Callable[[str], Reader], text: str) -> None:
    reader = show(text)
    choose(reader, Span(4, text.index("Another")))
    assert [handle.edge for handle in handles(reader)] == ["start", "end"]
    choose(reader, Span(text.index("\n"), len(text)))
    assert [handle.edge for handle in handles(reader)] == ["start", "end"]
