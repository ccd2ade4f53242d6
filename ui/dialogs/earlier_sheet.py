"""Was this checked before? What was found for words of the text that are no claim yet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.i18n import _, isolated
from core.records.links import EarlierChecks
from ui.dialogs.frame import Sheet, explanation, hint
from ui.models.checked import Row, nothing_found
from ui.plain import plain_tip
from ui.views.checked.listing import CheckedList
from ui.views.lines import FewLines
from ui.views.parts import TIGHT


class EarlierSheet(Sheet):
    """Emits ``claim_wanted`` where the words shall be a claim, so that it can be linked."""

    claim_wanted = Signal()
    row_wanted = Signal(object)
    """A ``Row`` of a claim of ours, to be gone to."""
    address_wanted = Signal(object)

    def __init__(self, words: str, writable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(_("Was this checked before?"), _("&Make a claim of these words"), parent)
        self.main.setEnabled(writable)
        self.main.setToolTip(plain_tip(_("A claim can be linked to what was found")))
        self.cancel.setText(_("Close"))
        self.words = FewLines(3)
        self.words.show_text(f"\u201c{isolated(words)}\u201d")
        self.state = explanation(_("Looking…"))
        self.list = CheckedList(linkable=False)
        self.list.claim_wanted.connect(self.row_wanted)
        self.list.address_wanted.connect(self.address_wanted)
        self.body.addWidget(self.words)
        self.body.addWidget(self.state)
        self.body.addWidget(self._scrolled(), 1)
        self.body.addWidget(hint(_("Found by its words. Whether it is the same claim is for you to say.")))
        self.resize(620, 520)

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.addWidget(self.list)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(_("Checked before"))
        area.setStyleSheet(TIGHT)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        return area

    def show_rows(self, rows: Sequence[Row], looked: EarlierChecks) -> None:
        """Show what was found, best first."""
        self.list.show_rows(rows)
        self.state.setText(nothing_found(looked, "") if not rows else "")
        self.state.setVisible(not rows)
        if self.list.rows:
            self.list.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """The words shall be a claim."""
        self.claim_wanted.emit()
