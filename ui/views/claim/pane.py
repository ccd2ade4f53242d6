"""The claim pane: everything about one claim in one column that scrolls, with the fields that change it."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.i18n import _
from core.records.cards import ClaimDetail, RatingCard, ScaleCard
from core.records.links import EarlierChecks
from core.records.proposals import ClaimProposals
from core.records.terms import EvidenceState, PartRule, Stance
from core.text.spans import Span
from ui import icons
from ui.models.words import state_words
from ui.plain import plain_label
from ui.views.checked.box import CheckedBox
from ui.views.claim.facts import ClaimFacts
from ui.views.claim.field import CommitLine, CommitText
from ui.views.claim.in_sight import VerdictInSight
from ui.views.claim.tree import PartOf, PartsBox
from ui.views.claim.verdict import VerdictBox
from ui.views.claim.words import ClaimWords
from ui.views.parts import TIGHT, Sign
from ui.views.stance.bar import StanceBar
from ui.views.stance.zones import StanceZones
from ui.views.tab_order import as_laid_out

_STATE_COLOURS = {
    EvidenceState.SUPPORTED: "supports",
    EvidenceState.CONTRADICTED: "contradicts",
    EvidenceState.CONFLICTING: "warning",
}


class ClaimPane(QScrollArea):
    """Emits what the reviewer wants of the claim shown; ``show_claim`` gives it the claim."""

    edited = Signal(str, str, str)
    """Claim id, field and value. The fields are "wording", "headline", "claimant", "claimant_role",
    "claimant_basis", "said_on", "place", "note" and "workflow"."""
    tags_edited = Signal(list)
    date_accepted = Signal(str, str, str)
    """Claim id, ISO date, and the words of the article it was read from."""
    jump_wanted = Signal(Span)
    moved_wanted = Signal(str)
    """The claim's id: its quotes that wait for a decision after an update are to be shown."""
    quote_unwanted = Signal(Span)
    """A quote that the claim shall no longer have; it has others."""
    verdict_wanted = Signal(str, str, str, str)
    """Rating id, rationale, "true as of" as ISO date or "", limits."""
    verdict_drafted = Signal(str, str, str, str)
    """Claim id, rationale, as of, limits: typed, not given yet."""
    scale_wanted = Signal(str)
    evidence_dropped = Signal(Stance, object)
    """The stance and a ``ui.dropped.Dropped``."""
    evidence_wanted = Signal(Stance)
    source_wanted = Signal(str, object)
    """The source's id, and the quote's span or None."""
    evidence_edit_wanted = Signal(str)
    evidence_remove_wanted = Signal(str)
    stance_changed = Signal(str, Stance)
    claim_wanted = Signal(str)
    take_out_wanted = Signal(str)
    rule_wanted = Signal(PartRule)
    rating_proposed = Signal(RatingCard, str)
    """What follows from the parts, and why, to be taken as a draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: ClaimDetail | None = None
        self.words = ClaimWords()
        self.facts = ClaimFacts()
        self.part_of = PartOf()
        self.parts = PartsBox()
        self.checked = CheckedBox()
        self.verdict = VerdictBox()
        self.stances = StanceZones()
        self.bar = StanceBar(self)
        self.in_sight = VerdictInSight(self.verdict, self)
        self._number = plain_label()
        self._state = plain_label()
        self._state_icon = Sign(self._draw_state)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet(TIGHT)
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        self._body = QWidget()
        self._body.setAccessibleName(_("Claim"))
        column = QVBoxLayout(self._body)
        column.setContentsMargins(10, 6, 10, 12)
        column.setSpacing(6)
        column.addLayout(self._head())
        for part in (
            self.part_of,
            self.words,
            self.facts,
            self.checked,
            self.parts,
            self.verdict,
            self.stances,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(self._body)
        # The ground is the pane's.
        self._body.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self._number.setProperty("role", "pane-title")
        row.addWidget(self._number, 1)
        row.addWidget(self._state_icon)
        row.addWidget(self._state)
        return row

    def _connect(self) -> None:
        for part in (self.words, self.facts):
            part.edited.connect(lambda field, value: self.edited.emit(self.current_id(), field, value))
        self.facts.tags_edited.connect(self.tags_edited)
        self.facts.date_accepted.connect(
            lambda iso, words: self.date_accepted.emit(self.current_id(), iso, words)
        )
        self.words.jump_wanted.connect(self.jump_wanted)
        self.words.moved_wanted.connect(lambda: self.moved_wanted.emit(self.current_id()))
        self.part_of.claim_wanted.connect(self.claim_wanted)
        self.part_of.take_out_wanted.connect(self.take_out_wanted)
        self.parts.claim_wanted.connect(self.claim_wanted)
        self.parts.rule_wanted.connect(self.rule_wanted)
        self.parts.rating_wanted.connect(self.rating_proposed)
        self.words.quote_unwanted.connect(self.quote_unwanted)
        self.verdict.verdict_wanted.connect(self.verdict_wanted)
        self.verdict.drafted.connect(self.verdict_drafted)
        self.verdict.scale_wanted.connect(self.scale_wanted)
        self.bar.chosen.connect(self.go_to_stance)
        self.bar.dropped.connect(self.receive)
        self.stances.evidence_dropped.connect(self.evidence_dropped)
        self.stances.evidence_wanted.connect(self.evidence_wanted)
        self.stances.source_wanted.connect(self.source_wanted)
        self.stances.evidence_edit_wanted.connect(self.evidence_edit_wanted)
        self.stances.evidence_remove_wanted.connect(self.evidence_remove_wanted)
        self.stances.stance_changed.connect(self.stance_changed)

    def current_id(self) -> str:
        """The id of the claim shown, or ""."""
        return self._detail.card.id if self._detail else ""

    def detail(self) -> ClaimDetail | None:
        """The claim shown, if there is one."""
        return self._detail

    def show_claim(self, detail: ClaimDetail, paragraphs: Sequence[int] = ()) -> None:
        """Show a claim; ``paragraphs`` are those of its quotes, from 1, in the same order.

        What is being typed into a field stays where it is the same claim; for another one it is handed on
        first, and the pane goes back to its top.
        """
        same = detail.card.id == self.current_id()
        if not same:
            self.flush()
        self._detail = detail
        self._show_head(detail)
        self.words.show_claim(detail, same, paragraphs)
        self.facts.show_claim(detail, same)
        self.part_of.show_claim(detail)
        self.parts.show_claim(detail)
        self.verdict.show_claim(detail, same)
        self.in_sight.ratings.show_scale(detail.scale, self.verdict.in_force_id())
        self.stances.show_evidence(detail.evidence)
        self.bar.show_evidence(detail.evidence)
        as_laid_out(self, self.bar)
        self._body.setVisible(True)
        self.in_sight.fit()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.bar.setVisible(True)
        if not same:
            self.verticalScrollBar().setValue(0)

    def _show_head(self, detail: ClaimDetail) -> None:
        state = detail.card.evidence_state
        self._number.setText(_("Claim {n}").format(n=detail.card.label))
        self._state.setText(state_words(state))
        self._state_icon.redraw()

    def _draw_state(self, ratio: float) -> QPixmap:
        state = self._detail.card.evidence_state if self._detail else EvidenceState.NONE
        return icons.pixmap(f"state-{state}", 16, _STATE_COLOURS.get(state, "muted"), ratio)

    def clear(self) -> None:
        """Show no claim; what was typed is handed on first."""
        self.flush()
        self._detail = None
        self._body.setVisible(False)
        self.in_sight.hide()
        self.bar.setVisible(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar of the stances stays at the bottom: a drag cannot scroll to a zone out of view."""
        high = self.bar.sizeHint().height()
        self.setViewportMargins(0, 0, 0, high)
        self.bar.setGeometry(0, self.height() - high, self.width(), high)
        self.checked.fit(self.height())
        super().resizeEvent(event)

    def go_to_stance(self, stance: Stance) -> None:
        """Bring a stance zone into view, with the keyboard on its first row or its add button."""
        zone = self.stances.zones[stance]
        self.verticalScrollBar().setValue(zone.mapTo(self._body, QPoint(0, 0)).y() - 8)
        (zone.rows[0] if zone.rows else zone.add).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def receive(self, stance: Stance, mime: QMimeData) -> None:
        """Take what was dropped or pasted for a stance; where it has words but no link, ask for the link."""
        zone = self.stances.zones[stance]
        zone.receive(mime)
        if zone.link.isVisibleTo(zone):
            # Once the field has its place in the layout.
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(zone.link))

    def flush(self) -> None:
        """Hand on everything typed or dropped that waits; call it before switching, closing and undo."""
        if self._detail is None:
            return
        self.words.commit()
        self.facts.commit()
        self.verdict.commit()
        self.stances.finish()

    def refused(self, field: str) -> None:
        """The words of a field (see ``edited``) could not be stored: they wait there for the next try."""
        fields = self._fields()
        if field in fields:
            fields[field].draft.refused()

    def unstored(self) -> list[str]:
        """The words that still wait after ``flush``: none of them could be stored."""
        if self._detail is None:
            return []
        waiting = [field.words() for field in self._fields().values() if field.draft.dirty]
        return [words.strip() for words in (*waiting, *self.verdict.unstored()) if words.strip()]

    def _fields(self) -> dict[str, CommitText | CommitLine]:
        words, facts = self.words, self.facts
        return {
            "wording": words.wording,
            "headline": words.headline,
            "claimant": facts.claimant,
            "claimant_role": facts.role,
            "claimant_basis": facts.named_by,
            "said_on": facts.said_on,
            "place": facts.place,
            "note": facts.note,
        }

    def set_scales(self, scales: Sequence[ScaleCard]) -> None:
        """The rating scales to choose from."""
        self.verdict.set_scales(scales)

    def show_keys(self, ratings: Sequence[str], evidence: str) -> None:
        """Name the keys of the labels of the scale, and the one that adds evidence; "" for none."""
        for labels in (self.verdict.ratings, self.in_sight.ratings):
            labels.show_keys(ratings)
        for zone in self.stances.zones.values():
            zone.show_key(evidence)

    def set_date_proposal(self, text: str, iso: str) -> None:
        """Offer a date read from words of the article for the claim shown; "" takes it back."""
        self.facts.set_date_proposal(text, iso)

    def show_proposals(self, found: ClaimProposals) -> None:
        """Offer what the text proposes for the claim shown; what is None is taken back."""
        self.words.proposal.show_wording(found.wording)
        self.words.who.show_claimant(found.claimant)
        as_laid_out(self, self.bar)

    def choose_rating(self, index: int) -> bool:
        """Rate with the label at ``index`` of the scale, from 0; False where there is no claim or label."""
        return self._detail is not None and self.verdict.ratings.choose(index)

    def focus_verdict(self) -> None:
        """Put the keyboard on the labels of the scale."""
        if self._detail and self.verdict.ratings.buttons:
            self.ensureWidgetVisible(self.verdict)
            self.verdict.ratings.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_looked(self, looked: EarlierChecks) -> None:
        """Show what was checked before that is like the claim shown."""
        self.checked.show_looked(looked)
        as_laid_out(self, self.bar)

    def show_checked(self) -> None:
        """Put the keyboard on what was checked before."""
        if self._detail:
            self.checked.go_to()
            as_laid_out(self, self.bar)
            # Once the rows have their places in the layout.
            QTimer.singleShot(0, self, self._scroll_to_checked)

    def _scroll_to_checked(self) -> None:
        self.verticalScrollBar().setValue(self.checked.mapTo(self._body, QPoint(0, 0)).y() - 8)

    def focus_wording(self) -> None:
        """Put the keyboard into the wording."""
        if self._detail:
            self.words.wording.setFocus(Qt.FocusReason.ShortcutFocusReason)
