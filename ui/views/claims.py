"""The claims of the chosen article: one row each, narrowed by All, To do or Done."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from core.records.cards import ClaimCard
from ui.icons import icon
from ui.models.claim_tree import above, unfolded, with_parents
from ui.models.claims import claims_model, narrowed, stage_words
from ui.plain import plain_label, plain_tip
from ui.views.claim_hands import ClaimHands
from ui.views.claim_rows import ClaimRows
from ui.views.rows import card_list


class ClaimsPane(QWidget):
    """Emits which claim the reviewer chose; ``show_claims`` gives it what to show."""

    claim_chosen = Signal(str)
    delete_wanted = Signal(str)
    filter_lifted = Signal()
    """The filter of the left pane was taken off, because it hid the claim to be shown."""
    split_wanted = Signal(str)
    put_under_wanted = Signal(str)
    take_out_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[ClaimCard, ...] = ()
        self._stage = "all"
        self._filter = "all"
        self._passing = 0
        self._telling = True
        self._model = claims_model(self, lambda card: card.id in self._rows.folded)
        self.list = card_list(_("Claims"))
        self.list.setModel(self._model)
        self._rows = ClaimRows(self.list)
        self.list.setItemDelegate(self._rows)
        self.hands = ClaimHands(self.list, self._rows)
        self.hands.fold_wanted.connect(self.fold)
        self.hands.step_wanted.connect(self._step_to)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self._head = plain_label()
        self._head.setProperty("role", "pane-title")
        self._none = plain_label()
        self._none.setWordWrap(True)
        self._none.setProperty("role", "muted")
        self._none.setContentsMargins(10, 10, 10, 10)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.show_claims(())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(10, 0, 8, 0)
        top.setSpacing(0)
        top.addWidget(self._head, 1)
        self.stages = QButtonGroup(self)
        for name, words in stage_words().items():
            top.addWidget(self._segment(name, words))
        self.stages.buttonClicked.connect(lambda button: self.show_stage(button.objectName()))
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
        # Only now: a stack shows its first widget at once, as a window of its own while it is in none.
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._none)

    def _segment(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setCheckable(True)
        button.setChecked(name == "all")
        button.setProperty("role", "quiet")
        button.setToolTip(plain_tip(_("Show these claims: {filter}").format(filter=words)))
        self.stages.addButton(button)
        return button

    def show_claims(self, cards: Sequence[ClaimCard]) -> None:
        """Show the claims of an article in this order; the chosen one stays chosen while it is there."""
        self._cards = tuple(cards)
        self._narrow()

    def show_stage(self, name: str) -> None:
        """Narrow to "all", "to do" or "done"."""
        self._stage = name
        for button in self.stages.buttons():
            button.setChecked(button.objectName() == name)
        self._narrow()

    def filter_by(self, name: str) -> None:
        """Narrow by a filter of ``ui.models.claims.FILTERS`` on top of the stage."""
        self._filter = name
        self._narrow()

    def select(self, claim_id: str) -> None:
        """Mark a claim as chosen, without a signal; a fold or a filter that hides it is lifted."""
        if self._rows.folded and self._rows.folded & (hiding := above(self._cards, claim_id)):
            self._rows.folded -= hiding
            self._narrow()
        if not self._model.index_of(claim_id).isValid() and any(card.id == claim_id for card in self._cards):
            lifted, self._filter = self._filter != "all", "all"
            self.show_stage("all")
            if lifted:
                self.filter_lifted.emit()
        self._mark(claim_id)

    def current_id(self) -> str:
        """The chosen claim's id, or ""."""
        card = self._model.card(self.list.currentIndex())
        return card.id if card else ""

    def move(self, step: int) -> None:  # type: ignore[override]
        """Choose the claim ``step`` rows further down, or up where negative; stops at either end."""
        last = self._model.rowCount() - 1
        if last < 0:
            return
        here = self.list.currentIndex()
        row = here.row() + step if here.isValid() else (0 if step > 0 else last)
        self.list.setCurrentIndex(self._model.index(max(0, min(row, last))))

    def _narrow(self) -> None:
        chosen = self.current_id()
        self._telling = False
        # The claim being worked on stays, even if the work just done takes it out of the filter.
        passing = narrowed(self._cards, self._stage, self._filter, keep=chosen)
        seen = with_parents(self._cards, passing)
        self._passing = len(passing)
        self._rows.tree = any(card.part_count for card in seen)
        only_above = len(seen) > len(passing)
        wanted = {card.id for card in passing} if only_above else set()
        self._rows.context = frozenset(card.id for card in seen if only_above and card.id not in wanted)
        self._model.show(unfolded(seen, self._rows.folded))
        self._telling = True
        self._mark(chosen)
        self._tell_count()

    def fold(self, claim_id: str, folded: bool) -> None:
        """Hide the parts of a claim, or show them; a part worked on gives way to the claim."""
        inside = claim_id in above(self._cards, self.current_id())
        self._rows.folded = self._rows.folded | {claim_id} if folded else self._rows.folded - {claim_id}
        if folded and inside:
            self._step_to(claim_id)
        self._narrow()

    def _step_to(self, claim_id: str) -> None:
        self.list.setCurrentIndex(self._model.index_of(claim_id))

    def _mark(self, claim_id: str) -> None:
        self._telling = False
        index = self._model.index_of(claim_id)
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)
        self._telling = True

    def _tell_count(self) -> None:
        shown, whole = self._passing, len(self._cards)
        count = str(whole) if shown == whole else _("{n} of {all}").format(n=shown, all=whole)
        self._head.setText(f"{_('Claims')} {count}")
        self._stack.setCurrentIndex(0 if shown else 1)
        none = _("No claims yet. Select words in the text and press C, or Alt+click a sentence.")
        self._none.setText(_("No claim passes this filter.") if whole else none)

    def _moved(self, index: QModelIndex) -> None:
        card = self._model.card(index)
        if card and self._telling:
            self.claim_chosen.emit(card.id)

    def menu_for(self, claim_id: str) -> QMenu:
        """What can be done with a claim."""
        menu = QMenu(self)
        for name, words, signal in self._tree_actions(claim_id):
            menu.addAction(icon(name), words).triggered.connect(
                lambda _on=False, signal=signal: signal.emit(claim_id)
            )
        menu.addSeparator()
        delete = menu.addAction(icon("delete"), _("Delete claim"))
        delete.triggered.connect(lambda: self.delete_wanted.emit(claim_id))
        return menu

    def _tree_actions(self, claim_id: str) -> list[tuple[str, str, SignalInstance]]:
        card = next((card for card in self._cards if card.id == claim_id), None)
        found = [
            ("split", _("Split into parts…"), self.split_wanted),
            ("part", _("Put under another claim…"), self.put_under_wanted),
        ]
        if card is not None and card.parent_id:
            found.append(("take-out", _("Take out of its claim"), self.take_out_wanted))
        return found

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the claim under the pointer, or of the chosen one for the menu key."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.list.indexAt(self._inside(event.globalPos())) if by_mouse else self.list.currentIndex()
        card = self._model.card(index)
        if card:
            menu = self.menu_for(card.id)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def _inside(self, place: QPoint) -> QPoint:
        return self.list.viewport().mapFromGlobal(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to delete the chosen claim."""
        if event.key() == Qt.Key.Key_Delete and self.current_id() and self.list.hasFocus():
            self.delete_wanted.emit(self.current_id())
        else:
            super().keyPressEvent(event)
