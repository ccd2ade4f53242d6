"""Keys that live only in the reader or the claim list: single letters that never fire where one types."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.commands import Command, CommandTable, Context


def takes_typing(widget: QWidget) -> bool:
    """True for a widget in which letters mean themselves: text fields, combos, lists and trees."""
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        return not widget.isReadOnly()
    return isinstance(widget, (QLineEdit, QAbstractSpinBox, QComboBox, QAbstractItemView))


class Letters(QObject):
    """The keys of some contexts, alive while the focus is on ``home`` or inside it, but not where one types.

    ``home`` itself, or its focus proxy, may be a list: it is the place these keys were made for.
    """

    def __init__(self, home: QWidget, table: CommandTable, *contexts: Context) -> None:
        super().__init__(home)
        self._home = home
        self._table = table
        self._contexts = contexts
        self._keys: list[QShortcut] = []
        self.rekey()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    def rekey(self) -> None:
        """Take the reviewer's keys into use."""
        for key in self._keys:
            key.setEnabled(False)
            key.deleteLater()
        self._keys = [
            self._shortcut(command, sequence)
            for command in self._table.of_context(*self._contexts)
            for sequence in QKeySequence.listFromString(self._table.key(command))
        ]
        self._focus_changed(None, QApplication.focusWidget())

    def _shortcut(self, command: Command, sequence: QKeySequence) -> QShortcut:
        key = QShortcut(sequence, self._home)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(lambda: self._table.invoke(command.id))
        return key

    @Slot(QWidget, QWidget)
    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        own = (self._home, self._home.focusProxy())
        alive = new is None or new in own or not takes_typing(new)
        for key in self._keys:
            key.setEnabled(alive)
