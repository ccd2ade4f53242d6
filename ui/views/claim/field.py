"""Text fields that commit by themselves: on leaving, on Ctrl+Enter, or after a pause."""

from math import ceil

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QTextEdit, QWidget

from ui.views import lines
from ui.views.claim.draft import Draft, Hands, leaves_to_window

MOST_LINES = 12
"""A text field grows to this height and scrolls from there."""

_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _is_commit(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class CommitText(QTextEdit):
    """Several lines of plain text, as high as its words; emits ``committed``."""

    committed = Signal(str)

    def __init__(self, name: str, lines: int = 2, blank: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        # The document has a margin of its own inside the theme's padding.
        self.document().setDocumentMargin(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lines = lines
        self._composing = False
        self._hint = ""
        hands = Hands(self.words, self._write, self.document().clearUndoRedoStacks, lambda: self._composing)
        self.draft = Draft(hands, blank, self)
        self.draft.committed.connect(self.committed)
        self.textChanged.connect(self.draft.touched)
        self.textChanged.connect(self.viewport().update)
        self.document().documentLayout().documentSizeChanged.connect(lambda size: self._fit())
        self._fit()

    def setPlaceholderText(self, text: str) -> None:
        """The words shown while there is no text; Qt would cut Arabic at the height of a Latin line."""
        self._hint = text
        self.viewport().update()

    def placeholderText(self) -> str:
        """The words shown while there is no text."""
        return self._hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, or the words that stand for it."""
        super().paintEvent(event)
        if self._hint and self.document().isEmpty() and not self._composing:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            rim = int(self.document().documentMargin())
            room = self.viewport().rect().adjusted(rim, rim, -rim, -rim)
            lines.draw(painter, room, self._hint, self._lines, rtl=self.isRightToLeft())

    def words(self) -> str:
        """The text as typed; unlike ``toPlainText``, no-break spaces stay."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _write(self, text: str) -> None:
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1), QTextCursor.MoveMode.MoveAnchor)
        self.setTextCursor(cursor)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        frame = self.height() - self.viewport().height()
        rim = int(2 * self.document().documentMargin()) + frame
        wanted = ceil(self.document().size().height()) + frame
        self.setFixedHeight(min(max(wanted, self._lines * line + rim), MOST_LINES * line + rim))

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the window's where the field has nothing to undo."""
        document = self.document()
        if leaves_to_window(event, document.isUndoAvailable(), document.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter commits."""
        if _is_commit(event):
            self.draft.commit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """No commit in the middle of a composed character."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving commits; opening a menu is not leaving."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.draft.leave()


class CommitLine(QLineEdit):
    """One line of text; emits ``committed``."""

    committed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._composing = False
        hands = Hands(self.words, self._write, self._forget, lambda: self._composing)
        self.draft = Draft(hands, True, self)
        self.draft.committed.connect(self.committed)
        self.textEdited.connect(lambda text: self.draft.touched())
        self.returnPressed.connect(self.draft.commit)

    def words(self) -> str:
        """The text as typed."""
        return self.text()

    def _write(self, text: str) -> None:
        self.setText(text)
        if not self.hasFocus():
            # Show where the words begin.
            self.home(False)

    def _forget(self) -> None:
        # Setting the text is the only way to end the undo steps of a line.
        place = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(place)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the window's where the field has nothing to undo."""
        if leaves_to_window(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter commits."""
        if _is_commit(event):
            self.draft.commit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """No commit in the middle of a composed character."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving commits; opening a menu is not leaving."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.draft.leave()
