"""People: one row for one name and address."""

from core.library import Library
from core.services import claims, people
from tests.core.services.parts import new_claim
from tests.fixtures.libraries import tables


def test_the_same_name_is_the_same_person_and_an_address_tells_two_apart(library: Library) -> None:
    for claimant, url in (("A. Name", ""), ("A. Name", ""), ("A. Name", "https://a.example"), ("", "")):
        library.do("Who", claims.say_who, new_claim(library), claimant, url)
    assert sorted(row[1:3] for row in tables(library.path)["person"]) == [
        ("A. Name", ""),
        ("A. Name", "https://a.example"),
    ]
    assert library.ask(people.names) == ["A. Name"]


def test_nobody_in_particular_is_nobody(library: Library) -> None:
    assert library.do("Nobody", people.named, "") is None
    assert library.undo_label() == ""
