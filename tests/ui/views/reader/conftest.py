"""A reader on a window, and where its characters are."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from core.records.cards import TextCard
from core.text.canonical import canonical, direction_of
from core.text.spans import Span
from ui.views.reader import Mark, Reader
from ui.views.reader.boxes import boxes
from ui.views.reader.gutter import Gutter
from ui.views.reader.page_view import PageView

ARTICLE = canonical(
    """Rents in the valley rose by 7.5 percent in 2021, the mayor said. Nobody asked the tenants.

The bridge 🌉 carried 12,000 lorries a day last winter. It was closed in March; no other is planned.

12:30 - 14:00

A third paragraph ends the article."""
)

ARABIC = canonical("""ارتفعت الإيجارات في الوادي بنسبة 7.5 في المئة. لم يسأل أحد المستأجرين.

نشرت صحيفة Valley Post الخبر يوم الاثنين.""")


def card(text: str, version: str = "version-1") -> TextCard:
    """A text version as the library hands it over."""
    added = datetime(2021, 5, 1, tzinfo=UTC)
    return TextCard(version, 1, text, "", "", "text/plain", "utf-8", direction_of(text), added)


def sentences(text: str) -> list[Span]:
    """Sentences by a rule that is enough for the texts here."""
    return [Span(*match.span()) for match in re.finditer(r"\S[^\n]*?(?:[.](?=\s|$)|(?=\n|$))", text)]


def span_of(text: str, words: str) -> Span:
    """Where some words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def claim(mark_id: str, *spans: Span, number: int = 1) -> Mark:
    """A claim to be shown."""
    return Mark(mark_id, "claim", spans, number, "state-none", "#2f6fd0", f"Claim {mark_id}")


def page_of(reader: Reader) -> PageView:
    """The part of the reader that takes the mouse and the keys."""
    page = reader.findChild(PageView)
    assert isinstance(page, PageView)
    return page


def gutter_of(reader: Reader) -> Gutter:
    """The gutter of the reader."""
    gutter = reader.findChild(Gutter)
    assert isinstance(gutter, Gutter)
    return gutter


def point_at(reader: Reader, position: int, leading: float = 0.5) -> QPoint:
    """Where the character at a code point position is in the viewport; ``leading`` 0 is its left edge."""
    page = page_of(reader)
    start, end = (reader._reading.offsets.to_utf16(at) for at in (position, position + 1))
    box = next(boxes(page.document(), start, end))
    return QPoint(round(box.left() + leading * box.width()), round(box.center().y()) - page.scrolled())


def qt_selection(reader: Reader) -> str:
    """What Qt itself has selected."""
    return page_of(reader).textCursor().selectedText().replace("\u2029", "\n")


def put_caret(reader: Reader, position: int) -> None:
    """Put Qt's caret before the character at a code point position."""
    cursor = page_of(reader).textCursor()
    cursor.setPosition(reader._reading.offsets.to_utf16(position), QTextCursor.MoveMode.MoveAnchor)
    page_of(reader).setTextCursor(cursor)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[str], Reader]:
    """Opens a reader with a text on a window of 760 by 560."""

    def shown(text: str) -> Reader:
        reader = Reader()
        qtbot.addWidget(reader)
        reader.resize(760, 560)
        reader.show_text(card(text), sentences(text))
        with qtbot.waitExposed(reader):
            reader.show()
        reader.activateWindow()
        reader.setFocus()
        qtbot.waitUntil(page_of(reader).hasFocus)
        return reader

    return shown


@pytest.fixture
def reader(show: Callable[[str], Reader]) -> Reader:
    """A reader with an article in English."""
    return show(ARTICLE)
