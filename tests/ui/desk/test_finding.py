"""Ctrl+F in the text in front, with real keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.text.spans import Span
from tests.fixtures.libraries import new_source
from tests.ui.desk.at_desk import CTRL, SHIFT
from ui.desk import source_tabs


def bar(desk):
    return desk.desk.reader.finder.bar


def test_the_hits_are_counted_marked_and_walked_through(reading):
    reading.key(Qt.Key.Key_F, CTRL)
    reading.write("the")
    assert bar(reading).count.text() == "1 of 6"
    layers = reading.desk.reader._layers
    assert len(list(layers.found((0, 10_000)))) == 6
    first = layers.found_now
    reading.key(Qt.Key.Key_Return)
    reading.key(Qt.Key.Key_F3)
    assert bar(reading).count.text() == "3 of 6"
    assert layers.found_now > first
    reading.key(Qt.Key.Key_Return, SHIFT)
    reading.key(Qt.Key.Key_F3, SHIFT)
    reading.key(Qt.Key.Key_F3, SHIFT)
    assert bar(reading).count.text() == "6 of 6"
    bar(reading).line.setText("harbou")
    assert bar(reading).count.text().endswith("of 2")
    bar(reading).whole.click()
    assert bar(reading).count.text() == "not found"


def test_escape_leaves_the_words_selected_so_that_c_claims_them(reading):
    reading.key(Qt.Key.Key_F, CTRL)
    bar(reading).line.insert("BOATS 🚤")
    assert bar(reading).count.text() == "1 of 1"
    reading.key(Qt.Key.Key_Escape)
    assert not bar(reading).isVisible()
    assert reading.desk.reader.selected_text() == "boats 🚤"
    assert list(reading.desk.reader._layers.found((0, 10_000))) == []
    reading.key(Qt.Key.Key_C)
    assert reading.now().wording == "boats 🚤"


def test_selected_words_are_what_is_looked_for(reading):
    reading.desk.reader.select(reading.span("pier"))
    reading.key(Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget().text() == "pier"
    assert bar(reading).count.text() == "1 of 2"


def test_words_that_are_not_there_are_told_of(reading):
    reading.key(Qt.Key.Key_F, CTRL)
    reading.write("zeppelin")
    assert bar(reading).count.text() == "not found"
    reading.key(Qt.Key.Key_F3)
    reading.key(Qt.Key.Key_Escape)
    assert reading.desk.reader.selected_span() is None


def test_another_article_is_looked_through_too(reading):
    reading.key(Qt.Key.Key_F, CTRL)
    bar(reading).line.insert("ال")
    assert bar(reading).count.text() == "not found"
    reading.bring_in("قَالَ العُمدة إنّ الإيجارات ٥.", title="Other", language="ar", direction="rtl")
    reading.desk.articles_pane.article_chosen.emit(
        next(card.id for card in reading.desk.articles_pane._model.cards if card.title == "Other")
    )
    assert bar(reading).count.text() == "1 of 3"
    bar(reading).line.setText("5")
    reading.desk.reader.finder.close()
    assert reading.desk.reader.selected_text() == "٥"


def test_it_works_in_the_source_in_front(reading):
    page = source_tabs.show(reading.desk, new_source(reading.desk.library))
    page.reader.setFocus()
    reading.key(Qt.Key.Key_F, CTRL)
    reading.write("percent")
    assert page.reader.finder.bar.count.text() == "1 of 1"
    reading.key(Qt.Key.Key_Escape)
    assert page.reader.selected_span() == Span(16, 23)
    assert not bar(reading).isVisible()
