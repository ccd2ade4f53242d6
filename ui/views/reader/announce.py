"""Tells screen readers what changed without the focus moving."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, message: str) -> None:
    """Have the message spoken, after what is being said now."""
    if message:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))
