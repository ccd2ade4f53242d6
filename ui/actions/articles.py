"""Bring articles in; correct and remove them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from core.i18n import _
from core.plugins.importers import opening
from core.plugins.suggesting import suggested
from core.progress import Progress
from core.records.drafts import Draft
from core.records.inputs import ArticleFacts
from core.records.suggested import Suggested
from core.services import articles, scales
from ui.actions import sheets
from ui.desk import showing
from ui.desk.desk import Desk
from ui.desk.look_only import must_write
from ui.dialogs.article_sheet import ArticleSheet
from ui.dialogs.import_sheet import ImportSheet
from ui.dropped import Dropped, read
from ui.models.words import beginning


def paste(desk: Desk) -> None:
    """Bring in what is on the clipboard; ask where the article is where there is nothing on it."""
    dropped = read(QApplication.clipboard().mimeData())
    sheet = take(desk, dropped)
    if not dropped:
        sheet.strip.show_message("warning", _("There are no words on the clipboard."))


def drop(desk: Desk, mime: QMimeData) -> None:
    """Bring in what was dropped."""
    take(desk, read(mime))


def take(desk: Desk, dropped: Dropped) -> ImportSheet:
    """Open the sheet on words, a file or a link; a link is fetched only when Fetch is pressed."""
    sheet = _sheet(desk)
    if dropped.files:
        read_file(desk, sheet, str(dropped.files[0]))
    elif dropped.text or dropped.html:
        read_paste(desk, sheet, dropped.text, dropped.html, dropped.url)
    elif dropped.url:
        sheet.start.address.set_value(dropped.url)
    return sheet


def open_new(desk: Desk) -> None:
    """Ask where the article comes from: pasted, a file, or a web address."""
    _sheet(desk)


def read_paste(desk: Desk, sheet: ImportSheet, text: str, html: str = "", url: str = "") -> None:
    """Read pasted words into the sheet."""

    def work(_progress: Progress) -> Draft:
        draft = opening.from_paste(text, html or None)
        return replace(draft, url=draft.url or url)

    _read(desk, sheet, work, _("Reading the text"))


def read_file(desk: Desk, sheet: ImportSheet, path: str) -> None:
    """Read a file into the sheet."""
    _read(desk, sheet, lambda _progress: opening.from_file(Path(path)), _("Reading the file"))


def fetch(desk: Desk, sheet: ImportSheet, url: str) -> None:
    """Fetch a web page into the sheet; only ever after Fetch was pressed."""
    _read(desk, sheet, lambda progress: opening.from_url(url, progress), _("Fetching the page"))


def details(desk: Desk, article_id: str = "") -> None:
    """Correct title, author, dates and language of an article."""
    card = desk.ask(articles.one, article_id or (desk.article.id if desk.article else ""))
    sheet = ArticleSheet(card, desk.window)

    def store(facts: ArticleFacts) -> None:
        desk.flush()
        desk.library.do(_("Correct the article"), articles.correct, card.id, facts)
        sheet.accept()

    sheet.accepted_facts.connect(sheets.slot(desk, sheet, store))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()


def remove(desk: Desk, article_id: str = "") -> None:
    """Remove an article with its claims; undo brings everything back, also what was just typed."""
    desk.flush()
    card = desk.ask(articles.one, article_id or (desk.article.id if desk.article else ""))
    label = _("Delete article “{title}”").format(title=beginning(card.title, 60))
    desk.library.do(label, articles.remove, card.id)


def use_scale(desk: Desk, scale_id: str) -> None:
    """Rate the article's claims on another scale."""
    if desk.article and desk.article.scale_id != scale_id:
        desk.flush()
        desk.library.do(_("Change the rating scale"), articles.use_scale, desk.article.id, scale_id)


def _sheet(desk: Desk) -> ImportSheet:
    must_write(desk)
    sheet = ImportSheet(None, desk.window)
    sheet.fetch_wanted.connect(desk.guarded(fetch, sheet))
    sheet.file_chosen.connect(desk.guarded(read_file, sheet))
    sheet.text_pasted.connect(desk.guarded(read_paste, sheet))
    sheet.accepted_draft.connect(desk.guarded(_bring_in, sheet))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    return sheet


def _read(desk: Desk, sheet: ImportSheet, work: Callable[[Progress], Draft], title: str) -> None:
    sheet.set_busy(_("{what}…").format(what=title))
    task = sheets.run(desk, sheet, work, lambda draft: _show(desk, sheet, draft), title)
    sheet.stop_wanted.connect(task.cancel)


def _show(desk: Desk, sheet: ImportSheet, draft: Draft) -> None:
    sheet.set_draft(draft)
    known = desk.ask(articles.same_text, draft)
    if known is not None:
        sheet.set_duplicate(known.title, known.added_at)
        sheet.open_existing.connect(sheet.accept)
        sheet.open_existing.connect(desk.guarded(showing.article, known.id))


def _bring_in(desk: Desk, sheet: ImportSheet, draft: Draft) -> None:
    """Look for suggestions in the background, then store article and suggestions as one step."""

    def look(progress: Progress) -> list[Suggested]:
        progress.check()
        return suggested(draft.text, draft.language) if sheet_wants else []

    sheet_wants = sheet.suggest_claims()
    sheet.set_busy(_("Looking for sentences worth checking…"))
    task = sheets.run(
        desk, sheet, look, lambda made: _store(desk, sheet, draft, made), _("Suggesting claims")
    )
    sheet.stop_wanted.connect(task.cancel)


def _store(desk: Desk, sheet: ImportSheet, draft: Draft, made: list[Suggested]) -> None:
    key = desk.keeper.settings.scale_key
    scale_id = desk.ask(scales.by_key, key).id if key else ""
    article_id = desk.library.do(_("Bring in an article"), articles.bring_in, draft, made, scale_id)
    sheet.accept()
    showing.article(desk, article_id)
    desk.reader.setFocus()
