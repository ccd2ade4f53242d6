"""Tags: exactly those given, each kept once."""

import pytest

from core.errors import UserError
from core.library import Library
from core.services import tags
from tests.core.services.parts import new_claim
from tests.fixtures.libraries import tables


def test_a_claim_has_exactly_the_tags_given(library: Library) -> None:
    claim = new_claim(library)
    library.do("Tags", tags.put, claim, ["rent", " rent ", "", "\n", "two  words", "بيت"])
    assert library.ask(tags.of_claim, claim) == ("rent", "two words", "بيت")
    library.do("Tags", tags.put, claim, ["two words", "new"])
    assert library.ask(tags.of_claim, claim) == ("new", "two words")
    library.do("Tags", tags.put, claim, [])
    assert library.ask(tags.of_claim, claim) == ()
    library.undo()
    assert library.ask(tags.of_claim, claim) == ("new", "two words")


def test_a_tag_is_shared_between_claims(library: Library) -> None:
    first, second = new_claim(library), new_claim(library)
    for claim in (first, second):
        library.do("Tags", tags.put, claim, ["rent"])
    assert len(tables(library.path)["tag"]) == 1
    assert library.ask(tags.names) == ["rent"]


def test_the_same_tags_again_leave_no_trace(library: Library) -> None:
    claim = new_claim(library)
    library.do("Tags", tags.put, claim, ["rent"])
    library.do("The same", tags.put, claim, ["rent"])
    assert library.undo_label() == "Tags"


def test_tags_are_counted_renamed_and_removed_when_unused(library: Library) -> None:
    first, second = new_claim(library), new_claim(library)
    library.do("Tags", tags.put, first, ["rent", "water"])
    library.do("Tags", tags.put, second, ["rent"])
    counts = {card.name: card for card in library.ask(tags.counted)}
    assert {name: card.claims for name, card in counts.items()} == {"rent": 2, "water": 1}
    library.do("Rename", tags.rename, counts["rent"].id, " housing ")
    assert library.ask(tags.of_claim, second) == ("housing",)
    with pytest.raises(UserError, match="water"):
        library.do("Rename", tags.rename, counts["rent"].id, "water")
    with pytest.raises(UserError, match="1 claim has"):
        library.do("Remove", tags.remove, counts["water"].id)
    library.do("Tags", tags.put, first, [])
    library.do("Remove", tags.remove, counts["water"].id)
    assert library.ask(tags.names) == ["housing"]
    library.undo()
    assert library.ask(tags.names) == ["housing", "water"]
