"""What hands do with the tree in the claim list: fold and unfold, and drag a claim onto another."""

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListView

from core.records.cards import ClaimCard
from ui.models.cards import CARD_ROLE
from ui.views.claim_rows import ClaimRows, sign_edges
from ui.views.rows import BAR, PAD

CLAIM_MIME = "application/x-touchstone-claim"
"""Holds the id of the claim being dragged, in UTF-8."""


class ClaimHands(QObject):
    """Watches the list and its viewport."""

    fold_wanted = Signal(str, bool)
    """A claim's id, and whether its parts are to be hidden."""
    step_wanted = Signal(str)
    """A claim to go to: the parent of a part, or the first part of a claim."""
    put_under_wanted = Signal(str, str)
    """The claim that was dropped, and the one it was dropped on."""
    take_out_wanted = Signal(str)
    """A part was dropped beside all claims."""

    def __init__(self, view: QListView, rows: ClaimRows) -> None:
        super().__init__(view)
        self._view, self._rows = view, rows
        self._pressed: tuple[QPoint, str] | None = None
        view.viewport().setAcceptDrops(True)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and Right in the list; mouse and drops in its viewport."""
        if isinstance(event, QKeyEvent):
            return watched is self._view and event.type() is QEvent.Type.KeyPress and self._key(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if event.type() is QEvent.Type.DragLeave:
            self._aim("")
        elif isinstance(event, QDropEvent):
            return self._carried(event)
        return False

    def _card(self, index: QModelIndex) -> ClaimCard | None:
        card = index.data(CARD_ROLE)
        return card if isinstance(card, ClaimCard) else None

    def _key(self, event: QKeyEvent) -> bool:
        card = self._card(self._view.currentIndex())
        keys = [Qt.Key.Key_Left, Qt.Key.Key_Right]
        if card is None or event.key() not in keys or event.modifiers() & _HELD:
            return False
        inwards = (event.key() == Qt.Key.Key_Right) is not self._view.isRightToLeft()
        self._inwards(card) if inwards else self._outwards(card)
        return bool(card.part_count or card.depth)

    def _inwards(self, card: ClaimCard) -> None:
        if card.id in self._rows.folded:
            self.fold_wanted.emit(card.id, False)
        elif card.part_count:
            here = self._view.currentIndex()
            below = self._card(here.siblingAtRow(here.row() + 1))
            if below is not None and below.parent_id == card.id:
                self.step_wanted.emit(below.id)

    def _outwards(self, card: ClaimCard) -> None:
        if card.part_count and card.id not in self._rows.folded:
            self.fold_wanted.emit(card.id, True)
        elif card.parent_id:
            self.step_wanted.emit(card.parent_id)

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, place = event.type(), event.position().toPoint()
        card = self._card(self._view.indexAt(place))
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            if event.button() != Qt.MouseButton.LeftButton or card is None:
                return False
            if self._on_sign(card, place):
                self.fold_wanted.emit(card.id, card.id not in self._rows.folded)
                return True
            self._pressed = (place, card.id)
        elif kind is QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif kind is QEvent.Type.MouseMove and self._pressed and event.buttons():
            begun, claim_id = self._pressed
            if (place - begun).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._drag(claim_id)
            # A press that moves is a drag, and no walk through the list.
            return True
        return False

    def _on_sign(self, card: ClaimCard, place: QPoint) -> bool:
        row = self._view.visualRect(self._view.indexAt(place))
        from_edge = row.right() - place.x() if self._view.isRightToLeft() else place.x() - row.left()
        start, end = sign_edges(card)
        margin = PAD + (0 if self._view.isRightToLeft() else BAR)
        return bool(card.part_count) and start - 2 <= from_edge - margin <= end

    def _drag(self, claim_id: str) -> None:
        drag = QDrag(self._view.window())
        drag.setMimeData(dragged(claim_id))
        drag.exec(Qt.DropAction.MoveAction)
        self._aim("")

    def _carried(self, event: QDropEvent) -> bool:
        """A claim is over the list (enter, move) or was let go there."""
        if not event.mimeData().hasFormat(CLAIM_MIME):
            return False
        moved = bytes(event.mimeData().data(CLAIM_MIME).data()).decode()
        card = self._card(self._view.indexAt(event.position().toPoint()))
        onto = card.id if card is not None else ""
        if event.type() is not QEvent.Type.Drop:
            self._aim(onto if onto != moved else "")
            event.acceptProposedAction()
            return True
        self._aim("")
        event.acceptProposedAction()
        if onto and onto != moved:
            self.put_under_wanted.emit(moved, onto)
        elif not onto:
            self.take_out_wanted.emit(moved)
        return True

    def _aim(self, claim_id: str) -> None:
        if self._rows.target != claim_id:
            self._rows.target = claim_id
            self._view.viewport().update()


_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)


def dragged(claim_id: str) -> QMimeData:
    """What a dragged claim carries."""
    mime = QMimeData()
    mime.setData(CLAIM_MIME, claim_id.encode())
    return mime
