"""A list of sources that narrows while words of one are typed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from core.records.cards import SourceCard
from ui.dialogs.frame import framed, heading, hint
from ui.icons import dress, icon
from ui.models.sources import TYPE_ICONS, described, facts_of, found, title_of
from ui.plain import plain_tip

MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ID = Qt.ItemDataRole.UserRole


class SourceChoice(QWidget):
    """``chosen(source_id)`` tells what is chosen, "" for nothing; ``new_wanted()`` asks for a new source."""

    chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, sources: Sequence[SourceCard]) -> None:
        super().__init__()
        self._sources = list(sources)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Find by title, publisher, author or address"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        framed(self.list)
        self.list.setIconSize(QSize(20, 20))
        self.list.setAccessibleName(_("Sources"))
        self.empty = hint("")
        self.new = QPushButton(_("&New source…"))
        dress(self.new, "plus")
        self._build()
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda: self.chosen.emit(self.source_id()))
        self.new.clicked.connect(self.new_wanted)
        self._narrow("")

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(_caption(self.search), 1)
        head.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.list.setMinimumSize(220, 90)

    def source_id(self) -> str:
        """The id of the source chosen, "" while none is."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(ID)) if row >= 0 else ""

    def set_source(self, source_id: str) -> None:
        """Choose a source; nothing happens where it is not in the list."""
        for row in range(self.list.count()):
            if self.list.item(row).data(ID) == source_id:
                self.list.setCurrentRow(row)

    def add_source(self, source: SourceCard) -> None:
        """Put a new source, or a changed one, at the top and choose it."""
        self._sources = [source, *(card for card in self._sources if card.id != source.id)]
        self.search.clear()
        self._narrow("")
        self.set_source(source.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the search line move through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, words: str) -> None:
        """Show the sources that fit; a choice that still fits stays, a single fit is chosen."""
        before = self.source_id()
        shown = found(self._sources, words)
        self.list.blockSignals(True)
        self.list.clear()
        for card in shown:
            self.list.addItem(_row(card))
        self.set_source(before)
        if len(shown) == 1 and words:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.empty.setText(self._nothing_words())
        self.empty.setVisible(not shown)
        if self.source_id() != before:
            self.chosen.emit(self.source_id())

    def _nothing_words(self) -> str:
        if not self._sources:
            return _("There are no sources yet. Press New source to add the first.")
        return _("No source fits these words. Type fewer of them, or press New source.")


def _caption(search: QLineEdit) -> QLabel:
    return heading(_("S&ource"), search)


def _row(card: SourceCard) -> QListWidgetItem:
    item = QListWidgetItem(icon(TYPE_ICONS[card.type]), f"{title_of(card)}\n{facts_of(card)}")
    item.setData(ID, card.id)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, described(card))
    item.setToolTip(plain_tip(described(card)))
    return item
