"""The three stance zones under each other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.records.cards import EvidenceCard
from core.records.terms import Stance
from ui.views.stance.zone import StanceZone


class StanceZones(QWidget):
    """The zones in ``zones`` by stance; emits what any of them wants."""

    evidence_dropped = Signal(Stance, object)
    evidence_wanted = Signal(Stance)
    source_wanted = Signal(str, object)
    evidence_edit_wanted = Signal(str)
    evidence_remove_wanted = Signal(str)
    stance_changed = Signal(str, Stance)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zones = {stance: StanceZone(stance) for stance in Stance}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for zone in self.zones.values():
            column.addWidget(zone)
            zone.evidence_dropped.connect(self.evidence_dropped)
            zone.evidence_wanted.connect(self.evidence_wanted)
            zone.source_wanted.connect(self.source_wanted)
            zone.evidence_edit_wanted.connect(self.evidence_edit_wanted)
            zone.evidence_remove_wanted.connect(self.evidence_remove_wanted)
            zone.stance_changed.connect(self.stance_changed)

    def show_evidence(self, evidence: Sequence[EvidenceCard]) -> None:
        """Show all evidence of a claim, each piece in its zone."""
        for stance, zone in self.zones.items():
            zone.show_evidence([card for card in evidence if card.stance is stance])

    def finish(self) -> None:
        """Hand on drops that still wait for their link."""
        for zone in self.zones.values():
            zone.finish()
