"""A source in a tab: what it is, and its saved text to lift quotes from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from core.records.cards import SourceCard
from core.records.terms import Stance
from ui.icons import dress
from ui.models.words import joined, stance_word, type_words, written_date
from ui.plain import plain_label, plain_tip
from ui.views.passage_strip import PassageStrip
from ui.views.reader import Reader


class SourcePage(QWidget):
    """``quote_wanted(Stance)`` asks to hold the selected words against the claim worked on.

    ``passages_wanted`` asks for the passages that may speak to it.
    """

    quote_wanted = Signal(Stance)
    edit_wanted = Signal(str)
    passages_wanted = Signal()

    def __init__(self, source_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source_id = source_id
        self.reader = Reader()
        self.reader.view.source_id = source_id
        self.setFocusProxy(self.reader)
        self.facts = plain_label()
        self.facts.setWordWrap(True)
        self.facts.setProperty("role", "muted")
        self.edit = QPushButton(_("Edit source"))
        dress(self.edit, "edit")
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.source_id))
        self.reader.evidence_wanted.connect(self.quote_wanted)
        self.passages = PassageStrip()
        self.look = QPushButton(_("Find the passage"))
        self.look.setToolTip(plain_tip(_("List the sentences that may speak to the claim worked on")))
        dress(self.look, "search")
        self.look.clicked.connect(self.passages_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.facts, 1)
        head.addWidget(self.edit)
        bar = QHBoxLayout()
        bar.addWidget(QLabel(_("Use the selected words as evidence:")))
        self.buttons = {stance: self._button(stance) for stance in Stance}
        for button in self.buttons.values():
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 0)
        column.addLayout(head)
        column.addLayout(bar)
        column.addWidget(self.passages)
        column.addWidget(self.reader, 1)

    def _button(self, stance: Stance) -> QPushButton:
        button = QPushButton(stance_word(stance))
        dress(button, str(stance), str(stance))
        button.clicked.connect(lambda: self.quote_wanted.emit(stance))
        return button

    def show_source(self, card: SourceCard) -> None:
        """Show what is known about the source."""
        saved = (
            _("saved {date}").format(date=written_date(f"{card.captured_at:%Y-%m-%d}"))
            if card.captured_at
            else ""
        )
        parts = (type_words(card.type), card.publisher, card.author, written_date(card.published), saved)
        confidential = _("confidential") if card.confidential else ""
        self.facts.setText(joined(card.title, *parts, confidential))
