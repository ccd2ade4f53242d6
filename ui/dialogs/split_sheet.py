"""Splitting a claim: the pieces found, each with a tick and the wording it will have."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from core.i18n import _, ngettext
from core.records.cards import ClaimCard
from core.records.inputs import Piece
from core.text.spans import Span
from ui.dialogs.frame import Sheet, explanation, hint
from ui.plain import plain_tip


class SplitSheet(Sheet):
    """Emits ``split_wanted`` with the pieces ticked; close it with ``accept()`` once they are stored."""

    split_wanted = Signal(list)

    def __init__(
        self, claim: ClaimCard, found: Sequence[tuple[Span, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Split into parts"), _("&Split"), parent)
        self.ticks: list[QCheckBox] = []
        self.wordings: list[QLineEdit] = []
        self._spans = [span for span, _words in found]
        self.body.addWidget(explanation(f"{claim.label}. {claim.wording}"))
        self.body.addWidget(
            hint(_("Each piece ticked becomes a part. Give it a wording that can be checked by itself."))
        )
        self.body.addWidget(self._pieces([words for _span, words in found]), 1)
        self.resize(680, min(560, 230 + 44 * len(found)))
        self._count()
        self.wordings[0].setFocus()

    def _pieces(self, found: Sequence[str]) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setColumnStretch(1, 1)
        for row, words in enumerate(found):
            tick, wording = _tick(row + 1, words), QLineEdit(words)
            wording.setAccessibleName(_("Wording of piece {n}").format(n=row + 1))
            wording.setCursorPosition(0)
            tick.toggled.connect(wording.setEnabled)
            tick.toggled.connect(lambda _on: self._count())
            self.ticks.append(tick)
            self.wordings.append(wording)
            grid.addWidget(tick, row, 0)
            grid.addWidget(wording, row, 1)
        grid.setRowStretch(len(found), 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _count(self) -> None:
        count = sum(tick.isChecked() for tick in self.ticks)
        words = ngettext("&Split into {count} part", "&Split into {count} parts", count)
        self.main.setText(words.format(count=count))
        self.main.setEnabled(count > 1)

    def pieces(self) -> list[Piece]:
        """What is ticked, worded as it stands in the fields."""
        rows = zip(self.ticks, self._spans, self.wordings, strict=True)
        return [Piece(span, line.text().strip()) for tick, span, line in rows if tick.isChecked()]

    def submit(self) -> None:
        """Hand over the pieces ticked."""
        if self.main.isEnabled():
            self.split_wanted.emit(self.pieces())


def _tick(number: int, words: str) -> QCheckBox:
    tick = QCheckBox(str(number))
    tick.setChecked(True)
    tick.setAccessibleName(_("Piece {n}: {words}").format(n=number, words=words))
    tick.setToolTip(plain_tip(words))
    return tick
