"""What is on the clipboard: evidence for the claim worked on, or an article (Ctrl+V, then one key)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from core.i18n import _
from core.records.terms import Stance
from ui.dialogs.frame import Sheet, explanation, heading
from ui.icons import dress
from ui.models.words import stance_word

KEYS = {Stance.SUPPORTS: "+", Stance.CONTRADICTS: "-", Stance.CONTEXT: "."}
SHOWN = 280
"""Characters of the clipboard that are shown."""


class PasteChoice(Sheet):
    """``evidence_wanted(Stance)`` or ``article_wanted()``; the sheet closes itself with either."""

    evidence_wanted = Signal(Stance)
    article_wanted = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Paste"), _("As an &article"), parent)
        shown = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
        self.body.addWidget(heading(_("Evidence for the claim you are working on?")))
        self.body.addWidget(explanation(shown))
        row = QHBoxLayout()
        self.buttons = {stance: self._button(stance) for stance in Stance}
        for button in self.buttons.values():
            row.addWidget(button)
        self.body.addLayout(row)
        self.buttons[Stance.SUPPORTS].setFocus()
        self.resize(560, 220)

    def _button(self, stance: Stance) -> QPushButton:
        button = QPushButton(f"{stance_word(stance)}  {KEYS[stance]}")
        dress(button, str(stance), str(stance))
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self._choose(stance))
        keys = QShortcut(QKeySequence(KEYS[stance]), self)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        keys.activated.connect(lambda: self._choose(stance))
        return button

    def _choose(self, stance: Stance) -> None:
        self.accept()
        self.evidence_wanted.emit(stance)

    def submit(self) -> None:
        """Take it as an article."""
        self.accept()
        self.article_wanted.emit()
