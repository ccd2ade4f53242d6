"""The claims of the chosen article: one row each, narrowed by All, To do or Done."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
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
from ui import theme
from ui.icons import icon
from ui.models.claims import claims_model, counts_of, icon_of, narrowed, stage_words
from ui.models.words import joined, state_words
from ui.plain import plain_label, plain_tip
from ui.views import lines
from ui.views.rating_look import known_icon, legible
from ui.views.rows import GAP, RowDelegate, bold, card_list, cut, draw_icon, is_rtl, small

_NUMBER_WIDTH = 22


class _ClaimRow(RowDelegate):
    def draw_card(self, painter: QPainter, room: QRect, card: Any) -> None:
        line = painter.fontMetrics().lineSpacing()
        number, rest = cut(painter, room, _NUMBER_WIDTH)
        _draw_number(painter, QRect(number.x(), number.y(), number.width(), line), card.number)
        name, ink = icon_of(card)
        rest = cut(painter, rest, GAP)[1]
        first = QRect(rest.x(), rest.y(), rest.width(), line)
        first = draw_icon(painter, first, known_icon(name), legible(ink) if ink else "icon")
        painter.setPen(theme.colour("text"))
        lines.draw(painter, first, card.title)
        _draw_facts(painter, first.translated(0, line), card)


def _draw_number(painter: QPainter, place: QRect, number: int) -> None:
    font = painter.font()
    painter.setFont(bold(font))
    painter.setPen(theme.colour("muted"))
    text = painter.fontMetrics().elidedText(str(number), Qt.TextElideMode.ElideRight, place.width())
    # The painter mirrors the flag with its direction: numbers end next to the icon.
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    painter.setFont(font)


def _draw_facts(painter: QPainter, line: QRect, card: ClaimCard) -> None:
    painter.setFont(small(painter.font()))
    painter.setPen(theme.colour("muted"))
    if card.verdict_outdated:
        line = draw_icon(painter, line, "warning", "warning")
    if card.moved:
        line = draw_icon(painter, line, "moved", "warning")
    verdict = card.rating.label if card.rating else ""
    evidence = counts_of(card) or state_words(card.evidence_state)
    facts = joined(evidence, verdict, " ".join(f"#{tag}" for tag in card.tags))
    lines.draw(painter, line, facts, rtl=is_rtl(painter))


class ClaimsPane(QWidget):
    """Emits which claim the reviewer chose; ``show_claims`` gives it what to show."""

    claim_chosen = Signal(str)
    delete_wanted = Signal(str)
    filter_lifted = Signal()
    """The filter of the left pane was taken off, because it hid the claim to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[ClaimCard, ...] = ()
        self._stage = "all"
        self._filter = "all"
        self._telling = True
        self._model = claims_model(self)
        self.list = card_list(_("Claims"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ClaimRow(self.list))
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
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(self._stack, 1)

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
        """Mark a claim as chosen, without a signal; a filter that hides it is lifted."""
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
        self._model.show(narrowed(self._cards, self._stage, self._filter, keep=chosen))
        self._telling = True
        self._mark(chosen)
        self._tell_count()

    def _mark(self, claim_id: str) -> None:
        self._telling = False
        index = self._model.index_of(claim_id)
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)
        self._telling = True

    def _tell_count(self) -> None:
        shown, whole = self._model.rowCount(), len(self._cards)
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
        delete = menu.addAction(icon("delete"), _("Delete claim"))
        delete.triggered.connect(lambda: self.delete_wanted.emit(claim_id))
        return menu

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
