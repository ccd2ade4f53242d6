"""Update an article to a newer text; look at its versions and at what differs between them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from core.engines.carrying import carried
from core.engines.sentences import sentences
from core.engines.word_diff import pieces
from core.i18n import _
from core.plugins.importers import opening
from core.plugins.suggesting import suggested
from core.progress import Progress
from core.records.anchors import DiffPiece
from core.records.cards import ArticleCard
from core.records.drafts import Draft
from core.records.inputs import ArticleFacts
from core.records.suggested import Suggested
from core.records.versions import tally
from core.services import articles, texts, versions
from ui.actions import moved, sheets
from ui.desk import showing
from ui.desk.desk import Desk
from ui.desk.look_only import must_write
from ui.dialogs.update_sheet import Compared, UpdateSheet
from ui.dialogs.versions import VersionsDialog
from ui.models.moved import version_name
from ui.views.version_page import VersionPage


def update(desk: Desk, article_id: str = "") -> UpdateSheet:
    """Ask for a newer text of an article; its address is filled in and fetched only on Fetch."""
    must_write(desk)
    desk.flush()
    card = desk.ask(articles.one, article_id or (desk.article.id if desk.article else ""))
    sheet = UpdateSheet(card, desk.window)
    sheet.fetch_wanted.connect(desk.guarded(_fetch, card, sheet))
    sheet.file_chosen.connect(desk.guarded(_read_file, card, sheet))
    sheet.text_pasted.connect(desk.guarded(_read_paste, card, sheet))
    sheet.accepted_update.connect(desk.guarded(_accept, card, sheet))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet


def show_all(desk: Desk, article_id: str = "") -> VersionsDialog:
    """List the versions of an article, with what differs between any two."""
    card = desk.ask(articles.one, article_id or (desk.article.id if desk.article else ""))
    dialog = VersionsDialog(card.title, desk.ask(versions.of_article, card.id), desk.window)
    dialog.compare_wanted.connect(desk.guarded(_compare_two, dialog))
    dialog.read_wanted.connect(desk.guarded(_open, card, dialog))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.compare()
    return dialog


def _fetch(desk: Desk, card: ArticleCard, sheet: UpdateSheet, url: str) -> None:
    _read(desk, card, sheet, lambda progress: opening.from_url(url, progress), _("Fetching the page"))


def _read_file(desk: Desk, card: ArticleCard, sheet: UpdateSheet, path: str) -> None:
    _read(desk, card, sheet, lambda _progress: opening.from_file(Path(path)), _("Reading the file"))


def _read_paste(desk: Desk, card: ArticleCard, sheet: UpdateSheet, text: str) -> None:
    _read(desk, card, sheet, lambda _progress: opening.from_paste(text, None), _("Reading the text"))


def _read(
    desk: Desk, card: ArticleCard, sheet: UpdateSheet, work: Callable[[Progress], Draft], title: str
) -> None:
    sheet.set_busy(_("{what}…").format(what=title))
    task = sheets.run(desk, sheet, work, lambda draft: _compare(desk, card, sheet, draft), title)
    sheet.stop_wanted.connect(task.cancel)


def _compare(desk: Desk, card: ArticleCard, sheet: UpdateSheet, draft: Draft) -> None:
    """Find the quotes again and compare the texts in the background, on data that was read before."""
    newest = desk.ask(versions.of_article, card.id)[0]
    if desk.ask(versions.is_newest_text, card.id, draft.text):
        sheet.say_same(newest.number)
        return
    standing = desk.ask(versions.standing, card.id)
    # The direction of an article was seen to by a person; the same text anew runs the same way.
    draft = replace(draft, direction=card.direction, language=draft.language or card.language)

    def work(progress: Progress) -> Compared:
        found = carried(standing, draft.text, progress)
        progress.check()
        changes = pieces(standing.newest.text, draft.text)
        return Compared(draft, newest, standing.newest.text, changes, tally(found.values()), found)

    title = _("Finding the quotes again")
    sheet.set_busy(_("{what}…").format(what=title))
    task = sheets.run(desk, sheet, work, sheet.show_compared, title)
    sheet.stop_wanted.connect(task.cancel)


def _accept(
    desk: Desk, card: ArticleCard, sheet: UpdateSheet, compared: Compared, facts: ArticleFacts | None
) -> None:
    """Look for suggestions in the background, then store everything as one step."""
    if desk.ask(versions.standing, card.id).ids != compared.found.keys():
        _compare(desk, card, sheet, compared.draft)  # claims were made or removed while the sheet was open
        return
    wanted, draft = sheet.suggest_claims(), compared.draft

    def look(progress: Progress) -> list[Suggested]:
        progress.check()
        return suggested(draft.text, draft.language) if wanted else []

    sheet.set_busy(_("Looking for sentences worth checking…"))
    store = partial(_store, desk, card, sheet, compared, facts)
    task = sheets.run(desk, sheet, look, store, _("Suggesting claims"))
    sheet.stop_wanted.connect(task.cancel)


def _store(
    desk: Desk,
    card: ArticleCard,
    sheet: UpdateSheet,
    compared: Compared,
    facts: ArticleFacts | None,
    made: list[Suggested],
) -> None:
    """In the background too: every quote is carried over, and an article may have thousands."""
    desk.flush()
    label = _("Update the article")

    def work(_progress: Progress) -> None:
        desk.library.do(label, versions.update, card.id, compared.draft, compared.found, made, facts)

    title = _("Storing the text and its quotes")
    sheet.set_storing(_("{what}…").format(what=title))
    sheets.run(desk, sheet, work, lambda _none: _stored(desk, card, sheet, compared), title)


def _stored(desk: Desk, card: ArticleCard, sheet: UpdateSheet, compared: Compared) -> None:
    sheet.accept()
    if desk.article is None or desk.article.id != card.id:
        showing.article(desk, card.id)
    if compared.tally.open:
        moved.show(desk)
    else:
        desk.reader.setFocus()


def _compare_two(desk: Desk, dialog: VersionsDialog, old_id: str, new_id: str) -> None:
    old, new = desk.ask(texts.one, old_id).text, desk.ask(texts.one, new_id).text

    def work(progress: Progress) -> tuple[DiffPiece, ...]:
        progress.check()
        return pieces(old, new)

    dialog.stop_wanted.emit()  # whatever was asked for before may take longer than this
    title = _("Comparing the texts")
    dialog.set_busy(_("{what}…").format(what=title))
    task = sheets.run(desk, dialog, work, lambda found: dialog.show_pieces(found, old, new), title)
    dialog.stop_wanted.connect(task.cancel)


def _open(desk: Desk, card: ArticleCard, dialog: VersionsDialog, version_id: str) -> None:
    """Open a version in a tab beside the article, or bring its tab to the front."""
    dialog.accept()
    tabs = desk.window.tabs
    for at in range(tabs.count()):
        page = tabs.widget(at)
        if isinstance(page, VersionPage) and page.version_id == version_id:
            tabs.setCurrentIndex(at)
            return
    text = replace(desk.ask(texts.one, version_id), direction=card.direction)
    page = VersionPage(text, sentences(text.text, card.language))
    desk.window.add_tab(page, f"{version_name(text.number)} – {card.title}", "document")
    desk.version_made(page)
    page.setFocus()
