"""The line below a text in which one types what to find in it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from ui.icons import dress
from ui.plain import plain_label, plain_tip
from ui.views.flow import FlowLayout

_LINE_WIDTH = 200
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Emits what is typed, and where to go; ``show_count`` says what came of it."""

    changed = Signal()
    """Other words, or whole words or not."""
    step_wanted = Signal(int)
    """To the next place (1) or the one before (-1)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self.setAccessibleName(_("Find in the text"))
        self.line = QLineEdit()
        self.count = plain_label()
        self.whole = QCheckBox(_("Whole words"))
        self._build()

    def _build(self) -> None:
        self.line.setPlaceholderText(_("Find in the text"))
        self.line.setAccessibleName(_("Find in the text"))
        self.line.setFixedWidth(_LINE_WIDTH)
        self.line.textChanged.connect(self.changed)
        self.line.installEventFilter(self)
        self.count.setProperty("role", "muted")
        for widget in (self.count, self.whole):
            widget.setMinimumHeight(self.line.sizeHint().height())
        self.whole.toggled.connect(self.changed)
        self.whole.setToolTip(plain_tip(_("Leave out places inside longer words")))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 5, 8, 5)
        row = FlowLayout(6)
        whole.addLayout(row)
        row.addWidget(self.line)
        for icon, words, step in (("previous", _("Previous place"), -1), ("next", _("Next place"), 1)):
            button = self._button(icon, words)
            button.clicked.connect(lambda _checked=False, step=step: self.step_wanted.emit(step))
            row.addWidget(button)
        row.addWidget(self.count)
        row.addWidget(self.whole)
        close = self._button("close", _("Close the find bar"))
        close.clicked.connect(self.closed)
        row.addWidget(close)

    def _button(self, icon: str, words: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "quiet")
        button.setAccessibleName(words)
        keys = {"previous": "Shift+Enter", "next": "Enter", "close": "Esc"}
        button.setToolTip(plain_tip(f"{words} ({keys[icon]})"))
        dress(button, icon)
        return button

    def words(self) -> str:
        """What is to be found."""
        return self.line.text()

    def show_count(self, words: str, *, missing: bool = False) -> None:
        """Say which of how many places this is, or that there is none."""
        self.count.setText(words)
        self.count.setProperty("role", "" if missing else "muted")
        self.count.style().polish(self.count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _ENTER:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step_wanted.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes from every part of the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
