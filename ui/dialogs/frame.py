"""What every sheet has: a strip for messages above, a body, and the buttons below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from ui.dialogs.strip import Strip, breakable
from ui.plain import plain_label


class Sheet(QDialog):
    """A dialog of a strip, a body, and a main button (Enter, or Ctrl+Enter in a text box) and Cancel.

    Pressing the main button calls ``submit``. A sheet does not close itself then: whoever took what it gave
    calls ``accept()`` once it is stored, or ``set_error(sentence)`` if it is not, so nothing typed is lost.
    """

    def __init__(self, title: str, main: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._asked = False
        self.strip = Strip()
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.main = QPushButton(main)
        self.cancel = QPushButton(_("Cancel"))
        self.main.clicked.connect(lambda: self.submit())
        self.cancel.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(self.main, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        row = QHBoxLayout()
        row.addLayout(self.foot)
        row.addStretch(1)
        row.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.strip)
        layout.addLayout(self.body, 1)
        layout.addLayout(row)
        self.main.setDefault(True)  # a button can only be the default once it is in its window
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keys = QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self)
            keys.activated.connect(self._press_main)

    def _press_main(self) -> None:
        if self.main.isVisible():
            self.main.click()

    def submit(self) -> None:
        """Hand over what was filled in; every sheet has its own."""
        self.accept()

    def reject(self) -> None:
        """Close without handing anything over; the first time only if nothing was typed."""
        if not self._asked and _typed_in(self):
            self._asked = True
            self.strip.show_message("warning", _("Press Escape again to throw away what you typed."))
            return
        super().reject()

    def set_error(self, sentence: str) -> None:
        """Say what went wrong; what was filled in stays and can be handed over again."""
        self.strip.show_message("error", sentence)


def _typed_in(sheet: QWidget) -> bool:
    """True where words that somebody typed stand in a field; what we filled in does not count."""
    lines = any(line.isModified() and line.text().strip() for line in sheet.findChildren(QLineEdit))
    boxes: list[QTextEdit | QPlainTextEdit] = [
        *sheet.findChildren(QTextEdit),
        *sheet.findChildren(QPlainTextEdit),
    ]
    return lines or any(box.document().isModified() and box.toPlainText().strip() for box in boxes)


def heading(text: str, buddy: QWidget | None = None) -> QLabel:
    """A bold line above a group of widgets, leading to ``buddy`` and naming it."""
    label = plain_label(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setWordWrap(True)
    if buddy is not None:
        label.setBuddy(buddy)
        buddy.setAccessibleName(text.replace("&", ""))
    return label


def explanation(text: str) -> QLabel:
    """A plain sentence in wrapped lines."""
    label = plain_label(breakable(text))
    label.setWordWrap(True)
    return label


def hint(text: str) -> QLabel:
    """A sentence that explains, quieter than the rest."""
    label = explanation(text)
    label.setProperty("role", "muted")
    return label


def framed(view: QAbstractItemView) -> None:
    """Draw a list or table in a frame like the text boxes beside it."""
    view.setProperty("role", "card")
    view.setStyleSheet("QAbstractItemView::item { padding: 5px 6px; }")
    view.setTextElideMode(Qt.TextElideMode.ElideRight)


def framed_tree(view: QTreeView) -> None:
    """Draw a tree in such a frame, its chosen row flat, the rows as high as a finger needs."""
    view.setProperty("role", "card")
    view.setStyleSheet(
        "QTreeView::item { padding: 4px 4px; min-height: 20px; }"
        "QTreeView::item:selected { background: palette(highlight); color: palette(text); }"
    )
    view.setTextElideMode(Qt.TextElideMode.ElideRight)


def side_by_side(first: QWidget, second: QWidget, widths: tuple[int, int]) -> QSplitter:
    """Two halves of a sheet with a line between them that can be moved."""
    # Laid out from the right, Qt's splitter cuts one point off the outer edge.
    left, right = (8, 1) if QApplication.isRightToLeft() else (0, 8)
    first.setContentsMargins(left, 0, right, 0)
    second.setContentsMargins(right, 0, left, 0)
    page = QSplitter(Qt.Orientation.Horizontal)
    page.setChildrenCollapsible(False)
    page.addWidget(first)
    page.addWidget(second)
    page.setSizes(list(widths))
    return page


def copy_to_clipboard(text: str) -> None:
    """Put text on the clipboard."""
    QApplication.clipboard().setText(text)
