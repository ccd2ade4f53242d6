"""The verdict: one press on a label gives it, with the rationale that stands in the field.

Verdicts are only ever added. A changed rationale, date or limit is a new one, given with "Update verdict".
What is typed before a verdict is kept for its claim while the window lives, and handed on by ``drafted``.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.errors import UserError
from core.i18n import _
from core.records.cards import ClaimDetail, ScaleCard, VerdictCard
from ui.dialogs.checks import date_text
from ui.models.words import joined, written_date
from ui.views.claim.field import CommitLine, CommitText
from ui.views.claim.history import VerdictHistory
from ui.views.claim.outdated import reasons, then_and_now
from ui.views.claim.ratings import RatingButtons
from ui.views.fold import Fold
from ui.views.parts import CalmCombo, head, said, say, sign

Typed = tuple[str, str, str]
"""Rationale, "true as of" date, limits."""


class VerdictBox(QWidget):
    """Emits ``verdict_wanted`` (rating id, rationale, as of, limits), ``scale_wanted`` and ``drafted``."""

    verdict_wanted = Signal(str, str, str, str)
    scale_wanted = Signal(str)
    drafted = Signal(str, str, str, str)
    """Claim id, rationale, as of, limits: typed but not yet given as a verdict."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim_id = ""
        self._latest: VerdictCard | None = None
        self._drafts: dict[str, Typed] = {}
        self._unstored: set[str] = set()
        self._handed_on: CommitText | CommitLine | None = None
        self.scale = CalmCombo(_("Rating scale"))
        self.scale.activated.connect(lambda row: self.scale_wanted.emit(str(self.scale.itemData(row))))
        self.ratings = RatingButtons()
        self.ratings.rating_chosen.connect(self.give)
        self.rationale = CommitText(_("Rationale"), lines=1)
        self.rationale.setPlaceholderText(_("Why: what the evidence shows"))
        self.as_of = CommitLine(_("True as of"))
        self.as_of.setPlaceholderText(_("Year-month-day"))
        self.limits = CommitLine(_("Limits"))
        self.limits.setPlaceholderText(_("What the measure does not cover"))
        self._fields: tuple[CommitText | CommitLine, ...] = (self.rationale, self.as_of, self.limits)
        for field in self._fields:
            field.committed.connect(lambda text, field=field: self._draft(field))
            field.textChanged.connect(lambda *text: self._offer_update())
        self.update_button = QPushButton(_("Update verdict"))
        self.history = VerdictHistory()
        self.bad_date = said("", "muted")
        self.in_force = said("", "muted")
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(head(_("Verdict")))
        top.addWidget(self.scale, 1)
        body = QWidget()
        form = QFormLayout(body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_("True as of"), self.as_of)
        form.addRow(_("Limits"), self.limits)
        form.addRow(self.bad_date)
        self.fold = Fold(body)
        self.update_button.setToolTip(
            _("Give the verdict again with these words; the earlier one stays below")
        )
        self.update_button.setProperty("role", "primary")
        self.update_button.clicked.connect(self._give_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._banner())
        column.addWidget(self.in_force)
        column.addWidget(self.ratings)
        column.addWidget(self.rationale)
        column.addWidget(self.fold)
        column.addWidget(self.update_button)
        column.addWidget(self.history)
        self.bad_date.hide()

    def _banner(self) -> QFrame:
        self.banner = QFrame()
        self.banner.setObjectName("warning")
        self.why, self.judged = said(""), said("")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.why)
        words.addWidget(self.judged)
        row = QHBoxLayout(self.banner)
        row.setContentsMargins(8, 6, 8, 6)
        row.addWidget(sign("warning", "warning", _("Warning")), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return self.banner

    def set_scales(self, scales: Sequence[ScaleCard]) -> None:
        """The scales to choose from."""
        chosen = self.scale.currentData()
        self.scale.clear()
        for scale in scales:
            self.scale.addItem(scale.name, scale.id)
        self.scale.setCurrentIndex(self.scale.findData(chosen))

    def show_claim(self, detail: ClaimDetail, same: bool) -> None:
        """Show the verdicts of a claim; ``same`` where it is the one shown already."""
        before, self._latest = self._latest, detail.verdicts[0] if detail.verdicts else None
        self._claim_id = detail.card.id
        self._show_scale(detail.scale)
        if not same:
            self._fill(self._drafts.get(self._claim_id, _typed_in(self._latest)))
        elif self._latest and (before is None or before.id != self._latest.id):
            self._follow(self._latest)
        elif before and self._latest is None:
            # An undo took the only verdict back: its words stay, for the verdict that comes instead.
            self._drafts[self._claim_id] = self.typed()
        if self.typed() == _typed_in(self._latest):
            self._drafts.pop(self._claim_id, None)
        self._show_banner()
        self.history.show_verdicts(detail.verdicts)
        self._offer_update()

    def _show_scale(self, scale: ScaleCard) -> None:
        if self.scale.findData(scale.id) < 0:
            self.scale.addItem(scale.name, scale.id)
        self.scale.setCurrentIndex(self.scale.findData(scale.id))
        rating = self._latest.rating if self._latest else None
        self.ratings.show_scale(scale, self.in_force_id())
        elsewhere = rating if rating and rating.scale_id != scale.id else None
        self.in_force.setVisible(elsewhere is not None)
        if elsewhere:
            words = _("The verdict in force is \u201c{label}\u201d on the scale \u201c{scale}\u201d.")
            self.in_force.setText(words.format(label=elsewhere.label, scale=elsewhere.scale_name))

    def in_force_id(self) -> str:
        """The id of the label in force, "" for none."""
        return self._latest.rating.id if self._latest else ""

    def _show_banner(self) -> None:
        outdated = self._latest is not None and bool(self._latest.outdated)
        self.banner.setVisible(outdated)
        if self._latest and outdated:
            say(self.why, " ".join(reasons(self._latest)))
            say(self.judged, "\n".join(then_and_now(self._latest)))

    def _fill(self, typed: Typed) -> None:
        for field, value in zip(self._fields, typed, strict=True):
            field.draft.replace(value)
        self.bad_date.hide()

    def _follow(self, verdict: VerdictCard) -> None:
        for field, value in zip(self._fields, _typed_in(verdict), strict=True):
            field.draft.show(value)

    def set_draft(self, rationale: str, as_of: str, limits: str) -> None:
        """Put words back that were kept for the claim shown; newer ones, typed since, stay."""
        if self._claim_id in self._drafts or any(field.draft.dirty for field in self._fields):
            return
        self._drafts[self._claim_id] = (rationale, as_of, limits)
        self._fill((rationale, as_of, limits))
        self._offer_update()

    def typed(self) -> Typed:
        """What stands in the fields, without outer spaces."""
        return self.rationale.words().strip(), self.as_of.text().strip(), self.limits.text().strip()

    def propose(self, rating_id: str, reason: str) -> bool:
        """Go to a label, with a reason where none is typed, giving nothing; False if the scale lacks it."""
        button = self.ratings.button(rating_id)
        if button is None:
            return False
        if not self.rationale.words().strip():
            # Typed for the reviewer, so that Ctrl+Z in the field takes it back and nothing typed is lost.
            self.rationale.textCursor().insertText(reason)
            self.rationale.draft.touched()
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _draft(self, field: CommitText | CommitLine) -> None:
        if self._claim_id:
            self._drafts[self._claim_id] = self.typed()
            self._handed_on = field
            self._hand_on(self._claim_id)

    def _hand_on(self, claim_id: str) -> None:
        self._unstored.discard(claim_id)
        self.drafted.emit(claim_id, *self._drafts[claim_id])

    def refused(self, claim_id: str) -> None:
        """The words typed for a claim could not be stored: they are handed on again when next left."""
        self._unstored.add(claim_id)
        if claim_id == self._claim_id and self._handed_on is not None:
            self._handed_on.draft.refused()

    def unstored(self) -> list[str]:
        """The words that could not be stored, of the claim shown and of those left since."""
        return [words for claim_id in self._unstored for words in self._drafts.get(claim_id, ()) if words]

    def _offer_update(self) -> None:
        _rationale, as_of, limits = self.typed()
        date = _("True as of {date}").format(date=written_date(as_of)) if as_of else ""
        self.fold.set_title(joined(date, limits) or _("True as of, and limits"))
        self.update_button.setVisible(self._latest is not None and self.typed() != _typed_in(self._latest))

    def give(self, rating_id: str) -> None:
        """Ask for a verdict with what stands in the fields, unless just this verdict is in force."""
        self.commit()
        latest = self._latest
        in_force = latest is not None and latest.rating.id == rating_id and not latest.outdated
        if in_force and self.typed() == _typed_in(latest):
            return
        rationale, as_of, limits = self.typed()
        try:
            as_of = date_text(as_of)
        except UserError as error:
            self.bad_date.setText(str(error))
            self.bad_date.show()
            self.fold.set_open(True)
            self.as_of.setFocus()
            return
        self.bad_date.hide()
        self.verdict_wanted.emit(rating_id, rationale, as_of, limits)

    def _give_again(self) -> None:
        if self._latest:
            self.give(self._latest.rating.id)

    def commit(self) -> None:
        """Keep what was typed, and what could not be stored before."""
        for field in self._fields:
            field.draft.leave()
        self._handed_on = None
        for claim_id in self._unstored & set(self._drafts):
            self._hand_on(claim_id)


def _typed_in(verdict: VerdictCard | None) -> Typed:
    if verdict is None:
        return "", "", ""
    return verdict.rationale.strip(), verdict.as_of.strip(), verdict.limits.strip()
