"""Searches kept by name: one undo step each."""

import pytest

from core.errors import UserError
from core.library import Library
from core.services import saved_searches


def names(library: Library) -> list[tuple[str, str]]:
    return [(card.name, card.query) for card in library.ask(saved_searches.in_library)]


def test_a_search_is_saved_changed_renamed_and_removed(library: Library) -> None:
    made = library.do("Save", saved_searches.save, " Budget ", "tag:budget\nverdict:none")
    assert names(library) == [("Budget", "tag:budget verdict:none")]
    assert library.do("Save", saved_searches.save, "Budget", "tag:budget") == made
    library.do("Rename", saved_searches.rename, made, "Money")
    assert names(library) == [("Money", "tag:budget")]
    library.do("Remove", saved_searches.remove, made)
    assert names(library) == []
    for _n in range(3):
        library.undo()
    assert names(library) == [("Budget", "tag:budget verdict:none")]


def test_what_cannot_be_is_refused_in_words(library: Library) -> None:
    one = library.do("Save", saved_searches.save, "One", "rents")
    library.do("Save", saved_searches.save, "Two", "rents")
    with pytest.raises(UserError, match="Two"):
        library.do("Rename", saved_searches.rename, one, "Two")
    for name, query in (("", "x"), ("x", "  ")):
        with pytest.raises(UserError):
            library.do("Save", saved_searches.save, name, query)
    with pytest.raises(UserError, match="no longer"):
        library.do("Remove", saved_searches.remove, "gone")
