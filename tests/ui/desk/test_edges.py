"""The edges of a claim's quotes, moved with real keys and the real mouse; words added and taken out."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from core.text.spans import Span
from core.text.stepping import Edge
from tests.ui.desk.at_desk import ALT, CTRL, NONE, SHIFT, AtDesk
from ui.views.reader.handles import Handle, shown

LEFT = Qt.MouseButton.LeftButton


def handles(desk: AtDesk) -> list[Handle]:
    page = desk.page()
    return list(shown(page.document(), page.layers, page.visible()))


def handle(desk: AtDesk, edge: Edge, quote: int = 0) -> QPoint:
    """Where the knob of an edge is in the viewport."""
    knob = [one for one in handles(desk) if one.edge == edge][quote].knob
    return QPoint(round(knob.x()), round(knob.y()) - desk.page().scrolled())


def move(desk: AtDesk, where: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Move the mouse with the left button down; QTest leaves the keys out."""
    view = desk.page().viewport()
    spot = QPointF(where)
    event = QMouseEvent(QEvent.Type.MouseMove, spot, view.mapToGlobal(spot), LEFT, LEFT, held)
    QApplication.sendEvent(view, event)


def drag(desk: AtDesk, edge: Edge, to: QPoint, held: Qt.KeyboardModifier = NONE, quote: int = 0) -> None:
    """Drag a handle so that its edge is at a place of the text."""
    view, start = desk.page().viewport(), handle(desk, edge, quote)
    QTest.mousePress(view, LEFT, held, start)
    one = [one for one in handles(desk) if one.edge == edge][quote]
    middle = (one.line.p1() + one.line.p2()) / 2
    off = QPoint(round(one.knob.x() - middle.x()), round(one.knob.y() - middle.y()))
    for place in (start + (to + off - start) / 2, to + off):
        move(desk, place, held)
    QTest.mouseRelease(view, LEFT, held, to + off)
    desk.settle()


def quotes(desk: AtDesk) -> list[str]:
    assert desk.desk.text is not None
    return [span.of(desk.desk.text.text) for span in desk.now().spans]


@pytest.fixture
def chosen(reading: AtDesk) -> AtDesk:
    """A claim of three words is worked on."""
    reading.drag("fees rose by")
    reading.key("c")
    return reading


def strip(desk: AtDesk) -> str:
    """What the strip says, "" where there is none."""
    found = desk.desk.reader._edges.strip
    return found.what.text() if found.isVisible() else ""


def test_b_arrows_and_enter_change_the_quote_in_one_step(chosen: AtDesk) -> None:
    before = chosen.done()
    chosen.read("b")
    assert strip(chosen) == "Moving the end."
    chosen.key(Qt.Key.Key_Right)
    chosen.key(Qt.Key.Key_Right)
    assert chosen.done() == before
    chosen.key(Qt.Key.Key_Return)
    assert quotes(chosen) == ["fees rose by 12 percent"]
    assert chosen.now().wording == "fees rose by 12 percent"
    assert chosen.done() == [*before, "Change the quote"]
    assert strip(chosen) == ""
    chosen.key(Qt.Key.Key_Z, CTRL)
    assert (quotes(chosen), chosen.now().wording) == (["fees rose by"], "fees rose by")


def test_tab_takes_the_other_edge_and_stays_in_the_page(chosen: AtDesk) -> None:
    chosen.read("b", Qt.Key.Key_Tab)
    assert strip(chosen) == "Moving the start."
    chosen.key(Qt.Key.Key_Left)
    chosen.key(Qt.Key.Key_Tab)
    chosen.key(Qt.Key.Key_Left)
    chosen.key(Qt.Key.Key_Return)
    assert quotes(chosen) == ["Fishing fees rose"]


@pytest.mark.parametrize("held", [ALT, SHIFT])
def test_with_alt_or_shift_arrows_go_by_character(chosen: AtDesk, held: Qt.KeyboardModifier) -> None:
    chosen.read("b")
    chosen.key(Qt.Key.Key_Left, held)
    chosen.key(Qt.Key.Key_Tab)
    chosen.key(Qt.Key.Key_Right, held)
    chosen.key(Qt.Key.Key_Return)
    assert quotes(chosen) == ["ees rose b"]


