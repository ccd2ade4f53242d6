"""The desk: holds the library and the views and knows what is worked on; actions do the rest."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QSplitter

from core.library import Library
from core.records.cards import ArticleCard, ClaimCard, NoteCard, SuggestionCard, TextCard
from core.records.coverage import Coverage
from core.records.reviewing import Review
from core.records.versions import MovedCard
from ui import theme
from ui.bridge import Bridge
from ui.desk.looking import Looking
from ui.desk.marks import ArticleMarks
from ui.desk.proposed import Proposed
from ui.failures import sorted_out
from ui.keeper import Keeper
from ui.tasks import Task, Tasks
from ui.views.article_page import ArticlePage
from ui.views.articles import ArticlesPane
from ui.views.claim.pane import ClaimPane
from ui.views.claims import ClaimsPane
from ui.views.reader import Reader
from ui.views.source_page import SourcePage
from ui.views.version_page import VersionPage
from ui.window import MainWindow

R = TypeVar("R")


class Desk(QObject):
    """What is on the desk. Everything shown is a record; nothing here or in a view holds a session.

    ``article``, ``text`` and ``claims`` are those of the article shown, ``suggestions`` what its text was
    given, ``put_aside`` the words put aside in its older texts, and ``review`` what follows of these;
    ``moved`` what became of its quotes in the newest text, ``coverage`` what it lacks and ``notes`` those in
    its margin; ``claim_id`` and ``suggestion_id`` name the ones worked on, "" for none; ``gap`` is the place
    of the coverage that was gone to last.
    """

    def __init__(
        self, window: MainWindow, library: Library, keeper: Keeper, crashed: Callable[[Exception], None]
    ) -> None:
        super().__init__(window)
        self.window, self.library, self.keeper = window, library, keeper
        self.failed = sorted_out(window.status.say, crashed)
        """Hears what went wrong: plain sentences for the status bar, our mistakes for the crash dialog."""
        self.tasks = Tasks(self.failed, self)
        self.bridge = Bridge(library, self)
        self._begin()
        self.looking = Looking(self)
        """What is looked for among earlier checks."""
        self.undo_label = self.redo_label = ""
        self.recent: list[tuple[str, str]] = []
        """Kind and id of the records opened last, newest first."""
        self.articles_pane = ArticlesPane()
        self.page = ArticlePage(Reader())
        self.reader, self.moved_strip = self.page.reader, self.page.moved
        self.claims_pane, self.claim_pane = ClaimsPane(), ClaimPane()
        self.source_pages: dict[str, SourcePage] = {}
        self.page_made: Callable[[SourcePage], None] = lambda _page: None
        self.version_made: Callable[[VersionPage], None] = lambda _page: None
        self.redraw: Callable[[], None] = lambda: None
        """Draws again what is drawn in the colours of the theme."""
        self.proposing = Proposed(self.reader)
        self._place()
        theme.notifier().changed.connect(self._theme_changed)

    def _begin(self) -> None:
        """No article is shown yet."""
        self.article: ArticleCard | None = None
        self.text: TextCard | None = None
        self.claims: list[ClaimCard] = []
        self.suggestions: list[SuggestionCard] = []
        self.put_aside: frozenset[str] = frozenset()
        self.review = Review()
        self.moved: list[MovedCard] = []
        self.coverage = Coverage()
        self.covering: Task | None = None
        """The work that reads the coverage anew."""
        self.importing: tuple[Task, str] | None = None
        """The last work on the file of fact-checks, and what is said where somebody stops it."""
        self.cover_soon = QTimer(self, singleShot=True)
        """Has the coverage read once everything else is done and painted."""
        self.notes: list[NoteCard] = []
        self.marks = ArticleMarks()
        self.claim_id = self.suggestion_id = self.gap = ""

    def _place(self) -> None:
        side = QSplitter(Qt.Orientation.Vertical)
        side.setChildrenCollapsible(False)
        side.addWidget(self.claims_pane)
        side.addWidget(self.claim_pane)
        side.setSizes([200, 500])  # three whole rows of the list
        side.setStretchFactor(1, 1)
        side.setFocusProxy(self.claims_pane.list)  # where the single letters are keys
        self.window.set_articles(self.articles_pane)
        self.window.set_reader(self.page)
        self.window.set_claims(side)
        self.window.status.watch(self.tasks)

    def _theme_changed(self) -> None:
        self.redraw()

    def ask(self, query: Callable[..., Any], *args: Any) -> Any:
        """Read from the library (see ``Library.ask``)."""
        return self.library.ask(query, *args)

    def guarded(self, act: Callable[..., object], *given: Any) -> Callable[..., None]:
        """``act`` with the desk first, as a slot: what goes wrong is said in the status bar."""

        def slot(*args: Any) -> None:
            try:
                act(self, *given, *args)
            except Exception as error:
                self.failed(error)

        return slot

    def run(self, act: Callable[..., R], *args: Any) -> Callable[[], R]:
        """``act`` with the desk first, to be run by a command."""
        return partial(act, self, *args)

    def unstored(self) -> list[str]:
        """Hand on what is being typed; the words of each field that could not be stored."""
        self.flush()
        notes = (reader.noting.editor.unstored() for reader in self.readers())
        return [*self.claim_pane.unstored(), *(words for words in notes if words)]

    def readers(self) -> list[Reader]:
        """The reader of the article, and those of the sources and older versions in tabs."""
        tabs = self.window.tabs
        pages = (tabs.widget(at) for at in range(tabs.count()))
        older = [page.reader for page in pages if isinstance(page, VersionPage)]
        return [self.reader, *(page.reader for page in self.source_pages.values()), *older]

    def flush(self) -> None:
        """Hand on what is being typed, in the claim and on notes, and edges that are being moved."""
        self.claim_pane.flush()
        for reader in self.readers():
            reader.noting.editor.flush()
            reader.keep_edges()

    def close(self) -> None:
        """Hand on what is being typed, stop the work, close the library."""
        self.flush()
        self.redraw = lambda: None  # from here on there is nothing to read it from
        self.cover_soon.stop()
        self.looking.stop()
        self.tasks.close()
        self.bridge.close()
        self.library.close()
