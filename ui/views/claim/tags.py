"""The tags of a claim as chips, each with a button that takes it off, and a line for the next one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.i18n import _
from ui.icons import dress
from ui.plain import plain_tip
from ui.views.claim.draft import leaves_to_window
from ui.views.flow import FlowLayout, emptied
from ui.views.tab_order import as_laid_out


class _TagLine(QLineEdit):
    """Backspace in the empty line asks for the last tag to be taken off; a comma ends a tag."""

    last_unwanted = Signal()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the window's where the line has nothing to undo."""
        if leaves_to_window(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace, comma, and everything else."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.last_unwanted.emit()
        elif event.text() in (",", "\u060c", ";") and self.text().strip():
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)


class TagsField(QWidget):
    """Emits ``edited`` with all the tags after each change."""

    edited = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[str, ...] | None = None
        self._chips = QWidget()
        self._flow = FlowLayout(4, self._chips)
        self.line = _TagLine()
        self.line.setPlaceholderText(_("Add a tag, then Enter"))
        self.line.setAccessibleName(_("Add a tag"))
        self.line.returnPressed.connect(self.commit)
        self.line.editingFinished.connect(self.commit)
        self.line.last_unwanted.connect(lambda: self._change(self.tags()[:-1]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._chips)
        column.addWidget(self.line)
        self.show_tags(())

    def tags(self) -> tuple[str, ...]:
        """The tags shown."""
        return self._tags or ()

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these tags."""
        if tuple(tags) == self._tags:
            return
        self._tags = tuple(tags)
        emptied(self._flow)
        for tag in self._tags:
            self._flow.addWidget(self._chip(tag))
        as_laid_out(self)
        self._chips.setVisible(bool(self._tags))

    def _chip(self, tag: str) -> QPushButton:
        chip = QPushButton(tag.replace("&", "&&"))
        dress(chip, "close", "muted")
        chip.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        chip.setProperty("role", "chip")
        chip.setToolTip(plain_tip(_("Take off the tag \u201c{tag}\u201d").format(tag=tag)))
        chip.setAccessibleName(_("Take off the tag \u201c{tag}\u201d").format(tag=tag))
        chip.clicked.connect(lambda: self._change(tuple(other for other in self.tags() if other != tag)))
        return chip

    def commit(self) -> None:
        """Make what stands in the line a tag."""
        tag = " ".join(self.line.text().split()).lstrip("#")
        self.line.setText("")  # unlike clearing it, no undo step
        if tag and tag.casefold() not in (other.casefold() for other in self.tags()):
            self._change((*self.tags(), tag))

    def _change(self, tags: tuple[str, ...]) -> None:
        if tags != self._tags:
            self.show_tags(tags)
            self.edited.emit(list(tags))
