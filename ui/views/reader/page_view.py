"""The text itself: a read-only page that can be selected by mouse and keyboard, with its layers drawn in."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from ui import dropped
from ui.views.reader import keys, painting
from ui.views.reader.boxes import boxes, extent
from ui.views.reader.column import column
from ui.views.reader.handles import paint_handles
from ui.views.reader.hitting import position_at
from ui.views.reader.layers import Layers, Range
from ui.views.reader.visible import line_around

LOOK = "QTextEdit { border: none; border-radius: 0; padding: 0; background: palette(base); }"

Taker = Callable[[QEvent], bool]
"""Sees an event first, and says by True that it was meant for it alone."""

CARET = 2
"""Pixels."""

LIGATURE = 4
"""UTF-16 units that are sure to have a box: the second letter of a ligature has none of its own."""


LONG = 10_000
"""Characters that no window shows without scrolling."""


class PageView(QTextEdit):
    """Draws the page and turns mouse, keys and drops into signals; positions are those of the document."""

    clicked = Signal(QPointF, bool)
    """A click without a drag: where on the page the button went down, and whether Alt was held."""
    clicked_thrice = Signal(QPointF)
    """The third click in a row, where on the page."""
    gesture_began = Signal(bool)
    """A mouse button went down or a key is about to move the caret; whether Alt is held."""
    gesture_ended = Signal(bool)
    """The mouse button that selected went up; whether Alt was held."""
    moved = Signal()
    """The page was scrolled, resized or laid out again."""
    key_wanted = Signal(str)
    """One of the names in ``keys``."""
    menu_wanted = Signal(QPoint)
    """Where on the screen."""
    dropped = Signal(QMimeData)
    focus_changed = Signal()

    def __init__(self, layers: Layers, copied: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.layers, self.message = layers, ""
        self.wanted_width = 600
        self.gutter_right = False
        self.bound = keys.usual()
        self.key_takers: list[Taker] = []
        self.mouse_takers: list[Taker] = []
        self._copied = copied
        self.source_id = ""
        """The source whose saved text this is, "" where it is none."""
        self._pressed: tuple[QPoint, QPointF] | None = None
        """Where the left button went down: on the screen, and on the page, which may move beneath it."""
        self._anchor: int | None = None
        self._clicked_twice: tuple[QPoint, int] | None = None
        self._alt = False
        self._page: QTextDocument | None = None
        self._seen: tuple[tuple[float, ...], Range] | None = None
        self._set_up()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(LOOK)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(True)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    # What is where

    def scrolled(self) -> int:
        """How far the page is scrolled down, in pixels."""
        return self.verticalScrollBar().value()

    def on_page(self, point: QPoint) -> QPointF:
        """A point of the viewport in the coordinates of the document."""
        return QPointF(point.x(), point.y() + self.scrolled())

    def visible(self) -> Range:
        """The UTF-16 range of the lines that can be seen."""
        view = self.viewport().rect()
        where = (self.scrolled(), view.width(), view.height(), self.document().textWidth())
        if self._seen is None or self._seen[0] != where:  # Qt goes through all lines to find one
            top, bottom = self.on_page(view.topLeft()), self.on_page(view.bottomRight())
            first, last = line_around(self.document(), top), line_around(self.document(), bottom)
            self._seen = where, (first[0], last[1])
        return self._seen[1]

    def in_view(self, box: QRectF) -> QRect:
        """A box of the document in pixels of this widget."""
        corner = self.viewport().geometry().topLeft()
        return box.translated(corner.x(), corner.y() - self.scrolled()).toAlignedRect()

    def ends_of(self, some: Range) -> tuple[QRect, QRect] | None:
        """The boxes of the first and last characters of a range in pixels, if the last can be seen."""
        start, end = some
        first = list(boxes(self.document(), start, min(end, start + LIGATURE)))
        last = list(boxes(self.document(), max(start, end - LIGATURE), end))
        if not first or not last:
            return None
        ends = self.in_view(first[0]), self.in_view(last[-1])
        return ends if self.viewport().geometry().intersects(ends[1]) else None

    def scroll_to(self, top: float) -> None:
        """Scroll so that a height of the page comes first."""
        self.verticalScrollBar().setValue(round(top))

    def bring_into_view(self, top: float, bottom: float) -> None:
        """Scroll so that these heights of the page can be seen, a third down, unless they can."""
        height = self.viewport().height()
        if not self.scrolled() <= top <= bottom <= self.scrolled() + height:
            self.scroll_to(top - height / 3)

    def set_document(self, document: QTextDocument, wanted_width: int, gutter_right: bool) -> None:
        """Show another page, with its lines about ``wanted_width`` pixels wide."""
        self.wanted_width, self.gutter_right = wanted_width, gutter_right
        # Every step lays out what is shown: the column finds its place around an empty page, and the bar
        # that a long page needs is there before the page is.
        self._show_page(QTextDocument())
        self.arrange()
        if document.characterCount() > LONG:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._show_page(document)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setCursorWidth(0 if document.isEmpty() else CARET)
        self.scroll_to(0)
        self._lay_out()

    def _show_page(self, document: QTextDocument) -> None:
        document.setParent(self)
        self._seen = None
        self.setDocument(document)
        if self._page is not None:
            self._page.deleteLater()
        self._page = document

    def arrange(self) -> None:
        """Put the column where it reads well in the present width."""
        bar = self.verticalScrollBar().sizeHint().width()
        place = column(self.width() - bar, self.wanted_width, self.gutter_right)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (place.left, place.right):
            self.setViewportMargins(place.left, 0, place.right, 0)

    def gutter_rectangle(self) -> QRect:
        """Where the gutter goes, beside the viewport."""
        bar = self.verticalScrollBar().sizeHint().width()
        width = column(self.width() - bar, self.wanted_width, self.gutter_right).gutter
        view = self.viewport().geometry()
        left = view.right() + 1 if self.gutter_right else view.left() - width
        return QRect(left, view.top(), width, view.height())

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tints, then the letters, then the lines of the marks."""
        visible = self.visible()
        self._paint(painting.paint_beneath, visible)
        super().paintEvent(event)
        self._paint(painting.paint_lines, visible)
        self._paint(paint_handles, visible)
        if self.message and self.document().isEmpty():
            self._paint_message()

    def _paint(self, layer: painting.Layer, visible: Range) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.scrolled())
        layer(painter, self.document(), self.layers, self.palette(), visible)
        painter.end()

    def _paint_message(self) -> None:
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().placeholderText().color())
        painter.setFont(self.document().defaultFont())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(self.viewport().rect().adjusted(12, 12, -12, -12)), flags, self.message)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Keep the column in its place, and what is read where it is, when the width changes."""
        if any(taker(event) for taker in self.key_takers):
            return True
        if self._is_ours(event):
            event.accept()
            return True
        if event.type() != QEvent.Type.Resize:
            return super().event(event)
        # The margins come before the viewport is laid out: within its own resizing Qt would miss them.
        top = self.visible()[0] if self.scrolled() else 0
        self.arrange()
        taken = super().event(event)
        if top:
            self.scroll_to(extent(self.document(), top, top)[0])
        return taken

    def viewportEvent(self, event: QEvent) -> bool:
        """Let the handles have the mouse first."""
        return any(taker(event) for taker in self.mouse_takers) or super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the viewport has another size."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Have the page ready for its first sight."""
        super().showEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Lay the whole page out now: half laid out, Qt says wrongly what is where, and how long it is.

        It takes 70 ms for 300,000 characters. Before it is shown the page has no sensible width.
        """
        self._seen = None
        if self.isVisible():
            self.document().documentLayout().documentSize()
        self.moved.emit()

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a drag."""
        left = event.button() == Qt.MouseButton.LeftButton
        where = event.globalPosition().toPoint(), self.on_page(event.position().toPoint())
        self._pressed = where if left else None
        self._alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if left:
            self.gesture_began.emit(self._alt)
        self._anchor = None
        if left and self._is_third(event):
            self.clicked_thrice.emit(self.on_page(event.position().toPoint()))
            return
        super().mousePressEvent(event)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if left and (shift or not self.textCursor().hasSelection()):
            self._anchor = self._put_caret(event, self.textCursor().anchor() if shift else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select on as Qt does, but to where the mouse is; nothing where only the page moved."""
        if self._pressed is not None and event.globalPosition().toPoint() == self._pressed[0]:
            return
        super().mouseMoveEvent(event)
        if self._anchor is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._put_caret(event, self._anchor)

    def _put_caret(self, event: QMouseEvent, anchor: int | None) -> int:
        """Put the caret where the mouse is, selecting from ``anchor`` if given; gives the other end."""
        position = position_at(self.document(), self.on_page(event.position().toPoint()))
        cursor = self.textCursor()
        start = position if anchor is None else anchor
        if (cursor.anchor(), cursor.position()) != (start, position):
            cursor.setPosition(start)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        return start

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word, and remember where: a third click takes the sentence, not Qt's paragraph."""
        self._anchor = None
        super().mouseDoubleClickEvent(event)
        self._clicked_twice = event.position().toPoint(), event.timestamp()

    def _is_third(self, event: QMouseEvent) -> bool:
        twice, self._clicked_twice = self._clicked_twice, None
        if twice is None:
            return False
        soon = event.timestamp() - twice[1] < QApplication.doubleClickInterval()
        off = event.position().toPoint() - twice[0]
        return soon and off.manhattanLength() < QApplication.startDragDistance()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click or the end of a selection."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        alt = self._alt or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        where = event.globalPosition().toPoint()
        if self.textCursor().hasSelection():
            self.gesture_ended.emit(alt)
        elif pressed and (where - pressed[0]).manhattanLength() < QApplication.startDragDistance():
            self.clicked.emit(pressed[1], alt)

    def is_pressed(self) -> bool:
        """True while the mouse may be selecting."""
        return self._pressed is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the reader's own keys; the others move and select as everywhere."""
        name = keys.name_of(event, self.bound)
        if name == keys.CLEAR and not self.textCursor().hasSelection():
            event.ignore()
        elif name:
            self.key_wanted.emit(name)
        else:
            self.gesture_began.emit(bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            super().keyPressEvent(event)

    def _is_ours(self, event: QEvent) -> bool:
        """True where the window would take a key that means something in the text."""
        return (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and keys.name_of(event, self.bound) not in ("", keys.CLEAR)
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl change the size of the letters."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.key_wanted.emit(keys.LARGER if event.angleDelta().y() > 0 else keys.SMALLER)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu in our own words, for the sentence under the mouse or at the caret."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        elif not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.menu_wanted.emit(where)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the sentence at the caret."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop showing it."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    # Copy and drop

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied or dragged out: the words of the text itself, which Qt would alter."""
        # Where this begins a drag, the release of the button never comes.
        self._pressed = None
        mime = QMimeData()
        mime.setText(self._copied())
        if self.source_id:
            mime.setData(dropped.SOURCE_MIME, self.source_id.encode())
        return mime

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Nothing is ever inserted."""
        return False

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take words, files and links from elsewhere, anywhere on the page."""
        self.consider(event)

    dragEnterEvent = dragMoveEvent

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self.consider(event)
        if event.isAccepted():
            self.dropped.emit(event.mimeData())

    def consider(self, event: QDropEvent) -> None:
        """Accept a drag or drop that holds something to read and does not come from this page."""
        if event.source() not in (self, self.viewport()) and dropped.acceptable(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()
