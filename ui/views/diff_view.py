"""Shows what differs between two texts, and goes from change to change by key and by mouse."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from core.i18n import _, ngettext
from core.records.anchors import DiffPiece
from ui import theme
from ui.icons import dress
from ui.plain import plain_label, plain_tip
from ui.views.diff_text import Place, fill

READ_ONLY = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
NEXT, PREVIOUS = "F8", "Shift+F8"


class DiffBox(QTextEdit):
    """The difference of two texts, to be read and copied; each paragraph runs in its own direction."""

    def __init__(self, name: str, around: int = 160) -> None:
        super().__init__()
        self._around = around
        self._shown: tuple[Sequence[DiffPiece], str, str] = ((), "", "")
        self.places: list[Place] = []
        self.setReadOnly(True)
        self.setTextInteractionFlags(READ_ONLY)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(_("Removed words stand within [− ], added words within [+ ]."))
        theme.notifier().changed.connect(self._redraw)

    def show_pieces(self, pieces: Sequence[DiffPiece], old: str, new: str) -> None:
        """Show the difference of two texts from its beginning."""
        self._shown = (pieces, old, new)
        self._redraw()

    def _redraw(self) -> None:
        self.places = fill(self.document(), *self._shown, self._around)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.document().setModified(False)


class DiffView(QWidget):
    """A difference with its changes counted and buttons to go through them."""

    walked = Signal(int)
    """Which change is shown, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = DiffBox(_("What changed"))
        self.count = plain_label()
        self.previous = QPushButton(_("Pre&vious change"))
        self.next = QPushButton(_("Ne&xt change"))
        self._at = -1
        for button, name, key, step in (
            (self.previous, "previous", PREVIOUS, -1),
            (self.next, "next", NEXT, 1),
        ):
            dress(button, name)
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(plain_tip(f"{button.text().replace('&', '')} ({shown})"))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, step=step: self.walk(step))
            QShortcut(QKeySequence(key), self).activated.connect(lambda step=step: self.walk(step))
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box, 1)
        column.addLayout(row)

    def show_pieces(self, pieces: Sequence[DiffPiece], old: str, new: str) -> None:
        """Show the difference of two texts; the first change is in view."""
        self.box.show_pieces(pieces, old, new)
        self._at = -1
        if self.box.places:
            self.walk(1)
        self._say()

    def walk(self, step: int) -> None:
        """Go to the next change (1) or the one before (-1), round the ends."""
        places = self.box.places
        if not places:
            return
        self._at = (self._at + step) % len(places)
        cursor = self.box.textCursor()
        cursor.setPosition(places[self._at][0])
        cursor.setPosition(places[self._at][1], QTextCursor.MoveMode.KeepAnchor)
        self.box.setTextCursor(cursor)
        self.box.ensureCursorVisible()
        self._say()
        self.walked.emit(self._at)

    def _say(self) -> None:
        total = len(self.box.places)
        if total:
            words = ngettext("Change {at} of {n}", "Change {at} of {n}", total)
            self.count.setText(words.format(at=self._at + 1, n=total))
        else:
            self.count.setText(_("The two texts are the same, word for word."))
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)
