"""Gives the lines of a page the direction that somebody chose for their paragraph, or their own again."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

from core.text.edges import paragraphs
from ui.views.reader.page import line_kind
from ui.views.reader.reading import Reading

WAYS = {"ltr": Qt.LayoutDirection.LeftToRight, "rtl": Qt.LayoutDirection.RightToLeft}


def turn(document: QTextDocument, before: Reading, now: Reading) -> None:
    """Turn the paragraphs whose direction differs from what it was; caret and selection stay."""
    old, new = dict(before.turned), dict(now.turned)
    for start in sorted(old.keys() | new.keys()):
        if old.get(start) != new.get(start):
            for block in _lines(document, now, start):
                _turn_line(block, new.get(start, ""), now.right_to_left)


def _lines(document: QTextDocument, reading: Reading, start: int) -> Iterator[QTextBlock]:
    """The lines of the paragraph that begins at a code point position."""
    paragraph = next((span for span in paragraphs(reading.text) if span.start == start), None)
    if paragraph is None:
        return
    first, last = reading.range_of(paragraph)
    block = document.findBlock(first)
    while block.isValid() and block.position() < last:
        yield block
        block = block.next()


def _turn_line(block: QTextBlock, way: str, right_to_left: bool) -> None:
    form = block.blockFormat()
    if way:
        form.setLayoutDirection(WAYS[way])
    elif line_kind(block.text()) == "words":
        form.clearProperty(QTextFormat.Property.LayoutDirection.value)
    else:
        form.setLayoutDirection(WAYS["rtl" if right_to_left else "ltr"])
    QTextCursor(block).setBlockFormat(form)
