"""Hold sources against the claim worked on."""

from functools import partial

from PySide6.QtWidgets import QApplication

from core.errors import UserError
from core.i18n import _
from core.plugins.importers import opening
from core.records.cards import ClaimDetail, EvidenceCard, SourceCard
from core.records.drafts import Draft
from core.records.inputs import EvidenceInput, SourceInput
from core.records.terms import QuoteLock, SourceType, Stance
from core.services import evidence, sources
from core.text.spans import Span
from ui.actions import passages, sheets
from ui.actions import sources as source_actions
from ui.desk import claims_now, source_tabs
from ui.desk.desk import Desk
from ui.dialogs.evidence_sheet import EvidenceSheet
from ui.dropped import Dropped, read
from ui.models.words import beginning
from ui.views.source_page import SourcePage


def take(desk: Desk, stance: Stance) -> None:
    """The words selected in a source's tab, else what is on the clipboard, as evidence for the claim."""
    page = source_tabs.current(desk)
    if page is not None:
        lift(desk, page, stance)
        return
    mime = QApplication.clipboard().mimeData()
    if not read(mime):
        raise UserError(_("Copy the words or the link first, then press the key again."))
    _claim(desk)
    desk.claim_pane.receive(stance, mime)


def lift(desk: Desk, page: SourcePage, stance: Stance) -> None:
    """Hold the words selected in a source's tab against the claim."""
    quote = page.reader.selected_text()
    if not quote:
        raise UserError(_("Select the words of the source first."))
    given = EvidenceInput(page.source_id, stance, quote)
    claim_id = _claim(desk)
    desk.library.do(_label(desk, claim_id), evidence.link, claim_id, given)
    page.reader.clear_selection()


def drop(desk: Desk, stance: Stance, dropped: Dropped) -> None:
    """Hold what was dropped or pasted against the claim; a file is read in the background."""
    claim_id = _claim(desk)
    label = _label(desk, claim_id)
    known = {card.id for card in desk.ask(sources.in_library)} if dropped.source_id else set()
    if dropped.source_id in known:
        given = EvidenceInput(dropped.source_id, stance, dropped.text)
        desk.library.do(label, evidence.link, claim_id, given)
    elif not dropped.files:
        _link(desk, label, claim_id, stance, dropped)
    for path in dropped.files:
        desk.tasks.run(
            lambda _progress, path=path: opening.from_file(path),  # type: ignore[misc]
            desk.guarded(_link_file, label, claim_id, stance),
            title=_("Reading the file"),
        )


def add(desk: Desk, stance: Stance | None = None) -> None:
    """Ask for the source, the words and how they bear on the claim."""
    detail = claims_now.detail(desk, _claim(desk))
    sheet = _sheet(desk, detail)
    page = source_tabs.current(desk)
    if stance is not None or page is not None:
        quote = page.reader.selected_text() if page else ""
        sheet.fill(stance, page.source_id if page else "", quote)

    def store(given: EvidenceInput) -> None:
        desk.library.do(_label(desk, detail.card.id), evidence.link, detail.card.id, given)
        sheet.accept()

    sheet.accepted_evidence.connect(sheets.slot(desk, sheet, store))
    sheet.open()


def edit(desk: Desk, evidence_id: str) -> None:
    """Change a piece of evidence."""
    detail = claims_now.detail(desk, _claim(desk))
    card: EvidenceCard = next(row for row in detail.evidence if row.id == evidence_id)
    sheet = _sheet(desk, detail)
    sheet.fill_from(card)

    def store(given: EvidenceInput) -> None:
        desk.library.do(_("Change evidence"), evidence.correct, evidence_id, given)
        sheet.accept()

    sheet.accepted_evidence.connect(sheets.slot(desk, sheet, store))
    sheet.open()


def remove(desk: Desk, evidence_id: str) -> None:
    """Remove a piece of evidence; the source stays."""
    desk.library.do(_("Remove evidence"), evidence.remove, evidence_id)


def take_stance(desk: Desk, evidence_id: str, stance: Stance) -> None:
    """Move a piece of evidence to another stance."""
    desk.library.do(_("Change the stance"), evidence.take_stance, evidence_id, stance)


def show_source(desk: Desk, source_id: str, span: Span | None) -> None:
    """Open the source of a piece of evidence at its quote."""
    source_tabs.show(desk, source_id, span)


def _sheet(desk: Desk, detail: ClaimDetail) -> EvidenceSheet:
    def check(source_id: str, quote: str) -> QuoteLock:
        found: tuple[QuoteLock, Span | None] = desk.ask(evidence.check_quote, source_id, quote)
        return found[0]

    sheet = EvidenceSheet(detail.card.wording, desk.ask(sources.in_library), check, desk.window)

    def new_source() -> None:
        def use(source_id: str) -> None:
            card: SourceCard = desk.ask(sources.one, source_id)
            sheet.add_source(card)

        source_actions.add(desk, then=use, parent=sheet)

    sheet.new_source_wanted.connect(sheets.slot(desk, sheet, new_source))
    sheet.passages_wanted.connect(sheets.slot(desk, sheet, partial(passages.offer, desk, sheet)))
    sheet.finished.connect(sheet.deleteLater)
    return sheet


def _link(desk: Desk, label: str, claim_id: str, stance: Stance, dropped: Dropped) -> None:
    quote = dropped.text if dropped.text != dropped.url else ""
    unlinked = _("Words without a link: “{words}”").format(words=beginning(quote, 40))
    title = dropped.title or dropped.url or unlinked
    facts = SourceInput(SourceType.PAGE if dropped.url else SourceType.OTHER, title, url=dropped.url)
    desk.library.do(label, evidence.link_new, claim_id, stance, facts, quote)


def _link_file(desk: Desk, label: str, claim_id: str, stance: Stance, draft: Draft) -> None:
    facts = source_actions.facts_from(draft)
    desk.library.do(label, evidence.link_new, claim_id, stance, facts, "", draft)


def _claim(desk: Desk) -> str:
    if not desk.claim_id:
        raise UserError(_("Choose a claim first: evidence belongs to a claim."))
    return desk.claim_id


def _label(desk: Desk, claim_id: str) -> str:
    number = next((card.label for card in desk.claims if card.id == claim_id), "")
    return _("Link evidence to claim {n}").format(n=number)
