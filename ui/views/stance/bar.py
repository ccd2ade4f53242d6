"""The three stances as a bar that stays in view: counts at a glance, and places to drop on."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from core.i18n import _
from core.records.cards import EvidenceCard
from core.records.terms import Stance
from ui.dropped import acceptable
from ui.icons import dress
from ui.models.words import stance_word
from ui.plain import plain_tip
from ui.views.stance.row import EVIDENCE_MIME
from ui.views.stance.zone import accept_drop


class StanceButton(QPushButton):
    """Shows how much evidence a stance has; takes drops for its zone."""

    dropped = Signal(QMimeData)

    def __init__(self, stance: Stance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stance, self._count = stance, 0
        self.setProperty("role", "stance")
        self.setAcceptDrops(True)
        self.setIconSize(QSize(16, 16))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        dress(self, str(stance), str(stance))
        self.setToolTip(
            plain_tip(
                _("{stance}: drop a quote or link here, or press to go there").format(
                    stance=stance_word(stance)
                )
            )
        )

    def show_count(self, count: int) -> None:
        """Show how much evidence there is."""
        self._count = count
        self.setAccessibleName(f"{stance_word(self.stance)} {count}")
        self._fit()

    def _fit(self) -> None:
        """Shorten the word, never the count, where letters are large or the pane is narrow."""
        word, count = stance_word(self.stance), f" {self._count}"
        self.setText(f"{word}{count}")
        letters = self.fontMetrics()
        beside = self.sizeHint().width() - letters.horizontalAdvance(word)
        self.setText(letters.elidedText(word, Qt.TextElideMode.ElideRight, self.width() - beside) + count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of the word has room."""
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words, links, files, and evidence of another stance are welcome."""
        if event.mimeData().hasFormat(EVIDENCE_MIME) or acceptable(event.mimeData()):
            accept_drop(event)
            self.setDown(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went elsewhere."""
        self.setDown(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        self.setDown(False)
        accept_drop(event)
        self.dropped.emit(event.mimeData())


class StanceBar(QWidget):
    """Emits ``chosen`` with a stance, and ``dropped`` with a stance and what was dropped on it."""

    chosen = Signal(Stance)
    dropped = Signal(Stance, QMimeData)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Evidence"))
        self.buttons = {stance: StanceButton(stance) for stance in Stance}
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        row.setSpacing(4)
        for stance, button in self.buttons.items():
            row.addWidget(button, 1)
            button.clicked.connect(lambda _checked, stance=stance: self.chosen.emit(stance))
            button.dropped.connect(lambda mime, stance=stance: self.dropped.emit(stance, mime))

    def show_evidence(self, evidence: Sequence[EvidenceCard]) -> None:
        """Show how much evidence each stance has."""
        for stance, button in self.buttons.items():
            button.show_count(sum(card.stance is stance for card in evidence))
