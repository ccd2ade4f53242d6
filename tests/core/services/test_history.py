"""The history as people read it."""

from core.library import Library
from core.services import articles, history
from tests.fixtures.libraries import new_article


def test_operations_are_listed_newest_first_with_undo_and_redo(library: Library) -> None:
    article = new_article(library)
    library.do("Remove", articles.remove, article)
    library.undo()
    library.redo()
    library.undo()
    cards = library.ask(history.operations)
    assert [(card.kind, card.label, card.state) for card in cards] == [
        ("undo", "Remove", "done"),
        ("redo", "Remove", "done"),
        ("undo", "Remove", "done"),
        ("do", "Remove", "undone"),
        ("do", "Bring in an article", "done"),
    ]
    assert {card.person for card in cards} == {"Noor"}
    assert cards[-1].changes == 4
    assert all(card.at.utcoffset() is not None for card in cards)
    assert (library.ask(history.undo_label), library.ask(history.redo_label)) == (
        "Bring in an article",
        "Remove",
    )
    assert [card.id for card in library.ask(history.operations, 2)] == [card.id for card in cards[:2]]


def test_an_empty_library_has_no_history(library: Library) -> None:
    assert library.ask(history.operations) == []
    assert (library.ask(history.undo_label), library.ask(history.redo_label)) == ("", "")
