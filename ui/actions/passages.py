"""Find the passages of a source that may speak to the claim worked on, and go through them."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from core.errors import UserError
from core.i18n import _
from core.library import Library
from core.progress import Progress
from core.records.passages import Passage, Passages
from core.services import passages
from ui.desk import source_tabs
from ui.desk.desk import Desk
from ui.dialogs.evidence_sheet import EvidenceSheet
from ui.views.source_page import SourcePage


def can_find(desk: Desk) -> bool:
    """True where a claim is worked on and a source with a saved text is in front."""
    page = source_tabs.current(desk)
    return bool(desk.claim_id) and page is not None and bool(page.reader.text_version_id)


def has_some(desk: Desk) -> bool:
    """True where passages are listed in the source in front."""
    page = source_tabs.current(desk)
    return page is not None and page.passages.isVisible() and page.passages.rows.current() is not None


def find(desk: Desk) -> None:
    """List the passages of the source in front, best first, and show the best in the text."""
    page = source_tabs.current(desk)
    if page is None:
        return
    if not desk.claim_id:
        raise UserError(_("Choose a claim first: passages are found for a claim."))
    if not page.reader.text_version_id:
        raise UserError(_("No copy of this source is saved. Press Edit source to fetch or add one."))
    label = next((card.label for card in desk.claims if card.id == desk.claim_id), "")
    keyboard = QApplication.focusWidget()

    def told(found: Passages) -> None:
        late = not isValid(page) or found.claim_id != desk.claim_id
        if late or page.reader.text_version_id != found.version_id:
            return
        page.passages.show_passages(found, label)
        desk.window.refresh()
        if found.found:
            _show(page, found.found[0])
            if QApplication.focusWidget() is keyboard:  # else somebody went on working elsewhere
                page.reader.setFocus()

    _look(desk, page.source_id, told)


def step(desk: Desk, by: int) -> None:
    """Go to the next passage (1) or the one before (-1)."""
    page = source_tabs.current(desk)
    if page is not None:
        page.passages.rows.step(by)


def point_out(desk: Desk, page: SourcePage, passage: Passage) -> None:
    """Select a passage in the text, with the keyboard there, so that the keys of the stances link it."""
    _show(page, passage)
    page.reader.setFocus()


def _show(page: SourcePage, passage: Passage) -> None:
    page.reader.select(passage.span)
    page.reader.reveal(passage.span)


def close(desk: Desk, page: SourcePage) -> None:
    """Give the keyboard back to the text once the list is gone."""
    page.reader.setFocus()
    desk.window.refresh()


def offer(desk: Desk, sheet: EvidenceSheet, source_id: str) -> None:
    """Offer passages of a source's saved text for the quote that a sheet still lacks."""

    def told(found: Passages) -> None:
        if isValid(sheet) and sheet.sources.source_id() == source_id:
            sheet.offer_passages(found)

    _look(desk, source_id, told)


def _look(desk: Desk, source_id: str, told: Callable[[Passages], None]) -> None:
    """Look in the background: a long source takes a while."""
    library: Library = desk.library
    claim_id = desk.claim_id

    def look(progress: Progress) -> Passages:
        return library.ask(passages.for_claim, claim_id, source_id, progress=progress)

    desk.tasks.run(look, told, title=_("Finding passages"))
