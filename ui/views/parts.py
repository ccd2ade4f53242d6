"""Small parts that the panes share: labels of user text, section heads, small buttons, calm combo boxes."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QToolButton, QWidget

from core.text.canonical import direction_of
from ui import theme
from ui.icons import dress, pixmap
from ui.plain import plain_label, plain_tip

TIGHT = """
QToolButton[role="small"] { padding: 3px; }
QPushButton[role="rating"] { padding: 4px 8px; text-align: left; }
QPushButton[role="rating"]:checked { font-weight: 600; }
QFrame[role="foot"] QPushButton[role="rating"] { padding: 4px 4px; }
QPushButton[role="stance"] { padding: 4px 4px; }
QPushButton[role="chip"] { padding: 2px 6px; border-radius: 10px; }
"""
"""Style sheet for narrow panes, where the theme's padding is too wide; set once, on the whole pane."""


class CalmCombo(QComboBox):
    """A combo box that the wheel does not change while somebody scrolls past it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only the focused one turns."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def said(text: str, role: str = "") -> QLabel:
    """A label of plain text that wraps, can be selected, and stands on the side its script begins."""
    label = plain_label()
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if role:
        label.setProperty("role", role)
    say(label, text)
    return label


def say(label: QLabel, text: str) -> None:
    """Change what a label says; right-to-left text stands on the right."""
    label.setText(text)
    side = Qt.AlignmentFlag.AlignRight if direction_of(text) == "rtl" else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)


def head(text: str) -> QLabel:
    """The head of a section."""
    label = plain_label(text)
    label.setProperty("role", "pane-title")
    return label


def small_button(name: str, words: str, run: Callable[[], object]) -> QToolButton:
    """A button of an icon alone; ``words`` are its tooltip and what a screen reader says."""
    button = QToolButton()
    dress(button, name)
    button.setProperty("role", "small")
    button.setIconSize(QSize(16, 16))
    button.setToolTip(plain_tip(words))
    button.setAccessibleName(words)
    button.clicked.connect(lambda: run())
    return button


class Sign(QLabel):
    """A small picture that is drawn again when the theme changes."""

    def __init__(self, draw: Callable[[float], QPixmap], words: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._draw = draw
        self.setFixedWidth(18)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        theme.notifier().changed.connect(self.redraw)
        self.redraw()

    def redraw(self) -> None:
        """Draw in the colours of the theme in use."""
        self.setPixmap(self._draw(self.devicePixelRatioF()))


def sign(name: str, colour: str = "icon", words: str = "") -> Sign:
    """An icon 16 points wide as a label; ``words`` say what it means."""
    return Sign(lambda ratio: pixmap(name, 16, colour, ratio), words)
