"""The status bar: what was saved last, with Undo; what went wrong; what is running; how far the work is."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from core.i18n import _
from ui import icons
from ui.plain import plain_label, plain_tip, with_key
from ui.tasks import Task, Tasks

WARNING_MS = 10_000


class StatusBar(QStatusBar):
    """``undo_asked`` when Undo is pressed. Everything it says is also announced to screen readers."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.note = Elided(self)
        self.undo = QPushButton(_("Undo"), self)
        self.details = QPushButton(_("Details…"), self)
        self._show_details: Callable[[], None] = lambda: None
        self.warning = WarningLine(self)
        self.work = WorkShown(self)
        self.counts = plain_label(parent=self)
        self._undo_stood = self._details_stood = False
        self._saved: tuple[str, bool] | None = None
        """The line on what was saved last, and whether Undo stands beside it; None before the first."""
        self._told = QTimer(self, singleShot=True, interval=WARNING_MS)
        self._told.timeout.connect(self._show_saved)
        self._timer = QTimer(self, singleShot=True, interval=WARNING_MS)
        self._timer.timeout.connect(self.calm)
        self._build()

    def _build(self) -> None:
        self.undo.setProperty("role", "link")
        self.undo.setCursor(Qt.CursorShape.PointingHandCursor)
        self.undo.clicked.connect(self.undo_asked)
        self.undo.hide()
        self.details.setProperty("role", "link")
        self.details.setCursor(Qt.CursorShape.PointingHandCursor)
        self.details.clicked.connect(lambda: self._show_details())
        self.details.hide()
        self.counts.setContentsMargins(8, 0, 8, 0)
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(8, 2, 4, 2)
        layout.setSpacing(6)
        for widget in (self.warning, self.note, self.details, self.undo):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.addWidget(row, 1)
        self.addPermanentWidget(self.work)
        self.addPermanentWidget(self.counts)
        self.setMinimumHeight(32)

    def saved(self, label: str, at: datetime, can_undo: bool = True) -> None:
        """Tell that an operation was stored; ``at`` is shown in local time to the second."""
        clock = f"{at.astimezone():%H:%M:%S}"
        self.calm()
        if label:
            words = _("Saved {time} · Last: {label}").format(time=clock, label=label)
        else:
            words = _("Saved {time}").format(time=clock)
        self._saved = words, can_undo and bool(label)
        self._show_saved()
        self.undo.setAccessibleName(_("Undo: {label}").format(label=label))

    def show_undo_key(self, key: str) -> None:
        """Name the key of Undo in its tooltip, "" for none."""
        self.undo.setToolTip(plain_tip(with_key(_("Undo"), key)))

    def tell(self, message: str, details: Callable[[], None] | None = None) -> None:
        """Say something that went well and cannot be undone here; then what was saved is shown again.

        ``details`` shows more of it, on a button; with one the message stays until something else is said.
        """
        self.calm()
        self.note.say(message)
        self.undo.hide()
        self.details.setVisible(details is not None)
        if details is not None:
            self._show_details = details
            self._told.stop()
            announce(self, message)
            return
        self._told.start()
        announce(self, message)

    def _show_saved(self) -> None:
        """Show what was saved last, and Undo; what was told before the first time stays."""
        self._told.stop()
        self.details.hide()
        if self._saved is not None and self.warning.isHidden():
            words, can_undo = self._saved
            self.note.say(words)
            self.undo.setVisible(can_undo)

    def say(self, message: str) -> None:
        """Say what went wrong and what to do; stays ten seconds or until the next action."""
        if self._told.isActive():
            self._show_saved()
        if self.warning.isHidden():
            self._undo_stood, self._details_stood = not self.undo.isHidden(), not self.details.isHidden()
        self.warning.say(message)
        self.details.hide()
        self.note.hide()
        self.undo.hide()
        self._timer.start()
        announce(self, message, urgent=True)

    def calm(self) -> None:
        """Take the warning away and show again what was there before."""
        if self.warning.isHidden():
            return
        self._timer.stop()
        self.warning.hide()
        self.note.show()
        self.undo.setVisible(self._undo_stood)
        self.details.setVisible(self._details_stood)

    def count(self, words: str) -> None:
        """Show how far the work is: "7 claims, 4 rated"."""
        self.counts.setText(words)

    def watch(self, tasks: Tasks) -> None:
        """Show what runs in the background, with a way to stop it."""
        tasks.changed.connect(lambda: self.work.show_tasks(tasks.running))


class Elided(QLabel):
    """A label that gives way in a narrow window and tells its whole text as a tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setMinimumWidth(40)

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setText(text)
        self.setToolTip(plain_tip(text))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where the text has no room, draw its beginning: Qt cuts off what comes first from right to left."""
        room, letters = self.contentsRect(), self.fontMetrics()
        if letters.horizontalAdvance(self._whole) <= room.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setPen(self.palette().windowText().color())
        words = letters.elidedText(self._whole, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class WarningLine(QFrame):
    """One calm line with a sign, on a tint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("warning")
        self._sign = plain_label(parent=self)
        self.text = plain_label(parent=self)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 10, 3)
        layout.setSpacing(8)
        layout.addWidget(self._sign)
        layout.addWidget(self.text)
        self.hide()

    def say(self, message: str) -> None:
        """Show a message."""
        self._sign.setPixmap(icons.pixmap("warning", 16, "warning", self.devicePixelRatioF()))
        self.text.setText(message)
        self.setToolTip(plain_tip(message))
        self.setAccessibleName(message)
        self.show()


class WorkShown(QWidget):
    """The oldest running task: its title, how far it is, and Cancel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self.title = plain_label(parent=self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(96, 6)
        self.cancel = QPushButton(_("Cancel"), self)
        self.cancel.setProperty("role", "link")
        self.cancel.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 0, 6, 0)
        layout.setSpacing(8)
        for widget in (self.title, self.bar, self.cancel):
            layout.addWidget(widget)
        self.hide()

    def show_tasks(self, running: list[Task]) -> None:
        """Show the first of the tasks that have a title and go on."""
        titled = [task for task in running if task.title and not task.cancelled]
        self._task = titled[0] if titled else None
        self.setVisible(self._task is not None)
        if self._task is None:
            return
        more = _(" and {count} more").format(count=len(titled) - 1) if len(titled) > 1 else ""
        self.title.setText(self._task.title + more)
        self.setToolTip(plain_tip(self._task.note))
        self.bar.setRange(0, self._task.total)
        self.bar.setValue(self._task.done)
        self.bar.setAccessibleName(self._task.title)
        self.cancel.setAccessibleName(_("Cancel: {title}").format(title=self._task.title))

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.hide()


def announce(widget: QWidget, message: str, urgent: bool = False) -> None:
    """Have a screen reader say a message without moving the focus."""
    event = QAccessibleAnnouncementEvent(widget, message)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
