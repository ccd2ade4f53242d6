"""The reader: shows one text with its marks, and tells what somebody points at, in code points."""

from collections.abc import Sequence

from PySide6.QtCore import QMetaMethod, QMimeData, QPoint, QPointF, QTimer, Signal, SignalInstance
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from core.engines.finding import Places
from core.i18n import _
from core.records.cards import TextCard
from core.records.terms import Stance
from core.text.spans import Span
from ui.views.reader import keys, menu, page
from ui.views.reader.adder import Adder
from ui.views.reader.announce import announce, spoken
from ui.views.reader.boxes import extent
from ui.views.reader.clicks import Clicks
from ui.views.reader.finder import Finder, Page
from ui.views.reader.gutter import Gutter
from ui.views.reader.layers import Layers, nothing
from ui.views.reader.marks import Mark, place, smallest_first
from ui.views.reader.page_view import PageView
from ui.views.reader.pointing import sentence_at_point, stretches_at
from ui.views.reader.reading import Reading, reading_of
from ui.views.reader.selection import meant
from ui.views.reader.sentences import sentence_after

FLASH_MS = 1200
POINTS = 12.0
SMALLEST, LARGEST = 8.0, 32.0


class Reader(QWidget):
    """A read-only text with marks. Spans and positions are code points of the text version shown."""

    claim_wanted = Signal(object)
    """A Span to make a claim of: Alt+click on a sentence, the adder or the menu; only where connected."""
    note_wanted = Signal(object)
    """A Span to make a note on; offered only where something is connected."""
    evidence_wanted = Signal(Stance)
    """The selected words are to be held against the claim; offered only where something is connected."""
    copy_wanted = Signal()
    """Copy was chosen in the adder or the menu; the words are on the clipboard already."""
    mark_activated = Signal(str)
    """The id of the mark somebody clicked."""
    selection_changed = Signal(object)
    """The Span the selection stands for, or None."""
    caret_moved = Signal(int)
    content_dropped = Signal(QMimeData)
    """Words, files or a link dropped here; the data lives as long as the call."""
    font_size_changed = Signal(float)
    """The size of the letters in points, after somebody changed it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = Reading()
        self._layers = Layers()
        self._points = POINTS
        self._alt = self._exact = False
        self._taken: Span | None = None
        self._meant: Span | None = None
        self._caret = 0
        self._view = PageView(self._layers, self.selected_text, self)
        self._gutter = Gutter(self._view)
        self._adder = Adder(self._view)
        self._clicks, self._gutter_clicks = Clicks(), Clicks()
        self._flash = QTimer(self)
        self.finder = Finder(self._as_page(), self)
        self._build()
        self._connect()
        self.clear(_("Paste an article (Ctrl+V), drop a file or a link here."))

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._view, 1)
        whole.addWidget(self.finder.bar)
        self._flash.setSingleShot(True)
        self._flash.setInterval(FLASH_MS)
        self.setAcceptDrops(True)
        self.setFocusProxy(self._view)
        self.setAccessibleName(_("Reader"))
        self._view.setAccessibleName(_("Text"))

    def _connect(self) -> None:
        view, adder = self._view, self._adder
        view.clicked.connect(self._on_click)
        view.gesture_began.connect(self._on_gesture_began)
        view.gesture_ended.connect(self._on_gesture_ended)
        view.key_wanted.connect(self._on_key)
        view.menu_wanted.connect(self._on_menu)
        view.dropped.connect(self.content_dropped)
        view.moved.connect(self._place_adder)
        view.focus_changed.connect(self._show_sentence)
        view.cursorPositionChanged.connect(self._on_cursor)
        view.selectionChanged.connect(self._on_cursor)
        self._gutter.clicked.connect(lambda hit: self._activate(self._gutter_clicks, hit))
        adder.claim_wanted.connect(self._want_claim)
        adder.evidence_wanted.connect(self.evidence_wanted)
        adder.note_wanted.connect(self._want_note)
        adder.copy_wanted.connect(self.copy)
        self._flash.timeout.connect(self._end_flash)

    # Drops on the margins, which the page itself does not get

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words, files and links."""
        self._view.consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them anywhere."""
        self._view.consider(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self._view.dropEvent(event)

    # The text

    @property
    def text_version_id(self) -> str:
        """The id of the text version shown, "" where none is."""
        return self._reading.version

    def show_text(self, text: TextCard, sentences: Sequence[Span]) -> None:
        """Show a text version from its beginning, without marks. Sentences come in the order of the text."""
        self._view.message = ""
        self._begin(reading_of(text, sentences))

    def clear(self, message: str) -> None:
        """Show no text, but a sentence that says what to do next."""
        self._view.message = message
        self._begin(Reading())

    def _begin(self, reading: Reading) -> None:
        self._reading = reading
        self._view.setAccessibleDescription(
            self._view.message or _("Alt+Down goes to the next sentence, Alt+Up to the one before.")
        )
        self._end_flash()
        self._clicks.forget()
        self._gutter_clicks.forget()
        self.set_marks(())
        self._set_page()
        self.finder.text_changed()

    def _set_page(self) -> None:
        document = QTextDocument()
        font = page.reading_font(self._points, self._reading.right_to_left)
        page.fill(document, self._reading.text, font, self._reading.right_to_left)
        width = page.column_width(font, self._reading.text)
        self._view.set_document(document, width, self._reading.right_to_left)
        self._gutter.lay_out_again()
        self._on_cursor()

    def set_font_size(self, points: float) -> None:
        """Set the text in another size, from 8 to 32 points; caret, selection and place stay."""
        points = min(max(points, SMALLEST), LARGEST)
        if points == self._points:
            return
        self._points = points
        top, taken, exact, caret = self._view.visible()[0], self._taken, self._exact, self.caret()
        self._set_page()
        self._select(taken or Span(caret, caret), exact)
        self._view.scroll_to(extent(self._view.document(), top, top)[0])
        self.font_size_changed.emit(points)

    # Marks

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others; those past the end of the text are left out and logged."""
        self._layers.stretches = place(marks, self._reading.offsets, len(self._reading.text))
        self._layers.selected = frozenset(mark.id for mark in marks if mark.selected)
        self._gutter.set_text(self._reading.line_ends)
        self._view.viewport().update()

    def reveal(self, span: Span) -> None:
        """Bring a span into view, unless it is, and make it light up for a moment."""
        some = self._reading.range_of(span)
        self._view.bring_into_view(*extent(self._view.document(), *some))
        self._layers.flash = some
        self._flash.start()
        self._view.viewport().update()

    def show_found(self, found: Places | None, now: Span | None) -> None:
        """Mark words being looked for, and bring the place in hand into view."""
        some = self._reading.range_of(now) if now else None
        self._layers.found, self._layers.found_now = nothing, some
        if found is not None:
            self._layers.found = self._reading.ranges_of(found)
        if some is not None:
            self._view.bring_into_view(*extent(self._view.document(), *some))
        self._view.viewport().update()

    def _as_page(self) -> Page:
        return Page(
            text=lambda: self._reading.text,
            selected=self.selected_text,
            caret=self.caret,
            mark=self.show_found,
            select=self.select,
            focus=self._view.setFocus,
        )

    def _end_flash(self) -> None:
        self._flash.stop()
        self._layers.flash = None
        self._view.viewport().update()

    # Selection and caret

    def selected_span(self) -> Span | None:
        """What the selection stands for: whole words, or exactly the characters taken with Alt held."""
        return self._meant

    def selected_text(self) -> str:
        """The words of the selected span, from the text itself."""
        return self._meant.of(self._reading.text) if self._meant else ""

    def select(self, span: Span) -> None:
        """Select exactly these characters."""
        self._select(span, exact=True)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        cursor = self._view.textCursor()
        cursor.clearSelection()
        self._view.setTextCursor(cursor)

    def caret(self) -> int:
        """The code point position of the caret."""
        return int(self._reading.offsets.to_code_point(self._view.textCursor().position()))

    def sentence_at_caret(self) -> Span | None:
        """The sentence the caret is in, or whose end it is behind."""
        return self._reading.sentence_at(self.caret())

    def move_to_sentence(self, step: int) -> None:
        """Put the caret at the beginning of the next (1) or previous (-1) sentence, and have it read out."""
        found = sentence_after(self._reading.sentences, self.caret(), step)
        if found is not None:
            self._select(Span(found.start, found.start), exact=False)
            self._view.bring_into_view(*extent(self._view.document(), *self._reading.range_of(found)))
            announce(self._view, spoken(self._reading, found, self._layers.stretches))

    def copy(self) -> None:
        """Put the selected words on the clipboard."""
        if self._meant is not None:
            QGuiApplication.clipboard().setText(self.selected_text())
            self.copy_wanted.emit()

    def show_keys(self, claim: str, note: str) -> None:
        """Name the keys of the commands in the adder; "" for none."""
        self._adder.show_keys(claim, note)

    def _select(self, span: Span, exact: bool) -> None:
        start, end = self._reading.range_of(span)
        backwards = self._view.textCursor().position() < self._view.textCursor().anchor()
        cursor = self._view.textCursor()
        cursor.setPosition(end if backwards else start)
        cursor.setPosition(start if backwards else end, QTextCursor.MoveMode.KeepAnchor)
        self._alt = exact
        self._view.setTextCursor(cursor)

    def _on_cursor(self) -> None:
        cursor = self._view.textCursor()
        taken = self._reading.span_of(cursor.anchor(), cursor.position()) if cursor.hasSelection() else None
        if taken != self._taken:
            self._taken, self._exact = taken, self._alt
        self._update_meant()
        self._show_sentence()
        self._place_adder()
        if self.caret() != self._caret:
            self._caret = self.caret()
            self.caret_moved.emit(self._caret)

    def _update_meant(self) -> None:
        found = meant(self._reading.text, self._taken, self._exact) if self._taken else None
        snapped = found is not None and found != self._taken
        self._layers.taken = self._reading.range_of(found) if found and snapped else None
        if found != self._meant:
            self._meant = found
            self.selection_changed.emit(found)

    def _show_sentence(self) -> None:
        shown = self._view.hasFocus() and self._taken is None
        sentence = self.sentence_at_caret() if shown else None
        self._layers.sentence = self._reading.range_of(sentence) if sentence else None
        self._view.viewport().update()

    # Pointing

    def _on_gesture_began(self, alt: bool) -> None:
        self._alt = alt
        self._adder.setVisible(self._adder.isVisible() and not self._view.is_pressed())

    def _on_gesture_ended(self, alt: bool) -> None:
        self._exact = self._alt = alt
        self._update_meant()
        if self._meant is not None and not alt:
            self._select(self._meant, exact=False)
        self._place_adder()

    def _on_click(self, point: QPointF, alt: bool) -> None:
        if alt:
            sentence = sentence_at_point(self._view.document(), self._reading, point)
            if sentence is not None:
                self.claim_wanted.emit(sentence)
            return
        hit = stretches_at(self._view.document(), self._layers.stretches, point)
        self._activate(self._clicks, smallest_first(hit))

    def _activate(self, clicks: Clicks, hit: Sequence[Mark]) -> None:
        mark_id = clicks.activate(hit)
        if mark_id is not None:
            self.mark_activated.emit(mark_id)

    def _on_key(self, name: str) -> None:
        if name == keys.NEXT_SENTENCE:
            self.move_to_sentence(1)
        elif name == keys.PREVIOUS_SENTENCE:
            self.move_to_sentence(-1)
        elif name == keys.CLEAR:
            self.clear_selection()
        else:
            self.set_font_size(self._points + (1 if name == keys.LARGER else -1))

    def _wanted_span(self) -> Span | None:
        return self._meant or self.sentence_at_caret()

    def _want_claim(self) -> None:
        span = self._wanted_span()
        if span is not None:
            self.claim_wanted.emit(span)

    def _want_note(self) -> None:
        span = self._wanted_span()
        if span is not None:
            self.note_wanted.emit(span)

    def _takes(self, signal: SignalInstance) -> bool:
        """True where somebody waits for what a signal asks; the rest is not offered."""
        return self.isSignalConnected(QMetaMethod.fromSignal(signal))

    def _on_menu(self, where: QPoint) -> None:
        self.menu().popup(where)

    def menu(self) -> QMenu:
        """What can be done with the selected words, or the sentence at the caret."""
        span = self._wanted_span()
        offered = menu.entries(
            self._want_claim if span and self._takes(self.claim_wanted) else None,
            self._want_note if span and self._takes(self.note_wanted) else None,
            self.copy if self._meant else None,
            self._view.selectAll,
        )
        return menu.menu_of(self, offered)

    def _place_adder(self) -> None:
        ends = self._view.ends_of(self._reading.range_of(self._meant)) if self._meant else None
        if ends is None or self._view.is_pressed():
            self._adder.hide()
        else:
            wanted = (self.claim_wanted, self.note_wanted, self.evidence_wanted)
            self._adder.offer(*(self._takes(signal) for signal in wanted))
            self._adder.appear(*ends, self._view.viewport().geometry())
