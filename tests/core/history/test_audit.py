"""The hash chain: it holds after honest work and breaks where the log was touched."""

import sqlite3

import pytest

from core.library import Library
from core.services import articles, history
from tests.fixtures.libraries import new_article


def test_the_chain_holds_after_changes_undo_and_redo(library: Library) -> None:
    article = new_article(library)
    library.do("Remove article", articles.remove, article)
    library.undo()
    library.redo()
    assert library.ask(history.verify) == []
    kinds = [card.kind for card in library.ask(history.operations)]
    assert kinds == ["redo", "undo", "do", "do"]


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE operation SET label = 'Nothing happened' WHERE id = 1",
        "UPDATE operation SET person = 'Somebody else' WHERE id = 1",
        "UPDATE operation SET at = '2020-01-01T00:00:00.000000+00:00' WHERE id = 1",
        "UPDATE operation_change SET after = '{}' WHERE operation_id = 1",
        "DELETE FROM operation_change WHERE operation_id = 1",
    ],
)
def test_a_touched_log_is_noticed(library: Library, tampering: str) -> None:
    new_article(library)
    new_article(library, "A second text.")
    outside = sqlite3.connect(library.path)
    outside.execute(tampering)
    outside.commit()
    outside.close()
    (problem,) = library.ask(history.verify)
    assert "Entry 1" in problem


def test_an_entry_taken_out_breaks_the_chain_behind_it(library: Library) -> None:
    new_article(library)
    new_article(library, "A second text.")
    outside = sqlite3.connect(library.path)
    outside.execute("DELETE FROM operation_change WHERE operation_id = 1")
    outside.execute("DELETE FROM operation WHERE id = 1")
    outside.commit()
    outside.close()
    (problem,) = library.ask(history.verify)
    assert "Entry 2" in problem


def test_the_newest_digest_changes_with_every_operation(library: Library) -> None:
    digests = {library.ask(history.newest_digest)}
    new_article(library)
    digests.add(library.ask(history.newest_digest))
    library.undo()
    digests.add(library.ask(history.newest_digest))
    assert len(digests) == 3
