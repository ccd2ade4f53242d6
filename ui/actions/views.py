"""What concerns the desk as a whole: pasting by focus, backups, the about box."""

from PySide6.QtWidgets import QApplication, QWidget

from core import backups
from core.i18n import _
from core.progress import Progress
from core.version import VERSION
from ui.actions import articles, evidence
from ui.desk import source_tabs
from ui.desk.desk import Desk
from ui.dialogs.about import AboutDialog
from ui.dialogs.paste_choice import PasteChoice
from ui.dropped import read
from ui.views.source_page import SourcePage


def paste(desk: Desk) -> None:
    """Paste by focus: in the claim pane or a source's tab ask whether it is evidence, else an article."""
    dropped = read(QApplication.clipboard().mimeData())
    at_claim = desk.window.claims.has_focus() or source_tabs.current(desk) is not None
    if not (dropped and desk.claim_id and at_claim):
        articles.paste(desk)
        return
    choice = PasteChoice(dropped.text or dropped.title or dropped.url, desk.window)
    choice.evidence_wanted.connect(desk.guarded(lambda desk, stance: evidence.drop(desk, stance, dropped)))
    choice.article_wanted.connect(desk.guarded(lambda desk: articles.take(desk, dropped)))
    choice.finished.connect(choice.deleteLater)
    choice.open()


def backup(desk: Desk) -> None:
    """Make a checked copy of the library beside it."""

    def work(_progress: Progress) -> str:
        return str(backups.make(desk.library.path))

    desk.flush()
    desk.tasks.run(
        work,
        lambda path: desk.window.status.tell(_("Backup made: {path}").format(path=path)),
        title=_("Making a backup"),
    )


def close_tab(desk: Desk, tab: QWidget) -> None:
    """Close a tab beside the article; the keyboard, where it was in there, goes to the tab in front then."""
    held = tab.isAncestorOf(desk.window.focusWidget())
    if isinstance(tab, SourcePage):
        source_tabs.close(desk, tab)
    else:
        desk.window.close_tab(tab)
    if held:
        desk.window.reader.go_home()


def close_front(desk: Desk) -> None:
    """Close the tab in front."""
    if has_closable(desk):
        close_tab(desk, desk.window.tabs.currentWidget())


def has_closable(desk: Desk) -> bool:
    """True where something else than the article is in front."""
    return desk.window.tabs.currentIndex() > 0


def leave(desk: Desk) -> None:
    """Close the window; what is being typed is stored first."""
    desk.window.close()


def about(desk: Desk) -> None:
    """Say what this is, which version, and where the library lies."""
    dialog = AboutDialog(VERSION, desk.library.path, desk.window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
