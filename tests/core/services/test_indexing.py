"""The search index follows every change, undo and redo, and can be made anew."""

import sqlite3
from pathlib import Path

from core.library import Library, open_library, open_read_only
from core.models import Note
from core.records.terms import Stance
from core.services import articles, checkup, claims, documents, evidence, indexing, search, sources, texts
from tests.core.services.parts import hold, new_claim, source
from tests.fixtures.libraries import TEXT, draft, new_article


def sound(library: Library) -> bool:
    return library.ask(indexing.problems) == []


def passages(library: Library, line: str) -> list[str]:
    return [hit.snippet for hit in library.ask(search.find, line).hits]


def work(library: Library) -> str:
    """Something of every kind."""
    article = new_article(library)
    claim = new_claim(library, article)
    library.do("Who", claims.say_who, claim, "The mayor")
    hold(library, claim, Stance.SUPPORTS, "Rents rose", source(library, "Rents rose, the office says."))
    version = library.ask(texts.of_article, article).id
    library.do("Note", _note, version)
    return article


def _note(session, version):
    session.add(Note(text_version_id=version, words="Ask the tenants", start=0, end=11, exact=TEXT[:11]))


def test_the_index_is_in_step_after_every_step_there_and_back(library: Library) -> None:
    article = work(library)
    assert sound(library)
    library.do("Remove", articles.remove, article)
    assert sound(library)
    assert passages(library, "monday") == []
    while library.undo_label():
        library.undo()
        assert sound(library)
    while library.redo_label():
        library.redo()
        assert sound(library)


def test_it_is_in_step_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "x.touchstone"
    with open_library(path) as library:
        work(library)
    with open_library(path) as library:
        assert sound(library)
        library.undo()
        assert sound(library)
        assert passages(library, "tenants") == []


def test_only_the_newest_text_is_found(library: Library) -> None:
    article = new_article(library)
    library.do("Update", _again, article, "The council met on Tuesday.")
    assert passages(library, "tuesday")
    assert not passages(library, "monday")
    assert sound(library)
    library.undo()
    assert passages(library, "monday")
    assert not passages(library, "tuesday")


def _again(session, article, text):
    texts.add(session, draft(text), article_id=article)


def test_only_the_newest_copy_is_found(library: Library) -> None:
    made = source(library, "An old copy about harbours.")
    card = library.ask(sources.one, made)
    facts = _facts(card)
    library.do("Copy", evidence.correct_source, made, facts, draft("A new copy about bridges."))
    assert passages(library, "bridges")
    assert not passages(library, "harbours")
    assert sound(library)


def _facts(card):
    from core.records.inputs import SourceInput

    return SourceInput(card.type, card.title)


def test_a_claimant_is_a_word_of_the_claim(library: Library) -> None:
    work(library)
    assert passages(library, "in:claims mayor")


def test_an_index_out_of_step_is_told_of_and_mended(library: Library) -> None:
    work(library)
    with sqlite3.connect(library.path) as connection:
        connection.execute("DELETE FROM search_words WHERE rowid = 1")
    connection.close()
    (problem,) = library.ask(checkup.problems)
    assert "reindex" in problem
    library.note(indexing.rebuild)
    assert library.ask(checkup.problems) == []


def without_index(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        for name in ("search_words", "search_entry", "search_state"):
            connection.execute(f"DROP TABLE {name}")
    connection.close()


def test_a_library_without_an_index_gets_one_at_opening(tmp_path: Path) -> None:
    path = tmp_path / "x.touchstone"
    with open_library(path) as library:
        work(library)
    without_index(path)
    with open_library(path) as library:
        assert sound(library)


def test_a_library_opened_for_reading_is_read_through_where_it_has_no_index(tmp_path: Path) -> None:
    path = tmp_path / "x.touchstone"
    with open_library(path) as library:
        work(library)
        indexed = library.ask(search.find, "rents ros")
    with open_read_only(path) as library:
        assert library.ask(search.find, "rents ros") == indexed
    without_index(path)
    with open_read_only(path) as library:
        slow = library.ask(search.find, "rents ros")
    assert not slow.indexed
    assert set(slow.hits) == set(indexed.hits)
    assert len(slow.hits) >= 3


def test_passages_are_paragraphs_and_long_ones_are_cut_between_words() -> None:
    text = "one\n\n" + "word " * 1000 + "\n  last"
    spans = list(documents.passages(text))
    assert all(len(span) <= documents.LONGEST for span in spans)
    assert " ".join(span.of(text) for span in spans).split() == text.split()
    assert spans[0].of(text) == "one"
    assert spans[-1].of(text) == "last"