def test_up_and_down_go_by_sentence(chosen: AtDesk) -> None:
    chosen.read("b", Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert quotes(chosen) == ["Fishing fees rose by 12 percent in 2016."]


def test_esc_leaves_the_quote_as_it_was(chosen: AtDesk) -> None:
    before = chosen.done()
    chosen.read("b", Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert (quotes(chosen), chosen.done(), strip(chosen)) == (["fees rose by"], before, "")
    chosen.read("b", Qt.Key.Key_Return)
    assert chosen.done() == before


def test_letters_are_no_commands_while_an_edge_moves(chosen: AtDesk) -> None:
    before = chosen.done()
    chosen.read("b", "c", "a", "1", "n", "b")
    assert (chosen.done(), strip(chosen)) == (before, "Moving the end.")
    chosen.key(Qt.Key.Key_Escape)


def test_going_elsewhere_keeps_the_edges(chosen: AtDesk) -> None:
    chosen.read("b", Qt.Key.Key_Right)
    chosen.desk.claim_pane.words.wording.setFocus()
    chosen.settle()
    assert quotes(chosen) == ["fees rose by 12"]
    chosen.read("b", Qt.Key.Key_Right)
    chosen.click("Nobody counted")
    assert quotes(chosen) == ["fees rose by 12 percent"]
    assert strip(chosen) == ""


def test_undo_in_the_middle_takes_back_the_edges_and_nothing_before_them(chosen: AtDesk) -> None:
    chosen.read("b", Qt.Key.Key_Right, Qt.Key.Key_Return)
    kept = quotes(chosen)
    chosen.read("b", Qt.Key.Key_Left)
    assert chosen.new_operations(lambda: chosen.key(Qt.Key.Key_Z, CTRL)) == []
    assert (quotes(chosen), strip(chosen)) == (kept, "")
    chosen.key(Qt.Key.Key_Z, CTRL)
    assert quotes(chosen) == ["fees rose by"]


def test_alt_and_a_letter_is_left_to_the_menus_while_an_edge_moves(chosen: AtDesk) -> None:
    chosen.key("b")
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_C, ALT, "c")
    key.ignore()
    QApplication.sendEvent(chosen.page(), key)
    assert not key.isAccepted()
    assert strip(chosen) != ""


def test_b_in_the_claim_list_goes_to_the_reader(chosen: AtDesk) -> None:
    chosen.key(Qt.Key.Key_3, CTRL)
    chosen.key("b")
    assert QApplication.focusWidget() is chosen.page()
    chosen.key(Qt.Key.Key_Right)
    chosen.key(Qt.Key.Key_Return)
    assert quotes(chosen) == ["fees rose by 12"]


def test_a_wording_of_ones_own_stays(chosen: AtDesk) -> None:
    chosen.read("w")
    chosen.key(Qt.Key.Key_A, CTRL)
    chosen.write("Fees went up")
    chosen.read("b", Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert (quotes(chosen), chosen.now().wording) == (["fees rose by 12"], "Fees went up")


def test_a_handle_dragged_snaps_to_words(chosen: AtDesk) -> None:
    before = chosen.done()
    drag(chosen, "end", chosen.point(chosen.span("percent").start + 2))
    assert quotes(chosen) == ["fees rose by 12 percent"]
    drag(chosen, "start", chosen.point(chosen.span("Fishing").start + 3))
    assert quotes(chosen) == ["Fishing fees rose by 12 percent"]
    assert chosen.done() == [*before, "Change the quote", "Change the quote"]


def test_with_alt_a_handle_takes_characters(chosen: AtDesk) -> None:
    drag(chosen, "end", chosen.point(chosen.span("percent").start + 3, 0.1), ALT)
    assert quotes(chosen) == ["fees rose by 12 per"]


def test_no_drag_cuts_an_emoji_or_leaves_nothing(reading: AtDesk) -> None:
    reading.drag("40 boats")
    reading.key("c")
    drag(reading, "end", reading.point(reading.span("🚤").start, 0.9), ALT)
    assert quotes(reading) == ["40 boats 🚤"]
    drag(reading, "end", reading.point(reading.span("Crews").start))
    assert quotes(reading) == ["40"]


def test_what_is_dragged_is_seen_at_once_and_esc_gives_it_up(chosen: AtDesk) -> None:
    view, start, before = chosen.page().viewport(), handle(chosen, "end"), chosen.done()
    QTest.mousePress(view, LEFT, NONE, start)
    move(chosen, start + QPoint(60, 0))
    drawn = chosen.desk.reader._layers.chosen[0]
    assert chosen.desk.reader._reading.span_of(drawn.start, drawn.end).end > chosen.now().spans[0].end
    QTest.keyClick(chosen.page(), Qt.Key.Key_Escape)
    QTest.mouseRelease(view, LEFT, NONE, start + QPoint(60, 0))
    assert (quotes(chosen), chosen.done()) == (["fees rose by"], before)


def test_a_click_on_a_handle_lets_the_keys_move_it(chosen: AtDesk) -> None:
    QTest.mouseClick(chosen.page().viewport(), LEFT, NONE, handle(chosen, "start"))
    assert strip(chosen) == "Moving the start."
    chosen.key(Qt.Key.Key_Left)
    chosen.press("Keep")
    assert quotes(chosen) == ["Fishing fees rose by"]


def test_keys_and_mouse_move_the_same_quote_in_one_step(chosen: AtDesk) -> None:
    before = chosen.done()
    chosen.read("b", Qt.Key.Key_Tab, Qt.Key.Key_Left)
    drag(chosen, "end", chosen.point(chosen.span("percent").start + 2))
    assert quotes(chosen) == ["Fishing fees rose by 12 percent"]
    assert chosen.done() == [*before, "Change the quote"]


def test_dragging_another_quote_keeps_what_the_keys_moved(chosen: AtDesk) -> None:
    chosen.drag("Nobody counted")
    chosen.key(Qt.Key.Key_C, SHIFT)
    chosen.click("rose")
    chosen.read("b", Qt.Key.Key_Right)
    drag(chosen, "end", chosen.point(chosen.span("nets").start + 1), quote=1)
    assert quotes(chosen) == ["fees rose by 12", "Nobody counted the nets"]


def test_words_beside_a_handle_can_be_selected_and_clicked(chosen: AtDesk) -> None:
    chosen.drag("by 12")
    assert chosen.desk.reader.selected_span() == chosen.span("by 12")
    chosen.drag("Fishing fees")
    assert chosen.desk.reader.selected_span() == chosen.span("Fishing fees")


def test_shift_c_adds_the_selected_words_to_the_claim(chosen: AtDesk) -> None:
    chosen.drag("Nobody counted")
    chosen.key(Qt.Key.Key_C, SHIFT)
    assert quotes(chosen) == ["fees rose by", "Nobody counted"]
    assert chosen.now().wording == "fees rose by … Nobody counted"
    assert chosen.done()[-1] == "Add the words to the claim"
    assert len(handles(chosen)) == 4
    chosen.drag("12 percent")
    chosen.key(Qt.Key.Key_C, SHIFT)
    assert quotes(chosen) == ["fees rose by 12 percent", "Nobody counted"]


def test_the_adder_and_the_menu_add_words_where_a_claim_is_chosen(reading: AtDesk) -> None:
    reading.drag("Nobody counted")
    adder = reading.desk.reader._offering.adder
    assert adder.words.isHidden()
    reading.key("c")
    reading.drag("fees rose")
    assert adder.words.text() == "Add to claim  Shift+C"
    entries = [action.text() for action in reading.desk.reader.menu().actions()]
    assert "Add the words to the claim" in entries
    QTest.mouseClick(adder.words, LEFT)
    reading.settle()
    assert quotes(reading) == ["fees rose", "Nobody counted"]


def test_a_quote_is_taken_out_but_never_the_last(chosen: AtDesk) -> None:
    chosen.drag("Nobody counted")
    chosen.key(Qt.Key.Key_C, SHIFT)
    buttons = [
        button
        for button in chosen.desk.claim_pane.words.findChildren(QToolButton)
        if button.accessibleName() == "Take this quote out of the claim"
    ]
    assert len(buttons) == 2
    chosen.click("fees rose")
    entry = {action.text(): action for action in chosen.desk.reader.menu().actions()}
    entry["Take this quote out of the claim"].trigger()
    chosen.settle()
    assert quotes(chosen) == ["Nobody counted"]
    chosen.click("Nobody counted")
    chosen.window.actions_shown.table.invoke("claim.take_out")
    assert "only quote of the claim" in chosen.said()
    assert quotes(chosen) == ["Nobody counted"]


def test_b_moves_the_quote_nearest_to_the_caret(chosen: AtDesk) -> None:
    chosen.drag("Nobody counted")
    chosen.key(Qt.Key.Key_C, SHIFT)
    chosen.click("rose")
    chosen.read("b", Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert quotes(chosen) == ["fees rose", "Nobody counted"]
    chosen.click("Nobody")
    chosen.read("b", Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert quotes(chosen) == ["fees rose", "Nobody counted the"]


def test_moving_over_the_other_quote_makes_one_of_them(chosen: AtDesk) -> None:
    chosen.drag("in 2016")
    chosen.key(Qt.Key.Key_C, SHIFT)
    chosen.click("rose")
    chosen.read("b", Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert quotes(chosen) == ["fees rose by 12 percent in 2016"]


ARABIC = """أعلن الوزير أن الأسعار ارتفعت بنسبة 12 في المئة. لم يعلق أحد.

نشرت صحيفة Valley Post الخبر يوم الاثنين."""


@pytest.fixture
def arabic(desk: AtDesk) -> AtDesk:
    desk.bring_in(ARABIC, language="ar")
    desk.desk.reader.setFocus()
    return desk


def claim_on(desk: AtDesk, words: str) -> None:
    desk.desk.reader.select(desk.span(words))
    desk.read("c")


def test_in_arabic_the_start_is_on_the_right_and_left_goes_on(arabic: AtDesk) -> None:
    claim_on(arabic, "الأسعار ارتفعت")
    assert handle(arabic, "start").x() > handle(arabic, "end").x()
    arabic.read("b", Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert quotes(arabic) == ["الأسعار ارتفعت بنسبة"]
    arabic.read("b", Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert quotes(arabic) == ["أن الأسعار ارتفعت بنسبة"]


def test_in_arabic_a_handle_is_dragged_to_the_left(arabic: AtDesk) -> None:
    claim_on(arabic, "الأسعار ارتفعت")
    drag(arabic, "end", arabic.point(arabic.span("بنسبة").start + 2))
    assert quotes(arabic) == ["الأسعار ارتفعت بنسبة"]


def test_latin_words_in_arabic_begin_on_their_left(arabic: AtDesk) -> None:
    claim_on(arabic, "Valley Post")
    first, last = (arabic.point(arabic.span(words).start + at) for words, at in (("Valley", 0), ("Post", 3)))
    assert handle(arabic, "start").x() < first.x()
    assert handle(arabic, "end").x() > last.x()


def test_a_quote_of_both_directions_has_its_handles_where_its_characters_are(arabic: AtDesk) -> None:
    claim_on(arabic, "صحيفة Valley")
    word = arabic.span("صحيفة")
    assert handle(arabic, "start").x() >= arabic.point(word.start).x()
    assert handle(arabic, "end").x() > arabic.point(arabic.span("Valley").start).x()
    assert isinstance(arabic.now().spans[0], Span)


def invoke(desk: AtDesk, command_id: str) -> None:
    """Run a command as the menu and the palette do: the keyboard stays where it is."""
    assert desk.window.actions_shown is not None
    desk.window.actions_shown.table.invoke(command_id)
    desk.settle()


def test_edges_moved_are_kept_when_a_command_goes_to_another_claim(chosen: AtDesk) -> None:
    chosen.click("Crews have", ALT)
    invoke(chosen, "claim.next")
    chosen.read("b", Qt.Key.Key_Right)
    assert chosen.new_operations(lambda: invoke(chosen, "claim.previous")) == ["Change the quote"]
    assert strip(chosen) == ""
    assert chosen.claim("fees").wording == "fees rose by 12"


def test_undo_takes_edges_back_that_were_just_moved_and_nothing_else(chosen: AtDesk) -> None:
    before = [card.id for card in chosen.desk.claims]
    chosen.read("b", Qt.Key.Key_Right)
    chosen.key("z", CTRL)
    assert [card.id for card in chosen.desk.claims] == before
    assert (quotes(chosen), strip(chosen)) == (["fees rose by"], "")


def test_edges_moved_are_stored_where_the_window_closes(chosen: AtDesk) -> None:
    chosen.read("b", Qt.Key.Key_Right)
    assert chosen.desk.unstored() == []
    assert quotes(chosen) == ["fees rose by 12"]


def test_alt_with_a_letter_is_left_to_the_menus_while_edges_move(reading: AtDesk) -> None:
    reading.click("Fishing fees", ALT)
    reading.read("b")
    for held, taken in ((ALT, False), (Qt.KeyboardModifier.NoModifier, True)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_C, held, "c")
        event.ignore()
        QApplication.sendEvent(reading.page(), event)
        assert event.isAccepted() is taken
