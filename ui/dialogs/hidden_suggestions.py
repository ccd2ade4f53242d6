"""The suggestions that are not shown, and why; what was put aside can be brought back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from core.records.reviewing import Hidden, Review
from ui.dialogs.frame import framed_tree, heading, hint
from ui.dialogs.strip import Strip
from ui.models.review_words import hiding_words, strength_words
from ui.plain import plain_tip

_ID = Qt.ItemDataRole.UserRole
WHY_WIDTH = 250


class HiddenSuggestionsDialog(QDialog):
    """``restore_wanted`` and ``jump_wanted`` give a suggestion's id; ``show_review`` shows what is hidden."""

    restore_wanted = Signal(str)
    jump_wanted = Signal(str)

    def __init__(self, review: Review, writable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Hidden suggestions"))
        self._hidden: dict[str, Hidden] = {}
        self._writable = writable
        self.strip = Strip()
        self.list = QTreeWidget()
        self.empty = hint(_("No suggestion of this text is hidden."))
        self.restore = QPushButton(_("&Bring back"))
        self.jump = QPushButton(_("&Go to it"))
        self.close_button = QPushButton(_("Close"))
        self._build()
        self._connect()
        self.resize(760, 460)
        self.show_review(review)
        self.list.setFocus()

    def _build(self) -> None:
        framed_tree(self.list)
        self.list.setColumnCount(3)
        self.list.setHeaderLabels([_("Why it is hidden"), _("Strength"), _("Sentence")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.list.setColumnWidth(0, WHY_WIDTH)
        row = QHBoxLayout()
        for button in (self.restore, self.jump):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        for button in (self.restore, self.jump, self.close_button):
            button.setAutoDefault(False)  # Enter belongs to the list
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.strip)
        column.addWidget(heading(_("&Suggestions that are not shown"), self.list))
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda _now, _before: self._enable())
        self.list.itemActivated.connect(lambda _item, _column: self.jump.click())
        self.restore.clicked.connect(lambda: self.restore_wanted.emit(self.current_id()))
        self.jump.clicked.connect(lambda: self.jump_wanted.emit(self.current_id()))
        self.close_button.clicked.connect(self.accept)

    def current_id(self) -> str:
        """The id of the suggestion chosen, "" for none."""
        item: QTreeWidgetItem | None = self.list.currentItem()
        return str(item.data(0, _ID)) if item else ""

    def show_review(self, review: Review) -> None:
        """Show the hidden suggestions of a review; the list stays where it was."""
        at = max(self.list.currentIndex().row(), 0)
        self.strip.dismiss()
        self._hidden = {one.card.id: one for one in review.hidden}
        self.list.clear()
        self.list.addTopLevelItems([_row(one) for one in review.hidden])
        self.list.setCurrentIndex(self.list.model().index(min(at, len(review.hidden) - 1), 0))
        self.empty.setVisible(not review.hidden)
        self._enable()

    def set_error(self, sentence: str) -> None:
        """Say why something could not be done."""
        self.strip.show_message("error", sentence)

    def _enable(self) -> None:
        chosen = self._hidden.get(self.current_id())
        self.jump.setEnabled(chosen is not None)
        self.restore.setEnabled(self._writable and chosen is not None and chosen.can_return)


def _row(hidden: Hidden) -> QTreeWidgetItem:
    sentence = f"\u2068{' '.join(hidden.card.text.split())}\u2069"  # in its own direction
    row = QTreeWidgetItem([hiding_words(hidden), strength_words(hidden.card.strength), sentence])
    row.setData(0, _ID, hidden.card.id)
    row.setToolTip(0, plain_tip(hiding_words(hidden)))
    row.setToolTip(2, plain_tip(sentence))
    return row
