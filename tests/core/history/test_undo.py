"""Undo and redo: exact, named, complete, and there again after a restart."""

import sqlite3
from pathlib import Path

import pytest

from core.errors import NothingToUndo, UndoConflict, UserError
from core.history.changes import Changes
from core.library import Library, open_library
from core.records.inputs import EvidenceInput
from core.records.terms import Stance
from core.services import articles, claim_cards, claims, evidence, history, scales, tags, verdicts
from core.text.spans import Span
from tests.fixtures.libraries import new_article, new_source, orphans, tables


def full_claim(library: Library) -> tuple[str, str]:
    """An article and a claim that has everything hanging on it."""
    article = new_article(library)
    claim = library.do("New claim", claims.create, article, [Span(27, 60)], claimant="The mayor")
    library.do("Tags", tags.put, claim, ["rent", "2019"])
    given = EvidenceInput(new_source(library), Stance.SUPPORTS, "Rents rose by 5 percent")
    library.do("Link evidence", evidence.link, claim, given)
    rating = library.ask(scales.in_library)[0].ratings[0]
    library.do("Rate", verdicts.rate, claim, rating.id, "It did.", reviewer="Noor")
    return article, claim


def test_removing_an_article_and_undoing_brings_back_every_row_that_went_with_it(library: Library) -> None:
    article, _claim = full_claim(library)
    before = tables(library.path)
    library.do("Remove article", articles.remove, article)
    assert tables(library.path)["verdict"] == []
    library.undo()
    assert tables(library.path) == before
    assert orphans(library.path) == []


def test_redo_removes_again_what_a_cascade_removed(library: Library) -> None:
    article, _claim = full_claim(library)
    library.do("Remove article", articles.remove, article)
    removed = tables(library.path)
    library.undo()
    library.redo()
    assert tables(library.path) == removed


def test_everything_undone_is_the_empty_library_and_redone_is_the_same_after_restarts(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        empty = tables(path)
        full_claim(library)
        full = tables(path)
    with open_library(path) as library:
        while library.undo_label():
            library.undo()
    assert tables(path) == empty
    with open_library(path) as library:
        while library.redo_label():
            library.redo()
    assert tables(path) == full


def test_undo_says_what_it_took_back_and_which_rows(library: Library) -> None:
    article = new_article(library)
    claim = library.do("New claim", claims.create, article, [Span(0, 9)])
    assert library.undo_label() == "New claim"
    changes = library.undo()
    assert (changes.label, changes.kind) == ("New claim", "undo")
    assert ("claim", claim) in changes.rows
    assert library.redo_label() == "New claim"


def test_a_new_change_ends_what_could_be_redone(library: Library) -> None:
    new_article(library)
    library.undo()
    new_article(library, "Another text altogether.")
    assert library.redo_label() == ""
    with pytest.raises(NothingToUndo, match="nothing to redo"):
        library.redo()
    assert [op.state for op in library.ask(history.operations) if op.kind == "do"] == ["done", "dropped"]


def test_nothing_to_undo_is_said_plainly(library: Library) -> None:
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        library.undo()


def test_a_failing_change_leaves_no_trace(library: Library) -> None:
    article = new_article(library)
    before = tables(library.path)
    with pytest.raises(UserError, match="Nothing is selected"):
        library.do("New claim", claims.create, article, [Span(3, 4)])
    assert tables(library.path) == before
    assert len(library.ask(history.operations)) == 1


def test_a_change_that_changes_nothing_is_no_step(library: Library) -> None:
    article = new_article(library)
    claim = library.do("New claim", claims.create, article, [Span(0, 9)])
    heard: list[object] = []
    library.subscribe(heard.append)
    wording = library.ask(claim_cards.one, claim).card.wording
    library.do("Edit wording", claims.edit, claim, "wording", wording)
    assert library.undo_label() == "New claim"
    assert heard == []


def test_rows_changed_behind_the_back_are_noticed_and_left_alone(library: Library) -> None:
    article = new_article(library)
    claim = library.do("New claim", claims.create, article, [Span(0, 9)])
    outside = sqlite3.connect(library.path)
    outside.execute("UPDATE claim SET wording = 'changed elsewhere' WHERE id = ?", (claim,))
    outside.commit()
    outside.close()
    before = tables(library.path)
    with pytest.raises(UndoConflict, match="New claim"):
        library.undo()
    assert tables(library.path) == before


def test_a_listener_that_unsubscribed_hears_nothing(library: Library) -> None:
    heard: list[str] = []
    stop = library.subscribe(lambda changes: heard.append(changes.label))
    new_article(library)
    stop()
    library.undo()
    assert heard == ["Bring in an article"]


def test_a_listener_that_fails_is_logged_and_keeps_nothing_from_the_others(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[str] = []

    def fail(changes: Changes) -> None:
        raise ValueError("a bug in a view")

    library.subscribe(fail)
    library.subscribe(lambda changes: heard.append(changes.kind))
    new_article(library)
    library.undo()
    library.redo()
    assert heard == ["do", "undo", "redo"]
    assert len(library.ask(articles.in_library)) == 1
    assert [str(record.exc_info[1]) for record in caplog.records if record.exc_info] == [
        "a bug in a view"
    ] * 3
