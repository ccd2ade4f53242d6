"""Tells screen readers what changed without the focus moving."""

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from core.text.spans import Span
from ui.views.reader.marks import Stretch, smallest_first, within
from ui.views.reader.reading import Reading


def announce(widget: QWidget, message: str) -> None:
    """Have the message spoken, after what is being said now."""
    if message:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))


def spoken(reading: Reading, sentence: Span, stretches: Sequence[Stretch]) -> str:
    """A sentence, and the titles of what is marked in it."""
    marked = smallest_first(within(stretches, *reading.range_of(sentence)))
    return "\n".join([sentence.of(reading.text), *(mark.title for mark in marked)])
