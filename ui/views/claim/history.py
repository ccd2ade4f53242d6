"""The verdicts given so far, newest first: nothing is taken out of this list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.i18n import _, ngettext
from core.records.cards import VerdictCard
from core.records.terms import Outdated
from ui.models.words import joined, written_date, written_moment
from ui.views.claim.outdated import quotes_then_and_now
from ui.views.flow import emptied
from ui.views.fold import Fold
from ui.views.parts import Sign, said
from ui.views.rating_look import rating_pixmap


class VerdictHistory(Fold):
    """Closed until wanted; hidden while there is no verdict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        body = QWidget()
        super().__init__(body, parent)
        self._shown: tuple[VerdictCard, ...] = ()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(4, 0, 0, 0)
        self._column.setSpacing(8)

    def show_verdicts(self, verdicts: Sequence[VerdictCard]) -> None:
        """Show these verdicts, newest first."""
        self.setVisible(bool(verdicts))
        if tuple(verdicts) == self._shown:
            return
        self._shown = tuple(verdicts)
        title = ngettext("{n} verdict given", "{n} verdicts given", len(verdicts))
        self.set_title(title.format(n=len(verdicts)))
        emptied(self._column)
        for verdict in verdicts:
            self._column.addWidget(_entry(verdict))


def _entry(verdict: VerdictCard) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    line = QHBoxLayout()
    line.setSpacing(6)
    picture = Sign(lambda ratio: rating_pixmap(verdict.rating, 16, ratio))
    line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(said(joined(verdict.rating.label, verdict.rating.scale_name)), 1)
    column.addLayout(line)
    column.addWidget(said(joined(verdict.reviewer, written_moment(verdict.given_at)), "muted"))
    for words in _sentences(verdict):
        column.addWidget(said(words))
    return box


def _sentences(verdict: VerdictCard) -> list[str]:
    as_of = _("True as of {date}.").format(date=written_date(verdict.as_of)) if verdict.as_of else ""
    judged = _("Given on the wording: \u201c{wording}\u201d").format(wording=verdict.wording)
    told = judged if Outdated.WORDING in verdict.outdated else ""
    changed = quotes_then_and_now(verdict)
    return [words for words in (verdict.rationale, as_of, verdict.limits, told, *changed) if words]
