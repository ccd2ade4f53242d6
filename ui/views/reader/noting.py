"""Margin notes of the text shown: where the card of one opens, and that it follows the page."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.records.cards import NoteCard
from core.text.spans import Span
from ui.views.reader.adder import place
from ui.views.reader.listing import Listing
from ui.views.reader.note_editor import NoteEditor


class Noting(QObject):
    """Keeps the one card of a text beside the words it is about."""

    written = Signal(str, object, str)
    """The note's id, "" for a new one; the Span it is about; its words."""
    unwanted = Signal(str)
    opened = Signal()
    """A card was opened or put away, or its note is stored: the marks are others."""

    def __init__(self, listing: Listing, parent: QWidget) -> None:
        super().__init__(parent)
        self._listing = listing
        # On the reader, since the look of the page is not that of a field to type in.
        self.editor = NoteEditor(parent)
        self.editor.written.connect(self.written)
        self.editor.unwanted.connect(self.unwanted)
        self.editor.closed.connect(self._closed)
        listing.moved.connect(self._place)
        listing.focus_came.connect(self.close)

    def open_id(self) -> str:
        """The id of the note whose card is open, else ""."""
        return self.editor.note_id if self.editor.isVisible() else ""

    def new_span(self) -> Span | None:
        """What the new note is about whose card is open and that has no words yet."""
        return self.editor.span if self.editor.isVisible() and not self.editor.note_id else None

    def became(self, note_id: str) -> None:
        """The new note is stored under this id."""
        self.editor.became(note_id)
        self.opened.emit()

    def open_note(self, note_id: str, span: Span, words: str) -> None:
        """Open the card of a note, "" for a new one, beside its words."""
        self.editor.open_note(note_id, span, words)
        self.opened.emit()
        if not self._place():  # after a new mark has made its row of the list higher
            port = self._listing.front().viewport()
            corner = self._listing.front().geometry().topLeft() + port.geometry().bottomRight()
            self.editor.move(corner - self.editor.rect().bottomRight())

    def follow(self, notes: Iterable[NoteCard]) -> None:
        """The notes of the text are these now: the open card shows its note as it is."""
        note_id = self.editor.note_id
        if not note_id:
            return
        words = next((note.words for note in notes if note.id == note_id), None)
        if words is None:
            self.editor.gone()
        else:
            self.editor.show_words(words)

    def close(self) -> None:
        """Store what was typed, and put the card away."""
        self.editor.close_note()

    def _place(self) -> bool:
        """Put the card beside its words; False where they are out of sight."""
        span = self.editor.span
        if span is None:
            return False
        front = self._listing.front()
        ends = self._listing.ends_of(span)
        self.editor.adjustSize()
        if ends is not None:
            corner, within = front.geometry().topLeft(), front.viewport().geometry()
            self.editor.move(corner + place(self.editor.size(), *ends, within))
        return ends is not None

    def _closed(self) -> None:
        if self._listing.front().isVisible():
            self._listing.front().setFocus()
        self.opened.emit()
