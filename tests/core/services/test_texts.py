"""Texts and original bytes: kept once, unchanged, and known by their SHA-256."""

import hashlib
import sqlite3

from core.library import Library
from core.records.drafts import Draft, Original
from core.services import articles, texts
from tests.fixtures.libraries import TEXT, new_article, new_source


def contents(library: Library) -> dict[str, bytes]:
    connection = sqlite3.connect(library.path)
    try:
        return dict(connection.execute("SELECT sha256, data FROM content").fetchall())
    finally:
        connection.close()


def test_the_same_bytes_are_kept_once(library: Library) -> None:
    new_article(library)
    new_article(library)
    new_source(library, TEXT)
    assert list(contents(library).values()) == [TEXT.encode()]


def test_text_and_original_bytes_are_kept_under_their_own_sha256(library: Library) -> None:
    data = "caf\xe9 \r\n".encode("cp1252")
    draft = Draft("café", Original(data, "menu.txt", "text/plain"), title="Menu", encoding="cp1252")
    card = library.ask(texts.of_article, library.do("Bring in", articles.bring_in, draft))
    assert (card.text, card.encoding, card.number, card.media_type) == ("café", "cp1252", 1, "text/plain")
    assert card.sha256 == hashlib.sha256("café".encode()).hexdigest()
    assert card.original_sha256 == hashlib.sha256(data).hexdigest()
    assert library.ask(texts.original, card.original_sha256) == data
    assert contents(library) == {card.sha256: "café".encode(), card.original_sha256: data}


def test_undo_keeps_the_bytes_so_that_redo_finds_them(library: Library) -> None:
    article = new_article(library)
    library.undo()
    assert list(contents(library).values()) == [TEXT.encode()]
    library.redo()
    assert library.ask(texts.of_article, article).text == TEXT


def test_bytes_that_changed_are_named(library: Library) -> None:
    new_article(library)
    new_source(library, "Another text.")
    assert library.ask(texts.damaged) == []
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    connection = sqlite3.connect(library.path)
    connection.execute("UPDATE content SET data = ? WHERE sha256 = ?", (b"Another story.", sha256))
    connection.commit()
    connection.close()
    assert library.ask(texts.damaged) == [sha256]


def test_the_newest_text_of_a_source_is_the_one_looked_at(library: Library) -> None:
    from core.records.inputs import SourceInput
    from core.records.terms import SourceType
    from core.services import sources
    from tests.fixtures.libraries import draft

    source = new_source(library, "First state.")
    facts = SourceInput(SourceType.DOCUMENT, "Office")
    library.do("Correct", sources.correct, source, facts, draft("Second state."))
    found = library.ask(texts.of_source, source)
    assert found is not None
    assert found.text == "Second state."
    assert len(library.ask(sources.snapshots, source)) == 2
