"""Quotes that wait for a decision after an update, beside the text: accept, pick or detach, one by one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from core.i18n import _, ngettext
from core.records.anchors import DiffPiece
from core.records.versions import MovedCard
from ui import theme
from ui.icons import dress
from ui.models.moved import moved_model, row_words, title_of, version_name
from ui.models.moved_order import Order
from ui.plain import plain_label, plain_tip
from ui.views import lines
from ui.views.diff_view import DiffBox
from ui.views.parts import sign, small_button
from ui.views.rows import RowDelegate, card_list, draw_icon, is_rtl, small

HIGH = 250
"""Pixels, where there is room."""

WHOLE = 100_000
"""Quotes are shown whole: this many code points around a change."""


def _stand(card: MovedCard) -> tuple[object, ...]:
    """What makes it worth going to: not the number or the title of its claim, which change as one works."""
    return card.id, card.decision, card.span, card.proposed


class _MovedRow(RowDelegate):
    def draw_card(self, painter: QPainter, room: QRect, card: Any) -> None:
        own = is_rtl(painter) if card.owner == "note" else None  # a note's begins with a word of ours
        used = lines.draw(painter, room, title_of(card), rtl=own)
        painter.setFont(small(painter.font()))
        painter.setPen(theme.colour("muted"))
        line = QRect(room.x(), room.y() + used, room.width(), painter.fontMetrics().lineSpacing())
        if card.open:
            line = draw_icon(painter, line, "warning" if card.flags else "moved", "warning")
        lines.draw(painter, line, row_words(card), rtl=is_rtl(painter))


class MovedStrip(QFrame):
    """Emits what is decided, with the id of the quote; ``show_moved`` gives it what to show."""

    accept_wanted = Signal(str)
    pick_wanted = Signal(str)
    """The words selected in the text are to be the quote; begun by Pick, ended by Enter."""
    detach_wanted = Signal(str)
    accept_all_wanted = Signal()
    jump_wanted = Signal(object)
    """The MovedCard whose place is to be shown."""
    chosen = Signal(object)
    pick_begun = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("moved")
        self.setAccessibleName(_("Moved quotes"))
        self._cards: tuple[MovedCard, ...] = ()
        self._order = Order()
        self._telling = True
        self._writable = True
        self.picking = ""
        """The id of the quote whose place is being picked, "" for none."""
        self._model = moved_model(self)
        self.list = card_list(_("Moved quotes"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_MovedRow(self.list))
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.activated.connect(lambda _index: self._emit(self.accept_wanted))
        self.head = plain_label()
        self.head.setProperty("role", "pane-title")
        self.what = plain_label()
        self.what.setProperty("role", "muted")
        self.words = DiffBox(_("Old words against the words proposed"), WHOLE)
        self.decided = QCheckBox(_("Decided ones too"))
        self.decided.toggled.connect(lambda _on: self._show())
        self.all = QPushButton()
        self.accept = self._button("accept", _("Accept"), lambda: self._emit(self.accept_wanted))
        self.pick = self._button("edit", _("Pick"), self.begin_picking)
        self.detach = self._button("reject", _("Detach"), lambda: self._emit(self.detach_wanted))
        self.jump = self._button("jump", _("Show in the text"), self._jump)
        self.all.clicked.connect(self.accept_all_wanted)
        self._lay_out()
        self.hide()

    def _button(self, name: str, words: str, run: Any) -> QPushButton:
        button = QPushButton(words)
        dress(button, name)
        button.clicked.connect(lambda: run())
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(sign("moved", "warning"))
        top.addWidget(self.head, 1)
        top.addWidget(self.decided)
        top.addWidget(small_button("close", _("Close the list of moved quotes"), self.leave))
        right = QWidget()
        side = QVBoxLayout(right)
        side.setContentsMargins(8, 0, 8, 0)
        side.setSpacing(4)
        side.addWidget(self.what)
        side.addWidget(self.words, 1)
        buttons = QHBoxLayout()
        for button in (self.accept, self.pick, self.detach, self.jump):
            buttons.addWidget(button)
        buttons.addStretch(1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.list)
        halves.addWidget(right)
        halves.setSizes([240, 420])
        for part in (self.list, self.words):  # two lines each, where a window is low
            part.setMinimumHeight(44)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(halves, 1)
        column.addLayout(buttons)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFixedHeight(HIGH)
        self.setFocusProxy(self.list)

    def look_only(self) -> None:
        """Show what waits for a decision, and let nothing be decided."""
        self._writable = False
        self.all.setEnabled(False)
        self._say()

    def show_keys(self, accept: str, pick: str, detach: str) -> None:
        """Name the keys of the decisions in the tooltips; "" for none."""
        for button, words, key in (
            (self.accept, _("Take the place proposed; Enter does it too"), accept),
            (self.pick, _("Select the words in the text, then press Enter"), pick),
            (self.detach, _("Leave the quote with the older version"), detach),
        ):
            button.setToolTip(plain_tip(f"{words} ({key})" if key else words))

    def fit(self, room: int) -> None:
        """Take no more height than there is room, but as much as the buttons need."""
        self.setFixedHeight(max(min(HIGH, room), self.minimumSizeHint().height()))

    def show_moved(self, cards: Sequence[MovedCard]) -> None:
        """Show what became of the quotes; the chosen one stays chosen while it is shown, else the next is."""
        if self.isHidden():
            self._order.forget()
        self._cards = self._order.kept(cards)
        if self.picking and all(card.id != self.picking for card in cards):
            self.picking = ""
        self._show()

    def waiting(self) -> int:
        """How many quotes wait for a decision."""
        return sum(card.open for card in self._cards)

    def current(self) -> MovedCard | None:
        """The quote that is decided on."""
        return self._model.card(self.list.currentIndex())

    def select(self, owner_id: str) -> None:
        """Choose the first quote of a claim that waits."""
        for card in self._model.cards:
            if card.owner_id == owner_id and card.open:
                self.list.setCurrentIndex(self._model.index_of(card.id))
                return

    def begin_picking(self) -> None:
        """Wait for words selected in the text; the same again ends it."""
        card = self.current()
        self.picking = "" if card is None or self.picking else card.id
        self._say()
        if self.picking:
            self.pick_begun.emit()

    def stop_picking(self) -> None:
        """Wait for no words any more."""
        self.picking = ""
        self._say()

    def end_picking(self) -> None:
        """Take the words that are selected now."""
        if self.picking:
            self.pick_wanted.emit(self.picking)

    def leave(self) -> None:
        """Put the list away; what was not decided waits on."""
        self.picking = ""
        self.hide()
        self.closed.emit()

    def _show(self) -> None:
        row = max(self.list.currentIndex().row(), 0)
        before = self.current()
        shown = [card for card in self._cards if card.open or self.decided.isChecked()]
        self._telling = False
        self._model.show(shown)
        self.list.setCurrentIndex(self._next(before, row))
        self._telling = True
        harmless = sum(card.harmless for card in self._cards)
        all_words = ngettext(
            "Accept {n} without a changed number, negation or direction",
            "Accept {n} without changed numbers, negations or directions",
            harmless,
        )
        self.all.setText(all_words.format(n=harmless))
        self.all.setVisible(harmless > 0)
        self._say()
        now = self.current()
        if now is not None and self.isVisible() and (before is None or _stand(now) != _stand(before)):
            self.chosen.emit(now)

    def _next(self, before: MovedCard | None, row: int) -> QModelIndex:
        """The quote that was in hand while it waits; once it is decided the next below that does."""
        cards = self._model.cards
        index = self._model.index_of(before.id) if before else QModelIndex()
        now = self._model.card(index)
        if before is not None and before.open and (now is None or not now.open):
            after = [card for at, card in enumerate(cards) if card.open and at >= row]
            still = [*after, *(card for card in cards if card.open)]
            index = self._model.index_of(still[0].id) if still else index
        if not index.isValid() and cards:
            index = self._model.index(min(row, len(cards) - 1))
        return index

    def _say(self) -> None:
        """Say about the chosen quote what differs and what can be done."""
        card = self.current()
        self._say_head()
        for button in (self.accept, self.pick, self.detach, self.jump):
            button.setEnabled(card is not None and self._writable)
        self.pick.setText(_("Stop picking") if self.picking else _("Pick"))
        if card is None:
            self.what.setText("")
            return
        self.accept.setEnabled(self._writable and card.span is not None and not self.picking)
        self.jump.setEnabled(card.span is not None)
        between = _("{old} against {new}: {what}").format(
            old=version_name(card.old_version), new=version_name(card.new_version), what=row_words(card)
        )
        picking = _("Select the words in the text, then press Enter. Escape stops.")
        self.what.setText(picking if self.picking else between)

    def _say_head(self) -> None:
        """Say how many quotes wait; while one is picked, for which, since nothing else can be done then."""
        card, waiting = self.current(), self.waiting()
        if card is not None and self.picking:
            claim = _("Select the new words of claim {number} in the text").format(number=card.label)
            note = _("Select the new words of the note in the text")
            self.head.setText(claim if card.owner == "claim" else note)
            return
        words = ngettext("{n} moved quote to decide", "{n} moved quotes to decide", waiting)
        self.head.setText(words.format(n=waiting) if waiting else _("Every quote is decided."))

    def show_pieces(self, pieces: Sequence[DiffPiece], old: str, new: str) -> None:
        """Show the old words of the chosen quote against those proposed."""
        self.words.show_pieces(pieces, old, new)

    def _moved(self, _index: QModelIndex) -> None:
        if self._telling:
            self.picking = ""
            self._say()
            card = self.current()
            if card is not None:
                self.chosen.emit(card)

    def _emit(self, wanted: Any) -> None:
        card = self.current()
        if card is not None:
            wanted.emit(card.id)

    def _jump(self) -> None:
        card = self.current()
        if card is not None:
            self.jump_wanted.emit(card)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line between the text and the list."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, theme.colour("border"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the picking, else it puts the list away."""
        if event.key() == Qt.Key.Key_Escape and self.picking:
            self.stop_picking()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
