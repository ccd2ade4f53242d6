"""The order in which Tab visits a pane: as it is laid out, also for parts that were made later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def as_laid_out(*roots: QWidget) -> None:
    """Let Tab visit what is inside the ``roots`` from top to bottom; Qt alone would take the newest last."""
    reachable = [
        widget for root in roots for widget in _inside(root) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    for first, second in pairwise(reachable):
        QWidget.setTabOrder(first, second)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if content is not None:
        yield from _inside(content)
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from _inside(widget)
        elif inner is not None:
            yield from _laid_out(inner)
