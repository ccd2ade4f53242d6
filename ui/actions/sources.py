"""Add sources, correct them, keep copies of them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.i18n import _
from core.plugins.importers import opening
from core.progress import Progress
from core.records.cards import SourceCard
from core.records.drafts import Draft
from core.records.inputs import SourceInput
from core.records.terms import SourceType
from core.services import evidence, sources
from ui.actions import sheets
from ui.desk import source_tabs
from ui.desk.desk import Desk
from ui.dialogs.source_sheet import SourceSheet
from ui.views.sources import SourcesPane


def add(desk: Desk, then: Callable[[str], None] | None = None, parent: QWidget | None = None) -> None:
    """Ask for a new source and open it; ``then`` gets its id instead, where somebody waits for it."""
    sheet = _sheet(desk, None, parent)

    def store(facts: SourceInput, draft: Draft | None) -> None:
        source_id = desk.library.do(_("Add a source"), sources.add, facts, draft)
        sheet.accept()
        if then is not None:
            then(source_id)
        else:
            source_tabs.show(desk, source_id)

    sheet.accepted_source.connect(desk.guarded(_with_text, sheet, store))
    sheet.open()


def edit(desk: Desk, source_id: str) -> None:
    """Correct a source, or keep a new copy of it; its quotes are then looked up again."""
    sheet = _sheet(desk, desk.ask(sources.one, source_id), desk.window)

    def store(facts: SourceInput, draft: Draft | None) -> None:
        desk.flush()
        desk.library.do(_("Correct the source"), evidence.correct_source, source_id, facts, draft)
        sheet.accept()

    sheet.accepted_source.connect(desk.guarded(_with_text, sheet, store))
    sheet.open()


def edit_shown(desk: Desk) -> None:
    """Correct the source in front."""
    page = source_tabs.current(desk)
    if page is not None:
        edit(desk, page.source_id)


def remove(desk: Desk) -> None:
    """Remove the source in front with the evidence that stands on it."""
    page = source_tabs.current(desk)
    if page is not None:
        desk.flush()
        desk.library.do(_("Delete source"), sources.remove, page.source_id)


def show_all(desk: Desk) -> None:
    """Open the list of sources in a tab."""
    tabs = desk.window.tabs
    for at in range(tabs.count()):
        if isinstance(tabs.widget(at), SourcesPane):
            tabs.setCurrentIndex(at)
            return
    pane = SourcesPane()
    pane.show_sources(desk.ask(sources.in_library))
    pane.source_chosen.connect(desk.guarded(lambda desk, source_id: source_tabs.show(desk, source_id)))
    pane.add_wanted.connect(desk.guarded(add))
    desk.window.add_tab(pane, _("Sources"))
    pane.search.setFocus()


def facts_from(draft: Draft) -> SourceInput:
    """What a file or page says of itself, as a source."""
    return SourceInput(
        SourceType.PAGE if draft.original.url else SourceType.DOCUMENT,
        title=draft.title or draft.original.name or draft.url,
        publisher=draft.publisher,
        author=draft.author,
        published=draft.published or draft.modified,
        url=draft.url or draft.original.url,
        language=draft.language,
        original=draft.original,
    )


def _sheet(desk: Desk, source: SourceCard | None, parent: QWidget | None) -> SourceSheet:
    sheet = SourceSheet(source, parent or desk.window)
    sheet.fetch_wanted.connect(desk.guarded(_fetch, sheet))
    sheet.file_chosen.connect(desk.guarded(_read_file, sheet))
    sheet.finished.connect(sheet.deleteLater)
    return sheet


def _fetch(desk: Desk, sheet: SourceSheet, url: str) -> None:
    _read(desk, sheet, lambda progress: opening.from_url(url, progress), _("Fetching the page"))


def _read_file(desk: Desk, sheet: SourceSheet, path: str) -> None:
    _read(desk, sheet, lambda _progress: opening.from_file(Path(path)), _("Reading the file"))


def _read(desk: Desk, sheet: SourceSheet, work: Callable[[Progress], Draft], title: str) -> None:
    sheet.set_busy(_("{what}…").format(what=title))
    task = sheets.run(desk, sheet, work, sheet.set_copy, title)
    sheet.stop_wanted.connect(task.cancel)


def _with_text(
    desk: Desk,
    sheet: SourceSheet,
    store: Callable[[SourceInput, Draft | None], None],
    facts: SourceInput,
) -> None:
    """Read the text of what was filled in, in the background, then store it."""
    if facts.original is None and not facts.text:
        sheets.slot(desk, sheet, store)(facts, None)
        return

    def read(_progress: object) -> Draft:
        if facts.original is not None:
            return opening.read(facts.original)
        return opening.from_paste(facts.text)

    sheets.run(
        desk,
        sheet,
        read,
        lambda draft: store(replace(facts, original=draft.original), draft),
        _("Reading the source"),
    )
