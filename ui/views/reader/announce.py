"""Tells screen readers what changed without the focus moving."""

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from core.i18n import _
from core.text.spans import Span
from ui.views.reader.marks import Stretch, smallest_first, within
from ui.views.reader.reading import Reading

LAST_WORDS = 8
"""Of a long selection only so many words at its end are spoken."""


def announce(widget: QWidget, message: str) -> None:
    """Have the message spoken, after what is being said now."""
    if message:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))


def spoken(reading: Reading, sentence: Span, stretches: Sequence[Stretch]) -> str:
    """A sentence, and what is marked in it."""
    marked = smallest_first(within(stretches, *reading.range_of(sentence)))
    return "\n".join([sentence.of(reading.text), *(mark.aloud for mark in marked)])


def chosen_words(words: str) -> str:
    """What is selected now, of a long selection its end."""
    parts = words.split()
    if not parts:
        return _("Nothing is selected.")
    end = " ".join(parts[-LAST_WORDS:])
    return _("“{words}” selected").format(words=end if len(parts) <= LAST_WORDS else f"… {end}")
