"""The command palette (Ctrl+K): type a few letters of a command or a record, Enter runs it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from core.i18n import _
from ui import fuzzy
from ui.commands import Command, CommandTable
from ui.menus import native
from ui.models.palette_rows import ROW_HEIGHT, PaletteRow, PaletteRowDelegate, PaletteRows

WIDTH = 620
MOST_ROWS = 40
ROWS_SHOWN = 10
Records = Callable[[str], Sequence[PaletteRow]]
"""The records that fit what was typed, best first; for nothing typed, those opened last."""

_STAY = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
_TO_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def no_records(_query: str) -> Sequence[PaletteRow]:
    """For a palette over commands alone."""
    return ()


def command_rows(table: CommandTable, query: str) -> list[PaletteRow]:
    """The commands that can be run now and fit; all of them, those used last first, if nothing is typed."""
    ready = [command for command in table if command.listed and command.enabled()]
    if query.strip():
        ready = fuzzy.best(ready, query, lambda command: command.text, MOST_ROWS)
    else:
        ready.sort(key=lambda command: _age(table, command))
    return [_row(table, command) for command in ready]


def _behind_recent(
    table: CommandTable, commands: Sequence[PaletteRow], records: Sequence[PaletteRow]
) -> list[PaletteRow]:
    """The records opened last, between the commands used last and all others."""
    used = sum(command.id in table.recent and command.listed and command.enabled() for command in table)
    return [*commands[:used], *records, *commands[used:]]


def _age(table: CommandTable, command: Command) -> int:
    return table.recent.index(command.id) if command.id in table.recent else len(table.recent)


def _row(table: CommandTable, command: Command) -> PaletteRow:
    def run() -> None:
        table.remember(command.id)
        table.invoke(command.id)

    tip = command.hint if command.hint != command.text else ""
    return PaletteRow(command.text, run, tip, command.icon, native(table.key(command)))


class Palette(QFrame):
    """Lies over the top of the window; goes away on Esc, on Enter and when the focus goes elsewhere."""

    def __init__(self, window: QWidget, table: CommandTable, records: Records = no_records) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setAccessibleName(_("Search or run a command"))
        self._table = table
        self._records = records
        self._before: QWidget | None = None
        self.line = QLineEdit(self)
        self.list = QListView(self)
        self.model = PaletteRows(self)
        self._nothing = QLabel(_("Nothing fits. Try fewer letters."), self)
        self._build()
        self.hide()

    def _build(self) -> None:
        self.line.setPlaceholderText(_("Search or run a command"))
        self.line.setAccessibleName(_("Search or run a command"))
        self.line.textChanged.connect(self._refill)
        self.line.installEventFilter(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteRowDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(_("Commands and records"))
        self.list.clicked.connect(self._run_current)
        self._nothing.setProperty("role", "muted")
        self._nothing.setMargin(14)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 6)
        layout.setSpacing(4)
        for widget in (self.line, self.list, self._nothing):
            layout.addWidget(widget)

    def open(self, query: str = "") -> None:
        """Show the palette with the focus in its line."""
        window = self.parentWidget()
        self._before = window.focusWidget() if window else None
        self.line.setText(query)
        self._refill(query)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Hide, and give the focus back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
            self._before = None

    def _refill(self, query: str) -> None:
        found = command_rows(self._table, query)
        records = list(self._records(query))[: MOST_ROWS - min(len(found), MOST_ROWS // 2)]
        if query.strip():
            found = found[: MOST_ROWS - len(records)] + records
        else:
            found = _behind_recent(self._table, found, records)
        self.model.show_rows(found)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._place(len(found))

    def _place(self, rows: int) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.list.setFixedHeight(
            ROW_HEIGHT * max(1, min(rows, ROWS_SHOWN, (window.height() - 160) // ROW_HEIGHT))
        )
        width = min(WIDTH, window.width() - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, min(72, window.height() // 10))

    def _run_current(self) -> None:
        index = self.list.currentIndex()
        if not index.isValid():
            return
        row = self.model.row(index)
        self.dismiss()
        row.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line keeps the letters; arrows, Enter and Esc go to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAY:
            self.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run_current()
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in _TO_LIST:
            self._walk(Qt.Key(key))
        else:
            return False
        return True

    def _walk(self, key: Qt.Key) -> None:
        """Arrows go round; page keys stop at the ends."""
        rows = self.model.rowCount()
        if not rows:
            return
        at = self.list.currentIndex().row()
        page = {Qt.Key.Key_PageUp: -ROWS_SHOWN, Qt.Key.Key_PageDown: ROWS_SHOWN}
        if key in page:
            to = min(max(at + page[key], 0), rows - 1)
        else:
            to = (at + (1 if key == Qt.Key.Key_Down else -1)) % rows
        self.list.setCurrentIndex(self.model.index(to, 0))
