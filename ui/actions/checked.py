"""Link claims to what was checked before: a hit, a fact-check, any claim of the library."""

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from core.errors import UserError
from core.i18n import _
from core.progress import Progress
from core.records.links import Earlier, EarlierChecks, LinkCard, OwnClaim
from core.records.matches import Check
from core.records.terms import Relation
from core.services import claim_links, link_choices
from ui.actions import claims, searching, sheets
from ui.desk import earlier
from ui.desk.desk import Desk
from ui.dialogs.earlier_sheet import EarlierSheet
from ui.dialogs.link_sheet import LinkSheet
from ui.models.checked import Row, of_hit
from ui.window import CLAIMS

MOST = 10
"""Hits shown for words selected in the text."""


def relate(desk: Desk, row: Row, relation: Relation) -> None:
    """Say how the claim worked on stands to a row: link it, or change the link it has."""
    if not desk.claim_id:
        return
    desk.flush()
    link = _link(desk, row)
    if link is not None:
        desk.library.do(_("Change a link"), claim_links.change, link.id, desk.claim_id, relation)
        return
    found = _found(desk, row)
    if found is None:
        return
    other: str | Check = found.own.id if found.own else found.hit.check
    label = _("Link a claim") if found.own else _("Link a fact-check")
    desk.library.do(label, claim_links.link, desk.claim_id, other, relation, found.hit.origin)


def relate_current(desk: Desk, relation: Relation) -> None:
    """The same for the row the keyboard is on."""
    row = desk.claim_pane.checked.current()
    if row is not None:
        relate(desk, row, relation)


def unlink(desk: Desk, row: Row) -> None:
    """Remove a link."""
    link = _link(desk, row)
    if link is not None:
        desk.flush()
        desk.library.do(_("Remove a link"), claim_links.unlink, link.id)


def unlink_current(desk: Desk) -> None:
    """Remove the link the keyboard is on."""
    row = desk.claim_pane.checked.current()
    if row is not None:
        unlink(desk, row)


def can_relate(desk: Desk) -> bool:
    """True where there is a row to link."""
    return bool(desk.claim_id) and desk.claim_pane.checked.current() is not None


def can_unlink(desk: Desk) -> bool:
    """True where the row the keyboard is on is a link."""
    row = desk.claim_pane.checked.current()
    return row is not None and row.standing is not None


def go_to(desk: Desk, row: Row) -> None:
    """Work on a claim of ours that was found or linked, whichever article it is in."""
    if row.own is not None:
        searching.go_to_claim(desk, row.own.article_id, row.own.id)


def open_address(_desk: Desk, row: Row) -> None:
    """Open a fact-check in the browser: an act of the person's own, behind a button that says so."""
    address = QUrl(row.url, QUrl.ParsingMode.StrictMode)
    if address.scheme() not in ("http", "https") or not address.host():
        raise UserError(_("This address cannot be opened in a browser: {address}").format(address=row.url))
    QDesktopServices.openUrl(address)


def show(desk: Desk) -> None:
    """Unfold what was found for the claim worked on, with the keyboard on the first row."""
    desk.window.panes.show_pane(CLAIMS)
    desk.claim_pane.show_checked()


def keep_open(desk: Desk, opened: bool) -> None:
    """Remember whether what was found is unfolded."""
    desk.keeper.keep_window(earlier.OPEN_KEY, "yes" if opened else "no")


def bring_in(desk: Desk) -> None:
    """Import fact-checks, with the command that does."""
    if desk.window.actions_shown is not None:
        desk.window.actions_shown.table.invoke(earlier.IMPORT)


def ask(desk: Desk) -> None:
    """Look whether the words selected, else the sentence at the caret, were checked before."""
    span = desk.reader.selected_span() or desk.reader.sentence_at_caret()
    if span is None or desk.text is None:
        raise UserError(_("Select the words first, or put the caret in their sentence."))
    words = " ".join(span.of(desk.text.text).split())
    sheet = EarlierSheet(words, not desk.library.read_only, desk.window)
    library = desk.library

    def look(_progress: Progress) -> EarlierChecks:
        from core.matching import looking

        return looking.look(library, words, most=MOST)

    def make() -> None:
        sheet.accept()
        claims.make_of(desk, span)

    def went(row: Row) -> None:
        sheet.accept()
        go_to(desk, row)

    sheet.claim_wanted.connect(sheets.slot(desk, sheet, make))
    sheet.row_wanted.connect(sheets.slot(desk, sheet, went))
    sheet.address_wanted.connect(sheets.slot(desk, sheet, partial(open_address, desk)))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    article = desk.article.id if desk.article else ""
    sheets.run(desk, sheet, look, lambda found: _told(sheet, found, article), "")


def _told(sheet: EarlierSheet, found: EarlierChecks, article_id: str) -> None:
    sheet.show_rows([of_hit(hit, article_id) for hit in found.hits], found)


def choose(desk: Desk) -> None:
    """Search for any claim of the library, and say how the claim worked on stands to it."""
    card = next((card for card in desk.claims if card.id == desk.claim_id), None)
    if card is None:
        raise UserError(_("Choose a claim first."))
    desk.flush()
    sheet = LinkSheet(card, desk.window)
    barred = {card.id, *(link.own.id for link in _links(desk) if link.own)}

    def search(line: str) -> None:
        library, article_id = desk.library, card.article_id

        def told(found: list[OwnClaim]) -> None:
            if line == sheet.line.text():
                sheet.show_claims([one for one in found if one.id not in barred])

        sheets.run(desk, sheet, lambda _p: library.ask(link_choices.fitting, line, article_id), told, "")

    def chosen(other: str, relation: Relation) -> None:
        desk.library.do(_("Link a claim"), claim_links.link, card.id, other, relation)
        sheet.accept()

    sheet.search_wanted.connect(sheets.slot(desk, sheet, search))
    sheet.link_wanted.connect(sheets.slot(desk, sheet, chosen))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    search("")


def _links(desk: Desk) -> tuple[LinkCard, ...]:
    detail = desk.claim_pane.detail()
    return detail.links if detail else ()


def _link(desk: Desk, row: Row) -> LinkCard | None:
    return next((link for link in _links(desk) if link.id == row.id), None)


def _found(desk: Desk, row: Row) -> Earlier | None:
    looked = desk.claim_pane.checked.looked()
    return next((hit for hit in looked.hits if hit.id == row.id), None) if looked else None
