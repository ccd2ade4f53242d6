"""Somebody at the desk: a real window on a real library file, worked by keys and mouse."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core.library import Library, open_library
from core.records.cards import ClaimCard
from core.records.drafts import Draft
from core.services import articles, history
from core.settings import load
from core.text.spans import Span
from tests.fixtures.libraries import draft
from tests.ui.drops import drop
from ui.desk import Desk
from ui.keeper import Keeper
from ui.opening import fill
from ui.views.reader.boxes import boxes
from ui.views.reader.page_view import PageView
from ui.window import MainWindow

ARTICLE = """Harbour crews repair the east pier

Published 8 November 2017

Crews have been repairing the east pier since Sunday night. The harbour office said 40 boats 🚤 were moved \
to the west basin. Fishing fees rose by 12 percent in 2016.

The mayor Anna Lindqvist said on Tuesday that no boat was damaged, but two owners disagreed. Nobody counted \
the nets."""

SENTENCES = (
    ("Crews have been repairing the east pier since Sunday night.", 700),
    ("The harbour office said 40 boats 🚤 were moved to the west basin.", 400),
    ("Fishing fees rose by 12 percent in 2016.", 900),
    ("Nobody counted the nets.", 300),
)
"""Sentences of the article with the scores some tests give them."""

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
PATIENCE = 20_000
D = TypeVar("D", bound=QDialog)


class AtDesk:
    """The window with its desk, and hands: keys go to the widget that has the keyboard."""

    def __init__(self, qtbot: QtBot, library: Library) -> None:
        self.qtbot, self.crashes = qtbot, list[Exception]()
        self.path = library.path
        keeper = Keeper(load())
        self.window = MainWindow(keeper.window, keeper.keep_window)
        if not keeper.window("window.geometry"):
            self.window.resize(1366, 768)
        self.window.show()
        self.desk: Desk = fill(self.window, keeper, library, self.crashes.append)
        self.front()

    def front(self) -> None:
        """Have the window active, as it is on a screen."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def close(self) -> None:
        """Close the window as its cross does, and everything with it."""
        if not isValid(self.window):
            return
        self.window.close()
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))

    # Hands

    def focused(self) -> QWidget:
        """What has the keyboard; a window that just came to the front gets it a moment later."""
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def key(self, key: Qt.Key | str, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is, and wait until what it set off has come to its end."""
        focused = self.focused()
        if isinstance(key, str):
            QTest.keyClicks(focused, key, held)
        else:
            QTest.keyClick(focused, key, held)
        self.settle()

    def read(self, *keys: Qt.Key | str) -> None:
        """Put the keyboard into the reader and press keys there."""
        self.desk.reader.setFocus()
        for key in keys:
            self.key(key)

    def write(self, text: str) -> None:
        """Type into the field that has the keyboard."""
        focused = self.focused()
        QTest.keyClicks(focused, text)

    def copy(self, text: str) -> None:
        """Have words on the clipboard."""
        QApplication.clipboard().setText(text)

    def press(self, words: str, parent: QWidget | None = None) -> None:
        """Click the button in sight with these words."""
        found = [
            button
            for button in (parent or self.window).findChildren(QPushButton)
            if button.text().replace("&", "") == words and button.isVisible() and button.isEnabled()
        ]
        assert found, f"there is no button “{words}”"
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.settle()

    def drop(self, widget: QWidget, mime: QMimeData) -> None:
        """Drop something on a widget with the events of the window system."""
        assert drop(widget, mime).isAccepted()
        self.settle()

    def still(self) -> bool:
        """True where no work is going on or about to begin."""
        return not self.desk.tasks.running and not self.desk.cover_soon.isActive()

    def settle(self) -> None:
        """Let background work and events come to their end."""
        QApplication.processEvents()
        self.qtbot.waitUntil(self.still, timeout=PATIENCE)
        QApplication.processEvents()
        if self.window.isVisible() and not self.dialogs():
            self.front()  # offscreen no window manager hands the keyboard back when a dialog closes

    # The text

    def span(self, words: str) -> Span:
        """Where words stand in the article."""
        assert self.desk.text is not None
        start = self.desk.text.text.index(words)
        return Span(start, start + len(words))

    def point(self, at: int, leading: float = 0.5) -> QPoint:
        """Where a character of the article is in the page; ``leading`` 0 is its left edge."""
        page = self.page()
        start, end = self.desk.reader._reading.range_of(Span(at, at + 1))
        box = next(boxes(page.document(), start, end))
        return QPoint(round(box.left() + leading * box.width()), round(box.center().y()) - page.scrolled())

    def page(self) -> PageView:
        """The part of the reader that takes mouse and keys."""
        page = self.desk.reader.findChild(PageView)
        assert isinstance(page, PageView)
        return page

    def click(self, words: str, held: Qt.KeyboardModifier = NONE) -> None:
        """Click on words of the article."""
        at = self.span(words).start + len(words) // 2
        self.desk.reader.setFocus()
        QTest.mouseClick(self.page().viewport(), Qt.MouseButton.LeftButton, held, self.point(at))
        self.settle()

    def drag(self, words: str) -> None:
        """Select words of the article with the mouse."""
        span, view = self.span(words), self.page().viewport()
        left = Qt.MouseButton.LeftButton
        start, end = self.point(span.start, 0.1), self.point(span.end - 1, 0.9)
        QTest.mousePress(view, left, NONE, start)
        for place in (start + (end - start) / 2, end):
            QTest.mouseMove(view, place)
        QTest.mouseRelease(view, left, NONE, end)
        self.settle()

    # What there is

    def claim(self, words: str) -> ClaimCard:
        """The claim whose wording begins with these words."""
        return next(card for card in self.desk.claims if card.wording.startswith(words))

    def now(self) -> ClaimCard:
        """The claim worked on."""
        return next(card for card in self.desk.claims if card.id == self.desk.claim_id)

    def done(self) -> list[str]:
        """The labels of the operations in the library's history, oldest first."""
        return [card.label for card in reversed(self.desk.ask(history.operations, 1000))]

    def said(self) -> str:
        """What the status bar says went wrong, "" if nothing did."""
        warning = self.window.status.warning
        return "" if warning.isHidden() else warning.text.text()

    def told(self) -> str:
        """What the status bar says was done."""
        return self.window.status.note.text()

    def dialog(self, kind: type[D]) -> D:
        """The dialog of a kind that is open, with the keyboard in it."""
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
        assert found, f"no {kind.__name__} is open"
        found[-1].activateWindow()
        self.qtbot.waitUntil(found[-1].isActiveWindow)
        return found[-1]

    def dialogs(self) -> list[QDialog]:
        """Every dialog in sight."""
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]

    def bring_in(self, text: str = ARTICLE, **facts: Any) -> str:
        """Have an article in the library, without suggestions, and shown."""
        known: dict[str, Any] = {"title": "East pier", "published": "2017-11-08", "language": "en"}
        brought: Draft = draft(text, **known | facts)
        article_id = self.desk.library.do("Bring in an article", articles.bring_in, brought, [], "")
        self.settle()
        return article_id

    def new_operations(self, act: Callable[[], None]) -> list[str]:
        """The labels of the operations that an act makes."""
        before = len(self.done())
        act()
        self.settle()
        return self.done()[before:]


def opened(qtbot: QtBot, path: Path, person: str = "Noor") -> AtDesk:
    """The window on the library at ``path``, made where there is none."""
    return AtDesk(qtbot, open_library(path, person))
