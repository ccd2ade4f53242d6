"""Walks and selects in the text by key: by sentence, line, word and character, and says where it is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextCursor

from core.i18n import _
from core.text.spans import Span
from core.text.steps import by_grapheme, by_sentence, by_word
from ui.views.reader import keys
from ui.views.reader.announce import chosen_words, spoken
from ui.views.reader.boxes import extent
from ui.views.reader.layers import Layers
from ui.views.reader.page_view import PageView
from ui.views.reader.reading import Reading
from ui.views.reader.selecting import Selecting
from ui.views.reader.sentences import sentence_after

Step = Callable[[int, int], int]
"""From the anchor and the position to the next position."""

KEEP = QTextCursor.MoveMode.KeepAnchor
MOVE = QTextCursor.MoveMode.MoveAnchor


class Walking(QObject):
    """Moves the caret of the page. Right and left are as seen: in Arabic, left is forward."""

    came_to = Signal(object)
    """The Span of the sentence the caret was put on."""

    def __init__(
        self,
        view: PageView,
        selecting: Selecting,
        layers: Layers,
        say: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view, self._selecting, self._layers, self._say = view, selecting, layers, say
        self._reading = Reading()
        self._acts = self._all_acts()

    def begin(self, reading: Reading) -> None:
        """Walk in another text from here on."""
        self._reading = reading

    def does(self, name: str) -> bool:
        """True for the names of ``keys`` that are about walking and selecting."""
        return name in self._acts

    def do(self, name: str) -> None:
        """Take one step."""
        self._acts[name]()

    def _all_acts(self) -> dict[str, Callable[[], None]]:
        up, down = QTextCursor.MoveOperation.Up, QTextCursor.MoveOperation.Down
        return {
            keys.NEXT_SENTENCE: lambda: self.to_sentence(1),
            keys.PREVIOUS_SENTENCE: lambda: self.to_sentence(-1),
            keys.SENTENCE_START: lambda: self._to_edge(False, MOVE),
            keys.SENTENCE_END: lambda: self._to_edge(True, MOVE),
            keys.TAKE_START: lambda: self._to_edge(False, KEEP),
            keys.TAKE_END: lambda: self._to_edge(True, KEEP),
            keys.LINE_DOWN: lambda: self._by_line(down, MOVE),
            keys.LINE_UP: lambda: self._by_line(up, MOVE),
            keys.TAKE_LINE_DOWN: lambda: self._by_line(down, KEEP),
            keys.TAKE_LINE_UP: lambda: self._by_line(up, KEEP),
            keys.WORD_RIGHT: lambda: self._take_word(self._onward(1)),
            keys.WORD_LEFT: lambda: self._take_word(self._onward(-1)),
            keys.CHARACTER_RIGHT: lambda: self._take_character(self._onward(1)),
            keys.CHARACTER_LEFT: lambda: self._take_character(self._onward(-1)),
            keys.TAKE_NEXT: lambda: self._take_sentence(1),
            keys.TAKE_PREVIOUS: lambda: self._take_sentence(-1),
        }

    def to_sentence(self, step: int) -> None:
        """Put the caret at the beginning of the next (1) or previous (-1) sentence, and have it read out."""
        caret = self._selecting.caret()
        found = sentence_after(self._reading.sentences, caret, step)
        if found is None:
            return
        if (found.start - caret) * step <= 0:
            self._say(_("This is the last sentence.") if step > 0 else _("This is the first sentence."))
            return
        self._selecting.put(found.start, found.start, exact=False)
        self._bring(found)
        self.came_to.emit(found)
        self._say(spoken(self._reading, found, self._layers.stretches))

    def _to_edge(self, end: bool, mode: QTextCursor.MoveMode) -> None:
        caret = self._selecting.caret()
        sentence = self._sentence_here(caret)
        if sentence is None:
            return
        place = sentence.end if end else sentence.start
        if mode is KEEP:
            self._select(self._selecting.anchor(), place, exact=False)
            return
        if end and self._reading.sentence_at(place) != sentence:
            # Without a space between them, the end of one sentence is the beginning of the next.
            place = by_grapheme(self._reading.text, place, -1)
        self._selecting.put(place, place, exact=False)
        self._bring(Span(place, place))

    def _sentence_here(self, caret: int) -> Span | None:
        """The sentence at the caret; where a selection ends in front of the next one, that just selected."""
        here = self._reading.sentence_at(caret)
        ahead = caret > self._selecting.anchor()
        if ahead and here is not None and here.start == caret:
            return self._reading.sentence_at(caret - 1)
        return here

    def _by_line(self, operation: QTextCursor.MoveOperation, mode: QTextCursor.MoveMode) -> None:
        cursor = self._view.textCursor()
        cursor.movePosition(operation, mode)
        self._selecting.gesture_began(False)
        self._view.setTextCursor(cursor)
        if mode is KEEP:
            self._say(chosen_words(self._selecting.words()))

    def _onward(self, right: int) -> int:
        """A step to the right (1) or left (-1) as a step in the order of the text."""
        block = self._view.textCursor().block()
        return -right if block.textDirection() is Qt.LayoutDirection.RightToLeft else right

    def _take_word(self, step: int) -> None:
        text = self._reading.text
        self._take(lambda anchor, position: by_word(text, anchor, position, step), step, exact=False)

    def _take_character(self, step: int) -> None:
        text = self._reading.text
        self._take(lambda _anchor, position: by_grapheme(text, position, step), step, exact=True)

    def _take_sentence(self, step: int) -> None:
        sentences, length = self._reading.sentences, len(self._reading.text)
        self._take(lambda anchor, at: by_sentence(sentences, length, anchor, at, step), step, exact=False)

    def _take(self, step_from: Step, step: int, exact: bool) -> None:
        anchor, position = self._selecting.anchor(), self._selecting.caret()
        place = step_from(anchor, position)
        if place == position:
            end, beginning = _("This is the end of the text."), _("This is the beginning of the text.")
            self._say(end if step > 0 else beginning)
        else:
            self._select(anchor, place, exact)

    def _select(self, anchor: int, place: int, exact: bool) -> None:
        self._selecting.put(anchor, place, exact)
        self._bring(Span(place, place))
        self._say(chosen_words(self._selecting.words()))

    def _bring(self, span: Span) -> None:
        self._view.bring_into_view(*extent(self._view.document(), *self._reading.range_of(span)))
