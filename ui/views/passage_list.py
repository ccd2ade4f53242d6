"""A list of passages: how strong each is, and its words with those marked that the claim has too."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.i18n import _
from core.records.passages import Passage, Passages
from ui import theme
from ui.models.cards import CardModel
from ui.models.review_words import strength_words
from ui.models.words import listed
from ui.views import lines
from ui.views.rows import GAP, ICON, RowDelegate, card_list, cut, is_rtl, small
from ui.views.search import marked
from ui.views.suggestions.strip import BARS, bars


class _Row(RowDelegate):
    high = 3

    def draw_card(self, painter: QPainter, room: QRect, card: Any) -> None:
        high = painter.fontMetrics().lineSpacing()
        font = painter.font()
        head = QRect(room.x(), room.y(), room.width(), high)
        place, rest = cut(painter, head, ICON)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(place.x(), place.y() + (high - ICON) // 2, bars(BARS[card.strength], ratio))
        painter.setFont(small(font))
        painter.setPen(theme.colour("muted"))
        lines.draw(painter, cut(painter, rest, GAP)[1], _strength(card), rtl=is_rtl(painter))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        marked.draw(painter, room.adjusted(0, high, 0, 0), card.pieces, 2)


class PassageList(QWidget):
    """``chosen(Passage)`` for a click or Enter on a row, and for a step to another one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = passages_model(self)
        self.list = card_list(_("Passages"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Row(self.list))
        self.list.clicked.connect(self._choose)
        self.list.installEventFilter(self)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def show_passages(self, passages: Passages) -> None:
        """Show what was found, the best one in hand."""
        self._model.show(passages.found)
        self.list.setCurrentIndex(self._model.index(0))
        self.list.scrollToTop()

    def current(self) -> Passage | None:
        """The passage in hand."""
        return self._model.card(self.list.currentIndex())

    def step(self, by: int) -> None:
        """Take the next passage (1) or the one before (-1) in hand and choose it; round at the ends."""
        count = self._model.rowCount()
        if count:
            self.list.setCurrentIndex(self._model.index((self.list.currentIndex().row() + by) % count))
            self._choose(self.list.currentIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter chooses the row in hand, and nothing else: in a sheet it would press the main button too."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._choose(self.list.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _choose(self, index: QModelIndex) -> None:
        passage = self._model.card(index)
        if passage is not None:
            self.chosen.emit(passage)


def passages_model(parent: QObject) -> CardModel[Passage]:
    """A model of passages, each named by its words."""
    return CardModel(lambda card: card.words, _described, parent)


def _strength(card: Passage) -> str:
    return _("{strength}, {score} of 1000").format(strength=strength_words(card.strength), score=card.score)


def _described(card: Passage) -> str:
    shared = _("Shares with the claim: {words}").format(words=listed(card.shared))
    return f"{_strength(card)}. {card.words} {shared}"
