"""Choosing a claim of the library to link another one to, and how the two stand to each other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from core.i18n import _
from core.records.cards import ClaimCard
from core.records.links import OwnClaim
from core.records.terms import Relation
from ui.dialogs.frame import Sheet, explanation, framed, heading, hint
from ui.icons import icon
from ui.models.checked import in_the_tree
from ui.models.words import apart, joined
from ui.plain import plain_tip
from ui.views.rating_look import rating_icon

_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class LinkSheet(Sheet):
    """Type a few words, Enter. Emits ``search_wanted`` at each key, then ``link_wanted``."""

    search_wanted = Signal(str)
    link_wanted = Signal(str, Relation)
    """The id of the other claim, and how the claim stands to it."""

    def __init__(self, claim: ClaimCard, parent: QWidget | None = None) -> None:
        super().__init__(_("Link another claim"), _("&Link"), parent)
        self._article = claim.article_id
        self._claims: dict[str, OwnClaim] = {}
        self._looked = False
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Search the claims of the library"))
        self.line.setAccessibleName(_("Search the claims of the library"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Claims"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        framed(self.list)
        self.none = hint(_("No other claim fits."))
        self.relations = QButtonGroup(self)
        self.buttons: dict[Relation, QRadioButton] = {}
        self.body.addWidget(explanation(f"{claim.label}. {claim.title}"))
        self.body.addWidget(self.line)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.none)
        self.body.addWidget(heading(_("This claim and the other one")))
        for relation, words in _choices().items():
            self.body.addWidget(self._choice(relation, words))
        self.line.textChanged.connect(self.search_wanted)
        self.line.installEventFilter(self)
        self.list.currentRowChanged.connect(lambda _row: self._fit())
        self.list.itemActivated.connect(lambda _item: self.submit())
        self.resize(580, 500)
        self.show_claims(())
        self.line.setFocus()

    def _choice(self, relation: Relation, words: str) -> QRadioButton:
        button = QRadioButton(words)
        button.setChecked(relation is Relation.SAME)
        self.relations.addButton(button)
        self.buttons[relation] = button
        return button

    def show_claims(self, found: Sequence[OwnClaim]) -> None:
        """Show the claims that fit what is typed."""
        self._claims = {claim.id: claim for claim in found}
        self.list.clear()
        for claim in found:
            item = QListWidgetItem(joined(claim.title, claim.article))
            item.setData(Qt.ItemDataRole.UserRole, claim.id)
            item.setToolTip(plain_tip(claim.wording))
            item.setIcon(icon("claim", "muted") if claim.rating is None else rating_icon(claim.rating))
            if claim.rating is not None:
                item.setToolTip(plain_tip(f"{claim.wording}\n{apart(claim.rating.label)}"))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.none.setVisible(self._looked and not found)
        self._looked = True
        self._fit()

    def _fit(self) -> None:
        """Within an article, parts belong into the tree of claims."""
        chosen = self._claims.get(self._chosen())
        here = chosen is not None and chosen.article_id == self._article
        part = self.buttons[Relation.PART]
        part.setEnabled(not here)
        part.setToolTip(plain_tip(in_the_tree() if here else ""))
        if here and part.isChecked():
            self.buttons[Relation.SAME].setChecked(True)
        self.main.setEnabled(chosen is not None)

    def _chosen(self) -> str:
        chosen = self.list.selectedItems()
        return str(chosen[0].data(Qt.ItemDataRole.UserRole)) if chosen else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list while one types."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _TO_LIST:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def submit(self) -> None:
        """Hand over the claim chosen."""
        if self._chosen():
            relation = next(one for one, button in self.buttons.items() if button.isChecked())
            self.link_wanted.emit(self._chosen(), relation)

    def reject(self) -> None:
        """Close at once: letters typed to search are nothing to lose."""
        self.line.setModified(False)
        super().reject()


def _choices() -> dict[Relation, str]:
    return {
        Relation.SAME: _("&Both say the same"),
        Relation.PART: _("This claim is a &part of the other one"),
        Relation.CONTRADICTS: _("They &contradict each other: both cannot hold"),
    }
