"""The keys of all commands, to be changed; a key that two commands share is shown at both."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from core.records.inputs import Shortcut
from ui import theme
from ui.dialogs.frame import framed, heading, hint
from ui.icons import icon
from ui.models.words import listed
from ui.plain import plain_label, plain_tip

PORTABLE = QKeySequence.SequenceFormat.PortableText
NATIVE = QKeySequence.SequenceFormat.NativeText


def conflicts(shortcuts: Sequence[Shortcut]) -> dict[str, list[str]]:
    """For the id of each command whose key others have too, heard in the same place, their titles."""
    by_key: dict[str, list[Shortcut]] = {}
    for shortcut in shortcuts:
        for key in _keys(shortcut.key):
            by_key.setdefault(key, []).append(shortcut)
    found = {
        one.id: [other.title for other in sharing if other.id != one.id and _meet(one, other)]
        for sharing in by_key.values()
        if len(sharing) > 1
        for one in sharing
    }
    return {one: others for one, others in found.items() if others}


def _meet(one: Shortcut, other: Shortcut) -> bool:
    """True where a key of both would be heard by both."""
    return not one.places or not other.places or bool(set(one.places) & set(other.places))


class ShortcutTable(QWidget):
    """A table of commands; the key of the one chosen is pressed into the field below it."""

    def __init__(self, shortcuts: Sequence[Shortcut]) -> None:
        super().__init__()
        self._shortcuts = list(shortcuts)
        self.table = QTreeWidget()
        self.table.setHeaderLabels([_("Command"), _("Key"), ""])
        framed(self.table)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.editor = QKeySequenceEdit()
        self.editor.setMaximumSequenceLength(1)
        self.caption = plain_label()
        self.caption.setBuddy(self.editor)
        self.clear = QPushButton(_("&No key"))
        self.reset = QPushButton(_("&Default"))
        self._build()
        self._connect()
        self._fill()
        self._choose_row(0)

    def _connect(self) -> None:
        self.table.currentItemChanged.connect(lambda: self._show_chosen())
        self.table.itemActivated.connect(lambda: self.editor.setFocus())
        self.editor.keySequenceChanged.connect(lambda keys: self.set_key(keys.toString(PORTABLE)))
        self.clear.clicked.connect(lambda: self.set_key(""))
        self.reset.clicked.connect(lambda: self.set_key(self._chosen().default))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(heading(_("&Commands and their keys"), self.table))
        column.addWidget(self.table, 1)
        column.addWidget(hint(_("Choose a command, then press its new key in the field below.")))
        row = QHBoxLayout()
        row.addWidget(self.caption, 1)
        row.addWidget(self.editor)
        row.addWidget(self.clear)
        row.addWidget(self.reset)
        column.addLayout(row)
        head = self.table.header()
        head.setStretchLastSection(True)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setMinimumHeight(120)

    def shortcuts(self) -> tuple[Shortcut, ...]:
        """The commands with their keys as they are now."""
        return tuple(self._shortcuts)

    def set_key(self, key: str) -> None:
        """Give the command that is chosen another key, "" for none."""
        row = self._row()
        if row < 0 or self._shortcuts[row].key == key:
            return
        self._shortcuts[row] = replace(self._shortcuts[row], key=key)
        self._say_keys()
        self._show_chosen()

    def choose(self, command_id: str) -> None:
        """Choose a command."""
        for row, shortcut in enumerate(self._shortcuts):
            if shortcut.id == command_id:
                self._choose_row(row)

    def _choose_row(self, row: int) -> None:
        self.table.setCurrentIndex(self.table.model().index(row, 0))

    def _fill(self) -> None:
        for shortcut in self._shortcuts:
            self.table.addTopLevelItem(QTreeWidgetItem([shortcut.title, "", ""]))
        self._say_keys()

    def _say_keys(self) -> None:
        shared = conflicts(self._shortcuts)
        for row, shortcut in enumerate(self._shortcuts):
            item = self.table.topLevelItem(row)
            if item is not None:
                _say_key(item, shortcut, shared.get(shortcut.id, []))

    def _show_chosen(self) -> None:
        row = self._row()
        for widget in (self.editor, self.clear, self.reset):
            widget.setEnabled(row >= 0)
        if row < 0:
            return
        chosen = self._shortcuts[row]
        words = _("&Key for {title}:").format(title=chosen.title.replace("&", "&&"))
        self.caption.setText(words)
        self.editor.setAccessibleName(_("Key for {title}").format(title=chosen.title))
        self.editor.setKeySequence(QKeySequence(chosen.key))

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _chosen(self) -> Shortcut:
        return self._shortcuts[self._row()]


def _say_key(item: QTreeWidgetItem, shortcut: Shortcut, others: list[str]) -> None:
    item.setText(1, QKeySequence(shortcut.key).toString(NATIVE))
    item.setText(2, _("also the key of {titles}").format(titles=listed(others)) if others else "")
    item.setToolTip(2, plain_tip(item.text(2)))
    item.setForeground(2, QBrush(theme.colour("warning")))
    item.setData(2, Qt.ItemDataRole.DecorationRole, icon("warning", "warning") if others else None)


def _keys(text: str) -> list[str]:
    """Each of the keys in a portable key text, which may hold several, divided by "; "."""
    found = (sequence.toString(PORTABLE) for sequence in QKeySequence.listFromString(text))
    return [key for key in found if key]
