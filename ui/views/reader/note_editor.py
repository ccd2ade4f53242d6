"""The card a margin note is written on: a few words that store themselves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from core.text.spans import Span
from ui.icons import dress
from ui.plain import plain_label
from ui.views.claim.field import CommitText
from ui.views.parts import TIGHT, head, small_button

WIDTH = 320


class NoteEditor(QFrame):
    """Emits ``written`` when the words have come to rest; a new note is one only once it has words."""

    written = Signal(str, object, str)
    """The note's id, "" for a new one; the Span it is about; its words."""
    unwanted = Signal(str)
    """The note with this id shall go."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.note_id = ""
        self.span: Span | None = None
        self.setProperty("role", "card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setStyleSheet(TIGHT)
        self.setAccessibleName(_("Note"))
        self.field = CommitText(_("Note"), lines=3, blank=False)
        self.field.setPlaceholderText(_("What to remember or to ask"))
        self.field.committed.connect(self._hand_on)
        self.delete = QPushButton(_("Delete note"))
        self.delete.setProperty("role", "quiet")
        dress(self.delete, "delete")
        self.delete.clicked.connect(self._delete)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        top = QHBoxLayout()
        top.addWidget(head(_("Note")), 1)
        top.addWidget(small_button("close", _("Close the note (Esc)"), self.close_note))
        private = plain_label(_("Only for you: no report has it."))
        private.setProperty("role", "muted")
        private.setWordWrap(True)
        bottom = QHBoxLayout()
        bottom.addWidget(private, 1)
        bottom.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.field)
        column.addLayout(bottom)

    def open_note(self, note_id: str, span: Span, words: str) -> None:
        """Show a note, or an empty card for a new one, with the keyboard in it."""
        self.flush()
        self.note_id, self.span = note_id, span
        self.field.draft.replace(words)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.delete.setVisible(bool(note_id))
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_only(self) -> None:
        """Let notes be read, and nothing be written or deleted."""
        self.field.setReadOnly(True)
        self.delete.setEnabled(False)

    def became(self, note_id: str) -> None:
        """The new note is stored under this id; what is typed from here on changes it."""
        self.note_id = note_id
        self.delete.setVisible(True)

    def show_words(self, words: str) -> None:
        """Show what the note says now, unless something newer is being typed."""
        self.field.draft.show(words)

    def gone(self) -> None:
        """The note is no longer in the library; words typed since are a new one."""
        self.note_id = ""
        if not self.field.draft.dirty:
            self.close_note()

    def refused(self) -> None:
        """The words could not be stored; they wait in the field."""
        self.field.draft.refused()

    def flush(self) -> None:
        """Hand on what is being typed."""
        if self.span is not None:
            self.field.draft.leave()

    def unstored(self) -> str:
        """The words that still wait after ``flush``."""
        return self.field.words().strip() if self.span is not None and self.field.draft.dirty else ""

    def close_note(self) -> None:
        """Store the words and put the card away; words that could not be stored keep it open."""
        if self.span is None:
            return
        self.flush()
        if not self.unstored():
            self.span = None
            self.hide()
            self.closed.emit()

    def _delete(self) -> None:
        note_id = self.note_id
        self.field.draft.replace("")
        self.note_id, self.span = "", None
        self.hide()
        self.closed.emit()
        if note_id:
            self.unwanted.emit(note_id)

    def _hand_on(self, words: str) -> None:
        self.written.emit(self.note_id, self.span, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the card away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_note()
        else:
            super().keyPressEvent(event)
