"""The selection of the page and what it stands for, followed through every gesture of mouse and keys."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from core.text.spans import Span
from core.text.stepping import whole_characters
from ui.views.reader.layers import Layers
from ui.views.reader.page_view import PageView
from ui.views.reader.reading import Reading
from ui.views.reader.selection import meant


class Selecting(QObject):
    """Keeps the span that is meant; positions are code points of the text version shown.

    ``taken`` is what Qt has selected, ``exact`` whether it was taken with Alt held, ``meant`` what it stands
    for: whole words, or exactly those characters.
    """

    meant_changed = Signal(object)
    """The Span the selection stands for, or None."""
    moved = Signal()
    """The caret or the selection moved."""
    caret_moved = Signal(int)

    def __init__(self, view: PageView, layers: Layers, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._layers = view, layers
        self._reading = Reading()
        self._alt = self.exact = False
        self.taken: Span | None = None
        self.meant: Span | None = None
        self._caret = 0
        view.cursorPositionChanged.connect(self.follow)
        view.selectionChanged.connect(self.follow)

    def begin(self, reading: Reading) -> None:
        """Count in another text from here on; ``follow`` once it is on the page."""
        self._reading = reading

    def caret(self) -> int:
        """The code point position of the caret."""
        return int(self._reading.offsets.to_code_point(self._view.textCursor().position()))

    def anchor(self) -> int:
        """Where the selection began; the caret where there is none."""
        return int(self._reading.offsets.to_code_point(self._view.textCursor().anchor()))

    def words(self) -> str:
        """The words that are meant, "" for none."""
        return self.meant.of(self._reading.text) if self.meant else ""

    def put(self, anchor: int, position: int, exact: bool) -> None:
        """Select from one position to another, where the caret comes to be."""
        cursor = self._view.textCursor()
        cursor.setPosition(self._reading.offsets.to_utf16(anchor))
        cursor.setPosition(self._reading.offsets.to_utf16(position), QTextCursor.MoveMode.KeepAnchor)
        self._alt = exact
        self._view.setTextCursor(cursor)

    def select(self, span: Span, exact: bool) -> None:
        """Select these characters; the caret stays at the end of the selection it is at."""
        start, end = self._reading.range_of(span)
        backwards = self._view.textCursor().position() < self._view.textCursor().anchor()
        cursor = self._view.textCursor()
        cursor.setPosition(end if backwards else start)
        cursor.setPosition(start if backwards else end, QTextCursor.MoveMode.KeepAnchor)
        self._alt = exact
        self._view.setTextCursor(cursor)

    def clear(self) -> None:
        """Select nothing; the caret stays."""
        cursor = self._view.textCursor()
        cursor.clearSelection()
        self._view.setTextCursor(cursor)

    def gesture_began(self, alt: bool) -> None:
        """A button or key that may select went down, with or without Alt."""
        self._alt = alt

    def gesture_ended(self, alt: bool) -> None:
        """The mouse let go of a selection: it grows to whole words, with Alt to whole characters."""
        self.exact = self._alt = alt
        self._update_meant()
        whole = whole_characters(self._reading.text, self.taken) if alt and self.taken else self.meant
        if whole is not None:
            self.select(whole, exact=alt)

    def follow(self) -> None:
        """Take over what Qt has selected now."""
        cursor = self._view.textCursor()
        taken = self._reading.span_of(cursor.anchor(), cursor.position()) if cursor.hasSelection() else None
        if taken != self.taken:
            self.taken, self.exact = taken, self._alt
        self._update_meant()
        self.moved.emit()
        if self.caret() != self._caret:
            self._caret = self.caret()
            self.caret_moved.emit(self._caret)

    def _update_meant(self) -> None:
        found = meant(self._reading.text, self.taken, self.exact) if self.taken else None
        snapped = found is not None and found != self.taken
        self._layers.taken = self._reading.range_of(found) if found and snapped else None
        if found != self.meant:
            self.meant = found
            self.meant_changed.emit(found)
