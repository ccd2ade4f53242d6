"""The left pane, with real drops and keys."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.drops import drop, words
from tests.ui.examples import ARABIC, article
from ui.views.articles import ArticlesPane


def shown(qtbot: QtBot) -> ArticlesPane:
    pane = ArticlesPane()
    qtbot.addWidget(pane)
    pane.resize(220, 600)
    pane.show_articles([article(1), article(2, title=ARABIC), article(3, claims=0, rated=0)])
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    return pane


def test_an_empty_library_teaches(qtbot: QtBot) -> None:
    pane = ArticlesPane()
    qtbot.addWidget(pane)
    pane.show()
    visible = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert "Paste an article (Ctrl+V), drop a file or a link here." in visible
    button = next(button for button in pane.findChildren(QPushButton) if button.isVisible())
    with qtbot.waitSignal(pane.paste_wanted):
        button.click()


def test_arrow_keys_choose(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    pane.select("a1")
    with qtbot.waitSignal(pane.article_chosen) as chosen:
        qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    assert chosen.args == ["a2"]
    assert pane.current_id() == "a2"


def test_the_program_choosing_is_not_the_reviewer_choosing(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    with qtbot.assertNotEmitted(pane.article_chosen):
        pane.select("a2")
        pane.show_articles([article(2, title="Renamed"), article(3)])
    assert pane.current_id() == "a2"


def test_delete_and_enter_concern_the_chosen_article(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    pane.select("a2")
    pane.list.setFocus()
    qtbot.waitUntil(pane.list.hasFocus)
    with qtbot.waitSignal(pane.delete_wanted) as deleted:
        qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    with qtbot.waitSignal(pane.details_wanted) as details:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert deleted.args == details.args == ["a2"]


def test_the_menu_offers_details_and_deletion(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    menu = pane.menu_for("a3")
    wanted: list[tuple[str, str]] = []
    pane.details_wanted.connect(lambda article_id: wanted.append(("details", article_id)))
    pane.delete_wanted.connect(lambda article_id: wanted.append(("delete", article_id)))
    pane.update_wanted.connect(lambda article_id: wanted.append(("update", article_id)))
    pane.versions_wanted.connect(lambda article_id: wanted.append(("versions", article_id)))
    for action in menu.actions():
        action.trigger()
    assert wanted == [("details", "a3"), ("update", "a3"), ("versions", "a3"), ("delete", "a3")]


def test_filters(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    names = []
    pane.filter_chosen.connect(names.append)
    for button in pane.filters.buttons():
        button.click()
    assert names == ["all", "no verdict", "no evidence", "outdated", "moved"]
    pane.show_filter("no evidence")
    assert pane.filters.checkedButton().objectName() == "no evidence"
    assert len(names) == 5


def test_what_is_dropped_is_handed_on(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    got = []
    pane.content_dropped.connect(lambda mime: got.append(mime.text()))
    assert drop(pane, words("an article")).isAccepted()
    assert got == ["an article"]


def test_a_colour_is_not_an_article(qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setColorData("red")
    pane = shown(qtbot)
    with qtbot.assertNotEmitted(pane.content_dropped):
        assert not drop(pane, mime).isAccepted()


def test_it_draws_itself(qtbot: QtBot) -> None:
    pane = shown(qtbot)
    pane.select("a1")
    before = pane.grab().toImage()
    pane.show_articles([article(1, rated=7), article(2, title=ARABIC), article(3, claims=0, rated=0)])
    assert pane.grab().toImage() != before
