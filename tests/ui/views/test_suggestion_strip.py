"""The strip by itself: what it says, when it goes, and that nothing of it is cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QVBoxLayout, QWidget

from core.records.reviewing import Hidden, Hiding, Review
from core.records.suggested import Strength
from tests.core.engines.test_reviewing import suggestion
from ui.views.suggestions.strip import SuggestionStrip, bars

CARDS = (suggestion(0), suggestion(20, score=350), suggestion(40, score=10))
KEYS = {"accept": "A", "reject": "X", "previous": "Shift+S", "next": "S", "filter": "F", "hidden": "H"}


@pytest.fixture
def strip(qtbot):
    pane, made = QWidget(), SuggestionStrip()
    qtbot.addWidget(pane)
    column = QVBoxLayout(pane)
    column.addWidget(made)
    column.addStretch(1)
    pane.resize(774, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    made.show_keys(KEYS)
    made.show_review("t1", Review(CARDS, (Hidden(CARDS[0], Hiding.PUT_ASIDE),)), CARDS[1], Strength.WEAK)
    yield made
    made.away.stop()


@pytest.mark.parametrize("width", [774, 560, 300])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_is_cut_off_however_narrow(strip, width, direction):
    pane = strip.parentWidget()
    pane.setLayoutDirection(direction)
    pane.resize(width, 600)
    QApplication.processEvents()
    for kind in (QPushButton, QComboBox):
        for widget in strip.findChildren(kind):
            where = (
                widget.mapTo(strip, widget.rect().topLeft()),
                widget.mapTo(strip, widget.rect().bottomRight()),
            )
            assert all(strip.rect().contains(corner) for corner in where), widget.accessibleName()
            assert widget.width() >= widget.minimumSizeHint().width()


def test_the_sign_differs_for_each_strength(qapp):
    drawn = {bars(count, 1.0).toImage().copy().bits().tobytes() for count in (1, 2, 3)}
    assert len(drawn) == 3


def test_a_screen_reader_hears_all_of_it(strip):
    said = strip.accessibleDescription()
    assert said == "Suggestion 2 of 3 · worth a look, 350 of 1000. Why: a number"
    assert strip.accept.accessibleName() == "Accept"
    assert strip.filter.accessibleName()


def test_keys_that_are_off_are_not_named(strip):
    strip.show_keys({})
    assert strip.accept.text() == "Accept"


def test_where_nothing_can_be_changed_one_can_still_look(strip):
    strip.show_review("t1", Review(CARDS), CARDS[0], Strength.WEAK, writable=False)
    assert not strip.accept.isEnabled()
    assert not strip.reject.isEnabled()
    assert strip.next.isEnabled()


def test_one_alone_has_no_next(strip):
    strip.show_review("t1", Review(CARDS[:1]), CARDS[0], Strength.WEAK)
    assert not strip.next.isEnabled()
    assert not strip.previous.isEnabled()


def test_it_says_once_that_all_is_decided_and_goes(strip):
    strip.show_review("t1", Review(), None, Strength.WEAK)
    assert strip.position.text() == "Every suggestion of this text is decided."
    strip.show_review("t1", Review(), None, Strength.WEAK)
    assert strip.isVisible()
    strip.away.timeout.emit()
    strip.show_review("t1", Review(), None, Strength.WEAK)
    assert not strip.isVisible()


def test_another_text_takes_the_message_away(strip):
    strip.show_review("t1", Review(), None, Strength.WEAK)
    strip.show_review("t2", Review(), None, Strength.WEAK)
    assert not strip.isVisible()
    assert not strip.away.isActive()


def test_without_a_text_it_is_not_there(strip):
    strip.show_review("", Review(), None, Strength.WEAK)
    assert not strip.isVisible()
