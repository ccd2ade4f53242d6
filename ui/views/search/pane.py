"""The search tab: one line, the filters that say the same, and what was found."""

from typing import Any, Protocol

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from core.engines.search_query import with_filter
from core.i18n import _
from core.records.search import Found
from ui import theme
from ui.icons import dress, icon
from ui.models.search import Choices, SearchRow, count_words, hit_rows, home_rows, search_model
from ui.plain import plain_label
from ui.views import lines
from ui.views.reader.announce import announce
from ui.views.rows import RowDelegate, card_list, draw_icon, is_rtl, small
from ui.views.search import marked
from ui.views.search.filters import Filters

_HIT, _HOME = 3, 2
"""Lines of a row: what it is, and its words."""
_LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class Stoppable(Protocol):
    """Work that can be stopped."""

    def cancel(self) -> None:
        """Ask it to stop."""
        ...


class _Row(RowDelegate):
    def draw_card(self, painter: QPainter, room: QRect, card: Any) -> None:
        high = painter.fontMetrics().lineSpacing()
        font = painter.font()
        head = draw_icon(painter, QRect(room.x(), room.y(), room.width(), high), card.icon)
        painter.setFont(small(font))
        painter.setPen(theme.colour("muted"))
        lines.draw(painter, head, card.head, rtl=is_rtl(painter))
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        marked.draw(painter, room.adjusted(0, high, 0, 0), card.pieces, self.high - 1)


class SearchPane(QWidget):
    """``line_changed`` for another search; ``row_opened`` for Enter or a double click on a row of it."""

    line_changed = Signal(str)
    row_opened = Signal(object)
    save_wanted = Signal(str)
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)
    stale = Signal()
    """The library changed: what is shown may have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.save = QPushButton(_("Save this search…"))
        self.filters = Filters()
        self.said = plain_label()
        self._model = search_model(self)
        self._choices = Choices()
        self._running: Stoppable | None = None
        self.list = card_list(_("What was found"))
        self._delegate = _Row(self.list)
        self._build()
        self._lay_out()

    def _build(self) -> None:
        self.line.setPlaceholderText(_("Search articles, claims, evidence, sources and notes"))
        self.line.setAccessibleName(_("Search the library"))
        self.line.setClearButtonEnabled(True)
        self.line.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.line.textChanged.connect(self._changed)
        self.line.returnPressed.connect(self._open)
        self.line.installEventFilter(self)
        dress(self.save, "filter")
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.line.text()))
        self.save.setEnabled(False)
        self.filters.chosen.connect(self._filter)
        self.said.setWordWrap(True)
        self.said.setProperty("role", "muted")
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.activated.connect(self._activated)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.line, 1)
        top.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.line)

    # What is shown

    def show_choices(self, choices: Choices) -> None:
        """Offer these tags, labels, articles and saved searches."""
        self._choices = choices
        self.filters.show_choices(choices)
        self.filters.show_line(self.line.text())
        if not self.line.text().strip():
            self.show_home()

    def show_home(self) -> None:
        """Show what there is to start from, and how one searches."""
        self._show(home_rows(self._choices))
        self.said.setText(
            _(
                "All the words must stand in one passage; put a phrase in quotation marks. Narrow with the "
                "filters above, or type what they stand for: tag:budget verdict:none in:claims."
            )
        )

    def show_found(self, found: Found) -> None:
        """Show the answer to what stands in the line."""
        self._show(hit_rows(found.hits))
        self.said.setText(count_words(found))
        announce(self.list, self.said.text())

    def _show(self, rows: list[SearchRow]) -> None:
        now = self.list.currentIndex().row()
        before = [row.id for row in self._model.cards]
        self._delegate.high = _HIT if any(row.hit for row in rows) else _HOME
        self._model.show(rows)
        same = before == [row.id for row in rows]
        self.list.setCurrentIndex(self._model.index(now if same and now >= 0 else 0))

    def library_changed(self, _changes: object) -> None:
        """Ask for everything anew."""
        self.stale.emit()

    def wait_for(self, search: Stoppable) -> None:
        """Know the search that runs, to be stopped by the next one."""
        self._running = search

    def stop_waiting(self) -> None:
        """Want no answer to the search that runs any more."""
        if self._running is not None:
            self._running.cancel()
            self._running = None

    # What is done

    def _changed(self, line: str) -> None:
        self.save.setEnabled(bool(line.strip()))
        self.filters.show_line(line)
        self.line_changed.emit(line)

    def _filter(self, name: str, value: str) -> None:
        self.line.setText(with_filter(self.line.text(), name, value))

    def current(self) -> SearchRow | None:
        """The row in hand."""
        return self._model.card(self.list.currentIndex())

    def _open(self) -> None:
        row = self.current()
        if row is not None:
            self._open_row(row)

    def _activated(self, index: QModelIndex) -> None:
        row = self._model.card(index)
        if row is not None:
            self._open_row(row)

    def _open_row(self, row: SearchRow) -> None:
        if row.query:
            self.line.setText(row.query)
            self.line.setFocus()
        else:
            self.row_opened.emit(row)

    def menu_for(self, row: SearchRow) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        menu.addAction(icon("jump"), _("Open")).triggered.connect(lambda: self._open_row(row))
        if row.query:
            rename = menu.addAction(icon("edit"), _("Rename…"))
            rename.triggered.connect(lambda: self.rename_wanted.emit(row))
            delete = menu.addAction(icon("delete"), _("Delete"))
            delete.triggered.connect(lambda: self.remove_wanted.emit(row))
            delete.setEnabled(row.tag is None or not row.tag.claims)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the pointer, or of the one in hand for the menu key."""
        place = self.list.viewport().mapFromGlobal(event.globalPos())
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        row = self._model.card(self.list.indexAt(place)) if by_mouse else self.current()
        if row is not None:
            menu = self.menu_for(row)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the list, F2 renames and Delete removes a saved search or an unused tag."""
        row = self.current()
        wants = {int(Qt.Key.Key_F2): self.rename_wanted, int(Qt.Key.Key_Delete): self.remove_wanted}
        signal = wants.get(event.key())
        if signal and row is not None and row.query and self.list.hasFocus():
            signal.emit(row)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the line move through the list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _LIST_KEYS
        ):
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)
