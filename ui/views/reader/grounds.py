"""Where the words of a text stand along its scroll bar: on the page, and in the list of sentences."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QScrollBar

from ui.views.reader.layers import Range
from ui.views.reader.page_view import PageView
from ui.views.reader.reading import Reading
from ui.views.reader.sentence_list import SentenceList

Heights = tuple[float, float]
"""Top and bottom, in pixels from the beginning of the text."""


class Ground(Protocol):
    """What is scrolled, and how high everything in it stands."""

    def bar(self) -> QScrollBar:
        """The scroll bar."""
        ...

    def layout(self) -> object:
        """Differs as soon as something stands elsewhere."""
        ...

    def is_empty(self) -> bool:
        """True where there is no text."""
        ...

    def height(self) -> float:
        """How high everything is together."""
        ...

    def extent(self, some: Range) -> Heights:
        """Where a range begins and ends."""
        ...

    def extents(self, some: Sequence[Range]) -> list[Heights]:
        """The same of many ranges."""
        ...

    def seen(self) -> Heights:
        """What can be seen: where it begins, and how high it is."""
        ...


FEW = 50
"""Ranges that are asked for one by one even on a long page."""

LONG = 40
"""A page this many windows high is so long that one line is less than a pixel of a strip beside it."""


class PageGround:
    """The page."""

    def __init__(self, view: PageView) -> None:
        self._view = view

    def bar(self) -> QScrollBar:
        """The scroll bar of the page."""
        return self._view.verticalScrollBar()

    def layout(self) -> object:
        """The document, and how its lines are broken."""
        page = self._view.document()
        return page, page.textWidth(), page.size().height()

    def is_empty(self) -> bool:
        """True for a page without words."""
        return self._view.document().isEmpty()

    def height(self) -> float:
        """That of the document; a short text stands beside its own lines."""
        return max(self._view.document().size().height(), self._view.viewport().height(), 1.0)

    def extent(self, some: Range) -> Heights:
        """The lines of a range."""
        start, end = some
        page = self._view.document()
        return line_at(page, start)[0], line_at(page, max(start, end - 1))[1]

    def extents(self, some: Sequence[Range]) -> list[Heights]:
        """The same of many ranges; on a long page, where it takes long, to less than a line."""
        if len(some) < FEW or self.height() < LONG * self._view.viewport().height():
            return [self.extent(one) for one in some]
        paragraphs = Paragraphs(self._view.document())
        return [(paragraphs.height_at(start), paragraphs.height_at(end)) for start, end in some]

    def seen(self) -> Heights:
        """The part of the page in the window."""
        return self._view.scrolled(), self._view.viewport().height()


class ListGround:
    """The list of sentences of a text."""

    def __init__(self, shown: SentenceList, reading: Reading) -> None:
        self._list, self._reading = shown, reading

    def bar(self) -> QScrollBar:
        """The scroll bar of the list."""
        return self._list.verticalScrollBar()

    def layout(self) -> object:
        """The text, and how high its rows are."""
        return self._reading.version, self._list.viewport().width(), self.height()

    def is_empty(self) -> bool:
        """True for a list without rows."""
        return not self._list.rows.rowCount()

    def height(self) -> float:
        """That of all rows, which the scroll bar knows."""
        return max(self.bar().maximum() + self._list.viewport().height(), 1.0)

    def extent(self, some: Range) -> Heights:
        """The rows of a range."""
        span = self._reading.span_of(*some)
        first, last = (self._row(place) for place in (span.start, max(span.start, span.end - 1)))
        return first[0], last[1]

    def extents(self, some: Sequence[Range]) -> list[Heights]:
        """The same of many ranges."""
        return [self.extent(one) for one in some]

    def _row(self, position: int) -> Heights:
        row = self._list.visualRect(self._list.rows.index(self._list.rows.row_at(position)))
        box = row.translated(QPoint(0, self.bar().value()))
        return box.top(), box.bottom() + 1

    def seen(self) -> Heights:
        """The rows in the window."""
        return self.bar().value(), self._list.viewport().height()


class Paragraphs:
    """Where the paragraphs of a page are that is laid out; asked for one after the other, which is quick."""

    def __init__(self, document: QTextDocument) -> None:
        self._starts: list[int] = []
        self._tops: list[float] = []
        block = document.begin()
        while block.isValid():
            self._starts.append(block.position())
            self._tops.append(block.layout().position().y())
            block = block.next()
        self._starts.append(document.characterCount())
        self._tops.append(document.size().height())

    def height_at(self, position: int) -> float:
        """About how far down a position is, as if the lines of its paragraph were all alike."""
        at = min(bisect_right(self._starts, position), len(self._starts) - 1)
        start, end = self._starts[at - 1 : at + 1]
        top, bottom = self._tops[at - 1 : at + 1]
        return top + (bottom - top) * min((position - start) / max(end - start, 1), 1.0)


def line_at(document: QTextDocument, position: int) -> Heights:
    """Top and bottom of the line at a position (UTF-16) of a page that is laid out, in its coordinates."""
    block = document.findBlock(position)
    layout = block.layout()
    line = layout.lineForTextPosition(position - block.position())
    top = layout.position().y() + (line.y() if line.isValid() else 0)
    return top, top + (line.height() if line.isValid() else 0)
