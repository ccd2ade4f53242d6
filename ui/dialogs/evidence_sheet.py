"""Linking a source to the current claim: how it bears on it, where it says so, and in which words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from core.records.cards import EvidenceCard, SourceCard
from core.records.inputs import EvidenceInput
from core.records.passages import Passage, Passages
from core.records.terms import QuoteLock, Stance
from ui.dialogs.fields import add_row, line_field, new_form, small_text
from ui.dialogs.frame import Sheet, explanation, heading, side_by_side
from ui.dialogs.paste_box import PasteBox
from ui.dialogs.source_choice import SourceChoice
from ui.dialogs.stance_choice import StanceChoice
from ui.dialogs.strip import Message
from ui.icons import dress
from ui.models.words import lock_meaning
from ui.plain import plain_tip
from ui.views.passage_list import PassageList

CheckQuote = Callable[[str, str], QuoteLock]
"""Whether a quote stands in the saved copy of the source with that id."""

LOCK_KINDS = {
    QuoteLock.EXACT: "good",
    QuoteLock.NORMALISED: "good",
    QuoteLock.FUZZY: "warning",
    QuoteLock.ABSENT: "error",
    QuoteLock.NO_COPY: "info",
}
PAUSE = 200
"""Milliseconds after the last key before the quote is looked for."""


class EvidenceSheet(Sheet):
    """``accepted_evidence(EvidenceInput)`` carries what was filled in; close with ``accept()`` once stored.

    ``new_source_wanted()`` asks for a new source; give it back through ``add_source``.
    ``passages_wanted(str)`` asks for passages of a source; give them back through ``offer_passages``.
    """

    accepted_evidence = Signal(object)
    new_source_wanted = Signal()
    passages_wanted = Signal(str)

    def __init__(
        self,
        claim: str,
        sources: Sequence[SourceCard],
        check_quote: CheckQuote,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Evidence"), _("&Link it"), parent)
        self._check_quote = check_quote
        self._saved = {source.id for source in sources if source.captured_at}
        self.stances = StanceChoice()
        self.sources = SourceChoice(sources)
        self.quote = PasteBox()
        self.lock = Message()
        self.look = QPushButton(_("&Find the passage"))
        self.passages = PassageList()
        self._offered = ""
        self.locator = line_field(hint=_("page 4, para 2, 00:12:31, cell B7"))
        self.note = small_text(2)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._build(claim)
        self._connect()
        self.resize(900, 560)
        self.stances.buttons[Stance.SUPPORTS].setFocus()

    def _connect(self) -> None:
        self._later.timeout.connect(self.check_now)
        self.quote.pasted.connect(self.quote.insertPlainText)
        self.quote.textChanged.connect(self._later.start)
        self.sources.chosen.connect(lambda _id: self.check_now())
        self.sources.new_wanted.connect(self.new_source_wanted)
        self.finished.connect(self._later.stop)
        self.look.clicked.connect(lambda: self.passages_wanted.emit(self.sources.source_id()))
        self.passages.chosen.connect(self._take)

    def _build(self, claim: str) -> None:
        self.body.addWidget(heading(_("How the source bears on this claim")))
        self.body.addWidget(explanation(claim))
        self.body.addWidget(self.stances)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading(_("&Quote, word for word"), self.quote))
        column.addWidget(self.quote, 1)
        column.addWidget(self.look)
        column.addWidget(self.passages, 2)
        column.addWidget(self.lock)
        form = new_form()
        add_row(form, _("&Place in the source"), self.locator)
        add_row(form, _("No&te"), self.note)
        column.addLayout(form)
        self.quote.setPlaceholderText(_("The words of the source that bear on the claim"))
        self.quote.setMinimumSize(220, 70)
        self.look.setToolTip(plain_tip(_("List the sentences of the saved copy that may speak to the claim")))
        dress(self.look, "search")
        self.look.hide()
        self.passages.hide()
        self.body.addWidget(side_by_side(self.sources, right, (420, 450)), 1)

    def fill(
        self,
        stance: Stance | None = None,
        source_id: str = "",
        quote: str = "",
        locator: str = "",
        note: str = "",
    ) -> None:
        """Begin with what is known already: from a drop, a paste, or evidence to be changed."""
        if stance is not None:
            self.stances.set_stance(stance)
        self.sources.set_source(source_id)
        self.quote.setPlainText(quote)
        self.locator.set_value(locator)
        self.note.setPlainText(note)
        self.check_now()
        if stance is not None:
            (self.quote if source_id else self.sources.search).setFocus()

    def fill_from(self, evidence: EvidenceCard) -> None:
        """Begin with evidence that is to be changed."""
        self.setWindowTitle(_("Change evidence"))
        self.main.setText(_("&Save"))
        self.fill(evidence.stance, evidence.source_id, evidence.quote, evidence.locator, evidence.note)

    def add_source(self, source: SourceCard) -> None:
        """Show and choose a source that was just added."""
        if source.captured_at:
            self._saved.add(source.id)
        self.sources.add_source(source)
        self.quote.setFocus()

    def offer_passages(self, passages: Passages) -> None:
        """List passages of the chosen source, one of which may be the quote; Enter or a click takes it."""
        if not passages.found:
            self.lock.say("info", _("No sentence of the saved copy shares a telling word with the claim."))
            return
        self._offered = passages.source_id
        self.passages.show_passages(passages)
        self.passages.show()
        self.passages.setFocus()

    def _take(self, passage: Passage) -> None:
        self.quote.setPlainText(passage.words)
        self.passages.hide()
        self.check_now()
        self.quote.setFocus()

    def _can_find(self, source_id: str, quote: str) -> bool:
        return bool(source_id) and not quote and source_id in self._saved

    def check_now(self) -> None:
        """Look for the quote in the saved copy of the source and say how it stands there."""
        self._later.stop()
        source_id, quote = self.sources.source_id(), self.quote.typed_text().strip()
        self.look.setVisible(self._can_find(source_id, quote))
        if quote or source_id != self._offered:  # they are of one source
            self.passages.hide()
        if not source_id or not quote:
            self.lock.clear()
            return
        lock = self._check_quote(source_id, quote)
        self.lock.say(LOCK_KINDS[lock], lock_meaning(lock))

    def submit(self) -> None:
        """Hand over the evidence, where a stance and a source are chosen."""
        stance, source_id = self.stances.stance(), self.sources.source_id()
        if stance is None:
            self.set_error(_("Choose whether the source supports the claim, contradicts it, or is context."))
            self.stances.buttons[Stance.SUPPORTS].setFocus()
        elif not source_id:
            self.set_error(_("Choose the source from the list, or press New source."))
            self.sources.search.setFocus()
        else:
            self.strip.dismiss()
            self.accepted_evidence.emit(self._filled_in(stance, source_id))

    def _filled_in(self, stance: Stance, source_id: str) -> EvidenceInput:
        return EvidenceInput(
            source_id=source_id,
            stance=stance,
            quote=self.quote.typed_text().strip(),
            locator=self.locator.value(),
            note=self.note.toPlainText().strip(),
        )
