"""Notes in the margin: written, changed, removed, undone, in the order of the text."""

import pytest

from core.errors import UserError
from core.library import Library
from core.records.cards import NoteCard
from core.services import notes, texts
from core.text.spans import Span
from tests.core.services.parts import place
from tests.fixtures.libraries import TEXT, new_article, new_source, tables


@pytest.fixture
def version(library: Library) -> str:
    return library.ask(texts.of_article, new_article(library)).id


def cards(library: Library, version: str) -> list[NoteCard]:
    return library.ask(notes.of_text, version)


def test_a_note_keeps_its_words_and_the_quote_it_stands_beside(library: Library, version: str) -> None:
    note = library.do("New note", notes.create, version, place("the mayor said"), "Ask her\noffice ")
    (card,) = cards(library, version)
    assert (card.id, card.words, card.quote) == (note, "Ask her\noffice", "the mayor said")
    assert card.span == place("the mayor said")
    ((*_ids, start, end, exact, prefix, suffix, _at),) = tables(library.path)["note"]
    assert (TEXT[start:end], len(prefix)) == (exact, 32)
    assert TEXT[end:].startswith(suffix)


def test_notes_come_in_the_order_of_the_text_and_belong_to_one_text(library: Library, version: str) -> None:
    for words in ("Nobody", "The council"):
        library.do("New note", notes.create, version, place(words), words)
    source = library.ask(texts.of_source, new_source(library))
    assert source is not None
    library.do("New note", notes.create, source.id, Span(0, 5), "There")
    assert [card.words for card in cards(library, version)] == ["The council", "Nobody"]
    assert [card.words for card in cards(library, source.id)] == ["There"]


def test_each_change_of_a_note_is_one_step_back(library: Library, version: str) -> None:
    note = library.do("New note", notes.create, version, place("Nobody"), "Who says?")
    library.do("Edit the note", notes.edit, note, "Who says so?")
    library.do("Delete note", notes.remove, note)
    assert cards(library, version) == []
    seen = []
    for _step in range(3):
        library.undo()
        seen.append([card.words for card in cards(library, version)])
    assert seen == [["Who says so?"], ["Who says?"], []]


@pytest.mark.parametrize("span", [Span(3, 3), Span(0, len(TEXT) + 1), place("\n\n")])
def test_a_note_stands_beside_words(library: Library, version: str, span: Span) -> None:
    with pytest.raises(UserError, match="Select the words the note is about"):
        library.do("New note", notes.create, version, span, "Hm")
    assert cards(library, version) == []


def test_a_note_says_something_and_what_is_gone_is_said(library: Library, version: str) -> None:
    note = library.do("New note", notes.create, version, place("Nobody"), "Who says?")
    with pytest.raises(UserError, match="A note needs words"):
        library.do("Edit the note", notes.edit, note, " \n ")
    with pytest.raises(UserError, match="A note needs words"):
        library.do("New note", notes.create, version, place("Nobody"), "")
    library.do("Delete note", notes.remove, note)
    with pytest.raises(UserError, match="This note is no longer in the library"):
        library.do("Edit the note", notes.edit, note, "Too late")
