"""Sources in tabs of the reader, so that a quote is lifted from a saved source as a claim from an article."""

from core.engines.sentences import known_sentences
from core.history.changes import Changes
from core.i18n import _
from core.records.cards import EvidenceCard, NoteCard
from core.services import evidence, notes, sources, texts
from core.text.spans import Span
from ui.desk import marks, recent
from ui.desk.desk import Desk
from ui.models.sources import TYPE_ICONS
from ui.views.reader import Reader
from ui.views.source_page import SourcePage
from ui.views.sources import SourcesPane


def show(desk: Desk, source_id: str, span: Span | None = None) -> SourcePage:
    """Open a source in a tab, or bring its tab to the front; at a quote if one is given."""
    page = desk.source_pages.get(source_id)
    if page is None:
        card = desk.ask(sources.one, source_id)
        page = desk.source_pages[source_id] = SourcePage(source_id)
        desk.window.add_tab(page, card.title, TYPE_ICONS[card.type])
        desk.page_made(page)
        reload(desk, page)
    desk.window.show_tab(page)
    recent.opened(desk, "source", source_id)
    if span is not None:
        page.reader.reveal(span)
    return page


def reload(desk: Desk, page: SourcePage) -> None:
    """Show a source's facts and saved text as they are now."""
    card, text = desk.ask(sources.one, page.source_id), desk.ask(texts.of_source, page.source_id)
    page.show_source(card)
    if text is None:
        page.reader.clear(_("No copy of this source is saved. Press Edit source to fetch or add one."))
    elif page.reader.text_version_id != text.id:
        page.reader.show_text(text, known_sentences(text.text, card.language))
    page.passages.keep_for(desk.claim_id, page.reader.text_version_id)
    page.reader.noting.follow(_notes(desk, page))
    paint(desk, page)
    desk.window.refresh()  # with a text there is more that can be done


def paint(desk: Desk, page: SourcePage) -> None:
    """Mark the quotes that evidence relies on, and the notes in the margin."""
    quoted, reader = marks.of_source(_evidence(desk, page.source_id)), page.reader
    reader.set_marks([*quoted, *marks.of_notes(_notes(desk, page), reader.noting.new_span())])
    reader.select_marks(open_note(reader))


def follow_claim(desk: Desk) -> None:
    """Passages that were listed for another claim, or in an older text, go."""
    for page in desk.source_pages.values():
        page.passages.keep_for(desk.claim_id, page.reader.text_version_id)


def open_note(reader: Reader) -> set[str]:
    """The id of the mark of the note whose card is open in a text, if one is."""
    noting = reader.noting
    if noting.new_span() is not None:
        return {marks.NEW_NOTE}
    return {noting.open_id()} - {""}


def _notes(desk: Desk, page: SourcePage) -> list[NoteCard]:
    version = page.reader.text_version_id
    return desk.ask(notes.of_text, version) if version else []


def close(desk: Desk, page: SourcePage) -> None:
    """Close a source's tab; what is typed on a note there is stored first."""
    page.reader.noting.close()
    desk.source_pages.pop(page.source_id, None)
    desk.window.close_tab(page)


def current(desk: Desk) -> SourcePage | None:
    """The source tab in front, None where it is the article's."""
    page = desk.window.tabs.currentWidget()
    return page if isinstance(page, SourcePage) else None


def follow(desk: Desk, changes: Changes) -> None:
    """Follow a change: tabs of sources that are gone close, the others and the list show what is there."""
    if not changes.touches("source", "snapshot", "text_version", "evidence", "note"):
        return
    cards = desk.ask(sources.in_library)
    for pane in desk.window.tabs.findChildren(SourcesPane):
        pane.show_sources(cards)
    present = {card.id for card in cards}
    for source_id, page in list(desk.source_pages.items()):
        if source_id in present:
            reload(desk, page)
        else:
            close(desk, page)


def _evidence(desk: Desk, source_id: str) -> list[EvidenceCard]:
    found: list[EvidenceCard] = []
    for claim_id in desk.ask(evidence.claims_of_source, source_id):
        found += [card for card in desk.ask(evidence.of_claim, claim_id) if card.source_id == source_id]
    return found
