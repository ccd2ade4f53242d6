"""The strip below the page while an edge is moved: what moves, and which keys do what."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from core.i18n import _
from core.text.stepping import Edge
from ui.plain import plain_label


class EdgeStrip(QFrame):
    """Says the state in plain words and offers the same by mouse; never takes the keyboard."""

    switch_wanted = Signal()
    keep_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.what = plain_label()
        self.keys = plain_label()
        self.keys.setProperty("role", "muted")
        self.keys.setWordWrap(True)
        self.keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.other = self._button(_("Other edge"), self.switch_wanted)
        self.keep = self._button(_("Keep"), self.keep_wanted)
        self.give_up = self._button(_("Leave"), self.leave_wanted)
        self._lay_out()
        self.hide()

    def _button(self, words: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(wanted)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        font = self.what.font()
        font.setBold(True)
        self.what.setFont(font)
        row.addWidget(self.what, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.keys, 1)
        for button in (self.other, self.keep, self.give_up):
            row.addWidget(button)

    def show_edge(self, edge: Edge) -> None:
        """Say which edge moves."""
        self.what.setText(moving_words(edge))
        self.keys.setText(
            _(
                "← → by word, Alt+← → by character, ↑ ↓ by sentence. "
                "Tab takes the other edge, Enter keeps, Esc leaves it as it was."
            )
        )
        self.setAccessibleName(f"{self.what.text()} {self.keys.text()}")
        self.show()


def moving_words(edge: Edge) -> str:
    """What is being moved, in words."""
    return _("Moving the start.") if edge == "start" else _("Moving the end.")
