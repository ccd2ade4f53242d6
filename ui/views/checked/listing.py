"""Rows of what was checked before, one below the other, with the keyboard going from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.records.terms import Relation
from ui.models.checked import Row
from ui.views.checked.row import CheckedRow
from ui.views.flow import emptied


class CheckedList(QWidget):
    """Emits what is wanted of a row, with the row's record; rows are made anew only where they differ."""

    relation_wanted = Signal(object, Relation)
    """The ``Row`` and how the claim shall stand to it."""
    unlink_wanted = Signal(object)
    claim_wanted = Signal(object)
    address_wanted = Signal(object)
    left = Signal(int)
    """Up or Down was pressed at the end: -1 or 1."""

    def __init__(self, linkable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CheckedRow] = []
        self._linkable = linkable
        self._looking = False
        self._keys: dict[Relation, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show these rows; True where they are other ones than before. The keyboard stays at its place."""
        if [row.row for row in self.rows] == list(rows):
            return False
        self._make(rows)
        return True

    def _make(self, rows: Sequence[Row]) -> None:
        at = next((place for place, row in enumerate(self.rows) if row.isAncestorOf(_focus(row))), -1)
        emptied(self._column)
        self.rows = [CheckedRow(row, self._linkable) for row in rows]
        for row in self.rows:
            self._connect(row)
            row.show_keys(self._keys)
            if self._looking:
                row.look_only()
            self._column.addWidget(row)
        self.setVisible(bool(rows))
        if at >= 0 and self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self, row: CheckedRow) -> None:
        row.relation_wanted.connect(lambda relation: self.relation_wanted.emit(row.row, relation))
        row.unlink_wanted.connect(lambda: self.unlink_wanted.emit(row.row))
        row.claim_wanted.connect(lambda: self.claim_wanted.emit(row.row))
        row.address_wanted.connect(lambda: self.address_wanted.emit(row.row))
        row.step_wanted.connect(lambda by: self._step(row, by))

    def _step(self, row: CheckedRow, by: int) -> None:
        to = self.rows.index(row) + by
        if 0 <= to < len(self.rows):
            self.rows[to].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.left.emit(by)

    def current(self) -> Row | None:
        """The row that has the keyboard, or a button of it."""
        return next((row.row for row in self.rows if row.isAncestorOf(_focus(row)) or row.hasFocus()), None)

    def show_keys(self, keys: dict[Relation, str]) -> None:
        """Name the keys in force on the buttons."""
        self._keys = keys
        for row in self.rows:
            row.show_keys(keys)

    def look_only(self) -> None:
        """Let nothing be linked, now and later."""
        self._looking = True
        for row in self.rows:
            row.look_only()


def _focus(row: CheckedRow) -> QWidget:
    """What has the keyboard in the row's window; the window itself where nothing has it."""
    window = row.window()
    return window.focusWidget() or window
