"""The main window's frame: toolbar, three panes, status bar, palette and key sheet; it knows no library.

The lead fills it with ``set_articles``, ``set_reader`` and ``set_claims``, and with ``use_commands``.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QSizePolicy, QTabBar, QTabWidget, QToolBar, QWidget

from core.i18n import _
from ui import icons, theme
from ui.commands import Command, CommandTable
from ui.letters import Letters
from ui.menus import Actions, build_actions, build_menus, build_toolbar, native
from ui.palette import Palette, Records, no_records
from ui.panes import NARROW, Pane, Panes
from ui.plain import plain_tip
from ui.status import StatusBar

ARTICLES, READER, CLAIMS = 0, 1, 2
WIDTHS = (216, 0, 376)
MOST_SEARCH = 360
"""Pixels of the search field in a wide window at most."""
GetSetting = Callable[[str], str]
SetSetting = Callable[[str, str], None]


class MainWindow(QMainWindow):
    """``closing`` before the window goes; ``tab_close_asked(QWidget)`` for the cross on a source's tab.

    ``get`` and ``set`` read and keep settings as text under "window.geometry" and "window.panes"; ``get``
    gives "" for what was never set.
    """

    closing = Signal()
    tab_close_asked = Signal(QWidget)

    def __init__(self, get: GetSetting, set: SetSetting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._get, self._set = get, set
        self.setWindowTitle("Touchstone")
        self.setWindowIcon(icons.icon("touchstone"))
        self.setMinimumSize(640, 480)
        self.articles = Pane(_("Articles"), "article")
        self.reader = Pane(_("Reader"), "document")
        self.claims = Pane(_("Claims"), "claim")
        self.tabs = QTabWidget()
        self.panes = Panes((self.articles, self.reader, self.claims), WIDTHS)
        self.toolbar = QToolBar(_("Main tools"))
        self.search = QPushButton()
        self.status = StatusBar()
        self.actions_shown: Actions | None = None
        self.palette_shown: Palette | None = None
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; False keeps it open, and whoever says so says why."""
        self._refreshing = QTimer(self, singleShot=True, interval=0)
        self._refreshing.timeout.connect(self._refresh)
        self._build()
        self._restore()
        theme.notifier().changed.connect(self._theme_changed)

    def _build(self) -> None:
        self.setCentralWidget(self.panes)
        self.setStatusBar(self.status)
        self.toolbar.setObjectName("toolbar")
        self.toolbar.setMovable(False)
        self.toolbar.setIconSize(QSize(20, 20))
        self.toolbar.toggleViewAction().setEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.addToolBar(self.toolbar)
        self._build_tabs()
        self.search.setObjectName("search")
        self.search.clicked.connect(self.open_palette)

    def _build_tabs(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.setTabsClosable(True)
        self.tabs.setMovable(False)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setIconSize(QSize(16, 16))
        self.tabs.setAccessibleName(_("Article and open sources"))
        self.tabs.tabCloseRequested.connect(lambda at: self.tab_close_asked.emit(self.tabs.widget(at)))
        self.reader.set_content(self.tabs)

    def set_articles(self, widget: QWidget) -> None:
        """Fill the left pane."""
        self.articles.set_content(widget)

    def set_claims(self, widget: QWidget) -> None:
        """Fill the right pane."""
        self.claims.set_content(widget)

    def set_reader(self, widget: QWidget, title: str = "") -> None:
        """Put the article's reader in the first tab, which cannot be closed."""
        if self.tabs.count():
            self.close_tab(self.tabs.widget(0))
        self.tabs.insertTab(0, widget, icons.icon("article"), title or _("Article"))
        for side in (QTabBar.ButtonPosition.LeftSide, QTabBar.ButtonPosition.RightSide):
            self.tabs.tabBar().setTabButton(0, side, None)
        self.tabs.setCurrentIndex(0)
        widget.setFocus()

    def add_tab(self, widget: QWidget, title: str, icon: str = "source") -> None:
        """Open a source beside the article and show it."""
        at = self.tabs.addTab(widget, icons.icon(icon), title.replace("&", "&&"))
        self.tabs.setTabToolTip(at, plain_tip(title))
        widget.setProperty("tab_icon", icon)
        self.tabs.setCurrentIndex(at)

    def show_tab(self, widget: QWidget) -> None:
        """Have a tab in front, and the reader in sight."""
        self.tabs.setCurrentWidget(widget)
        self.panes.bring(READER)

    def close_tab(self, widget: QWidget | None) -> None:
        """Remove a tab and delete what it held."""
        at = self.tabs.indexOf(widget) if widget else -1
        if widget and at >= 0:
            self.tabs.removeTab(at)
            widget.deleteLater()

    def use_commands(
        self, table: CommandTable, toolbar: Iterable[str], records: Records = no_records
    ) -> Actions:
        """Build menus, toolbar and palette from the table; ``toolbar`` are command ids, "" a line."""
        actions = build_actions(self, table)
        build_menus(self, actions)
        build_toolbar(self.toolbar, actions, toolbar)
        gap = QWidget(self.toolbar)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.toolbar.addWidget(gap)
        self.toolbar.addWidget(self.search)
        self.palette_shown = Palette(self, table, records)
        self.actions_shown = actions
        self._fit_search(self.width())
        return actions

    def open_palette(self) -> None:
        """Show the command palette."""
        if self.palette_shown is not None:
            self.palette_shown.open()

    def show_keys(self) -> None:
        """Show the key sheet."""
        from ui.keys import KeySheet  # rarely wanted, so not at the start

        if self.actions_shown is not None:
            sheet = KeySheet(self.actions_shown.table, self)
            sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            sheet.open()

    def refresh(self) -> None:
        """Show again which commands can be run now, once all that is being done is done."""
        self._refreshing.start()

    def _refresh(self) -> None:
        if self.actions_shown is not None:
            self.actions_shown.refresh()

    def rekey(self) -> None:
        """Take the reviewer's keys into use everywhere in the window."""
        if self.actions_shown is not None:
            self.actions_shown.rekey()
        for letters in self.findChildren(Letters):
            letters.rekey()
        self._fit_search(self.width())

    def _fit_search(self, width: int) -> None:
        """A field in a wide window, a button in a narrow one."""
        icons.dress(self.search, "search", "muted")
        wide = width >= NARROW
        words, key = _("Search or run a command"), self._palette_key()
        self.search.setText(f"{words}   {key}" if wide else "")
        self.search.ensurePolished()
        if wide and self.search.sizeHint().width() > MOST_SEARCH:
            self.search.setText(words)  # the tooltip has the key too
        self.search.setAccessibleName(words)
        self.search.setToolTip(plain_tip(f"{words} ({key})" if key else words))
        self.search.setFixedWidth(min(self.search.sizeHint().width(), MOST_SEARCH) if wide else 44)

    def _palette_key(self) -> str:
        if self.actions_shown is None:
            return ""
        table = self.actions_shown.table
        return next((native(table.key(known)) for known in table if known.id == "palette"), "")

    def _theme_changed(self) -> None:
        icons.redress()
        for at in range(self.tabs.count()):
            widget = self.tabs.widget(at)
            name = widget.property("tab_icon") if widget else None
            self.tabs.setTabIcon(at, icons.icon(str(name or "article")))

    def _restore(self) -> None:
        geometry = self._get("window.geometry")
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(QByteArray(geometry.encode()))):
            self.resize(_first_size(self))
        self.panes.restore(self._get("window.panes"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room in a narrow window."""
        super().resizeEvent(event)
        if (event.size().width() < NARROW) != (event.oldSize().width() < NARROW):
            self._fit_search(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the window stood, and let everybody finish; stay where something may not be lost."""
        if not self.may_close():
            event.ignore()
            return
        self._set("window.geometry", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        self._set("window.panes", self.panes.state())
        self.hide()  # finishing may take a moment
        self.closing.emit()
        super().closeEvent(event)


def _first_size(window: QMainWindow) -> QSize:
    """Nearly the whole of a small screen, a comfortable part of a large one."""
    room = window.screen().availableGeometry()
    return QSize(min(1440, round(room.width() * 0.94)), min(900, round(room.height() * 0.92)))


def pane_commands(window: MainWindow, menu: str) -> list[Command]:
    """Commands of the frame itself: palette, key sheet, and going from pane to pane."""
    panes = window.panes
    return [
        Command("palette", lambda: _("Search or run a command"), window.open_palette, "Ctrl+K",
                icon="search", menu=menu, listed=False),
        Command("pane.articles", lambda: _("Go to the articles"), lambda: panes.show_pane(ARTICLES), "Ctrl+1",
                icon="article", menu=menu, section="panes"),
        Command("pane.reader", lambda: _("Go to the reader"), lambda: panes.show_pane(READER), "Ctrl+2",
                icon="document", menu=menu, section="panes"),
        Command("pane.claims", lambda: _("Go to the claims"), lambda: panes.show_pane(CLAIMS), "Ctrl+3",
                icon="claim", menu=menu, section="panes"),
        Command("pane.next", lambda: _("Next pane"), lambda: panes.cycle(1), "F6",
                icon="next", menu=menu, section="panes"),
        Command("pane.previous", lambda: _("Previous pane"), lambda: panes.cycle(-1), "Shift+F6",
                icon="previous", menu=menu, section="panes"),
        Command("keys", lambda: _("Show all keys"), window.show_keys, "F1",
                icon="keyboard", menu=menu, section="help"),
    ]  # fmt: skip
