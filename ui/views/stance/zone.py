"""One stance zone: its evidence, a place to drop more, and a hint where a side is missing."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.i18n import _
from core.records.cards import EvidenceCard
from core.records.terms import Stance
from ui import theme
from ui.dropped import acceptable, read
from ui.models.words import missing_side, stance_word
from ui.plain import plain_label, plain_tip, with_key
from ui.views.flow import emptied
from ui.views.parts import sign, small_button
from ui.views.stance.link import LinkField
from ui.views.stance.row import EVIDENCE_MIME, EvidenceRow


class DropHint(QLabel):
    """The dashed place that says what may be dropped here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(8, 6, 8, 6)
        self.lit = ""
        """The name of the theme colour while something is dragged over the zone."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dashes around, stronger while something is dragged over."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.lit:
            painter.setBrush(theme.colour(f"{self.lit}_tint"))
        pen = QPen(theme.colour(self.lit or "field_border"), 2 if self.lit else 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
        super().paintEvent(event)


class StanceZone(QWidget):
    """Emits what is wanted of its evidence, and what was dropped on it."""

    evidence_dropped = Signal(Stance, object)
    """The stance and a ``Dropped``."""
    evidence_wanted = Signal(Stance)
    source_wanted = Signal(str, object)
    """The source's id, and the quote's span or None."""
    evidence_edit_wanted = Signal(str)
    evidence_remove_wanted = Signal(str)
    stance_changed = Signal(str, Stance)

    def __init__(self, stance: Stance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stance = stance
        self.setAcceptDrops(True)
        self.setAccessibleName(stance_word(stance))
        self._cards: tuple[EvidenceCard, ...] | None = None
        self.rows: list[EvidenceRow] = []
        self._title = plain_label()
        self._title.setProperty("role", "pane-title")
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.hint = DropHint()
        self.link = LinkField()
        self.link.completed.connect(lambda dropped: self.evidence_dropped.emit(self.stance, dropped))
        self._lay_out()
        self.show_evidence(())

    def _add_words(self) -> str:
        return _("Add evidence: {stance}").format(stance=stance_word(self.stance))

    def show_key(self, key: str) -> None:
        """Name the key that adds evidence, "" for none."""
        self.add.setToolTip(plain_tip(with_key(self._add_words(), key)))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(sign(str(self.stance), str(self.stance)))
        top.addWidget(self._title, 1)
        self.add = small_button("plus", self._add_words(), lambda: self.evidence_wanted.emit(self.stance))
        top.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(self._column)
        column.addWidget(self.link)
        column.addWidget(self.hint)

    def show_evidence(self, cards: Sequence[EvidenceCard]) -> None:
        """Show the evidence of this stance; rows stay as they are where nothing changed."""
        if tuple(cards) == self._cards:
            return
        self._cards = tuple(cards)
        held = self._held()
        emptied(self._column)
        self.rows = [self._row(card) for card in self._cards]
        for row in self.rows:
            self._column.addWidget(row)
            if row.card.id == held:
                row.setFocus()
        self._title.setText(f"{stance_word(self.stance)} {len(cards)}")
        missing = "" if cards else missing_side(self.stance) + "\n"
        self.hint.setText(missing + _("Drop a quote or link here"))

    def _held(self) -> str:
        """The id of the evidence that has the keyboard, or whose buttons have."""
        focused = QApplication.focusWidget()
        holders = (row for row in self.rows if focused and (row is focused or row.isAncestorOf(focused)))
        return next((row.card.id for row in holders), "")

    def _row(self, card: EvidenceCard) -> EvidenceRow:
        row = EvidenceRow(card)
        row.open_wanted.connect(lambda: self.source_wanted.emit(card.source_id, card.span))
        row.edit_wanted.connect(lambda: self.evidence_edit_wanted.emit(card.id))
        row.remove_wanted.connect(lambda: self.evidence_remove_wanted.emit(card.id))
        row.stance_wanted.connect(lambda stance: self._move(card.id, card.stance, stance))
        return row

    def _move(self, evidence_id: str, old: Stance | None, new: Stance) -> None:
        if old is not new:
            self.stance_changed.emit(evidence_id, new)

    def receive(self, mime: QMimeData) -> bool:
        """Take what was dropped or pasted; False where there is nothing to use in it."""
        if mime.hasFormat(EVIDENCE_MIME):
            self._take_over(bytes(mime.data(EVIDENCE_MIME).data()).decode("utf-8", "replace"))
            return True
        dropped = read(mime)
        if not dropped:
            return False
        if dropped.url or dropped.files or dropped.source_id:
            self.evidence_dropped.emit(self.stance, dropped)
        else:
            self.link.ask(dropped)
        return True

    def _take_over(self, evidence_id: str) -> None:
        mine = any(row.card.id == evidence_id for row in self.rows)
        self._move(evidence_id, self.stance if mine else None, self.stance)

    def finish(self) -> None:
        """Hand on a drop that still waits for its link."""
        self.link.finish()

    def _light(self, lit: bool) -> None:
        self.hint.lit = str(self.stance) if lit else ""
        self.hint.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words, links, files, and evidence from another zone are welcome."""
        if event.mimeData().hasFormat(EVIDENCE_MIME) or acceptable(event.mimeData()):
            accept_drop(event)
            self._light(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere in the zone will do."""
        accept_drop(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went elsewhere."""
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the drop."""
        self._light(False)
        accept_drop(event)
        self.receive(event.mimeData())


def accept_drop(event: QDragMoveEvent | QDropEvent) -> None:
    """Evidence moves; from a browser it is a copy, whatever it proposed, lest it cut its text."""
    own = event.mimeData().hasFormat(EVIDENCE_MIME)
    event.setDropAction(Qt.DropAction.MoveAction if own else Qt.DropAction.CopyAction)
    event.accept()
