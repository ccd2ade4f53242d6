"""Search the whole library, go to what was found, keep searches by name."""

from collections.abc import Callable

from shiboken6 import isValid

from core.i18n import _
from core.library import Library
from core.progress import Progress
from core.records.search import Found, SearchHit, SearchKind
from core.services import articles, saved_searches, scales, search, tags
from ui.actions import claims, notes, sheets
from ui.desk import showing, source_tabs
from ui.desk.desk import Desk
from ui.dialogs.name_sheet import NameSheet
from ui.models.search import Choices, SearchRow
from ui.views.reader import Reader
from ui.views.search.pane import SearchPane


def show(desk: Desk, line: str | None = None) -> None:
    """Bring the search tab to the front with the keyboard in its line, for another search if one is given."""
    pane = _pane(desk) or _made(desk)
    desk.window.show_tab(pane)
    if line is not None:
        pane.line.setText(line)
    pane.line.setFocus()
    pane.line.selectAll()


def _pane(desk: Desk) -> SearchPane | None:
    tabs = desk.window.tabs
    found = (tabs.widget(at) for at in range(tabs.count()))
    return next((widget for widget in found if isinstance(widget, SearchPane)), None)


def _made(desk: Desk) -> SearchPane:
    pane = SearchPane()
    pane.line_changed.connect(desk.guarded(_search, pane))
    pane.row_opened.connect(desk.guarded(lambda desk, row: go_to(desk, row.hit)))
    pane.save_wanted.connect(desk.guarded(save))
    pane.rename_wanted.connect(desk.guarded(rename))
    pane.remove_wanted.connect(desk.guarded(remove))
    pane.stale.connect(desk.guarded(lambda desk: _refresh(desk, pane)))
    desk.bridge.changed.connect(pane.library_changed)
    pane.show_choices(choices(desk))
    desk.window.add_tab(pane, _("Search"), "search")
    return pane


def _search(desk: Desk, pane: SearchPane, line: str) -> None:
    """Look for what is typed in the background; the answer to an older line is dropped."""
    pane.stop_waiting()
    if not line.strip():
        pane.show_home()
        return
    library: Library = desk.library

    def look(_progress: Progress) -> Found:
        return library.ask(search.find, line)

    def told(found: Found) -> None:
        if isValid(pane):
            pane.show_found(found)

    pane.wait_for(desk.tasks.run(look, told))


def _refresh(desk: Desk, pane: SearchPane) -> None:
    pane.show_choices(choices(desk))
    if pane.line.text().strip():
        _search(desk, pane, pane.line.text())


def choices(desk: Desk) -> Choices:
    """What the filters and the start of the search tab offer."""
    labels = {rating.label: None for scale in desk.ask(scales.in_library) for rating in scale.ratings}
    return Choices(
        tags=tuple(desk.ask(tags.counted)),
        verdicts=tuple(labels),
        articles=tuple(card.title for card in desk.ask(articles.in_library)),
        saved=tuple(desk.ask(saved_searches.in_library)),
    )


def go_to(desk: Desk, hit: SearchHit) -> None:
    """Open what was found at the very place."""
    if hit.claim_id:
        go_to_claim(desk, hit.article_id, hit.claim_id)
        if hit.source_id:
            _in_source(desk, hit)
    elif hit.article_id:
        _show_article(desk, hit.article_id)
        desk.window.show_tab(desk.page)
        _point_out(desk, desk.reader, hit)
    elif hit.source_id:
        _in_source(desk, hit)


def go_to_claim(desk: Desk, article_id: str, claim_id: str) -> None:
    """Work on a claim of any article."""
    _show_article(desk, article_id)
    claims.go_to(desk, claim_id)


def _show_article(desk: Desk, article_id: str) -> None:
    if desk.article is None or desk.article.id != article_id:
        showing.article(desk, article_id)


def _in_source(desk: Desk, hit: SearchHit) -> None:
    page = source_tabs.show(desk, hit.source_id)
    _point_out(desk, page.reader, hit)


def _point_out(desk: Desk, reader: Reader, hit: SearchHit) -> None:
    """Select the words found, so that the keys of the reader work on them; open a note that was found."""
    here = hit.span is not None and reader.text_version_id == hit.version_id
    if hit.span is not None and here:
        reader.select(hit.span)
        reader.reveal(hit.span)
    reader.setFocus()
    if here and hit.kind is SearchKind.NOTES:
        reader.clear_selection()
        notes.open_note(desk, reader, hit.id)


def save(desk: Desk, line: str) -> None:
    """Ask under which name to keep a search."""
    meaning = _("It is listed in the search tab while nothing is typed there, and found in the palette.")
    sheet = NameSheet(_("Save this search"), _("Save"), line, meaning, desk.window)
    _name(desk, sheet, lambda name: desk.library.do(_("Save a search"), saved_searches.save, name, line))
    sheet.finished.connect(desk.guarded(lambda desk, _result: show(desk)))


def rename(desk: Desk, row: SearchRow) -> None:
    """Ask for another name of a saved search or a tag."""
    if row.tag is not None:
        tag = row.tag
        meaning = _("Every claim with this tag will have the new name.")
        sheet = NameSheet(_("Rename the tag"), _("Rename"), tag.name, meaning, desk.window)
        _name(desk, sheet, lambda name: desk.library.do(_("Rename a tag"), tags.rename, tag.id, name))
    elif row.saved is not None:
        saved = row.saved
        sheet = NameSheet(_("Rename the search"), _("Rename"), saved.name, saved.query, desk.window)
        _name(
            desk,
            sheet,
            lambda name: desk.library.do(_("Rename a search"), saved_searches.rename, saved.id, name),
        )


def remove(desk: Desk, row: SearchRow) -> None:
    """Remove a saved search, or a tag that no claim has."""
    if row.tag is not None:
        desk.library.do(_("Delete a tag"), tags.remove, row.tag.id)
    elif row.saved is not None:
        desk.library.do(_("Delete a saved search"), saved_searches.remove, row.saved.id)


def _name(desk: Desk, sheet: NameSheet, store: Callable[[str], object]) -> None:
    def accepted(name: str) -> None:
        store(name)
        sheet.accept()

    sheet.accepted_name.connect(sheets.slot(desk, sheet, accepted))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
