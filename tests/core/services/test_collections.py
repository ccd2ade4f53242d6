"""Collections of fact-checks: added, put in another's place, removed, each undone."""

import pytest

from core.errors import UserError
from core.library import Library
from core.services import collections


def names(library: Library) -> list[str]:
    return [card.name for card in library.ask(collections.in_library)]


def test_one_is_added_with_its_day(library: Library) -> None:
    library.do("Import", collections.add, "c1", " Town  checks\n", "town.csv", 12)
    (card,) = library.ask(collections.in_library)
    assert (card.id, card.name, card.file_name, card.rows) == ("c1", "Town checks", "town.csv", 12)
    assert card.added_at is not None
    assert card.added_at.tzinfo is not None
    with pytest.raises(UserError, match="needs a name"):
        library.do("Import", collections.add, "c2", " ", "town.csv", 12)


def test_a_newer_one_takes_the_place_and_the_name_of_older_ones(library: Library) -> None:
    library.do("Import", collections.add, "c1", "Mine", "town.csv", 12)
    library.do("Import", collections.add, "c2", "Other", "other.csv", 3)
    library.do("Update", collections.put_in_place, ["c1"], "c3", "town", "town.csv", 13)
    assert sorted(names(library)) == ["Mine", "Other"]
    assert {card.id for card in library.ask(collections.in_library)} == {"c2", "c3"}
    library.undo()
    assert {card.id for card in library.ask(collections.in_library)} == {"c1", "c2"}
    library.redo()
    assert {card.id for card in library.ask(collections.in_library)} == {"c2", "c3"}


def test_one_that_is_gone_cannot_be_removed_again(library: Library) -> None:
    library.do("Import", collections.add, "c1", "Mine", "town.csv", 12)
    library.do("Remove", collections.remove, "c1")
    assert names(library) == []
    with pytest.raises(UserError, match="no longer there"):
        library.do("Remove", collections.remove, "c1")
