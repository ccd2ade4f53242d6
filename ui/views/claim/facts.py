"""Who said it, when and where, with a note, tags and the state of the work: folded away until wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import UserError
from core.i18n import _, isolated
from core.records.cards import ClaimDetail
from core.records.terms import WorkflowState
from ui.dialogs.checks import date_text
from ui.icons import dress
from ui.models.words import joined, workflow_words, written_date
from ui.views.claim.dates import DatesRead
from ui.views.claim.field import CommitLine, CommitText
from ui.views.claim.proposals import who_words
from ui.views.claim.tags import TagsField
from ui.views.fold import Fold
from ui.views.lines import FewLines
from ui.views.parts import CalmCombo, said


class ClaimFacts(QWidget):
    """Emits ``edited`` (field, words), ``tags_edited`` (all tags) and ``date_accepted`` (ISO date, words)."""

    edited = Signal(str, str)
    tags_edited = Signal(list)
    date_accepted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed = ("", "")
        self.claimant = self._line(
            _("Claimant"), "claimant", _("Who said it; empty for the paper's own voice")
        )
        self.role = self._line(
            _("Role"), "claimant_role", _("What they were when saying it, such as minister of health")
        )
        self.named_by = self._line(
            _("Named by"), "claimant_basis", _("The words of the article that say who said it")
        )
        self.said_on = CommitLine(_("Date said"))
        self.said_on.setPlaceholderText(_("Year-month-day"))
        self.said_on.committed.connect(self._date_typed)
        self.place = self._line(_("Place"), "place", "")
        self.note = CommitText(_("Note"), lines=2)
        self.note.setPlaceholderText(_("For yourself; not in the report"))
        self.note.committed.connect(lambda text: self.edited.emit("note", text))
        self.tags = TagsField()
        self.tags.edited.connect(self.tags_edited)
        self.workflow = self._workflow()
        self.bad_date = said("", "muted")
        self.basis = FewLines(1)
        self.basis.setProperty("role", "muted")
        self.dates = DatesRead()
        self.dates.wanted.connect(self._take)
        self.fold = Fold(self._form())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold)
        column.addWidget(self._proposal())
        column.addWidget(self.dates)
        self.set_date_proposal("", "")

    def _line(self, name: str, field: str, hint: str) -> CommitLine:
        line = CommitLine(name)
        line.setPlaceholderText(hint)
        line.committed.connect(lambda text: self.edited.emit(field, text))
        return line

    def _workflow(self) -> CalmCombo:
        combo = CalmCombo(_("State of the work"))
        for state in WorkflowState:
            combo.addItem(workflow_words(state), str(state))
        combo.activated.connect(lambda row: self.edited.emit("workflow", str(combo.itemData(row))))
        return combo

    def _form(self) -> QWidget:
        body = QWidget()
        form = QFormLayout(body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (_("Claimant"), self.claimant),
            (_("Role"), self.role),
            (_("Named by"), self.named_by),
            (_("Date said"), self.said_on),
            ("", self.bad_date),
            ("", self.basis),
            (_("Place"), self.place),
            (_("Note"), self.note),
            (_("Tags"), self.tags),
            (_("Work"), self.workflow),
        ):
            form.addRow(name, field)
        return body

    def _proposal(self) -> QWidget:
        self.chip = QWidget()
        row = QHBoxLayout(self.chip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.proposal = said("")
        self.use = QPushButton(_("Use"))
        dress(self.use, "calendar")
        self.use.setProperty("role", "chip")
        self.use.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.use.setToolTip(_("Take this as the date said"))
        self.use.clicked.connect(self.take_proposal)
        row.addWidget(self.proposal, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.use, 0, Qt.AlignmentFlag.AlignTop)
        return self.chip

    def set_date_proposal(self, text: str, iso: str) -> None:
        """Offer a date read from the words ``text``, or the article's own where it is "".

        Nothing is offered where ``iso`` is "".
        """
        self._proposed = (text, iso)
        offer = _("Said \u201c{words}\u201d: {date}?") if text else _("Said on the article’s date, {date}?")
        self.proposal.setText(offer.format(words=isolated(text), date=written_date(iso)))
        self.chip.setVisible(bool(iso))

    def take_proposal(self) -> None:
        """Take the date that is offered as the date said, if one is."""
        text, iso = self._proposed
        if iso:
            self._take(iso, text)

    def is_offering(self) -> bool:
        """True where a date said is offered."""
        return bool(self._proposed[1])

    def _take(self, iso: str, text: str) -> None:
        self.set_date_proposal("", "")
        self.said_on.draft.replace(iso)
        self.date_accepted.emit(iso, text)

    def _date_typed(self, text: str) -> None:
        try:
            iso = date_text(text)
        except UserError as error:
            self._complain(str(error))
            return
        self._complain("")
        self.edited.emit("said_on", iso)

    def _complain(self, words: str) -> None:
        self.bad_date.setText(words)
        self._form_row(self.bad_date, bool(words))

    def _form_row(self, label: QLabel, shown: bool) -> None:
        form = self.fold.body.layout()
        if isinstance(form, QFormLayout):
            form.setRowVisible(label, shown)

    def show_claim(self, detail: ClaimDetail, same: bool) -> None:
        """Show the facts of a claim; ``same`` where it is the one shown already."""
        for field, value in (
            (self.claimant, detail.claimant),
            (self.role, detail.claimant_role),
            (self.named_by, detail.claimant_basis),
            (self.place, detail.place),
            (self.note, detail.note),
        ):
            (field.draft.show if same else field.draft.replace)(value)
        # A date that could not be read stays to be mended, until another claim is shown.
        if not (same and self.bad_date.text()):
            (self.said_on.draft.show if same else self.said_on.draft.replace)(detail.said_on)
        if not same:
            self._complain("")
            self.set_date_proposal("", "")
            self.dates.show_dates((), "")
        self.tags.show_tags(detail.card.tags)
        self.workflow.setCurrentIndex(self.workflow.findData(str(detail.card.workflow)))
        self.basis.show_text(_("From the words \u201c{words}\u201d").format(words=detail.said_on_basis))
        self._form_row(self.basis, bool(detail.said_on_basis and detail.said_on))
        self.fold.set_title(_summary(detail))

    def commit(self) -> None:
        """Hand on what was typed."""
        for field in (self.claimant, self.role, self.named_by, self.said_on, self.place, self.note):
            field.draft.leave()
        self.tags.commit()


def _summary(detail: ClaimDetail) -> str:
    """The facts in one line, for the head of the fold."""
    who = who_words(detail.claimant, detail.claimant_role) or _("Said by nobody named")
    tags = " ".join(f"#{tag}" for tag in detail.card.tags)
    return joined(who, written_date(detail.said_on), detail.place, tags)
