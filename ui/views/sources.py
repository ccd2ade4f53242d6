"""The sources to choose from when linking evidence, with a search field over them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from core.records.cards import SourceCard
from ui import theme
from ui.icons import dress, icon
from ui.models.sources import TYPE_ICONS, facts_of, found, sources_model, title_of
from ui.models.words import joined
from ui.plain import plain_label
from ui.views import lines
from ui.views.rows import RowDelegate, card_list, draw_icon, is_rtl, small

_LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class _SourceRow(RowDelegate):
    def draw_card(self, painter: QPainter, room: QRect, card: Any) -> None:
        high = painter.fontMetrics().lineSpacing()
        line = draw_icon(painter, QRect(room.x(), room.y(), room.width(), high), TYPE_ICONS[card.type])
        painter.setPen(theme.colour("text"))
        lines.draw(painter, line, title_of(card))
        painter.setFont(small(painter.font()))
        painter.setPen(theme.colour("muted"))
        below = line.translated(0, high)
        if card.confidential:
            below = draw_icon(painter, below, "lock", "warning")
        facts = joined(_("confidential") if card.confidential else "", facts_of(card))
        lines.draw(painter, below, facts, rtl=is_rtl(painter))


class SourcesPane(QWidget):
    """Emits the source chosen with Enter or a double click, or that a new one is wanted."""

    source_chosen = Signal(str)
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[SourceCard, ...] = ()
        self._model = sources_model(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Find a source"))
        self.search.setAccessibleName(_("Find a source"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(lambda words: self._narrow())
        self.search.returnPressed.connect(self._choose)
        self.search.installEventFilter(self)
        self.list = card_list(_("Sources"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_SourceRow(self.list))
        self.list.activated.connect(self._activated)
        self._none = plain_label()
        self._none.setWordWrap(True)
        self._none.setProperty("role", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.show_sources(())

    def _lay_out(self) -> None:
        self.add = QPushButton(_("Add source"))
        self.add.setToolTip(_("Add a source by link, text or file"))
        dress(self.add, "plus")
        self.add.clicked.connect(self.add_wanted)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.add)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
        # Only now: a stack shows its first widget at once, as a window of its own while it is in none.
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._none)

    def show_sources(self, cards: Sequence[SourceCard]) -> None:
        """Show these sources, narrowed by what is being searched for."""
        self._cards = tuple(cards)
        self._narrow()

    def current_id(self) -> str:
        """The marked source's id, or ""."""
        card = self._model.card(self.list.currentIndex())
        return card.id if card else ""

    def _narrow(self) -> None:
        marked = self.current_id()
        self._model.show(found(self._cards, self.search.text()))
        index = self._model.index_of(marked)
        self.list.setCurrentIndex(index if index.isValid() else self._model.index(0))
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
        empty = _("No sources yet. Add one by link, text or file.")
        self._none.setText(_("No source has these words.") if self._cards else empty)

    def _choose(self) -> None:
        if self.current_id():
            self.source_chosen.emit(self.current_id())

    def _activated(self, index: QModelIndex) -> None:
        card = self._model.card(index)
        if card:
            self.source_chosen.emit(card.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the search field move through the list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _LIST_KEYS
        ):
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)
