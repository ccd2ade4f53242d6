"""A headed part of a pane that opens and closes, by click or by Space."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.plain import plain_tip
from ui.views import lines
from ui.views.rows import cut, is_rtl

_ARROW = 16


class FoldHead(QAbstractButton):
    """An arrow and a line of words, shortened at its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(120, self.fontMetrics().lineSpacing() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow, the words and the focus."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        if self.underMouse():
            painter.fillRect(self.rect(), theme.colour("hover"))
        arrow, rest = cut(painter, self.rect().adjusted(0, 4, 0, -4), _ARROW)
        painter.setPen(theme.colour("muted"))
        painter.drawText(arrow, Qt.AlignmentFlag.AlignCenter, self._arrow())
        painter.setPen(theme.colour("text"))
        lines.draw(painter, rest, self.text(), rtl=is_rtl(painter))
        if self.hasFocus():
            painter.setPen(theme.colour("focus"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()

    def _arrow(self) -> str:
        if self.isChecked():
            return "\u25be"
        return "\u25c2" if self.isRightToLeft() else "\u25b8"


class Fold(QWidget):
    """``body`` is shown while it is open; emits ``toggled``."""

    toggled = Signal(bool)

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = FoldHead()
        self.head.toggled.connect(self._toggle)
        self.body = body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(body)
        body.hide()

    def keep_above(self, *widgets: QWidget) -> None:
        """Put widgets between head and body that are seen also while it is closed."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        for at, widget in enumerate(widgets, 1):
            column.insertWidget(at, widget)

    def set_title(self, title: str) -> None:
        """What the head says."""
        self.head.setText(title)
        self.head.setAccessibleName(title)
        self.head.setToolTip(plain_tip(title))

    def set_open(self, opened: bool) -> None:
        """Show or hide the body."""
        self.head.setChecked(opened)

    def _toggle(self, opened: bool) -> None:
        self.body.setVisible(opened)
        self.toggled.emit(opened)
