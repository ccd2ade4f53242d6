"""The list of sentences: a real list, so that a screen reader reads it as it reads every list."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from core.i18n import _
from ui.views.reader import keys
from ui.views.reader.sentence_model import SentenceModel
from ui.views.reader.sentence_row import SentenceDelegate
from ui.views.rows import card_list

ROWS_BY = {keys.NEXT_SENTENCE: 1, keys.PREVIOUS_SENTENCE: -1}
OURS = frozenset(
    {
        keys.WORD_LEFT,
        keys.WORD_RIGHT,
        keys.CHARACTER_LEFT,
        keys.CHARACTER_RIGHT,
        keys.TAKE_NEXT,
        keys.TAKE_PREVIOUS,
        keys.TAKE_START,
        keys.TAKE_END,
        keys.LARGER,
        keys.SMALLER,
    }
)
"""What the keys of the text do in the list too; the others are those of every list."""


class SentenceList(QListView):
    """Shows the rows of ``rows``; what is chosen and where one stands is told to it and asked of it."""

    stepped = Signal(int)
    """The row somebody went to."""
    entered = Signal(int)
    """Enter, or a double click, on a row."""
    key_wanted = Signal(str)
    """One of the names in ``keys``."""
    menu_wanted = Signal(QPoint)
    copy_wanted = Signal()
    focus_came = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bound = keys.usual()
        self.rows = SentenceModel(self)
        self._telling = True
        self._set_up()

    def _set_up(self) -> None:
        card_list(_("Sentences"), self)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setModel(self.rows)
        self.setItemDelegate(SentenceDelegate(self))
        self.selectionModel().currentChanged.connect(self._moved)
        self.activated.connect(lambda index: self.entered.emit(index.row()))

    def set_font_of_text(self, font: QFont) -> None:
        """Show the words in a font."""
        self.setFont(font)
        self.scheduleDelayedItemsLayout()

    def go_to(self, row: int) -> None:
        """Stand on a row without telling."""
        if row < 0 or self.currentIndex().row() == row:
            return
        self._telling = False
        self.setCurrentIndex(self.rows.index(row))
        self.scrollTo(self.rows.index(row))
        self._telling = True

    def _moved(self, index: QModelIndex) -> None:
        if self._telling and index.isValid():
            self.stepped.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by sentence, choose words; the other keys are those of every list."""
        name = keys.name_of(event, self.bound)
        if name in ROWS_BY:
            self._step(ROWS_BY[name])
        elif name in OURS or (name == keys.CLEAR and self.rows.has_chosen()):
            self.key_wanted.emit(name)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        row = self.currentIndex().row() + by
        if 0 <= row < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row))
        else:
            self.key_wanted.emit(keys.NEXT_SENTENCE if by > 0 else keys.PREVIOUS_SENTENCE)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the text, for the row under the mouse or the one that has the keyboard."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = self.visualRect(self.currentIndex())
            where = self.viewport().mapToGlobal(box.bottomLeft())
        self.menu_wanted.emit(where)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard came."""
        super().focusInEvent(event)
        self.focus_came.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
