"""Margin notes: on the selection or the sentence at the caret, in the article and in sources."""

from core.errors import TouchstoneError, UserError
from core.i18n import _
from core.records.cards import NoteCard
from core.services import notes
from core.text.spans import Span
from ui.actions import reading
from ui.desk import source_tabs
from ui.desk.desk import Desk
from ui.desk.look_only import must_write
from ui.views.reader import Reader


def write(desk: Desk) -> None:
    """Open the note at the caret; where there is none, begin one on the selection, else on the sentence."""
    reader = reading.reader(desk)
    if not reader.text_version_id:
        raise UserError(_("There is no text to write a note on. Bring an article in first."))
    desk.window.show_tab(source_tabs.current(desk) or desk.page)
    selected = reader.selected_span()
    found = _at(desk, reader, selected)
    if found is not None:
        reader.noting.open_note(found.id, found.span, found.words)
        return
    span = selected or reader.sentence_at_caret()
    if span is None:
        raise UserError(_("Select the words the note is about first, or put the caret in their sentence."))
    write_on(desk, reader, span)


def write_on(desk: Desk, reader: Reader, span: Span) -> None:
    """Begin a note on a stretch of a text."""
    must_write(desk)
    reader.clear_selection()
    reader.noting.open_note("", span, "")


def open_note(desk: Desk, reader: Reader, mark_id: str) -> bool:
    """Open the note with this id; False where it is none."""
    found = next((note for note in _of(desk, reader) if note.id == mark_id), None)
    if found is not None:
        reader.noting.open_note(found.id, found.span, found.words)
    return found is not None


def store(desk: Desk, reader: Reader, note_id: str, span: Span, words: str) -> None:
    """Store what was typed; words that the disk did not take wait on the card."""
    try:
        if note_id:
            desk.library.do(_("Edit the note"), notes.edit, note_id, words)
        else:
            version = reader.text_version_id
            made = desk.library.do(_("New note"), notes.create, version, span, words)
            reader.noting.became(made)
    except TouchstoneError:
        reader.noting.editor.refused()
        raise


def remove(desk: Desk, note_id: str) -> None:
    """Remove a note; undo brings it back."""
    desk.library.do(_("Delete note"), notes.remove, note_id)


def _of(desk: Desk, reader: Reader) -> list[NoteCard]:
    found: list[NoteCard] = desk.ask(notes.of_text, reader.text_version_id)
    return found


def _at(desk: Desk, reader: Reader, selected: Span | None) -> NoteCard | None:
    """The note on exactly the selected words; without a selection, the shortest that holds the caret."""
    caret = reader.caret()
    here = [
        note
        for note in _of(desk, reader)
        if (note.span == selected if selected else note.span.start <= caret <= note.span.end)
    ]
    return min(here, key=lambda note: len(note.span), default=None)
