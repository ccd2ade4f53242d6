"""A claim's place in the tree: what it is a part of; its own parts, the rule, and what follows from them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.i18n import _
from core.records.cards import ClaimCard, ClaimDetail, PartsVerdict, RatingCard
from core.records.terms import PartRule
from ui import theme
from ui.icons import dress
from ui.models.claims import described, icon_of
from ui.models.words import rule_meaning, rule_words
from ui.plain import plain_tip
from ui.views import lines
from ui.views.flow import emptied
from ui.views.parts import CalmCombo, head, said, say
from ui.views.rating_look import known_icon, legible, rating_icon
from ui.views.rows import GAP, bold, cut, draw_icon, is_rtl

_WORD_WIDTH = 0.4
"""The share of a row that the words of its verdict may take."""


class PartRow(QAbstractButton):
    """One part: number, rating, title, and its verdict in words; pressed, one goes to it."""

    def __init__(self, card: ClaimCard) -> None:
        super().__init__()
        self.card = card
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(described(card))
        self.setToolTip(plain_tip(described(card)))

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(120, self.fontMetrics().lineSpacing() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row and the focus."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        if self.underMouse():
            painter.fillRect(self.rect(), theme.colour("hover"))
        self._draw(painter, self.rect().adjusted(4, 4, -4, -4))
        if self.hasFocus():
            painter.setPen(theme.colour("focus"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()

    def _draw(self, painter: QPainter, room: QRect) -> None:
        painter.setPen(theme.colour("muted"))
        painter.setFont(bold(self.font()))
        number, rest = cut(painter, room, painter.fontMetrics().horizontalAdvance(self.card.label))
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, self.card.label)
        painter.setFont(self.font())
        name, ink = icon_of(self.card)
        rest = cut(painter, rest, GAP)[1]
        rest = draw_icon(painter, rest, known_icon(name), legible(ink) if ink else "icon")
        words = _verdict_words(self.card)
        wide = min(self.fontMetrics().horizontalAdvance(words) + 4, round(room.width() * _WORD_WIDTH))
        title, verdict = cut(painter, rest, rest.width() - wide)
        painter.setPen(theme.colour("text"))
        lines.draw(painter, cut(painter, title, title.width() - GAP)[0], self.card.title)
        painter.setPen(theme.colour("muted"))
        lines.draw(painter, verdict, words, rtl=is_rtl(painter))


def _verdict_words(card: ClaimCard) -> str:
    if card.rating is None:
        return _("no verdict")
    label = card.rating.label
    return _("{label}, changed since").format(label=label) if card.verdict_outdated else label


class PartOf(QWidget):
    """Says which claim the one shown is a part of; hidden for a claim of its own."""

    claim_wanted = Signal(str)
    take_out_wanted = Signal(str)
    """The id of the part shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: ClaimDetail | None = None
        self.up, self.out = QPushButton(), QPushButton(_("Take out"))
        dress(self.up, "part")
        dress(self.out, "take-out")
        self.out.setToolTip(_("Make this a claim of its own"))
        self.up.clicked.connect(self._go_up)
        self.out.clicked.connect(self._take_out)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.up)
        row.addWidget(self.out)
        row.addStretch(1)

    def show_claim(self, detail: ClaimDetail) -> None:
        """Show what a claim is a part of."""
        self._detail = detail
        self.setVisible(detail.parent is not None)
        if detail.parent is not None:
            self.up.setText(_("Part of claim {n}").format(n=detail.parent.label))
            self.up.setToolTip(plain_tip(detail.parent.title))

    def _go_up(self) -> None:
        if self._detail and self._detail.parent:
            self.claim_wanted.emit(self._detail.parent.id)

    def _take_out(self) -> None:
        if self._detail:
            self.take_out_wanted.emit(self._detail.card.id)


class PartsBox(QWidget):
    """The parts of a claim, the rule, and what follows; hidden for a claim without parts."""

    claim_wanted = Signal(str)
    rule_wanted = Signal(PartRule)
    rating_wanted = Signal(RatingCard, str)
    """What follows from the parts is to be the draft of the reviewer's own verdict, for this reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict: PartsVerdict | None = None
        self._shown: tuple[ClaimCard, ...] = ()
        self.rows: list[PartRow] = []
        self.rule = CalmCombo(_("How the parts decide"))
        for rule, words in rule_words().items():
            self.rule.addItem(words, rule)
            self.rule.setItemData(self.rule.count() - 1, rule_meaning(rule), Qt.ItemDataRole.ToolTipRole)
        self.follows, self.difference = said(""), said("", "muted")
        self.take = QPushButton()
        self.take.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.rule.activated.connect(lambda row: self.rule_wanted.emit(self.rule.itemData(row)))
        self.take.clicked.connect(self._take)
        theme.notifier().changed.connect(self._redraw)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(head(_("Parts")))
        top.addWidget(self.rule, 1)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(self._list)
        for widget in (self.follows, self.difference, self.take):
            column.addWidget(widget)

    def show_claim(self, detail: ClaimDetail) -> None:
        """Show the parts of a claim and what they amount to."""
        self.setVisible(bool(detail.parts))
        self._show_parts(detail.parts)
        self._verdict = detail.parts_verdict
        if detail.parts_verdict is not None:
            self._show_verdict(detail.parts_verdict)

    def _show_parts(self, parts: Sequence[ClaimCard]) -> None:
        if tuple(parts) == self._shown:
            return
        self._shown = tuple(parts)
        emptied(self._list)
        self.rows = [PartRow(card) for card in parts]
        for row in self.rows:
            row.clicked.connect(lambda _on=False, row=row: self.claim_wanted.emit(row.card.id))
            self._list.addWidget(row)

    def _show_verdict(self, verdict: PartsVerdict) -> None:
        self.rule.setCurrentIndex(self.rule.findData(verdict.rule))
        self.rule.setToolTip(plain_tip(rule_meaning(verdict.rule)))
        say(self.follows, verdict.sentence)
        say(self.difference, verdict.difference)
        self.difference.setVisible(bool(verdict.difference))
        self.take.setVisible(verdict.rating is not None)
        if verdict.rating is not None:
            words = _("Propose “{label}” below").format(label=verdict.rating.label)
            self.take.setText(words.replace("&", "&&"))
            self._redraw()
            self.take.setToolTip(
                plain_tip(_("Goes to this label with the reason filled in; the verdict is yours to give"))
            )

    def _redraw(self) -> None:
        if self._verdict is not None and self._verdict.rating is not None:
            self.take.setIcon(rating_icon(self._verdict.rating))

    def _take(self) -> None:
        if self._verdict is not None and self._verdict.rating is not None:
            self.rating_wanted.emit(self._verdict.rating, self._verdict.sentence)
