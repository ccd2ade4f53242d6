"""One piece of evidence in a stance zone: its quote, its source, how sure the quote is, what can be done."""

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from core.records.cards import EvidenceCard
from core.records.terms import QuoteLock, Stance
from ui import theme
from ui.icons import icon
from ui.models.sources import TYPE_ICONS
from ui.models.words import joined, lock_meaning, lock_words, stance_word, type_words, written_date
from ui.plain import plain_label, plain_tip
from ui.views.lines import FewLines
from ui.views.parts import sign, small_button

EVIDENCE_MIME = "application/x-touchstone-evidence"
"""Holds the id of the evidence being dragged, in UTF-8."""

STANCE_KEYS = {
    Qt.Key.Key_Plus: Stance.SUPPORTS,
    Qt.Key.Key_Minus: Stance.CONTRADICTS,
    Qt.Key.Key_Period: Stance.CONTEXT,
}

_LOCK_LOOK = {
    QuoteLock.EXACT: ("check", "supports"),
    QuoteLock.NORMALISED: ("check", "muted"),
    QuoteLock.FUZZY: ("warning", "warning"),
    QuoteLock.ABSENT: ("warning", "contradicts"),
    QuoteLock.NO_COPY: ("document", "muted"),
}


class EvidenceRow(QFrame):
    """Emits what is wanted of its evidence. Enter opens, F2 edits, Delete removes, + - . move it."""

    open_wanted = Signal()
    edit_wanted = Signal()
    remove_wanted = Signal()
    stance_wanted = Signal(Stance)

    def __init__(self, card: EvidenceCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self._pressed_at: QPoint | None = None
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(_described(card))
        self.setToolTip(plain_tip(_described(card)))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 6, 4)
        column.setSpacing(3)
        self._add_texts(column)
        column.addLayout(self._foot())

    def _add_texts(self, column: QVBoxLayout) -> None:
        if self.card.quote:
            quote = FewLines(3)
            quote.show_text(f"\u201c{self.card.quote}\u201d")
            column.addWidget(quote)
        if self.card.note:
            note = FewLines(2)
            note.setProperty("role", "muted")
            note.show_text(self.card.note)
            column.addWidget(note)
        column.addLayout(self._source_line())

    def _source_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(sign(TYPE_ICONS[self.card.source_type], "muted", type_words(self.card.source_type)))
        title = FewLines(1)
        title.show_text(joined(_title(self.card), self.card.locator))
        row.addWidget(title, 1)
        if self.card.confidential:
            row.addWidget(sign("lock", "warning", _("Confidential: kept out of reports")))
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        name, colour = _LOCK_LOOK[self.card.quote_lock]
        row.addWidget(sign(name, colour))
        self.lock = plain_label(lock_words(self.card.quote_lock))
        self.lock.setProperty("role", "muted")
        self.lock.setToolTip(plain_tip(lock_meaning(self.card.quote_lock)))
        self.lock.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.lock, 1)
        self.open = small_button("jump", _("Open the source at this quote"), self.open_wanted.emit)
        self.edit = small_button("edit", _("Edit this evidence"), self.edit_wanted.emit)
        self.remove = small_button("delete", _("Remove this evidence"), self.remove_wanted.emit)
        for button in (self.open, self.edit, self.remove):
            row.addWidget(button)
        return row

    def menu(self) -> QMenu:
        """What can be done with this evidence."""
        menu = QMenu(self)
        menu.addAction(icon("jump"), _("Open the source at this quote"), self.open_wanted.emit)
        menu.addAction(icon("edit"), _("Edit\u2026"), self.edit_wanted.emit)
        menu.addSeparator()
        for stance in Stance:
            action = menu.addAction(icon(str(stance), str(stance)), stance_word(stance))
            action.setCheckable(True)
            action.setChecked(stance is self.card.stance)
            action.triggered.connect(lambda checked, stance=stance: self.stance_wanted.emit(stance))
        menu.addSeparator()
        menu.addAction(icon("delete"), _("Remove"), self.remove_wanted.emit)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu, also for the menu key."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a row that has the focus."""
        stance = STANCE_KEYS.get(Qt.Key(event.key()))
        wants = {
            Qt.Key.Key_Return: self.open_wanted,
            Qt.Key.Key_Enter: self.open_wanted,
            Qt.Key.Key_F2: self.edit_wanted,
            Qt.Key.Key_Delete: self.remove_wanted,
        }
        signal = wants.get(Qt.Key(event.key()))
        if stance:
            self.stance_wanted.emit(stance)
        elif signal:
            signal.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from where it was pressed, the row is dragged."""
        start = self._pressed_at
        far = QApplication.startDragDistance()
        if start is not None and (event.position().toPoint() - start).manhattanLength() >= far:
            self._pressed_at = None
            self._drag()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the source."""
        self.open_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame in the colour of the focus where the keyboard is."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)
            painter.end()

    def _drag(self) -> None:
        # Not the child of the row: the drop may end the row before the drag is over.
        drag = QDrag(self.window())
        drag.setMimeData(dragged(self.card))
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)


def dragged(card: EvidenceCard) -> QMimeData:
    """What a dragged row carries: its id for our zones, its quote for other programs."""
    mime = QMimeData()
    mime.setData(EVIDENCE_MIME, card.id.encode())
    if not card.confidential:
        mime.setText(card.quote or card.source_url)
    return mime


def _title(card: EvidenceCard) -> str:
    return card.source_title or card.source_url or _("Untitled source")


def _described(card: EvidenceCard) -> str:
    lines = (
        _title(card),
        joined(card.source_publisher, written_date(card.source_published)),
        stance_word(card.stance),
        card.quote,
        card.locator,
        lock_words(card.quote_lock),
    )
    return "\n".join(line for line in lines if line)
