"""Finding in the text on show: what is typed in the find bar, marked on the page."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from core.engines.finding import Places, places
from core.engines.folding import Folded, fold
from core.i18n import _
from core.text.spans import Span
from ui.views.reader.announce import announce
from ui.views.reader.find_bar import FindBar

LONGEST_TAKEN = 60
"""Characters of a selection that are taken over into the find bar; more is hardly what one looks for."""


@dataclass(frozen=True, slots=True)
class Page:
    """What finding needs of the reader."""

    text: Callable[[], str]
    selected: Callable[[], str]
    caret: Callable[[], int]
    mark: Callable[[Places | None, Span | None], None]
    """Mark these places, one of them as the one in hand, and bring it into view."""
    select: Callable[[Span], None]
    focus: Callable[[], None]


class Finder:
    """Works the find bar of one reader."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        self.bar = FindBar(parent)
        self.bar.hide()
        self._page = page
        self._folded: Folded | None = None
        self._found: Places | None = None
        self._at = 0
        self._from = 0
        self.bar.changed.connect(self._look)
        self.bar.step_wanted.connect(self.step)
        self.bar.closed.connect(self.close)

    def open(self) -> None:
        """Show the bar with the keyboard in it; a few selected words are what is to be found."""
        words = " ".join(self._page.selected().split())
        if not self.bar.isVisible():
            self._from = self._page.caret() - len(self._page.selected())
        self.bar.show()
        if words and len(words) <= LONGEST_TAKEN:
            self.bar.line.setText(words)
        self.bar.line.setFocus()
        self.bar.line.selectAll()
        self._look()

    def step(self, by: int) -> None:
        """Go to the next place (1) or the one before (-1), round the ends; opens the bar if need be."""
        if not self.bar.isVisible() or not self.bar.words():
            self.open()
            return
        if self._found is None:
            self._look()
        elif len(self._found):
            self._show(self._at + by)
        if not self.bar.line.hasFocus() and self._found:
            self._page.select(self._found.span(self._at))

    def close(self) -> None:
        """Hide the bar, and give the keyboard back to the text, with the words in hand selected."""
        self.bar.hide()
        found, self._found = self._found, None
        self._page.mark(None, None)
        if found:
            self._page.select(found.span(self._at))
        self._page.focus()

    def text_changed(self) -> None:
        """Another text is shown: look there, if one is looking."""
        self._folded = None
        self._from = 0
        if self.bar.isVisible():
            self._look()

    def _look(self) -> None:
        """Find what is typed, from where one began."""
        if not self.bar.isVisible():
            return
        if self._folded is None:
            self._folded = fold(self._page.text())
        self._found = places(self._folded, self.bar.words(), whole=self.bar.whole.isChecked())
        if self._found:
            self._show(self._found.first_from(max(0, self._from)))
            return
        self._page.mark(None, None)
        self._say(_("not found") if self.bar.words().strip() else "", missing=True)

    def _show(self, number: int) -> None:
        assert self._found is not None
        self._at = number % len(self._found)
        self._from = self._found.span(self._at).start
        self._page.mark(self._found, self._found.span(self._at))
        self._say(_("{n} of {all}").format(n=self._at + 1, all=len(self._found)), missing=False)

    def _say(self, words: str, *, missing: bool) -> None:
        self.bar.show_count(words, missing=missing)
        announce(self.bar, words)
