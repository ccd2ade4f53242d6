"""Opening a library behind a window: reading only, busy, newer, damaged, in a folder that takes nothing."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from core.database import SCHEMA
from core.library import open_library, open_read_only
from core.services import articles, claim_cards, claims, parts, sources
from core.settings import Settings
from core.text.spans import Span
from tests.fixtures.libraries import new_article, new_source, tables
from tests.ui.desk.at_desk import ALT, AtDesk
from tests.ui.desk.conftest import desk, reading, reopened
from ui.desk import Desk, source_tabs
from ui.dialogs.busy_library import BusyLibraryDialog
from ui.keeper import Keeper
from ui.opening import open_on_desk, open_sample
from ui.window import MainWindow

__all__ = ["desk", "reading", "reopened"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    """A library with an article and a claim."""
    with open_library(tmp_path / "stored.touchstone", "Noor") as library:
        article_id = new_article(library)
        library.do("New claim", claims.create, article_id, [Span(27, 56)])
        new_source(library)
    return tmp_path / "stored.touchstone"


@pytest.fixture
def looking(qtbot: QtBot, stored: Path) -> Iterator[AtDesk]:
    """A window that may only look."""
    at = AtDesk(qtbot, open_read_only(stored, "Sana"))
    yield at
    at.close()
    assert at.crashes == []


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """An empty window, as it is before the library is opened."""
    made = MainWindow(lambda _name: "", lambda _name, _value: None)
    made.search.setParent(made)  # as the toolbar is its parent once there are commands
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))


def answered(act: Callable[[], Desk | None], answer: Callable[[], object]) -> Desk | None:
    """What an act gives that asks something and waits; ``answer`` is done once it asks."""
    QTimer.singleShot(50, answer)
    return act()


def opening(window: MainWindow, path: Path) -> Callable[[], Desk | None]:
    def crashed(error: Exception) -> None:
        raise error

    return lambda: open_on_desk(window, Keeper(Settings(reviewer="Sana")), path, crashed)


def told() -> list[str]:
    """Closes the next message box and gives what it said, in a list that fills once the box is there."""
    heard: list[str] = []

    def read(tries: int = 200) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            heard.append(box.text())
            box.accept()
        elif tries:
            QTimer.singleShot(50, lambda: read(tries - 1))

    QTimer.singleShot(50, read)
    return heard


def test_the_title_and_the_status_bar_say_that_one_may_only_look(looking):
    assert "reading only" in looking.window.windowTitle()
    assert "reading only" in looking.said()
    assert looking.desk.claims[0].wording == "Rents rose by 5 percent in 20"


def test_every_command_that_changes_something_is_off(looking):
    by_id = looking.window.actions_shown.by_id
    on = {name for name, action in by_id.items() if action.isEnabled()}
    changing = {
        *("article.paste", "article.open", "article.details", "article.delete", "backup", "undo", "redo"),
        *("claim.new", "claim.delete", "claim.wording", "suggestion.accept", "verdict.pick", "verdict.1"),
        *("evidence.add", "evidence.supports", "source.add", "source.edit", "source.delete"),
    }
    assert on.isdisjoint(changing)
    assert {"report", "claim.next", "palette", "source.all", "history"} <= on


def test_nothing_changes_whatever_is_pressed_typed_or_dropped(looking, stored):
    before, pane = tables(stored), looking.desk.claim_pane
    looking.copy("Words for evidence.")
    looking.read(*"caxse1+-.w")
    looking.click("Nobody was", ALT)
    for field in (pane.words.wording, pane.words.headline, pane.facts.claimant, pane.verdict.rationale):
        field.setFocus()
        looking.write("Other words")
    looking.read()
    mime = QMimeData()
    mime.setText("Another article.")
    for widget in (looking.desk.reader, looking.desk.articles_pane, *pane.stances.zones.values()):
        assert not widget.acceptDrops()
    looking.desk.reader.content_dropped.emit(mime)
    looking.settle()
    assert "reading only" in looking.said()
    assert looking.dialogs() == []
    assert pane.words.wording.words() == "Rents rose by 5 percent in 20"
    assert tables(stored) == before


def test_notes_are_read_and_not_written_in_an_article_and_in_a_source(looking, stored):
    for version in ("article", "source"):
        reader = looking.desk.reader
        if version == "source":
            (source,) = looking.desk.ask(sources.in_library)
            reader = source_tabs.show(looking.desk, source.id).reader
        reader.note_wanted.emit(Span(0, 5))
        assert not reader.noting.editor.isVisible()
        assert "reading only" in looking.said()
        reader.noting.open_note("some note", Span(0, 5), "Ask them")
        looking.write("More")
        looking.settle()
        assert reader.noting.editor.field.words() == "Ask them"
        assert not reader.noting.editor.delete.isEnabled()
        looking.key(Qt.Key.Key_Escape)
        assert not reader.noting.editor.isVisible()


def test_the_tree_and_the_moved_quotes_are_only_shown(looking):
    pane = looking.desk.claim_pane
    for widget in (pane.parts.rule, pane.parts.take, pane.part_of.out, looking.desk.moved_strip.all):
        assert not widget.isEnabled()


def test_a_rule_that_could_not_be_stored_is_not_shown(qtbot, stored):
    with open_library(stored, "Noor") as library:
        (article,) = library.ask(articles.in_library)
        (whole,) = library.ask(claim_cards.of_article, article.id)
        library.do("New part", parts.make, whole.id, [Span(27, 40)])
    at = AtDesk(qtbot, open_read_only(stored, "Sana"))
    rule = at.desk.claim_pane.parts.rule
    before = rule.currentIndex()
    rule.setCurrentIndex(before + 1)
    rule.activated.emit(before + 1)
    assert "reading only" in at.said()
    assert rule.currentIndex() == before
    at.close()


def test_a_library_is_opened_and_named_in_the_title(window, stored):
    desk = opening(window, stored)()
    assert "stored" in window.windowTitle()
    assert [card.wording for card in desk.claims] == ["Rents rose by 5 percent in 20"]


def test_a_new_library_is_made_where_there_is_none(window, tmp_path):
    assert opening(window, tmp_path / "new folder" / "new.touchstone")() is not None
    assert (tmp_path / "new folder" / "new.touchstone").exists()


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda path: path.write_bytes(b"not a library at all" * 100), "is not a Touchstone library"),
        (lambda path: _set_schema(path, SCHEMA + 1), "made by a newer version"),
    ],
)
def test_a_library_that_cannot_be_opened_is_told_and_left_as_it_is(window, stored, damage, words):
    damage(stored)
    before = stored.read_bytes()
    heard = told()
    assert opening(window, stored)() is None
    assert len(heard) == 1
    assert words in heard[0]
    assert not window.isVisible()
    assert stored.read_bytes() == before


def _set_schema(path: Path, number: int) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {number}")
        connection.commit()
    connection.close()


@pytest.fixture
def taken(desk: AtDesk) -> AtDesk:
    """A window that has its library open."""
    desk.bring_in()
    return desk


def test_enter_brings_the_window_that_has_the_library_to_the_front(window, taken, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    dialogs: list[str] = []

    def enter() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BusyLibraryDialog)
        dialogs.append(dialog.windowTitle())
        qtbot.keyClick(dialog.main, Qt.Key.Key_Return)

    assert answered(opening(window, taken.path), enter) is None
    assert dialogs == ["Library in use"]
    qtbot.waitUntil(taken.window.isActiveWindow)
    assert not window.isVisible()


def test_a_busy_library_can_be_looked_at(window, taken, qtbot):
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BusyLibraryDialog)
        qtbot.mouseClick(dialog.read_only, Qt.MouseButton.LeftButton)

    second = answered(opening(window, taken.path), look)
    assert second.library.read_only
    assert second.article.title == "East pier"
    assert "reading only" in window.windowTitle()


def test_a_busy_library_can_be_left_alone(window, taken, qtbot):
    assert answered(opening(window, taken.path), lambda: QApplication.activeModalWidget().reject()) is None
    assert not window.isVisible()
    assert taken.window.isVisible()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_takes_nothing_is_looked_at(window, stored):
    stored.parent.chmod(0o555)
    try:
        heard = told()
        desk = opening(window, stored)()
        assert "reading only" in heard[0]
        assert desk.library.read_only
    finally:
        stored.parent.chmod(0o755)


def test_a_folder_that_cannot_be_made_is_told(window, tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    heard = told()
    assert opening(window, tmp_path / "file" / "new.touchstone")() is None
    assert len(heard) == 1
    assert "new.touchstone" in heard[0]
    assert not window.isVisible()


def crashing(error: Exception) -> None:
    raise error


def test_the_sample_is_made_once_behind_the_window(window, qtbot):
    open_sample(window, Keeper(Settings()), crashing)
    assert not window.status.work.isHidden()
    qtbot.waitUntil(lambda: window.actions_shown is not None, timeout=30_000)
    assert "sample" in window.windowTitle()


def test_a_sample_that_cannot_be_made_is_told(window, qtbot, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("TOUCHSTONE_DATA", str(tmp_path / "file" / "data"))
    heard = told()
    open_sample(window, Keeper(Settings()), crashing)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=30_000)
    assert len(heard) == 1
    assert "sample" in heard[0]


def test_nothing_is_shown_beside_the_window_while_it_is_filled(
    qtbot: QtBot, window: MainWindow, stored: Path
) -> None:
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(f"{type(watched).__name__} {watched.accessibleName()}")
            return False

    watch, app = Watch(), QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    opening(window, stored)()
    app.removeEventFilter(watch)
    assert shown == []
