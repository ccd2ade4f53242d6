"""One edge of a quote on the move, by keys or by the mouse, until it is kept or given up."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from core.text.spans import Span
from core.text.stepping import Edge, Unit, dragged, moved, without_outer_space
from ui.views.reader.marks import Mark
from ui.views.reader.reading import Reading


@dataclass(frozen=True, slots=True)
class Adjustment:
    """The quote ``old`` of a mark with its edges as they are ``now``; ``edge`` is the one that moves."""

    mark_id: str
    old: Span
    now: Span
    edge: Edge


class Adjusting(QObject):
    """Holds at most one adjustment; positions are code points of the text shown."""

    changed = Signal()
    """The adjustment began, moved or ended: draw again."""
    kept = Signal(str, object, object)
    """A mark's id, the quote as it was, and as it shall be."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.now: Adjustment | None = None
        self._reading = Reading()

    def begin(self, reading: Reading, mark_id: str, span: Span, edge: Edge) -> None:
        """Take hold of an edge."""
        self._reading = reading
        self._set(Adjustment(mark_id, span, span, edge))

    def step(self, step: int, unit: Unit) -> None:
        """Move the edge on (1) or back (-1) in the order of the text."""
        if self.now is not None:
            reading, held = self._reading, self.now
            span = moved(reading.text, held.now, held.edge, step, unit, reading.sentences)
            self._set(replace(held, now=span))

    def point(self, position: int, exact: bool) -> None:
        """Move the edge to where somebody points."""
        if self.now is not None:
            found = dragged(self._reading.text, self.now.now, self.now.edge, position, exact)
            self._set(replace(self.now, now=found))

    def switch(self) -> None:
        """Take hold of the other edge of the same quote."""
        if self.now is not None:
            self._set(replace(self.now, edge="start" if self.now.edge == "end" else "end"))

    def keep(self) -> None:
        """End, and tell the new edges where there are any."""
        held = self.now
        self.leave()
        if held is not None:
            span = without_outer_space(self._reading.text, held.now)
            if len(span) and span != held.old:
                self.kept.emit(held.mark_id, held.old, span)

    def leave(self) -> None:
        """End, with the quote as it was."""
        if self.now is not None:
            self._set(None)

    def words(self) -> str:
        """The words chosen now."""
        return self.now.now.of(self._reading.text) if self.now else ""

    def still(self, marks: Iterable[Mark], selected: Collection[str]) -> None:
        """Give up where the quote is not among the marks any more, or its claim is not worked on."""
        held = self.now
        if held is None:
            return
        known = any(mark.id == held.mark_id and held.old in mark.spans for mark in marks)
        if not known or held.mark_id not in selected:
            self.leave()

    def seen(self, marks: Sequence[Mark]) -> Sequence[Mark]:
        """The marks as they are to be drawn: with the edges as they are now."""
        held = self.now
        if held is None or held.now == held.old:
            return marks
        return [_with(mark, held.old, held.now) if mark.id == held.mark_id else mark for mark in marks]

    def _set(self, held: Adjustment | None) -> None:
        if held != self.now:
            self.now = held
            self.changed.emit()


def _with(mark: Mark, old: Span, new: Span) -> Mark:
    return replace(mark, spans=tuple(new if span == old else span for span in mark.spans))


def nearest(spans: Iterable[Span], position: int) -> Span | None:
    """The span that holds a position, else the one nearest to it."""
    return min(spans, key=lambda span: max(span.start - position, position - span.end, 0), default=None)
