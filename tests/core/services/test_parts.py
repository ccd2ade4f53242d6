"""Parts of claims: made, put under, taken out, split, and what undo gives back."""

import pytest

from core.errors import UserError
from core.library import Library
from core.records.cards import ClaimCard
from core.records.inputs import Piece
from core.records.terms import PartRule
from core.services import claim_cards, claims, parts
from tests.core.services.parts import new_claim, place, rate
from tests.fixtures.libraries import TEXT, new_article

WHOLE = "Rents rose by 5 percent in 2019"


@pytest.fixture
def article(library: Library) -> str:
    return new_article(library)


def cards(library: Library, article: str) -> list[ClaimCard]:
    return library.ask(claim_cards.of_article, article)


def tree(library: Library, article: str) -> list[tuple[str, str]]:
    return [(card.label, card.wording) for card in cards(library, article)]


def make(library: Library, claim: str, words: str) -> str:
    return library.do("Part", parts.make, claim, [place(words)])


def under(library: Library, claim: str, parent: str) -> None:
    library.do("Under", parts.put_under, claim, parent)


def test_a_part_follows_its_claim_and_starts_with_what_is_known_of_it(library: Library, article: str) -> None:
    later = new_claim(library, article, "Nobody was evicted")
    whole = new_claim(library, article, WHOLE)
    library.do("Who", claims.say_who, whole, "The mayor")
    library.do("When", claims.say_when, whole, "2019-05-02", "Thursday")
    library.do("Where", claims.edit, whole, "place", "Old town")
    part = make(library, whole, "5 percent")
    assert tree(library, article) == [("1", WHOLE), ("1.1", "5 percent"), ("2", "Nobody was evicted")]
    found = library.ask(claim_cards.one, part)
    assert (found.claimant, found.said_on, found.said_on_basis, found.place) == (
        "The mayor",
        "2019-05-02",
        "Thursday",
        "Old town",
    )
    assert found.parent is not None
    assert (found.parent.id, found.card.depth, found.card.number) == (whole, 1, 2)
    assert [card.id for card in library.ask(claim_cards.one, whole).parts] == [part]
    assert cards(library, article)[2].id == later
    library.undo()
    assert [label for label, _words in tree(library, article)] == ["1", "2"]


def test_the_whole_claim_is_no_part_of_itself(library: Library, article: str) -> None:
    whole = new_claim(library, article, WHOLE)
    with pytest.raises(UserError, match="the whole claim"):
        make(library, whole, WHOLE)


def test_parts_may_have_parts_and_move_with_them(library: Library, article: str) -> None:
    whole, other = new_claim(library, article, WHOLE), new_claim(library, article, "Nobody was evicted")
    part = make(library, whole, "5 percent in 2019")
    make(library, part, "5 percent")
    assert [label for label, _words in tree(library, article)] == ["1", "1.1", "1.1.1", "2"]
    under(library, part, other)
    assert [label for label, _words in tree(library, article)] == ["1", "2", "2.1", "2.1.1"]
    library.do("Out", parts.take_out, part)
    assert [label for label, _words in tree(library, article)] == ["1", "2", "2.1", "3"]
    library.undo()
    library.undo()
    assert [label for label, _words in tree(library, article)] == ["1", "1.1", "1.1.1", "2"]


@pytest.mark.parametrize(
    ("claim", "parent", "why"), [("whole", "whole", "of itself"), ("whole", "deep", "a part of this one")]
)
def test_circles_are_refused(library: Library, article: str, claim: str, parent: str, why: str) -> None:
    known = {"whole": new_claim(library, article, WHOLE)}
    known["part"] = make(library, known["whole"], "5 percent in 2019")
    known["deep"] = make(library, known["part"], "5 percent")
    before = tree(library, article)
    with pytest.raises(UserError, match=why):
        under(library, known[claim], known[parent])
    assert tree(library, article) == before


def test_a_claim_of_another_article_is_refused(library: Library, article: str) -> None:
    other = new_claim(library, new_article(library, TEXT + " Indeed."), WHOLE)
    with pytest.raises(UserError, match="another article"):
        under(library, new_claim(library, article, WHOLE), other)


def test_a_split_is_one_step(library: Library, article: str) -> None:
    whole = new_claim(library, article, WHOLE)
    pieces = [Piece(place("Rents rose"), "Rents rose in 2019"), Piece(place("5 percent in 2019"))]
    made = library.do("Split", parts.split, whole, pieces)
    assert [card.id for card in library.ask(claim_cards.one, whole).parts] == made
    assert tree(library, article)[1:] == [("1.1", "Rents rose in 2019"), ("1.2", "5 percent in 2019")]
    assert library.undo_label() == "Split"
    library.undo()
    assert tree(library, article) == [("1", WHOLE)]
    with pytest.raises(UserError, match="two parts or more"):
        library.do("Split", parts.split, whole, pieces[:1])


def test_deleting_a_claim_leaves_its_parts_and_undo_ties_them_again(library: Library, article: str) -> None:
    whole = new_claim(library, article, WHOLE)
    make(library, whole, "Rents rose")
    make(library, whole, "5 percent")
    before = cards(library, article)
    library.do("Delete", claims.remove, whole)
    assert tree(library, article) == [("1", "Rents rose"), ("2", "5 percent")]
    library.undo()
    assert cards(library, article) == before
    library.redo()
    assert tree(library, article) == [("1", "Rents rose"), ("2", "5 percent")]


def test_what_follows_is_said_and_never_set(library: Library, article: str) -> None:
    whole = new_claim(library, article, WHOLE)
    one, two = make(library, whole, "Rents rose"), make(library, whole, "5 percent")
    rate(library, one, "plain:true")
    rate(library, two, "plain:false")
    detail = library.ask(claim_cards.one, whole)
    assert detail.parts_verdict is not None
    assert detail.parts_verdict.rating is not None
    assert detail.parts_verdict.rating.label == "False"
    assert (detail.card.rating, detail.verdicts) == (None, ())
    library.do("Rule", parts.set_rule, whole, PartRule.ANY)
    detail = library.ask(claim_cards.one, whole)
    assert detail.card.part_rule is PartRule.ANY
    assert detail.parts_verdict is not None
    assert detail.parts_verdict.rating is not None
    assert detail.parts_verdict.rating.label == "True"
    library.undo()
    assert library.ask(claim_cards.one, whole).card.part_rule is PartRule.EACH
