"""Dragging a handle with the mouse: by word, with Alt held by character."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.views.reader.adjusting import Adjusting
from ui.views.reader.handles import Handle, handle_at, shown
from ui.views.reader.hitting import position_at
from ui.views.reader.page_view import PageView
from ui.views.reader.reading import Reading

SCROLL = 24
"""Pixels the page goes on with each move of the mouse above or below it."""


class Dragging(QObject):
    """Watches the page for presses on a handle; what is pressed beside one is left to the page.

    Letting go keeps the new edge, Esc gives it up. A press that does not move is told as ``pressed``.
    """

    pressed = Signal(object)
    """A Handle that was clicked without being dragged."""
    elsewhere = Signal()
    """The mouse went down beside every handle."""

    def __init__(
        self,
        view: PageView,
        adjusting: Adjusting,
        take: Callable[[Handle], None],
        reading: Callable[[], Reading],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view, self._adjusting, self._take, self._reading = view, adjusting, take, reading
        self._handle: Handle | None = None
        self._from = QPoint()
        self._off = QPointF()
        self._moving = False
        view.viewport().setMouseTracking(True)
        view.mouse_takers.append(self.take)
        view.key_takers.append(self.take_key)

    def take_key(self, event: QEvent) -> bool:
        """Take Esc while a handle is dragged."""
        return self._moving and isinstance(event, QKeyEvent) and self._key(event)

    def take(self, event: QEvent) -> bool:
        """Take presses on handles, and everything of the mouse until the button is up again."""
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() is QEvent.Type.MouseMove:
            return self._move(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return self._press(event)
        return event.type() is QEvent.Type.MouseButtonRelease and self._release()

    def _at(self, where: QPoint) -> Handle | None:
        view = self._view
        handles = shown(view.document(), view.layers, view.visible())
        return handle_at(handles, view.on_page(where))

    def _press(self, event: QMouseEvent) -> bool:
        self._from = event.position().toPoint()
        self._handle = self._at(self._from)
        if self._handle is None:
            self.elsewhere.emit()
            return False
        # What is pointed at is the line of the edge, however far from it the knob was taken.
        middle = (self._handle.line.p1() + self._handle.line.p2()) / 2
        self._off = middle - self._view.on_page(self._from)
        return True

    def _move(self, event: QMouseEvent) -> bool:
        where = event.position().toPoint()
        if self._handle is None:
            self._show_pointer(where, event.buttons())
            return False
        if not self._moving:
            if (where - self._from).manhattanLength() < QApplication.startDragDistance() // 2:
                return True
            self._moving = True
            self._take(self._handle)
        self._scroll(where)
        place = position_at(self._view.document(), self._view.on_page(where) + self._off)
        exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._adjusting.point(self._reading().offsets.to_code_point(place), exact)
        return True

    def _release(self) -> bool:
        handle, moving, self._handle, self._moving = self._handle, self._moving, None, False
        if handle is None:
            return False
        if moving:
            self._adjusting.keep()
        else:
            self.pressed.emit(handle)
        return True

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            self._moving = False
            self._handle = None
            self._adjusting.leave()
        return True

    def _show_pointer(self, where: QPoint, buttons: Qt.MouseButton) -> None:
        free = not buttons & Qt.MouseButton.LeftButton
        over = free and self._at(where) is not None
        shape = Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.IBeamCursor
        if self._view.viewport().cursor().shape() is not shape:
            self._view.viewport().setCursor(shape)

    def _scroll(self, where: QPoint) -> None:
        high = self._view.viewport().height()
        if not 0 <= where.y() < high:
            self._view.scroll_to(self._view.scrolled() + (SCROLL if where.y() >= high else -SCROLL))
