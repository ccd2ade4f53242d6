"""What a screen reader hears: announcements, and the names of what has the keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListView, QWidget


@contextmanager
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The announcements made meanwhile, taken where they are handed to the platform."""
    heard: list[str] = []
    passed_on = QAccessible.updateAccessibility

    def update(event: object) -> None:
        message = getattr(event, "message", None)
        if message is not None:
            heard.append(message())
        passed_on(event)  # type: ignore[arg-type]

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(update))
    yield heard


def name_of(widget: QWidget) -> str:
    """The name a screen reader gives a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def rows_of(view: QListView) -> list[str]:
    """What a screen reader reads of every row of a list."""
    whole = QAccessible.queryAccessibleInterface(view)
    return [whole.child(at).text(QAccessible.Text.Name) for at in range(whole.childCount())]
