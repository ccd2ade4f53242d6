"""Choosing the claim that another one is to be a part of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QListWidgetItem, QWidget

from core.i18n import _
from core.records.cards import ClaimCard
from ui import fuzzy
from ui.dialogs.frame import Sheet, explanation, framed
from ui.models.words import apart
from ui.plain import plain_tip

_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ParentSheet(Sheet):
    """Type a few letters, Enter. Emits ``parent_chosen``; close it with ``accept()`` once it is stored."""

    parent_chosen = Signal(str)

    def __init__(self, claim: ClaimCard, others: Sequence[ClaimCard], parent: QWidget | None = None) -> None:
        super().__init__(_("Put under another claim"), _("&Put under this claim"), parent)
        self._others = tuple(others)
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Search the claims of this article"))
        self.line.setAccessibleName(_("Search the claims of this article"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Claims"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        framed(self.list)
        self.body.addWidget(explanation(f"{claim.label}. {claim.title}"))
        self.body.addWidget(self.line)
        self.body.addWidget(self.list, 1)
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self.submit())
        self.resize(560, 420)
        self._fill("")
        self.line.setFocus()

    def _fill(self, query: str) -> None:
        found = list(self._others)
        if query.strip():
            found = fuzzy.best(found, query, _named, len(found))
        self.list.clear()
        for card in found:
            item = QListWidgetItem("   " * card.depth + _named(card))
            item.setData(Qt.ItemDataRole.UserRole, card.id)
            item.setToolTip(plain_tip(card.wording))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.main.setEnabled(bool(found))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list while one types."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _TO_LIST:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def submit(self) -> None:
        """Hand over the claim chosen."""
        item = self.list.currentItem()
        if item is not None:
            self.parent_chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def reject(self) -> None:
        """Close at once: letters typed to search are nothing to lose."""
        self.line.setModified(False)
        super().reject()


def _named(card: ClaimCard) -> str:
    return f"{card.label}. {apart(card.title)}"
