"""What is offered for the selected words: the adder beside them and the menu of the page."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from core.records.terms import Stance
from core.text.spans import Span
from ui.views.reader import menu
from ui.views.reader.adder import Adder
from ui.views.reader.layers import Range
from ui.views.reader.page_view import PageView

Wanted = Callable[[], Span | None]
"""The selected span, or the one that stands for it where nothing is selected."""


class Offering(QObject):
    """Emits what was chosen; only what ``takes`` says somebody waits for is offered."""

    claim_wanted = Signal(object)
    words_wanted = Signal(object)
    note_wanted = Signal(object)
    evidence_wanted = Signal(Stance)
    direction_wanted = Signal(str)

    quote_unwanted = Signal(object)

    def __init__(
        self,
        view: PageView,
        selected: Wanted,
        wanted: Wanted,
        quote: Wanted,
        takes: Callable[[str], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._quote = quote
        self._view, self._selected, self._wanted, self._takes = view, selected, wanted, takes
        self._copy: Callable[[], object] = lambda: None
        self._direction: Callable[[], str] = lambda: ""
        self.adder = Adder(view)
        self.adder.claim_wanted.connect(self._want_claim)
        self.adder.words_wanted.connect(self._want_words)
        self.adder.note_wanted.connect(self._want_note)
        self.adder.evidence_wanted.connect(self.evidence_wanted)

    def copy_by(self, copy: Callable[[], object]) -> None:
        """Say what copies the selected words."""
        self._copy = copy
        self.adder.copy_wanted.connect(copy)

    def direction_by(self, direction: Callable[[], str]) -> None:
        """Say what tells the direction chosen for the paragraph at the caret."""
        self._direction = direction

    def _want_claim(self) -> None:
        span = self._wanted()
        if span is not None:
            self.claim_wanted.emit(span)

    def _want_words(self) -> None:
        span = self._selected()
        if span is not None:
            self.words_wanted.emit(span)

    def _adds_words(self) -> bool:
        """True where a claim of this text is chosen, so that words can be added to it."""
        return bool(self._view.layers.chosen) and self._takes("words_wanted")

    def _want_note(self) -> None:
        span = self._wanted()
        if span is not None:
            self.note_wanted.emit(span)

    def _take_out(self) -> None:
        span = self._quote()
        if span is not None:
            self.quote_unwanted.emit(span)

    def menu(self) -> QMenu:
        """What can be done with the selected words, or the sentence at the caret."""
        span = self._wanted()
        offered = menu.entries(
            self._want_claim if span and self._takes("claim_wanted") else None,
            self._want_words if self._selected() and self._adds_words() else None,
            self._take_out if self._quote() and self._takes("quote_unwanted") else None,
            self._want_note if span and self._takes("note_wanted") else None,
            self._copy if self._selected() else None,
            self._view.selectAll,
        )
        made = menu.menu_of(self._view, offered)
        if self._takes("direction_wanted"):
            menu.add_directions(made, self._direction(), self.direction_wanted.emit)
        return made

    def hide_while_pressed(self) -> None:
        """No bar is in the way of somebody who selects."""
        self.adder.setVisible(self.adder.isVisible() and not self._view.is_pressed())

    def place(self, some: Range | None) -> None:
        """Put the adder at the selected range, or away where there is none in sight."""
        ends = self._view.ends_of(some) if some else None
        if ends is None or self._view.is_pressed():
            self.adder.hide()
        else:
            claims, notes, evidence = (
                self._takes(name) for name in ("claim_wanted", "note_wanted", "evidence_wanted")
            )
            self.adder.offer(claims, self._adds_words(), notes, evidence)
            self.adder.appear(*ends, self._view.viewport().geometry())
