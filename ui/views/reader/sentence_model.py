"""The sentences of a text as rows, each with what is marked in it and the words of it that are selected."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.engines.finding import Places
from core.i18n import _
from core.text.spans import Span
from ui.models.cards import CARD_ROLE
from ui.plain import plain_tip
from ui.views.reader.marks import Mark, Stretch, smallest_first
from ui.views.reader.reading import Reading

AnyIndex = QModelIndex | QPersistentModelIndex
MARKS_SHOWN = 4
"""Marks of a sentence that are shown where it has more than one above this."""


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """The ``number``th sentence of ``total``; marks come smallest first.

    those worked on have their ids in ``selected``.
    ``chosen``, the words ``found`` and the one of these in hand, ``found_now``, are counted within it.
    """

    number: int
    total: int
    text: str
    right_to_left: bool
    marks: tuple[Mark, ...]
    selected: frozenset[str]
    chosen: Span | None
    found: tuple[Span, ...] = ()
    found_now: Span | None = None

    def marks_shown(self) -> tuple[tuple[Mark, ...], int]:
        """The marks there is room for, notes only after all others, and how many are left out."""
        if len(self.marks) <= MARKS_SHOWN + 1:
            return self.marks, 0
        kept = sorted(self.marks, key=lambda mark: mark.kind == "note")[:MARKS_SHOWN]
        return tuple(kept), len(self.marks) - MARKS_SHOWN


class SentenceModel(QAbstractListModel):
    """Works out a row when it is asked for, so that a long text costs no more than what is seen of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = Reading()
        self._marked: dict[int, list[Stretch]] = {}
        self._selected: frozenset[str] = frozenset()
        self._chosen: Span | None = None
        self._found: Places | None = None
        self._found_now: Span | None = None
        self._right_to_left: Callable[[int], bool] = lambda _position: False

    def show(self, reading: Reading, right_to_left: Callable[[int], bool]) -> None:
        """Show the sentences of a text; the function tells how the paragraph at a position runs."""
        self.beginResetModel()
        self._reading, self._right_to_left = reading, right_to_left
        self._marked, self._chosen = {}, None
        self._found = self._found_now = None
        self.endResetModel()

    def mark(self, stretches: Sequence[Stretch]) -> None:
        """Show what is marked."""
        self._marked = _by_row(self._reading, stretches)
        self._tell(0, self.rowCount() - 1)

    def select(self, ids: frozenset[str]) -> None:
        """Show which marks are worked on."""
        if ids != self._selected:
            self._selected = ids
            self.redraw()

    def choose(self, span: Span | None) -> None:
        """Show which words are selected."""
        before, self._chosen = self._chosen, span
        for one in (before, span):
            if one is not None:
                self._tell(self.row_at(one.start), self.row_at(max(one.start, one.end - 1)))

    def find(self, found: Places | None, now: Span | None) -> None:
        """Show which words are looked for, and which of them is in hand."""
        self._found, self._found_now = found, now
        self.redraw()

    def has_chosen(self) -> bool:
        """True where words are selected."""
        return self._chosen is not None

    def redraw(self) -> None:
        """Say that every row may look different."""
        self._tell(0, self.rowCount() - 1)

    def _tell(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))

    def row_at(self, position: int) -> int:
        """The row of the sentence at or before a position, the first where there is none; -1 in no text."""
        sentences = self._reading.sentences
        found = bisect_right(sentences, position, key=lambda span: span.start) - 1
        return max(0, found) if sentences else -1

    def place(self, row: int) -> Span:
        """Where the sentence of a row stands."""
        return self._reading.sentences[row]

    def sentence(self, row: int) -> SentenceRow:
        """What a row shows."""
        span = self.place(row)
        return SentenceRow(
            row + 1,
            self.rowCount(),
            span.of(self._reading.text),
            self._right_to_left(span.start),
            tuple(smallest_first(self._marked.get(row, ()))),
            self._selected,
            _within(self._chosen, span),
            tuple(self._found_in(span)),
            _within(self._found_now, span),
        )

    def _found_in(self, sentence: Span) -> Iterator[Span]:
        for place in self._found.within(sentence) if self._found is not None else ():
            inside = _within(place, sentence)
            if inside is not None:
                yield inside

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """One row a sentence."""
        return 0 if parent.isValid() else len(self._reading.sentences)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence, what it shows, or all of it in words."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if role == CARD_ROLE:
            return self.sentence(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.place(index.row()).of(self._reading.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return aloud(self.sentence(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_tip(self.sentence(index.row())))
        return None


def aloud(row: SentenceRow) -> str:
    """Everything a row shows, to be read out: "Sentence 4 of 31: ... Claim 2, supported."."""
    said = _("Sentence {n} of {total}: {text}").format(
        n=row.number, total=row.total, text=" ".join(row.text.split())
    )
    chosen = row.chosen.of(row.text) if row.chosen else ""
    words = _("Selected: {words}").format(words=" ".join(chosen.split())) if chosen else ""
    return " ".join(_stopped(part) for part in (said, *(mark.aloud for mark in row.marks), words) if part)


def _tip(row: SentenceRow) -> str:
    """Every mark of a row, where the row has no room for some."""
    return "\n".join(mark.aloud for mark in row.marks) if row.marks_shown()[1] else ""


def _stopped(part: str) -> str:
    """A part with a full stop, so that a voice makes a pause behind it."""
    return part if part[-1] in ".!?…؟۔:" or part[-2:-1] in (".", "!", "?", "؟") else f"{part}."


def _within(chosen: Span | None, sentence: Span) -> Span | None:
    if chosen is None or not chosen.overlaps(sentence):
        return None
    start, end = max(chosen.start, sentence.start), min(chosen.end, sentence.end)
    return Span(start - sentence.start, end - sentence.start)


def _by_row(reading: Reading, stretches: Sequence[Stretch]) -> dict[int, list[Stretch]]:
    """The stretches that touch each sentence, by its row."""
    ranges = [reading.range_of(span) for span in reading.sentences]
    found: dict[int, list[Stretch]] = {}
    for piece in stretches:
        row = bisect_right(ranges, piece.start, key=lambda some: some[1])
        last = bisect_left(ranges, piece.end, key=lambda some: some[0])
        for touched in range(row, last):
            found.setdefault(touched, []).append(piece)
    return found
