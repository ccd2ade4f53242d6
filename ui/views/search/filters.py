"""The filters of a search as controls; they and the qualifiers in the line say the same."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from core.engines.search_query import parsed
from core.i18n import _
from core.records.search import SearchKind
from core.records.terms import EvidenceState, WorkflowState
from ui.models.search import Choices, kind_words
from ui.models.words import state_words, workflow_words
from ui.plain import plain_tip
from ui.views.flow import FlowLayout

_SHORTEST = 12
"""Characters of a choice that can be read without opening it."""

Choice = tuple[str, str]
"""The value of a qualifier, and how a person reads it."""


class Filters(QWidget):
    """``chosen(name, value)`` when another value was chosen for a qualifier, "" for none."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Filter what is found"))
        self.boxes: dict[str, QComboBox] = {}
        row = FlowLayout(6, self)
        for name, words in _names().items():
            row.addWidget(self._box(name, words))
        self.show_choices(Choices())

    def _box(self, name: str, words: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(words)
        box.setToolTip(
            plain_tip(_("{filter}; in the line: {qualifier}").format(filter=words, qualifier=f"{name}:"))
        )
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_SHORTEST)
        box.activated.connect(lambda at: self.chosen.emit(name, box.itemData(at) or ""))
        self.boxes[name] = box
        return box

    def show_choices(self, choices: Choices) -> None:
        """Offer these tags, labels and articles."""
        offered: dict[str, Iterable[Choice]] = {
            "in": [(kind, kind_words(kind)) for kind in SearchKind],
            "article": [(title, title) for title in choices.articles],
            "tag": [(card.name, f"{card.name} ({card.claims})") for card in choices.tags],
            "verdict": [
                ("none", _("No verdict")),
                ("any", _("Any verdict")),
                *((label, label) for label in choices.verdicts),
            ],
            "evidence": [(state, state_words(state)) for state in EvidenceState],
            "state": [(state, workflow_words(state)) for state in WorkflowState],
            "is": [("outdated", _("Changed since verdict")), ("moved", _("Moved, to be decided"))],
        }
        for name, box in self.boxes.items():
            now = box.currentData()
            box.clear()
            box.addItem(_names()[name], "")
            for value, words in offered[name]:
                box.addItem(words, str(value))
            box.setCurrentIndex(max(0, box.findData(now)))

    def show_line(self, line: str) -> None:
        """Show what the qualifiers of a line say, without a signal."""
        query = parsed(line)
        for name, box in self.boxes.items():
            box.setCurrentIndex(_fitting(box, query.values(name)))


def _fitting(box: QComboBox, values: Sequence[str]) -> int:
    wanted = {value.casefold() for value in values}
    fits = (at for at in range(1, box.count()) if str(box.itemData(at)).casefold() in wanted)
    return next(fits, 0)


def _names() -> dict[str, str]:
    return {
        "in": _("Everything"),
        "article": _("All articles"),
        "tag": _("All tags"),
        "verdict": _("All verdicts"),
        "evidence": _("All evidence"),
        "state": _("All states of work"),
        "is": _("Changed or not"),
    }
