"""Notes in the margin of a text: the reviewer's own, in no report."""

from sqlmodel import Session, col, select

from core.errors import UserError
from core.i18n import _
from core.models import Note
from core.records.cards import NoteCard
from core.services import checks, texts
from core.text.spans import Span, quote_at


def create(session: Session, version_id: str, span: Span, words: str) -> str:
    """Write a note beside some words of a text; the note's id. Raises UserError where either is empty."""
    text = texts.one(session, version_id).text
    if span.end > len(text) or not span.of(text).strip():
        raise UserError(_("Select the words the note is about first, or put the caret in their sentence."))
    quote = quote_at(text, span)
    note = Note(
        text_version_id=version_id,
        words=_needed(words),
        start=span.start,
        end=span.end,
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
    )
    session.add(note)
    session.flush()
    return note.id


def edit(session: Session, note_id: str, words: str) -> None:
    """Change what a note says; raises UserError for a note that would say nothing."""
    _get(session, note_id).words = _needed(words)


def remove(session: Session, note_id: str) -> None:
    """Remove a note; the text stays as it is."""
    session.delete(_get(session, note_id))


def of_text(session: Session, version_id: str) -> list[NoteCard]:
    """The notes on a text version, in the order of the text."""
    query = select(Note).where(Note.text_version_id == version_id)
    rows = session.exec(query.order_by(col(Note.start), col(Note.end), col(Note.created_at))).all()
    return [
        NoteCard(note.id, version_id, Span(note.start, note.end), note.words, note.exact, note.created_at)
        for note in rows
    ]


def _needed(words: str) -> str:
    return checks.required(checks.prose(words), _("A note needs words. Delete the note instead."))


def _get(session: Session, note_id: str) -> Note:
    found = session.get(Note, note_id)
    if found is None:
        raise UserError(_("This note is no longer in the library."))
    return found
