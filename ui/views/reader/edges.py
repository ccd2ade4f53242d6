"""The edges of the chosen claim's quotes: moved by keys or handles, seen while they move, spoken, kept."""

from collections.abc import Callable, Sequence
from itertools import chain

from PySide6.QtCore import QObject, Signal

from core.i18n import _
from core.text.spans import Span
from ui.per_record import PerRecord
from ui.views.reader.adjusting import Adjusting, nearest
from ui.views.reader.announce import announce
from ui.views.reader.boxes import extent
from ui.views.reader.dragging import Dragging
from ui.views.reader.edge_mode import EdgeMode
from ui.views.reader.edge_strip import EdgeStrip, moving_words
from ui.views.reader.handles import Handle
from ui.views.reader.marks import Mark, Stretch, arranged, stretches_of
from ui.views.reader.page_view import PageView
from ui.views.reader.reading import Reading

SPOKEN = 160
"""Characters of the words chosen that are spoken; of more, the two ends."""


class Edges(QObject):
    """Puts the marks of a text on the layers of its page, with edges that can be moved."""

    kept = Signal(str, object, object)
    """A mark's id, its quote as it was, and as it shall be."""
    placed = Signal()
    """The marks on the layers are others now, or stand elsewhere."""

    def __init__(
        self, view: PageView, reading: Callable[[], Reading], caret: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._reading, self._caret = view, reading, caret
        self._marks: Sequence[Mark] = ()
        self._stretches = PerRecord(self._stretches_of)
        self.strip = EdgeStrip()
        self.adjusting = Adjusting(self)
        self._dragging = Dragging(view, self.adjusting, self._take, reading, self)
        self._mode = EdgeMode(view, self.adjusting, self)
        self._connect()

    def _connect(self) -> None:
        adjusting, mode, strip = self.adjusting, self._mode, self.strip
        adjusting.changed.connect(self._follow)
        adjusting.kept.connect(self.kept)
        self._dragging.pressed.connect(self._press)
        self._dragging.elsewhere.connect(adjusting.keep)
        mode.said.connect(self._speak)
        strip.switch_wanted.connect(lambda: mode.act("switch"))
        strip.keep_wanted.connect(lambda: mode.act("keep"))
        strip.leave_wanted.connect(lambda: mode.act("leave"))

    def set_marks(self, marks: Sequence[Mark], adjustable: bool) -> None:
        """Put these marks on the page; the chosen claim gets handles where it is ``adjustable``."""
        self._marks = marks
        self._view.layers.adjustable = adjustable
        self.adjusting.still(marks, self._view.layers.selected)
        self._place()

    def select(self, ids: frozenset[str]) -> None:
        """The marks with these ids are worked on: a claim among them gets the handles."""
        if ids != self._view.layers.selected:
            self._view.layers.selected = ids
            self.adjusting.still(self._marks, ids)
            self._choose()

    def begin(self) -> None:
        """Another text is shown: what was worked out for the last one is of no use."""
        self._stretches.forget()

    def _place(self) -> None:
        seen = self.adjusting.seen(self._marks)
        self._view.layers.stretches = arranged(chain.from_iterable(self._stretches.of(seen)))
        self._choose()
        self.placed.emit()

    def _stretches_of(self, mark: Mark) -> list[Stretch]:
        reading = self._reading()
        return stretches_of(mark, reading.offsets, len(reading.text))

    def _choose(self) -> None:
        layers = self._view.layers
        layers.chosen = tuple(
            piece for piece in layers.stretches if piece.mark.kind == "claim" and layers.is_selected(piece)
        )

    def chosen(self) -> Mark | None:
        """The claim worked on, where it quotes words of this text."""
        worked_on = (mark for mark in self._marks if mark.id in self._view.layers.selected)
        return next((mark for mark in worked_on if mark.kind == "claim" and mark.spans), None)

    def quote_at_caret(self) -> Span | None:
        """The quote of the claim worked on that holds the caret, or ends there."""
        mark, position = self.chosen(), self._caret()
        spans = mark.spans if mark else ()
        return next((span for span in spans if span.start <= position <= span.end), None)

    def spare_quote(self) -> Span | None:
        """The quote at the caret of a claim that has others."""
        mark = self.chosen()
        return self.quote_at_caret() if mark and len(mark.spans) > 1 else None

    def start(self) -> bool:
        """Let keys move the end of the chosen quote nearest to the caret; False where there is none."""
        mark = self.chosen()
        span = nearest(mark.spans, self._caret()) if mark else None
        if mark is None or span is None or not self._view.layers.adjustable:
            return False
        self.adjusting.keep()
        self.adjusting.begin(self._reading(), mark.id, span, "end")
        self._start_keys()
        return True

    def _start_keys(self) -> None:
        self._view.setFocus()
        self._mode.start()
        self._follow()
        self._speak()

    def _take(self, handle: Handle) -> None:
        span, held = self._reading().span_of(*handle.some), self.adjusting.now
        if held is not None and held.now == span:
            if held.edge != handle.edge:
                self.adjusting.switch()
            return
        # What was moved of another quote is kept first; this one may have become part of it.
        self.adjusting.keep()
        mark = self.chosen()
        if mark is not None and span in mark.spans:
            self.adjusting.begin(self._reading(), mark.id, span, handle.edge)

    def _press(self, handle: Handle) -> None:
        """A click on a handle is as good as the key that moves edges."""
        self._take(handle)
        self._start_keys()

    def _follow(self) -> None:
        held, layers = self.adjusting.now, self._view.layers
        layers.held = (*self._reading().range_of(held.now), held.edge) if held else None
        self._place()
        if held is not None and self._mode.on:
            self.strip.show_edge(held.edge)
            at = held.now.start if held.edge == "start" else held.now.end - 1
            some = self._reading().range_of(Span(at, at))
            self._view.bring_into_view(*extent(self._view.document(), *some))
        else:
            self.strip.hide()

    def _speak(self) -> None:
        held = self.adjusting.now
        if held is not None:
            announce(self._view, f"{moving_words(held.edge)} {_shortened(self.adjusting.words())}")
        else:
            announce(self._view, _("The edges are set."))


def _shortened(words: str) -> str:
    if len(words) <= SPOKEN:
        return words
    half = SPOKEN // 2
    return f"{words[:half].rsplit(' ', 1)[0]} … {words[-half:].split(' ', 1)[-1]}"
