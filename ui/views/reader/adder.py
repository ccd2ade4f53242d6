"""The adder: a small bar at the end of a selection that offers what can be done with it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from core.i18n import _
from core.records.terms import Stance
from ui.models.words import stance_word
from ui.plain import plain_tip

NEAR = 6
"""Pixels between the selection and the bar."""


class Adder(QFrame):
    """Floats over the page and never takes the focus; the same commands have keys."""

    claim_wanted = Signal()
    words_wanted = Signal()
    note_wanted = Signal()
    copy_wanted = Signal()
    evidence_wanted = Signal(Stance)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("What to do with the selected words"))
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        self.claim = self._button(self.claim_wanted)
        self.words = self._button(self.words_wanted)
        self.evidence = {stance: self._stance_button(stance) for stance in Stance}
        self.note = self._button(self.note_wanted)
        self.copy = self._button(self.copy_wanted)
        self.show_keys("C", "Shift+C", "M")
        self.hide()

    def _stance_button(self, stance: Stance) -> QToolButton:
        button = self._button(None)
        button.setText(stance_word(stance))
        button.clicked.connect(lambda: self.evidence_wanted.emit(stance))
        return button

    def _button(self, signal: SignalInstance | None) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if signal is not None:
            button.clicked.connect(signal)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)
        return button

    def show_keys(self, claim: str, words: str, note: str) -> None:
        """Name the keys that do the same; "" for none."""
        self.claim.setText(_with_key(_("+ Claim"), claim))
        self.words.setText(_with_key(_("Add to claim"), words))
        self.words.setToolTip(plain_tip(_("Let the chosen claim quote the selected words too")))
        self.note.setText(_with_key(_("Note"), note))
        self.copy.setText(_("Copy"))

    def offer(self, claims: bool, words: bool, notes: bool, evidence: bool) -> None:
        """Choose what is offered besides copying."""
        self.claim.setVisible(claims)
        self.words.setVisible(words)
        self.note.setVisible(notes)
        for button in self.evidence.values():
            button.setVisible(evidence)

    def appear(self, start: QRect, end: QRect, within: QRect) -> None:
        """Show the bar for a selection from box ``start`` to box ``end``, in the parent's pixels."""
        self.resize(self.sizeHint())
        self.move(place(self.size(), start, end, within))
        self.show()
        self.raise_()


def place(size: QSize, start: QRect, end: QRect, within: QRect) -> QPoint:
    """Below the end of a selection, above its start where there is no room, else in the corner below."""
    leftmost, rightmost = within.left(), max(within.left(), within.right() - size.width() + 1)
    x = min(max(end.center().x() - size.width() // 2, leftmost), rightmost)
    below = end.bottom() + 1 + NEAR
    if below + size.height() <= within.bottom() + 1:
        return QPoint(x, below)
    above = start.top() - NEAR - size.height()
    if above >= within.top():
        return QPoint(x, above)
    return QPoint(rightmost, within.bottom() + 1 - size.height())


def _with_key(label: str, key: str) -> str:
    return f"{label}  {key}" if key else label
