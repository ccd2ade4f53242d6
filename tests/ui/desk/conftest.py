"""A desk for a test: a window on a new library, closed afterwards with everything that hangs on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.records.suggested import Suggested
from core.services import articles
from core.text.spans import Span
from tests.fixtures.libraries import draft
from tests.ui.desk.at_desk import ARTICLE, SENTENCES, AtDesk, opened


@pytest.fixture
def reopened(qtbot: QtBot) -> Iterator[Callable[[Path], AtDesk]]:
    """Opens a window on a library; all of them are closed at the end."""
    there: list[AtDesk] = []

    def on(path: Path) -> AtDesk:
        there.append(opened(qtbot, path))
        return there[-1]

    yield on
    for one in there:
        one.close()


@pytest.fixture
def desk(reopened: Callable[[Path], AtDesk], tmp_path: Path) -> Iterator[AtDesk]:
    """Somebody at the desk with an empty library; no test may end in a crash it did not ask for."""
    at = reopened(tmp_path / "harbour.touchstone")
    yield at
    assert at.crashes == []


@pytest.fixture
def reading(desk: AtDesk) -> AtDesk:
    """Somebody at the desk with an article before them, without claims or suggestions."""
    desk.bring_in()
    desk.desk.reader.setFocus()
    return desk


@pytest.fixture
def ranked(desk: AtDesk) -> AtDesk:
    """Somebody reading an article with four suggestions, two of them strong."""
    found = []
    for words, score in SENTENCES:
        start = ARTICLE.index(words)
        found.append(Suggested(Span(start, start + len(words)), score, ("a number", "a date or time")))
    brought = draft(ARTICLE, title="East pier", published="2017-11-08", language="en")
    desk.desk.library.do("Bring in an article", articles.bring_in, brought, found, "")
    desk.settle()
    desk.desk.reader.setFocus()
    return desk
