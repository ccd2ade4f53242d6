"""Words of users, articles and web pages, shown as they stand: Qt would read "<img>" in them as markup."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QLabel, QWidget


def plain_tip(text: str) -> str:
    """The tooltip that shows exactly these words; what Qt would take for markup is escaped."""
    if not GuiQt.mightBeRichText(text):
        return text
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>")


def with_key(words: str, key: str) -> str:
    """What a tooltip says of a button that has a key: "Undo (Ctrl+Z)"; only the words where it has none."""
    return f"{words} ({key})" if key else words


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows exactly these words, and later ones too."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label
