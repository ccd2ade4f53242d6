"""The strip over the text: the suggestion under review, how strong it is and why, and what to do with it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.i18n import _, ngettext
from core.records.cards import SuggestionCard
from core.records.reviewing import Review
from core.records.suggested import Strength
from ui import theme
from ui.icons import dress
from ui.models.review_words import filter_words, strength_words
from ui.plain import plain_label, plain_tip, with_key
from ui.views.flow import FlowLayout
from ui.views.lines import FewLines
from ui.views.parts import CalmCombo, Sign

AWAY_MS = 6000
"""How long the strip says that everything is decided before it goes."""

FILTERS = (Strength.WEAK, Strength.WORTH_A_LOOK, Strength.STRONG)
TIGHT = "QPushButton { padding: 2px 9px; } QComboBox { padding: 2px 24px 2px 8px; }"
BARS = {Strength.WEAK: 1, Strength.WORTH_A_LOOK: 2, Strength.STRONG: 3}


class SuggestionStrip(QFrame):
    """Emits what the reviewer wants; ``show_review`` says what is under review. Hidden where nothing is.

    ``gone`` tells that it went while it had the keyboard.
    """

    accept_wanted = Signal()
    reject_wanted = Signal()
    step_wanted = Signal(int)
    hidden_wanted = Signal()
    filter_chosen = Signal(Strength)
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strength = Strength.WEAK
        self._undecided = 0
        self._text_id = ""
        self.position = plain_label()
        self.sign = Sign(self._draw_sign)
        self.reasons = FewLines(2, least=2)  # the text below stays where it is, whatever is said
        self.accept = _button("check", self.accept_wanted.emit)
        self.reject = _button("close", self.reject_wanted.emit)
        self.previous = _button("previous", lambda: self.step_wanted.emit(-1))
        self.next = _button("next", lambda: self.step_wanted.emit(1))
        self.filter = CalmCombo(_("Which suggestions are shown"))
        self.hidden = QPushButton()
        self.away = QTimer(self, singleShot=True, interval=AWAY_MS)
        self._build()
        self.show_keys({})
        self.hide()

    def _build(self) -> None:
        self.setProperty("role", "header")
        self.setAccessibleName(_("Suggestions"))
        self.setStyleSheet(TIGHT)
        self.position.setProperty("role", "pane-title")
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.position.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.reasons.setProperty("role", "muted")
        for least in FILTERS:
            self.filter.addItem(filter_words(least), least)
        self.filter.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToContents)
        self.filter.activated.connect(lambda at: self.filter_chosen.emit(FILTERS[at]))
        self.hidden.setProperty("role", "link")
        keeps_room = self.hidden.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.hidden.setSizePolicy(keeps_room)
        self.hidden.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hidden.clicked.connect(self.hidden_wanted)
        self.away.timeout.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 5, 10, 5)
        column.setSpacing(3)
        column.addLayout(self._head())
        column.addWidget(self.reasons)
        column.addWidget(self._tools())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.sign)
        row.addWidget(self.position, 1)
        row.addWidget(self.hidden)
        return row

    def _tools(self) -> QWidget:
        self._row = QWidget()
        flow = FlowLayout(6, self._row)
        for widget in (self.accept, self.reject, self.previous, self.next, self.filter):
            flow.addWidget(widget)
        return self._row

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Name the keys on the buttons: by "accept", "reject", "previous", "next", "filter" and "hidden"."""
        words: Mapping[str, tuple[QPushButton, str]] = {
            "accept": (self.accept, _("Accept")),
            "reject": (self.reject, _("Reject")),
            "previous": (self.previous, _("Previous")),
            "next": (self.next, _("Next")),
        }
        for name, (button, text) in words.items():
            key = keys.get(name, "")
            button.setText(with_key(text, key))
            button.setAccessibleName(text)
        self.accept.setToolTip(plain_tip(_("Make a claim of the suggestion and go on to the next")))
        self.reject.setToolTip(plain_tip(_("Put the suggestion aside for good and go on to the next")))
        self.filter.setToolTip(plain_tip(with_key(_("Which suggestions are shown"), keys.get("filter", ""))))
        self.hidden.setToolTip(
            plain_tip(with_key(_("See which are hidden, and why"), keys.get("hidden", "")))
        )

    def show_review(
        self,
        text_id: str,
        review: Review,
        card: SuggestionCard | None,
        least: Strength,
        writable: bool = True,
    ) -> None:
        """Show the suggestion under review of a text; where all were just decided, say so and go."""
        done = text_id == self._text_id and self._undecided > 0 and not review.undecided
        stays = text_id == self._text_id and self.away.isActive()
        self._text_id, self._undecided = text_id, review.undecided
        self.filter.setCurrentIndex(FILTERS.index(least))
        self._show_hidden(len(review.hidden))
        if card is not None:
            self._show_card(card, review)
        elif review.undecided:
            self._say(_none_so_strong(review, least))
        elif done:
            self._say(_("Every suggestion of this text is decided."))
            self.away.start()
        elif not stays:
            self._go()
        self._row.setVisible(bool(review.undecided))
        for button in (self.accept, self.reject):
            button.setEnabled(card is not None and writable)
        for button in (self.previous, self.next):
            button.setEnabled(len(review.waiting) > 1)

    def _show_hidden(self, many: int) -> None:
        self.hidden.setText(ngettext("{n} hidden", "{n} hidden", many).format(n=many))
        self.hidden.setVisible(bool(many))

    def _show_card(self, card: SuggestionCard, review: Review) -> None:
        place = 1 + [one.id for one in review.waiting].index(card.id)
        where = _("Suggestion {n} of {total}").format(n=place, total=len(review.waiting))
        strength = _("{strength}, {score} of 1000").format(
            strength=strength_words(card.strength), score=card.score
        )
        self._strength = card.strength
        self._say(
            f"{where} \u00b7 {strength}", _("Why: {reasons}").format(reasons=_("; ").join(card.reasons))
        )
        self.sign.show()
        self.sign.redraw()

    def _say(self, head: str, reasons: str = "") -> None:
        self.away.stop()
        self.position.setText(head)
        self.reasons.show_text(reasons)
        self.reasons.setVisible(bool(reasons))
        self.sign.hide()
        self.setAccessibleDescription(f"{head}. {reasons}")
        self.show()

    def _go(self) -> None:
        self.away.stop()
        held = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.hide()
        if held:
            self.gone.emit()

    def _draw_sign(self, ratio: float) -> QPixmap:
        return bars(BARS[self._strength], ratio)


def bars(raised: int, ratio: float) -> QPixmap:
    """Three bars of rising height, the first ones raised: how strong something is, without colour."""
    picture = QPixmap(round(16 * ratio), round(16 * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    for at in range(3):
        high = 4 + 4 * at if at < raised else 1
        painter.fillRect(QRectF(1 + 5 * at, 14 - high, 4, high), theme.colour("suggestion"))
    painter.end()
    return picture


def _none_so_strong(review: Review, least: Strength) -> str:
    said = ngettext(
        "{n} suggestion waits behind the filter “{filter}”.",
        "{n} suggestions wait behind the filter “{filter}”.",
        review.weaker,
    )
    return said.format(n=review.weaker, filter=filter_words(least))


def _button(icon: str, run: Callable[[], object]) -> QPushButton:
    button = QPushButton()
    dress(button, icon)
    button.clicked.connect(lambda: run())
    return button
