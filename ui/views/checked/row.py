"""One row of what was checked before: the verdict, who and when, the words, and how to link it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from core.records.links import Standing
from core.records.terms import Relation
from ui import icons, theme
from ui.icons import icon
from ui.models.checked import Row, in_the_tree, relation_meaning, relation_words
from ui.models.words import joined
from ui.plain import plain_tip, with_key
from ui.views.checked.marked_words import MarkedWords
from ui.views.flow import FlowLayout
from ui.views.lines import FewLines
from ui.views.parts import Sign, small_button
from ui.views.rating_look import known_icon, legible

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CheckedRow(QFrame):
    """Emits what is wanted of it. Enter goes to a claim of ours, Up and Down to the next row."""

    relation_wanted = Signal(Relation)
    unlink_wanted = Signal()
    claim_wanted = Signal()
    address_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self, row: Row, linkable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.relations: dict[Relation, QPushButton] = {}
        self.open: QPushButton | None = None
        self.unlink: QToolButton | None = None
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(row.spoken)
        self.setToolTip(plain_tip(row.spoken))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 6, 5)
        column.setSpacing(3)
        column.addLayout(self._verdict_line())
        # A link is always seen, so that it takes less room.
        linked = row.standing is not None
        column.addWidget(MarkedWords(row.pieces, 2 if linked else 4))
        whence = FewLines(1 if linked else 2)
        whence.setProperty("role", "muted")
        whence.show_text(row.whence)
        column.addWidget(whence)
        column.addLayout(self._buttons(linkable))

    def _verdict_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(Sign(self._sign))
        words = FewLines(2)
        font = words.font()
        font.setBold(self.row.own is not None or bool(self.row.heading))
        words.setFont(font)
        words.show_text(joined(self.row.heading, self.row.verdict))
        line.addWidget(words, 1)
        return line

    def _sign(self, ratio: float) -> QPixmap:
        ink = self.row.ink
        return icons.pixmap(
            known_icon(self.row.icon), 16, legible(ink) if ink.startswith("#") else ink, ratio
        )

    def _buttons(self, linkable: bool) -> FlowLayout:
        line = FlowLayout(4)
        for relation in Relation if linkable else ():
            self.relations[relation] = self._relation(relation)
            line.addWidget(self.relations[relation])
        self.open = self._opener()
        if self.open is not None:
            line.addWidget(self.open)
        if self.row.standing is not None:
            self.unlink = small_button("delete", _("Remove this link"), self.unlink_wanted.emit)
            line.addWidget(self.unlink)
        return line

    def _opener(self) -> QPushButton | None:
        if self.row.own is not None:
            button, meaning = QPushButton(_("Go to it")), _("Go to this claim")
            button.clicked.connect(lambda: self.claim_wanted.emit())
        elif self.row.url:
            button = QPushButton(_("Open page"))
            meaning = _("Open in the browser: {address}").format(address=self.row.url)
            button.clicked.connect(lambda: self.address_wanted.emit())
        else:
            return None
        button.setProperty("role", "chip")
        button.setToolTip(plain_tip(meaning))
        button.setAccessibleName(meaning)
        return button

    def _relation(self, relation: Relation) -> QPushButton:
        button = QPushButton(relation_words(relation))
        button.setProperty("role", "chip")
        button.setCheckable(True)
        button.setChecked(self._stands(relation))
        button.clicked.connect(lambda: self._choose(relation))
        may = relation is not Relation.PART or self.row.may_be_part
        button.setEnabled(may)
        self._explain(button, relation, "")
        if not may:
            button.setToolTip(plain_tip(in_the_tree()))
        return button

    def _explain(self, button: QPushButton, relation: Relation, key: str) -> None:
        button.setAccessibleName(relation_meaning(relation))
        button.setToolTip(plain_tip(with_key(relation_meaning(relation), key)))

    def _stands(self, relation: Relation) -> bool:
        return self.row.standing is not None and self.row.standing == Standing(relation.value)

    def _choose(self, relation: Relation) -> None:
        # What is stored decides what is ticked: the row is made anew once it is.
        self.relations[relation].setChecked(self._stands(relation))
        self.relation_wanted.emit(relation)

    def show_keys(self, keys: dict[Relation, str]) -> None:
        """Name the keys in force on the buttons."""
        for relation, button in self.relations.items():
            if button.isEnabled():
                self._explain(button, relation, keys.get(relation, ""))

    def look_only(self) -> None:
        """Let nothing be linked."""
        for button in (*self.relations.values(), self.unlink):
            if button is not None:
                button.setEnabled(False)

    def menu(self) -> QMenu:
        """What can be done with it."""
        menu = QMenu(self)
        for relation, button in self.relations.items():
            action = menu.addAction(relation_meaning(relation))
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _on=False, relation=relation: self.relation_wanted.emit(relation))
        menu.addSeparator()
        if self.open is not None:
            menu.addAction(
                icon("jump" if self.row.own else "link"), self.open.accessibleName(), self.open.click
            )
        if self.unlink is not None and self.unlink.isEnabled():
            menu.addAction(icon("delete"), _("Remove this link"), self.unlink_wanted.emit)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu, also for the menu key."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a row that has the focus; those that link are commands."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row.own is not None:
            self.claim_wanted.emit()
        elif key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click goes to a claim of ours."""
        if self.row.own is not None:
            self.claim_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame in the colour of the focus where the keyboard is."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)
            painter.end()
