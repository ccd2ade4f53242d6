"""Over a source's text: the passages that may speak to the claim worked on, to step through and to link."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.i18n import _, isolated, ngettext
from core.records.passages import Passages
from ui.icons import dress
from ui.models.words import beginning
from ui.plain import plain_label, plain_tip, with_key
from ui.views.passage_list import PassageList
from ui.views.reader.announce import announce

_ROWS = 2
"""Rows in sight, so that the text below keeps most of the room."""


class PassageStrip(QFrame):
    """``chosen(Passage)`` asks to show a passage in the text; ``closed`` tells that the strip went."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = plain_label()
        self.said.setWordWrap(True)
        self.rows = PassageList()
        self.rows.chosen.connect(self.chosen)
        self.previous = _button("previous", lambda: self.rows.step(-1))
        self.next = _button("next", lambda: self.rows.step(1))
        self.away = _button("close", self.close_strip)
        self._passages: Passages | None = None
        self._build()
        self.show_keys({})
        self.hide()

    def _build(self) -> None:
        self.setProperty("role", "header")
        self.setAccessibleName(_("Passages for the claim"))
        self.said.setProperty("role", "pane-title")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.said, 1)
        for button in (self.previous, self.next, self.away):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 5, 10, 5)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.rows)
        self.setFocusProxy(self.rows)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Name the keys in the tips of the buttons: by "next" and "previous"."""
        words = {
            self.previous: (_("Previous passage"), keys.get("previous", "")),
            self.next: (_("Next passage"), keys.get("next", "")),
            self.away: (_("Close the list of passages"), _("Esc")),
        }
        for button, (text, key) in words.items():
            button.setAccessibleName(text)
            button.setToolTip(plain_tip(with_key(text, key)))

    def show_passages(self, passages: Passages, label: str) -> None:
        """Show what was found for the claim with this number, best first."""
        self._passages = passages
        some = bool(passages.found)
        self.said.setText(_said(passages, label))
        self.rows.show_passages(passages)
        self.rows.setVisible(some)
        row = self.rows.list.sizeHintForRow(0) if some else 0
        self.rows.setFixedHeight(min(len(passages.found), _ROWS) * row + 4 if some else 0)
        for button in (self.previous, self.next):
            button.setVisible(some)
        self.show()
        announce(self, self.said.text())

    def keep_for(self, claim_id: str, version_id: str) -> None:
        """Go where what is shown is for another claim or text: a key would link it to the wrong one."""
        shown = self._passages
        if shown is not None and (shown.claim_id, shown.version_id) != (claim_id, version_id):
            self._passages = None
            self.hide()

    def close_strip(self) -> None:
        """Go, and say so."""
        self.hide()
        self._passages = None
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the strip."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        else:
            super().keyPressEvent(event)


def _said(passages: Passages, label: str) -> str:
    wording = isolated(beginning(passages.wording, 40))
    if not passages.found:
        none = _("No sentence here shares a telling word with claim {n}, “{claim}”.")
        return none.format(n=label, claim=wording)
    some = ngettext(
        "{n} passage for claim {number}, “{claim}”",
        "{n} passages for claim {number}, “{claim}”",
        len(passages.found),
    )
    return some.format(n=len(passages.found), number=label, claim=wording)


def _button(icon: str, run: object) -> QPushButton:
    button = QPushButton()
    dress(button, icon)
    button.clicked.connect(run)
    return button
