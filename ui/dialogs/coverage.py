"""What of an article is checked and what is missing, kind by kind; each entry leads to its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _, ngettext
from core.records.coverage import Coverage, CoverageKind, CoveragePlace
from ui.dialogs.frame import framed_tree, heading, hint
from ui.models.review_words import coverage_words
from ui.plain import plain_tip
from ui.views.reader.heat_looks import picture

_ID = Qt.ItemDataRole.UserRole


class CoverageDialog(QDialog):
    """``place_chosen`` gives the id of the place that was chosen, and the dialog closes.

    ``ranked`` is False where no suggestions were made for the text, so that nobody knows what is unclaimed.
    """

    place_chosen = Signal(str)

    def __init__(self, coverage: Coverage, ranked: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Coverage"))
        self.list = QTreeWidget()
        self.summary = hint(summary(coverage))
        self.unranked = hint(
            _(
                "No suggestions were made for this text, so sentences nobody claimed are not known. "
                "Choose Review, Look for suggestions."
            )
        )
        self.unranked.setVisible(not ranked)
        self.close_button = QPushButton(_("Close"))
        self._build()
        self._fill(coverage)
        self.resize(720, 520)
        self.list.setFocus()

    def _build(self) -> None:
        framed_tree(self.list)
        self.list.setHeaderHidden(True)
        self.list.setUniformRowHeights(True)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.setExpandsOnDoubleClick(False)
        self.list.itemActivated.connect(lambda item, _column: self._take(item))
        self.list.itemClicked.connect(lambda item, _column: self._take(item))
        self.close_button.setAutoDefault(False)  # Enter belongs to the list
        self.close_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(heading(_("&What is checked, and what is missing"), self.list))
        column.addWidget(self.summary)
        column.addWidget(self.unranked)
        column.addWidget(self.list, 1)
        column.addLayout(row)

    def _fill(self, coverage: Coverage) -> None:
        counts, places = coverage.counts(), sorted(coverage.places, key=_as_counted)
        for kind in CoverageKind:
            head = QTreeWidgetItem([f"{coverage_words(kind)} ({counts[kind]})"])
            head.setIcon(0, QIcon(picture(kind, self.devicePixelRatioF(), self.isRightToLeft())))
            self.list.addTopLevelItem(head)
            for place in places:
                for item in place.items:
                    if item.kind is kind:
                        head.addChild(_row(place.sentence(item), place.id))
            head.setExpanded(kind.is_gap)
            head.setDisabled(not counts[kind])
            if counts[kind] and self.list.currentIndex().row() < 0:
                self.list.setCurrentItem(head)

    def _take(self, item: QTreeWidgetItem) -> None:
        place_id = item.data(0, _ID)
        if not place_id:
            item.setExpanded(not item.isExpanded())
        elif self.result() != QDialog.DialogCode.Accepted:
            # A click that also activates sends both signals.
            self.accept()
            self.place_chosen.emit(str(place_id))


def summary(coverage: Coverage) -> str:
    """How many places there are, and of how many something is missing."""
    total, gaps = len(coverage.places), len(coverage.gaps)
    if not gaps:
        return _("Nothing is missing.") if total else _("There is nothing to cover yet.")
    places = ngettext(
        "{n} claim or sentence worth checking", "{n} claims and sentences worth checking", total
    ).format(n=total)
    missing = ngettext(
        "something is missing at {n} of them", "something is missing at {n} of them", gaps
    ).format(n=gaps)
    return _("{places}; {missing}.").format(places=places, missing=missing)


def _as_counted(place: CoveragePlace) -> list[int]:
    """Claims by their numbers, the parts of each behind it; before them the sentences, as in the text."""
    return [int(number) for number in place.claim_label.split(".") if number]


def _row(sentence: str, place_id: str) -> QTreeWidgetItem:
    row = QTreeWidgetItem([sentence])
    row.setData(0, _ID, place_id)
    row.setToolTip(0, plain_tip(sentence))
    return row
