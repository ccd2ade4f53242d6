"""The left pane: the articles with how far each is rated, and filters for the claims of the chosen one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from core.i18n import _
from core.records.cards import ArticleCard
from ui import theme
from ui.dropped import acceptable
from ui.icons import dress, icon
from ui.models.articles import articles_model, progress_words, title_of
from ui.models.claims import filter_meaning, filter_words
from ui.models.words import joined
from ui.plain import plain_tip, with_key
from ui.views import lines
from ui.views.rows import RowDelegate, card_list, cut, is_rtl, small

_BAR_HEIGHT = 3


class _ArticleRow(RowDelegate):
    high = 3

    def draw_card(self, painter: QPainter, room: QRect, card: Any) -> None:
        used = lines.draw(painter, room, title_of(card), 2)
        painter.setFont(small(painter.font()))
        painter.setPen(theme.colour("muted"))
        below = room.adjusted(0, used, 0, 0)
        used = lines.draw(painter, below, joined(progress_words(card), card.publisher), rtl=is_rtl(painter))
        _draw_bar(painter, QRect(room.x(), below.y() + used + 2, room.width(), _BAR_HEIGHT), card)


def _draw_bar(painter: QPainter, rect: QRect, card: ArticleCard) -> None:
    if not card.claims:
        return
    painter.fillRect(rect, theme.colour("border"))
    done = round(rect.width() * min(card.rated, card.claims) / card.claims)
    painter.fillRect(cut(painter, rect, done)[0], theme.colour("accent"))


class ArticlesPane(QWidget):
    """Emits what the reviewer wants; ``show_articles`` gives it what to show."""

    article_chosen = Signal(str)
    filter_chosen = Signal(str)
    """A name in ``ui.models.claims.FILTERS``."""
    paste_wanted = Signal()
    content_dropped = Signal(QMimeData)
    delete_wanted = Signal(str)
    details_wanted = Signal(str)
    update_wanted = Signal(str)
    versions_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._model = articles_model(self)
        self.list = card_list(_("Articles"))
        self.setFocusProxy(self.list)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ArticleRow(self.list))
        self.list.selectionModel().currentChanged.connect(self._moved)
        self._telling = True
        self._head = QLabel(_("Articles"))
        self._head.setProperty("role", "pane-title")
        self._stack = QStackedLayout()
        self._lay_out()
        self.show_articles(())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        self._head.setContentsMargins(10, 0, 10, 0)
        column.addWidget(self._head)
        column.addLayout(self._stack, 1)
        # Only now: a stack shows its first widget at once, as a window of its own while it is in none.
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty())
        column.addWidget(self._filters())

    def _empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        words = QLabel(_("Paste an article (Ctrl+V), drop a file or a link here."))
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        self._paste = QPushButton(_("Paste an article"))
        dress(self._paste, "paste")
        self._paste.clicked.connect(self.paste_wanted)
        column.addWidget(words)
        column.addWidget(self._paste)
        column.addStretch(1)
        return page

    def show_paste_key(self, key: str) -> None:
        """Name the key that pastes an article, "" for none."""
        self._paste.setToolTip(plain_tip(with_key(self._paste.text(), key)))

    def _filters(self) -> QWidget:
        box = QWidget()
        box.setAccessibleName(_("Filter the claims"))
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 6, 10, 0)
        column.setSpacing(2)
        head = QLabel(_("Show"))
        head.setProperty("role", "pane-title")
        column.addWidget(head)
        self.filters = QButtonGroup(box)
        for name, words in filter_words().items():
            column.addWidget(self._filter(name, words))
        self.filters.buttonClicked.connect(lambda button: self.filter_chosen.emit(button.objectName()))
        return box

    def _filter(self, name: str, words: str) -> QRadioButton:
        button = QRadioButton(words)
        button.setObjectName(name)
        button.setToolTip(plain_tip(filter_meaning(name)))
        button.setChecked(name == "all")
        self.filters.addButton(button)
        return button

    def show_articles(self, cards: Sequence[ArticleCard]) -> None:
        """Show these articles; the chosen one stays chosen while it is there."""
        chosen = self.current_id()
        self._model.show(cards)
        self._stack.setCurrentIndex(0 if cards else 1)
        self._head.setText(_("Articles {n}").format(n=len(cards)) if cards else _("Articles"))
        self.select(chosen)

    def show_filter(self, name: str) -> None:
        """Mark the filter in use, without a signal."""
        for button in self.filters.buttons():
            button.setChecked(button.objectName() == name)

    def select(self, article_id: str) -> None:
        """Mark an article as chosen, without a signal."""
        self._telling = False
        self.list.setCurrentIndex(self._model.index_of(article_id))
        self._telling = True

    def current_id(self) -> str:
        """The chosen article's id, or ""."""
        card = self._model.card(self.list.currentIndex())
        return card.id if card else ""

    def menu_for(self, article_id: str) -> QMenu:
        """What can be done with an article."""
        menu = QMenu(self)
        details = menu.addAction(icon("edit"), _("Title, author and dates\u2026"))
        details.triggered.connect(lambda: self.details_wanted.emit(article_id))
        update = menu.addAction(icon("redo"), _("Update the article\u2026"))
        update.triggered.connect(lambda: self.update_wanted.emit(article_id))
        versions = menu.addAction(icon("history"), _("Versions\u2026"))
        versions.triggered.connect(lambda: self.versions_wanted.emit(article_id))
        delete = menu.addAction(icon("delete"), _("Delete article"))
        delete.triggered.connect(lambda: self.delete_wanted.emit(article_id))
        return menu

    def _moved(self, index: QModelIndex) -> None:
        card = self._model.card(index)
        if card and self._telling:
            self.article_chosen.emit(card.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the article under the pointer, or of the chosen one for the menu key."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.list.indexAt(self._inside(event.globalPos())) if by_mouse else self.list.currentIndex()
        card = self._model.card(index)
        if card:
            menu = self.menu_for(card.id)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def _inside(self, place: QPoint) -> QPoint:
        return self.list.viewport().mapFromGlobal(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to delete the chosen article, Enter for its details."""
        wants = {
            int(Qt.Key.Key_Delete): self.delete_wanted,
            int(Qt.Key.Key_Return): self.details_wanted,
            int(Qt.Key.Key_Enter): self.details_wanted,
        }
        signal = wants.get(event.key())
        if signal and self.current_id() and self.list.hasFocus():
            signal.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, links and words are welcome."""
        if acceptable(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere in the pane will do."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.content_dropped.emit(event.mimeData())
