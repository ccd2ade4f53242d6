"""The text versions of an article: what each says of its date, and what differs between any two."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QWidget

from core.i18n import _, ngettext
from core.records.anchors import DiffPiece
from core.records.versions import VersionCard
from ui.dialogs.frame import Sheet, framed, heading
from ui.icons import icon
from ui.models.moved import version_name, version_words
from ui.models.words import beginning, joined, written_moment
from ui.plain import plain_label, plain_tip
from ui.views.diff_view import DiffView


class VersionsDialog(Sheet):
    """``compare_wanted(old id, new id)`` asks for a difference, ``read_wanted(id)`` for a version's text."""

    compare_wanted = Signal(str, str)
    read_wanted = Signal(str)
    stop_wanted = Signal()

    def __init__(self, title: str, cards: Sequence[VersionCard], parent: QWidget | None = None) -> None:
        named = _("Versions of “{title}”").format(title=beginning(title, 60))
        super().__init__(named, _("&Read this version"), parent)
        self._cards = tuple(cards)
        self.list = QListWidget()
        self.old = QComboBox()
        self.new = QComboBox()
        self.diff = DiffView()
        self.cancel.setText(_("Close"))
        self._fill()
        self._build()
        self._connect()
        self.resize(940, 600)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _fill(self) -> None:
        for card in self._cards:
            self.list.addItem(_described(card))
            item = self.list.item(self.list.count() - 1)
            item.setIcon(icon("warning", "warning") if card.stealth else icon("document"))
            item.setToolTip(plain_tip(item.text()))
        for combo, at in ((self.old, min(1, len(self._cards) - 1)), (self.new, 0)):
            for card in self._cards:
                combo.addItem(version_name(card.number), card.id)
            combo.setCurrentIndex(at)

    def _build(self) -> None:
        framed(self.list)
        self.list.setMaximumHeight(150)
        self.list.setMinimumHeight(76)
        row = QHBoxLayout()
        for words, combo in ((_("C&ompare"), self.old), (_("&with"), self.new)):
            label = plain_label(words)
            label.setBuddy(combo)
            combo.setAccessibleName(words.replace("&", ""))
            row.addWidget(label)
            row.addWidget(combo)
        row.addStretch(1)
        self.body.addWidget(heading(_("Version&s, newest first"), self.list))
        self.body.addWidget(self.list)
        self.body.addLayout(row)
        self.body.addWidget(self.diff, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._chosen)
        for combo in (self.old, self.new):
            combo.activated.connect(lambda _row: self.compare())

    def compare(self) -> None:
        """Ask for the difference of the two versions chosen."""
        self.compare_wanted.emit(str(self.old.currentData()), str(self.new.currentData()))

    def _chosen(self, row: int) -> None:
        """A version is compared with the one before it, the oldest with itself."""
        self.new.setCurrentIndex(row)
        self.old.setCurrentIndex(min(row + 1, len(self._cards) - 1))
        self.compare()

    def submit(self) -> None:
        """Ask for the text of the version chosen."""
        if self.list.currentRow() >= 0:
            self.read_wanted.emit(self._cards[self.list.currentRow()].id)

    def set_busy(self, message: str) -> None:
        """Say what is being waited for, with a way to stop it."""
        self.strip.show_message("busy", message)
        self.strip.add_button(_("S&top"), self._stop)

    def _stop(self) -> None:
        self.strip.dismiss()
        self.stop_wanted.emit()

    def show_pieces(self, pieces: Sequence[DiffPiece], old: str, new: str) -> None:
        """Show the difference asked for."""
        self.strip.dismiss()
        self.diff.show_pieces(pieces, old, new)


def _described(card: VersionCard) -> str:
    count = ngettext("{n:,} character", "{n:,} characters", card.characters).format(n=card.characters)
    added = _("added {moment}").format(moment=written_moment(card.added_at))
    return joined(version_name(card.number), version_words(card), added, count)
