"""The list of sentences and the page: two views of one text with one caret and one selection."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from core.engines.finding import Places
from core.i18n import _
from core.text.spans import Span
from ui.views.reader.boxes import extent
from ui.views.reader.clicks import Clicks
from ui.views.reader.grounds import Ground, ListGround, PageGround
from ui.views.reader.marks import Stretch
from ui.views.reader.page_view import PageView
from ui.views.reader.reading import Reading
from ui.views.reader.selecting import Selecting
from ui.views.reader.sentence_list import SentenceList


class Listing(QObject):
    """Keeps the list where the caret of the page is, and the caret where one went in the list."""

    stepped = Signal(object)
    """The Span of the sentence somebody went to in the list."""
    mark_entered = Signal(str)
    """The id of the mark to go to: Enter on a sentence means the smallest in it, pressed again the next."""
    key_wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    copy_wanted = Signal()
    moved = Signal()
    """Other words are in sight, or they stand elsewhere; also where the other of the two is shown."""
    focus_came = Signal()
    """The keyboard came to the page or to the list."""

    def __init__(self, view: PageView, selecting: Selecting, parent: QWidget) -> None:
        super().__init__(parent)
        self._home, self._view, self._selecting = parent, view, selecting
        self._reading = Reading()
        self._stretches: Sequence[Stretch] = ()
        self._selected: frozenset[str] = frozenset()
        self._entries = Clicks()
        self._found: tuple[Places | None, Span | None] = (None, None)
        self.list = SentenceList(parent)
        self.stack = QStackedLayout()
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(view)
        self.stack.addWidget(self.list)
        self._connect()

    def _connect(self) -> None:
        shown = self.list
        shown.stepped.connect(self._step)
        shown.entered.connect(self._enter)
        shown.key_wanted.connect(self.key_wanted)
        shown.menu_wanted.connect(self.menu_wanted)
        shown.copy_wanted.connect(self.copy_wanted)
        shown.focus_came.connect(self.focus_came)
        shown.verticalScrollBar().valueChanged.connect(self.moved)
        shown.verticalScrollBar().rangeChanged.connect(self.moved)
        self._view.moved.connect(self.moved)
        self._view.focus_changed.connect(self._page_focused)
        self._selecting.moved.connect(self.follow)
        self._selecting.meant_changed.connect(self.list.rows.choose)

    def is_on(self) -> bool:
        """True while the list is shown in place of the page."""
        return self.stack.currentWidget() is self.list

    def front(self) -> PageView | SentenceList:
        """The one of the two that is shown."""
        return self.list if self.is_on() else self._view

    def ground(self) -> Ground:
        """What is scrolled: the list, or the page."""
        return ListGround(self.list, self._reading) if self.is_on() else PageGround(self._view)

    def ends_of(self, span: Span) -> tuple[QRect, QRect] | None:
        """The boxes where a span begins and ends, in pixels of what is in front, if its end is in sight."""
        if not self.is_on():
            return self._view.ends_of(self._reading.range_of(span))
        row = self.list.rows.index(self.list.rows.row_at(max(span.start, span.end - 1)))
        port = self.list.viewport().geometry()
        box = self.list.visualRect(row).translated(port.topLeft())
        return (box, box) if port.intersects(box) else None

    def _page_focused(self) -> None:
        if self._view.hasFocus():
            self.focus_came.emit()

    def switch(self, on: bool) -> None:
        """Show the list, or the page again; the keyboard and the place stay."""
        if on == self.is_on():
            return
        focused = self.front().hasFocus()
        if on:
            self._mark_rows()
            self.list.rows.find(*self._found)
        # Before the keyboard comes to it: a list without a current row takes its first.
        self.list.go_to(self._row())
        self._home.setFocusProxy(self.list if on else self._view)
        self.stack.setCurrentWidget(self.list if on else self._view)
        if focused:
            self.front().setFocus(Qt.FocusReason.OtherFocusReason)
        if not on:
            self._show_caret()
        self.moved.emit()

    def _show_caret(self) -> None:
        """Have the place in hand in view: what is looked for, else the sentence of the caret."""
        caret = self._selecting.caret()
        place = self._found[1] or self._reading.sentence_at(caret) or Span(caret, caret)
        self._view.bring_into_view(*extent(self._view.document(), *self._reading.range_of(place)))

    def begin(self, reading: Reading) -> None:
        """List the sentences of another text; its page must be set already."""
        self._reading = reading
        self._entries.forget()
        self.list.rows.show(reading, self.runs_right_to_left)
        way = Qt.LayoutDirection.RightToLeft if reading.right_to_left else Qt.LayoutDirection.LeftToRight
        self.list.setLayoutDirection(way)
        self.follow()

    def runs_right_to_left(self, position: int) -> bool:
        """True where the paragraph at a position runs from right to left."""
        at = self._reading.range_of(Span(position, position))[0]
        block = self._view.document().findBlock(at)
        return block.textDirection() is Qt.LayoutDirection.RightToLeft

    def describe(self, message: str) -> None:
        """Say what is shown in place of a text, or how one walks in it."""
        walk = _("Up and down go from sentence to sentence; with Shift, right and left select words.")
        for shown in (self._view, self.list):
            shown.setAccessibleDescription(message or walk)

    def mark(self, stretches: Sequence[Stretch]) -> None:
        """Show what is marked in the text; a list out of sight learns it when it is shown."""
        self._stretches = stretches
        if self.is_on():
            self._mark_rows()

    def select(self, ids: frozenset[str]) -> None:
        """Show which marks are worked on."""
        self._selected = ids
        if self.is_on():
            self.list.rows.select(ids)

    def _mark_rows(self) -> None:
        self.list.rows.select(self._selected)
        self.list.rows.mark(self._stretches)
        self.list.scheduleDelayedItemsLayout()

    def find(self, found: Places | None, now: Span | None) -> None:
        """Show words looked for, and stand on the sentence of the place in hand, else on the caret's."""
        self._found = found, now
        if self.is_on():
            self.list.rows.find(found, now)
            self.follow()

    def follow(self) -> None:
        """Stand where the caret is."""
        if self.is_on():
            self.list.go_to(self._row())

    def _row(self) -> int:
        """The row of the place found, else of the caret, of a selection that of its last words."""
        if self._found[1] is not None:
            return self.list.rows.row_at(self._found[1].start)
        caret = self._selecting.caret()
        back = 1 if caret > self._selecting.anchor() else 0
        return self.list.rows.row_at(caret - back)

    def _enter(self, row: int) -> None:
        mark_id = self._entries.activate(self.list.rows.sentence(row).marks)
        if mark_id is not None:
            self.mark_entered.emit(mark_id)

    def _step(self, row: int) -> None:
        span = self.list.rows.place(row)
        self._selecting.put(span.start, span.start, exact=False)
        self.stepped.emit(span)
