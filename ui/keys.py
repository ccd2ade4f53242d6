"""The key sheet (F1): every command with its key, by menu, searchable; generated from the command table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from ui import icons
from ui.commands import Command, CommandTable, said
from ui.menus import native


def places() -> dict[str, str]:
    """Where a key is heard, in words."""
    return {
        "window": _("everywhere"),
        "reader": _("in the reader"),
        "claims": _("in the claim list"),
        "work": _("in the reader and the claim list"),
        "moved": _("in the list of moved quotes"),
        "checks": _("in what was checked before"),
        "text": _("in any text that is read"),
    }


def keys_of(table: CommandTable, command: Command) -> str:
    """All keys of a command as this system writes them: "Ctrl+Y, Ctrl+Shift+Z"."""
    return ", ".join(native(key) for key in table.key(command).split("; ") if key)


def reader_keys() -> list[tuple[str, str]]:
    """What keys and mouse do in the text itself, without being commands that could have another key."""
    return [
        (_("Larger letters"), native("Ctrl++")),
        (_("Smaller letters"), native("Ctrl+-")),
        (_("Larger or smaller letters"), _("Ctrl+mouse wheel")),
        (_("Select nothing"), native("Esc")),
        (_("Select exact characters"), _("Alt+drag")),
        (_("Make a claim of a sentence"), _("Alt+click")),
    ]


class KeySheet(QDialog):
    """Commands by menu with their keys; typing narrows the list down."""

    def __init__(self, table: CommandTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        self.resize(660, 600)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("Find a command or a key"))
        self.line.setAccessibleName(_("Find a command or a key"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self.narrow)
        self.tree = QTreeWidget(self)
        self._build()
        self._fill(table)
        self.line.setFocus()

    def _build(self) -> None:
        self.tree.setAccessibleName(_("Commands and their keys"))
        self.tree.setHeaderLabels([_("Command"), _("Key"), _("Works")])
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(10)
        self.tree.setItemDelegateForColumn(1, _KeyCell(self.tree))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        hint = QLabel(
            _("Single letters work only where you do not type. You can change keys in the settings.")
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        for widget in (self.line, self.tree, hint, buttons):
            layout.addWidget(widget)

    def _fill(self, table: CommandTable) -> None:
        for menu_id, title in (*table.menus, ("", _("Other"))):
            commands = [command for command in table.of_menu(menu_id) if table.key(command)]
            if not commands:
                continue
            group = self._group(said(title).replace("&", ""))
            for command in commands:
                _add(group, table, command)
        group = self._group(_("In the text itself"))
        for words, key in reader_keys():
            _row(group, words, key, places()["reader"])
        self.tree.expandAll()

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [title])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return group

    def narrow(self, query: str) -> None:
        """Show only the commands whose title or key holds what was typed."""
        wanted = query.casefold().strip()
        for at in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(at)
            if group is not None:
                rows = _items(group)
                for item in rows:
                    item.setHidden(wanted not in f"{item.text(0)} {item.text(1)}".casefold())
                group.setHidden(all(item.isHidden() for item in rows))

    def shown(self) -> list[tuple[str, str]]:
        """Title and key of the commands in sight, in order."""
        groups = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        items = [item for group in groups if group for item in _items(group)]
        return [(item.text(0), item.text(1)) for item in items if not item.isHidden()]


def _items(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = [group.child(row) for row in range(group.childCount())]
    return [child for child in children if child is not None]


class _KeyCell(QStyledItemDelegate):
    """Keys read from left to right in every language; they stand where the column begins."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The direction of the text, and its side where the rest runs the other way."""
        super().initStyleOption(option, index)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.direction = Qt.LayoutDirection.LeftToRight
        option.displayAlignment = side | Qt.AlignmentFlag.AlignVCenter


def _row(group: QTreeWidgetItem, words: str, key: str, where: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem(group, [words, key, where])
    item.setForeground(2, item.treeWidget().palette().placeholderText())
    return item


def _add(group: QTreeWidgetItem, table: CommandTable, command: Command) -> None:
    item = _row(group, command.text, keys_of(table, command), places()[command.context])
    if command.icon:
        item.setIcon(0, icons.icon(command.icon))
