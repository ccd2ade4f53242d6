"""The reader: shows one text with its marks, and tells what somebody points at, in code points."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QMetaMethod, QMimeData, QPoint, QPointF, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.i18n import _
from core.records.cards import TextCard
from core.records.terms import Stance
from core.text.spans import Span
from ui.views.reader import keys, page
from ui.views.reader.announce import announce
from ui.views.reader.boxes import extent
from ui.views.reader.catching import Catching
from ui.views.reader.clicks import Clicks
from ui.views.reader.edges import Edges
from ui.views.reader.finder import Finder
from ui.views.reader.flash import Flash
from ui.views.reader.found import page_of
from ui.views.reader.gutter import Gutter
from ui.views.reader.layers import Layers
from ui.views.reader.listing import Listing
from ui.views.reader.marks import Mark, smallest_first, within
from ui.views.reader.noting import Noting
from ui.views.reader.offering import Offering
from ui.views.reader.page_view import PageView
from ui.views.reader.pointing import sentence_at_point, stretches_at
from ui.views.reader.reading import Reading, reading_of
from ui.views.reader.selecting import Selecting
from ui.views.reader.turning import turn
from ui.views.reader.walking import Walking

POINTS = 12.0
SMALLEST, LARGEST = 8.0, 32.0


class Reader(Catching):
    """A read-only text with marks. Spans and positions are code points of the text version shown."""

    claim_wanted = Signal(object)
    """A Span to make a claim of: Alt+click on a sentence, the adder or the menu; only where connected."""
    note_wanted = Signal(object)
    """A Span to make a note on; offered only where something is connected."""
    evidence_wanted = Signal(Stance)
    """The selected words are to be held against the claim; offered only where something is connected."""
    copy_wanted = Signal()
    """Copy was chosen in the adder or the menu; the words are on the clipboard already."""
    words_wanted = Signal(object)
    """A Span to add to the claim that is chosen; offered only where something is connected."""
    quote_unwanted = Signal(object)
    """A Span that the chosen claim shall no longer quote."""
    edges_moved = Signal(str, object, object)
    """A mark's id, its quote as it was and as it shall be; only where connected have edges handles."""
    mark_activated = Signal(str)
    """The id of the mark somebody clicked."""
    selection_changed = Signal(object)
    """The Span the selection stands for, or None."""
    caret_moved = Signal(int)
    content_dropped = Signal(QMimeData)
    """Words, files or a link dropped here; the data lives as long as the call."""
    sentence_entered = Signal(object)
    """The Span of the sentence somebody walked to by key."""
    mark_entered = Signal(str)
    """The id of the mark to go to: Enter on a sentence of the list."""
    direction_wanted = Signal(str)
    """The paragraph at the caret is to run "rtl", "ltr" or, with "", by its first letter."""
    font_size_changed = Signal(float)
    """The size of the letters in points, after somebody changed it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = Reading()
        self._layers = Layers()
        self._points = POINTS
        self.view = PageView(self._layers, self.selected_text, self)
        self._gutter = Gutter(self.view)
        self._selecting = Selecting(self.view, self._layers, self)
        self.listing = Listing(self.view, self._selecting, self)
        self._walking = Walking(self.view, self._selecting, self._layers, self.say, self)
        self._edges = Edges(self.view, lambda: self._reading, self.caret, self)
        asked = (self.selected_span, self._wanted_span, self._edges.spare_quote, self._takes)
        self._offering = Offering(self.view, *asked, self)
        self._clicks, self._gutter_clicks = Clicks(), Clicks()
        self._adjustable, self._lent = True, False
        self.noting = Noting(self.listing, self)
        self._flash = Flash(self.view, self)
        self._row = QHBoxLayout()
        looked_at = page_of(self.view, self.listing, self._selecting, lambda: self._reading)
        self.finder = Finder(looked_at, self)
        self._build()
        self._connect()
        self.clear(_("Paste an article (Ctrl+V), drop a file or a link here."))

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._row.setSpacing(0)
        self._row.addLayout(self.listing.stack, 1)
        whole.addLayout(self._row, 1)
        whole.addWidget(self._edges.strip)
        whole.addWidget(self.finder.bar)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.view)
        self.setAccessibleName(_("Reader"))
        self.view.setAccessibleName(_("Text"))

    def _connect(self) -> None:
        view, offering, selecting = self.view, self._offering, self._selecting
        view.clicked.connect(self._on_click)
        view.clicked_thrice.connect(self._on_third_click)
        view.gesture_began.connect(self._on_gesture_began)
        view.gesture_ended.connect(self._on_gesture_ended)
        view.key_wanted.connect(self.walk)
        view.menu_wanted.connect(self._on_menu)
        view.dropped.connect(self.content_dropped)
        view.moved.connect(self._place_adder)
        view.focus_changed.connect(self._show_sentence)
        selecting.moved.connect(self._on_moved)
        selecting.meant_changed.connect(self.selection_changed)
        selecting.caret_moved.connect(self.caret_moved)
        self._gutter.clicked.connect(lambda hit: self._activate(self._gutter_clicks, hit))
        offering.claim_wanted.connect(self.claim_wanted)
        offering.words_wanted.connect(self.words_wanted)
        offering.quote_unwanted.connect(self.quote_unwanted)
        offering.evidence_wanted.connect(self.evidence_wanted)
        offering.note_wanted.connect(self.note_wanted)
        offering.direction_wanted.connect(self.direction_wanted)
        offering.copy_by(self.copy)
        offering.direction_by(self.direction)
        self._connect_list()
        self._edges.kept.connect(self.edges_moved)
        self._edges.placed.connect(self._show_marks)

    def _connect_list(self) -> None:
        self.listing.key_wanted.connect(self.walk)
        self.listing.menu_wanted.connect(self._on_menu)
        self.listing.copy_wanted.connect(self.copy)
        self.listing.stepped.connect(self.sentence_entered)
        self.listing.mark_entered.connect(self.mark_entered)
        self._walking.came_to.connect(self.sentence_entered)

    # The text

    @property
    def text_version_id(self) -> str:
        """The id of the text version shown, "" where none is."""
        return self._reading.version

    def stand_beside(self, widget: QWidget) -> None:
        """Have a widget beside the scroll bar, as high as what is scrolled."""
        self._row.addWidget(widget)

    def range_of(self, span: Span) -> tuple[int, int]:
        """A span of the text shown, in UTF-16 units."""
        return self._reading.range_of(span)

    def show_text(self, text: TextCard, sentences: Sequence[Span]) -> None:
        """Show a text version from its beginning, without marks. Sentences come in the order of the text."""
        self.view.message = ""
        self._begin(reading_of(text, sentences))

    def clear(self, message: str) -> None:
        """Show no text, but a sentence that says what to do next."""
        self.view.message = message
        self._begin(Reading())

    def _begin(self, reading: Reading) -> None:
        self.noting.close()
        self._reading = reading
        self._edges.begin()
        self._selecting.begin(reading)
        self._walking.begin(reading)
        self.listing.describe(self.view.message)
        self._flash.end()
        self._clicks.forget()
        self._gutter_clicks.forget()
        self.set_marks(())
        self._set_page()
        self.listing.begin(reading)
        self.finder.text_changed()

    def _set_page(self) -> None:
        document = QTextDocument()
        font = page.reading_font(self._points, self._reading.right_to_left)
        page.fill(document, self._reading.text, font, self._reading.right_to_left)
        turn(document, replace(self._reading, turned=()), self._reading)
        width = page.column_width(font, self._reading.text)
        self.listing.list.set_font_of_text(font)
        self.view.set_document(document, width, self._reading.right_to_left)
        self._gutter.lay_out_again()
        self._selecting.follow()

    def set_font_size(self, points: float) -> None:
        """Set the text in another size, from 8 to 32 points; caret, selection and place stay."""
        points = min(max(points, SMALLEST), LARGEST)
        if points == self._points:
            return
        self._points = points
        top, caret = self.view.visible()[0], self.caret()
        taken, exact = self._selecting.taken, self._selecting.exact
        self._set_page()
        self._selecting.select(taken or Span(caret, caret), exact)
        self.view.scroll_to(extent(self.view.document(), top, top)[0])
        self.font_size_changed.emit(points)

    # Marks

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others; those past the end of the text are left out and logged."""
        self._edges.set_marks(marks, self._adjustable and self._takes("edges_moved"))

    def _show_marks(self) -> None:
        self._gutter.set_text(self._reading.line_ends)
        self.listing.mark(self._layers.stretches)
        self.view.viewport().update()
        self._take_back()

    def move_edges(self) -> bool:
        """Let keys move the edges of the chosen claim's quote nearest to the caret; False if it has none."""
        self._lent = self.listing.is_on()
        self.listing.switch(False)  # edges are seen on the page only
        moving = self._edges.start()
        self._take_back()
        return moving

    def keep_edges(self) -> None:
        """Keep the edges that are being moved, as going elsewhere does."""
        self._edges.adjusting.keep()

    def _take_back(self) -> None:
        """Show the list again once no edge moves that was called for in it."""
        if self._lent and self._edges.adjusting.now is None:
            self._lent = False
            self.listing.switch(True)

    def quote_at_caret(self) -> Span | None:
        """The quote of the chosen claim at the caret."""
        return self._edges.quote_at_caret()

    def look_only(self) -> None:
        """Give no edges handles: nothing may be changed."""
        self._adjustable = False

    def select_marks(self, ids: Iterable[str]) -> None:
        """Draw the marks with these ids as the ones worked on."""
        self._edges.select(frozenset(ids))
        self.listing.select(self._layers.selected)
        self._gutter.update()
        self.view.viewport().update()
        self._take_back()

    def reveal(self, span: Span) -> None:
        """Bring a span into view, unless it is, and make it light up for a moment."""
        some = self._reading.range_of(span)
        self.view.bring_into_view(*extent(self.view.document(), *some))
        if self.listing.is_on() and self.selected_span() is None:
            self._selecting.put(span.start, span.start, exact=False)
        self._flash.show(some)

    # Selection and caret

    def selected_span(self) -> Span | None:
        """What the selection stands for: whole words, or exactly the characters taken with Alt held."""
        return self._selecting.meant

    def selected_text(self) -> str:
        """The words of the selected span, from the text itself."""
        span = self.selected_span()
        return span.of(self._reading.text) if span else ""

    def select(self, span: Span) -> None:
        """Select exactly these characters."""
        self._selecting.select(span, exact=True)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self._selecting.clear()

    def caret(self) -> int:
        """The code point position of the caret."""
        return self._selecting.caret()

    def sentence_at_caret(self) -> Span | None:
        """The sentence the caret is in, or whose end it is behind."""
        return self._reading.sentence_at(self.caret())

    def move_to_sentence(self, step: int) -> None:
        """Put the caret at the beginning of the next (1) or previous (-1) sentence, and have it read out."""
        self._walking.to_sentence(step)

    def bind(self, bound: keys.Bindings) -> None:
        """Take other keys of the text into use."""
        self.view.bound = self.listing.list.bound = bound

    def turn(self, turned: Sequence[tuple[int, str]]) -> None:
        """Let exactly these paragraphs run in a chosen direction; caret, selection and place stay."""
        before, self._reading = self._reading, replace(self._reading, turned=tuple(turned))
        turn(self.view.document(), before, self._reading)
        self._gutter.lay_out_again()
        self._place_adder()
        self.view.viewport().update()
        self.listing.list.rows.redraw()

    def direction(self) -> str:
        """The direction chosen for the paragraph at the caret, "" where it has its own."""
        return self._reading.direction_at(self.caret())

    def say(self, words: str) -> None:
        """Have words spoken by a screen reader."""
        announce(self.listing.front(), words)

    def copy(self) -> None:
        """Put the selected words on the clipboard."""
        if self.selected_span() is not None:
            QGuiApplication.clipboard().setText(self.selected_text())
            self.copy_wanted.emit()

    def show_keys(self, claim: str, words: str = "", note: str = "") -> None:
        """Name the keys of the commands in the adder; "" for none."""
        self._offering.adder.show_keys(claim, words, note)

    def _on_moved(self) -> None:
        self._show_sentence()
        self._place_adder()

    def _show_sentence(self) -> None:
        shown = self.view.hasFocus() and self._selecting.taken is None
        sentence = self.sentence_at_caret() if shown else None
        self._layers.sentence = self._reading.range_of(sentence) if sentence else None
        self.view.viewport().update()

    # Pointing

    def _on_gesture_began(self, alt: bool) -> None:
        self._selecting.gesture_began(alt)
        self._offering.hide_while_pressed()

    def _on_gesture_ended(self, alt: bool) -> None:
        self._selecting.gesture_ended(alt)
        self._place_adder()

    def _on_click(self, point: QPointF, alt: bool) -> None:
        if alt:
            sentence = sentence_at_point(self.view.document(), self._reading, point)
            if sentence is not None:
                self.claim_wanted.emit(sentence)
            return
        hit = stretches_at(self.view.document(), self._layers.stretches, point)
        self._activate(self._clicks, smallest_first(hit))

    def _on_third_click(self, point: QPointF) -> None:
        sentence = sentence_at_point(self.view.document(), self._reading, point)
        if sentence is not None:
            self._selecting.select(sentence, exact=False)

    def _activate(self, clicks: Clicks, hit: Sequence[Mark]) -> None:
        mark_id = clicks.activate(hit)
        if mark_id is not None:
            self.mark_activated.emit(mark_id)

    def walk(self, name: str) -> None:
        """Do what a key of the text does; one of the names in ``keys``."""
        if self._walking.does(name):
            self._walking.do(name)
        elif name == keys.CLEAR:
            self.clear_selection()
        elif name == keys.OPEN:
            self._open_at_caret()
        else:
            self.set_font_size(self._points + (1 if name == keys.LARGER else -1))

    def _open_at_caret(self) -> None:
        """Enter does at the caret what a click does there; a note is opened before what else is marked."""
        at = self._reading.offsets.to_utf16(self.caret())
        here = smallest_first(within(self._layers.stretches, at, at + 1))
        if here:
            self.mark_activated.emit(min(here, key=lambda mark: mark.kind != "note").id)

    def _wanted_span(self) -> Span | None:
        return self.selected_span() or self.sentence_at_caret()

    def _takes(self, name: str) -> bool:
        """True where somebody waits for what a signal asks; the rest is not offered."""
        signal: SignalInstance = getattr(self, name)
        return self.isSignalConnected(QMetaMethod.fromSignal(signal))

    def _on_menu(self, where: QPoint) -> None:
        self.menu().popup(where)

    def menu(self) -> QMenu:
        """What can be done with the selected words, or the sentence at the caret."""
        return self._offering.menu()

    def _place_adder(self) -> None:
        span = self.selected_span()
        self._offering.place(self._reading.range_of(span) if span else None)
