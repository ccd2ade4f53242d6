"""Drops as the window system delivers them: real events with real data."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def drop(widget: QWidget, mime: QMimeData) -> QDropEvent:
    """Drag ``mime`` into the middle of ``widget`` and let it go there; gives the drop."""
    place = widget.rect().center()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, ACTIONS, mime, left, none)
    QApplication.sendEvent(widget, enter)
    event = QDropEvent(QPointF(place), ACTIONS, mime, left, none)
    event.ignore()
    if enter.isAccepted():
        QApplication.sendEvent(widget, event)
    return event


def words(text: str, **formats: bytes) -> QMimeData:
    """Plain text with private formats; in their names "__" stands for "/" and "_" for "-"."""
    mime = QMimeData()
    mime.setText(text)
    for name, data in formats.items():
        mime.setData(name.replace("__", "/").replace("_", "-"), data)
    return mime
