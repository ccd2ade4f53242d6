"""A sentence with a sign before it, alone or as a strip with buttons across a dialog."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import icons, theme
from ui.plain import plain_label

SIGNS = {"info": "note", "good": "check", "warning": "warning", "error": "warning", "busy": "clock"}
COLOURS = {"info": "claim", "good": "supports", "warning": "warning", "error": "contradicts", "busy": "claim"}
"""Names of theme colours; each has a tint of the same name for the ground behind it."""

LONG_WORD = re.compile(r"\S{30,}")
"""Paths, addresses and hashes: a label can break none of them by itself and would widen its window."""
BREAK = "\u200b"
"""A zero-width space: lines may break there, and nothing is seen."""


def breakable(text: str) -> str:
    """The text for show: long words may break after their punctuation, and after 30 signs without any."""
    return LONG_WORD.sub(_broken, text)


def _broken(word: re.Match[str]) -> str:
    return BREAK.join(re.findall(r"[^/\\._\-&?=]{1,30}[/\\._\-&?=]?|[/\\._\-&?=]", word[0]))


class Message(QWidget):
    """One sentence with its sign; hidden while there is nothing to say. Kinds are the keys of SIGNS."""

    def __init__(self, size: int = 16) -> None:
        super().__init__()
        self._size = size
        self.sign = plain_label()
        self.text = plain_label()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.sentence = ""
        self.setVisible(False)

    def say(self, kind: str, sentence: str) -> None:
        """Show a sentence with the sign of its kind; "" hides it."""
        self.sign.setPixmap(icons.pixmap(SIGNS[kind], self._size, COLOURS[kind], self.devicePixelRatioF()))
        self.sentence = sentence
        self.text.setText(breakable(sentence))
        self.text.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        if sentence and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def clear(self) -> None:
        """Say nothing."""
        self.sentence = ""
        self.text.clear()
        self.setVisible(False)


class Strip(QFrame):
    """A framed message across a dialog, with buttons for what can be done about it."""

    def __init__(self) -> None:
        super().__init__()
        self.message = Message(20)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self._buttons = QWidget()
        self._row = QHBoxLayout(self._buttons)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(self.message)
        layout.addWidget(self.progress)
        layout.addWidget(self._buttons)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setVisible(False)

    def show_message(self, kind: str, sentence: str) -> None:
        """Show a sentence without buttons; a busy one moves."""
        self._clear_buttons()
        self.message.say(kind, sentence)
        ground = theme.colour(COLOURS[kind] + "_tint").name()
        self.setStyleSheet(f"Strip {{ background: {ground}; border: none; border-radius: 8px; }}")
        self.progress.setVisible(kind == "busy")
        self.setVisible(bool(sentence))

    def add_button(self, text: str, clicked: Callable[[], object]) -> QPushButton:
        """Offer something to do about the message; gone with the next message."""
        button = QPushButton(text)
        button.clicked.connect(lambda: clicked())
        self._row.addWidget(button)
        self._buttons.setVisible(True)
        return button

    def dismiss(self) -> None:
        """Take the strip away."""
        self._clear_buttons()
        self.message.clear()
        self.setVisible(False)

    def text(self) -> str:
        """The sentence shown, "" if none is."""
        return "" if self.isHidden() else self.message.sentence

    def _clear_buttons(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._buttons.setVisible(False)
