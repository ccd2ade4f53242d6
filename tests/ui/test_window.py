"""The frame: panes and their keys, narrow windows, tabs, what is kept for the next start, both directions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTabBar
from pytestqt.qtbot import QtBot

from tests.ui.frames import filled
from ui import theme
from ui.keys import KeySheet, reader_keys
from ui.window import MOST_SEARCH, MainWindow

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A real key, to whatever has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def test_keys_go_to_each_pane(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.reader.setFocus()
    for key, target in ((Qt.Key.Key_1, made.tree), (Qt.Key.Key_3, made.claims), (Qt.Key.Key_2, made.reader)):
        press(key, CTRL)
        assert QApplication.focusWidget() is target


def test_the_reader_has_the_focus_at_first(qtbot: QtBot) -> None:
    made = filled(qtbot)
    assert QApplication.focusWidget() is made.reader


def test_f6_goes_round_and_comes_back_to_the_same_field(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.line.setFocus()
    seen = []
    for _step in range(3):
        press(Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [made.tree, made.reader, made.line]
    press(Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is made.reader


def test_three_panes_at_1366_pixels(qtbot: QtBot) -> None:
    made = filled(qtbot)
    articles, reader, claims = made.window.panes.splitter.sizes()
    assert 190 <= articles <= 240
    assert 340 <= claims <= 400
    assert reader > 600
    assert made.window.panes.switcher.isHidden()


def test_a_narrow_window_shows_one_pane_and_a_switcher(qtbot: QtBot) -> None:
    made = filled(qtbot, width=800)
    panes = made.window.panes
    assert [pane.isVisible() for pane in panes.panes] == [False, True, False]
    assert panes.switcher.isVisible()
    press(Qt.Key.Key_3, CTRL)
    assert [pane.isVisible() for pane in panes.panes] == [False, False, True]
    assert QApplication.focusWidget() is made.claims
    press(Qt.Key.Key_F6)
    assert [pane.isVisible() for pane in panes.panes] == [True, False, False]
    made.window.resize(1200, 700)
    assert all(pane.isVisible() for pane in panes.panes)


def test_the_switcher_can_be_clicked(qtbot: QtBot) -> None:
    made = filled(qtbot, width=700)
    button = made.window.panes._buttons.button(0)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert made.tree.isVisible()
    assert button.isChecked()
    assert button.accessibleName() == "Articles"


@pytest.mark.parametrize("width", [640, 800, 1366])
def test_nothing_is_wider_than_the_window(qtbot: QtBot, width: int) -> None:
    made = filled(qtbot, width=width)
    assert made.window.width() == width
    for widget in (made.window.search, made.window.status, made.window.panes):
        right = widget.mapTo(made.window, widget.rect().bottomRight())
        assert right.x() < width
    assert made.window.minimumSize().height() <= 480


def test_sources_open_in_tabs_and_the_article_stays(qtbot: QtBot) -> None:
    made = filled(qtbot)
    source = QPlainTextEdit("Labour force survey")
    made.window.add_tab(source, "Survey & tables", "dataset")
    tabs = made.window.tabs
    assert tabs.currentWidget() is source
    assert tabs.tabText(1) == "Survey && tables"
    assert tabs.tabBar().tabButton(0, QTabBar.ButtonPosition.RightSide) is None
    with qtbot.waitSignal(made.window.tab_close_asked) as asked:
        tabs.tabCloseRequested.emit(1)
    assert asked.args == [source]
    made.window.close_tab(source)
    assert tabs.count() == 1
    assert tabs.widget(0) is made.reader


def test_another_reader_takes_the_first_tab(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.window.add_tab(QPlainTextEdit(), "Source")
    other = QPlainTextEdit()
    made.window.set_reader(other, "Budget")
    assert made.window.tabs.widget(0) is other
    assert made.window.tabs.tabText(0) == "Budget"
    assert made.window.tabs.count() == 2


def test_size_and_pane_widths_are_kept(qtbot: QtBot) -> None:
    settings: dict[str, str] = {}
    made = filled(qtbot, settings)
    made.window.panes.splitter.setSizes([200, 790, 374])
    widths = made.window.panes.splitter.sizes()
    made.window.resize(780, 640)
    with qtbot.waitSignal(made.window.closing):
        made.window.close()
    assert set(settings) == {"window.geometry", "window.panes"}
    again = MainWindow(lambda key: settings[key], settings.__setitem__)
    qtbot.addWidget(again)
    again.show()
    assert (again.width(), again.height()) == (780, 640)
    again.resize(1366, 640)
    assert again.panes.splitter.sizes() == widths


def test_a_closed_window_is_gone_before_the_work_is_finished(qtbot: QtBot) -> None:
    made = filled(qtbot)
    seen: list[bool] = []
    made.window.closing.connect(lambda: seen.append(made.window.isVisible()))
    assert made.window.close()
    assert seen == [False]


def test_a_window_that_may_not_close_stays(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.window.may_close = lambda: False
    with qtbot.assertNotEmitted(made.window.closing):
        assert not made.window.close()
    assert made.window.isVisible()
    made.window.may_close = lambda: True
    assert made.window.close()


def test_the_search_field_is_as_wide_as_its_words_in_every_language(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = filled(qtbot)
    search = made.window.search
    assert search.text().endswith("Ctrl+K")
    assert search.width() >= search.sizeHint().width()
    for words in ("Chercher ou lancer une commande du menu", "Chercher " * 12):
        monkeypatch.setattr("ui.window._", lambda _text, words=words: words)
        made.window.rekey()
        assert search.text().startswith(words)
        assert search.width() == min(search.sizeHint().width(), MOST_SEARCH)


def test_spoilt_settings_are_ignored(qtbot: QtBot) -> None:
    window = MainWindow(lambda _key: "never base64 ✗", lambda _key, _value: None)
    qtbot.addWidget(window)
    window.show()
    assert window.width() >= 640
    window.resize(1200, 700)
    assert min(window.panes.splitter.sizes()) > 0


def test_right_to_left_mirrors_the_panes(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        made = filled(qtbot)
        assert made.window.articles.x() > made.window.reader.x() > made.window.claims.x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_icons_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    made = filled(qtbot)
    assert made.window.actions_shown is not None
    before = made.window.actions_shown.by_id["paste"].icon().pixmap(24, 24).toImage()
    theme.apply(qapp, "dark")
    after = made.window.actions_shown.by_id["paste"].icon().pixmap(24, 24).toImage()
    theme.apply(qapp, "light")
    assert before != after


def test_f1_shows_every_key_and_narrows_down(qtbot: QtBot) -> None:
    made = filled(qtbot)
    made.reader.setFocus()
    press(Qt.Key.Key_F1)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, KeySheet)
    shown = sheet.shown()
    assert ("Report", "Ctrl+E") in shown
    assert ("Next claim", "N, Down") in shown
    assert ("Select nothing", "Esc") in shown
    commands = [command for command in made.table if made.table.key(command)]
    assert len(shown) == len(commands) + len(reader_keys())
    QTest.keyClicks(sheet.line, "ctrl+e")
    assert sheet.shown() == [("Report", "Ctrl+E")]
    sheet.close()
