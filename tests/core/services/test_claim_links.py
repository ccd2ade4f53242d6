"""Links between claims, and to fact-checks of others: made, seen from both ends, changed, removed, undone."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import Session, func, select

from core.errors import UserError
from core.history.changes import Changes
from core.library import Library
from core.models import FactCheck
from core.records.links import LinkCard
from core.records.matches import Check
from core.records.terms import Outdated, Relation
from core.services import articles, claim_cards, claim_links, claims, linked, search, touched
from tests.core.services.parts import new_claim, rate
from tests.fixtures.libraries import new_article, orphans, tables

CHECK = Check(
    "check-1",
    "Rents rose by 5 percent in 2019.",
    title="Did rents rise?",
    claimant="The mayor",
    verdict="Mostly true",
    publisher="Quay Checks",
    url="https://quaychecks.example/rents",
    date="2020-01-15",
)


@pytest.fixture
def claim(library: Library) -> str:
    return new_claim(library)


@pytest.fixture
def other(library: Library) -> str:
    """A claim of another article."""
    return new_claim(library, new_article(library, title="A year later", publisher="The Quay Gazette"))


def link(library: Library, claim: str, to: str | Check, relation: Relation = Relation.SAME) -> str:
    return library.do("Link", claim_links.link, claim, to, relation, "Checks of 2020")


def links(library: Library, claim: str) -> tuple[LinkCard, ...]:
    return library.ask(claim_cards.one, claim).links


def copies(library: Library) -> int:
    def count(session: Session) -> int:
        return session.exec(select(func.count()).select_from(FactCheck)).one()

    return library.ask(count)


def seen(library: Library, claim: str) -> list[tuple[Relation, bool, str]]:
    return [(card.relation, card.inverse, card.own.id if card.own else "") for card in links(library, claim)]


@pytest.mark.parametrize("relation", list(Relation))
def test_a_link_is_seen_from_both_ends(library: Library, claim: str, other: str, relation: Relation) -> None:
    link(library, claim, other, relation)
    assert seen(library, claim) == [(relation, False, other)]
    assert seen(library, other) == [(relation, True, claim)]
    assert [library.ask(claim_cards.one, one).card.link_count for one in (claim, other)] == [1, 1]


def test_a_linked_claim_comes_with_its_verdict_and_its_article(
    library: Library, claim: str, other: str
) -> None:
    rate(library, other)
    link(library, claim, other)
    (card,) = links(library, claim)
    assert card.own is not None
    assert (card.own.article, card.own.publisher) == ("A year later", "The Quay Gazette")
    assert card.own.rating is not None
    assert (card.own.rating.label, card.check.verdict) == ("True", "True")
    assert card.own.outdated == ()
    library.do("Word", claims.edit, other, "wording", "Rents fell")
    (card,) = links(library, claim)
    assert card.own is not None
    assert (card.own.outdated, card.words) == ((Outdated.WORDING,), "Rents fell")


def test_the_same_two_have_one_link_whichever_way_it_is_made(
    library: Library, claim: str, other: str
) -> None:
    first = link(library, claim, other, Relation.PART)
    assert link(library, claim, other, Relation.PART) == first
    assert link(library, other, claim, Relation.PART) == first
    assert seen(library, other) == [(Relation.PART, False, claim)]
    assert seen(library, claim) == [(Relation.PART, True, other)]
    assert link(library, claim, other, Relation.CONTRADICTS) == first
    assert seen(library, other) == [(Relation.CONTRADICTS, True, claim)]


def test_a_link_that_says_what_is_said_already_leaves_no_trace(library: Library, claim: str) -> None:
    link(library, claim, CHECK)
    before = len(tables(library.path)["claim_link"])
    label = library.undo_label()
    library.do("Again", claim_links.link, claim, CHECK, Relation.SAME, "Checks of 2020")
    assert (len(tables(library.path)["claim_link"]), library.undo_label()) == (before, label)


def test_a_claim_is_not_linked_to_itself_nor_to_one_that_is_gone(library: Library, claim: str) -> None:
    with pytest.raises(UserError, match="cannot be linked to itself"):
        link(library, claim, claim)
    with pytest.raises(UserError, match="no longer in the library"):
        link(library, claim, "gone")
    with pytest.raises(UserError, match="no longer in the library"):
        link(library, "gone", claim)
    assert links(library, claim) == ()


def test_parts_within_an_article_belong_into_the_tree(library: Library) -> None:
    article = new_article(library)
    one, two = new_claim(library, article), new_claim(library, article, "Nobody was evicted")
    with pytest.raises(UserError, match="Put one under the other"):
        link(library, one, two, Relation.PART)
    made = link(library, one, two, Relation.CONTRADICTS)
    with pytest.raises(UserError, match="Put one under the other"):
        library.do("Change", claim_links.change, made, two, Relation.PART)
    assert seen(library, one) == [(Relation.CONTRADICTS, False, two)]


def test_a_relation_is_changed_from_either_end(library: Library, claim: str, other: str) -> None:
    made = link(library, claim, other)
    library.do("Change", claim_links.change, made, other, Relation.PART)
    assert seen(library, other) == [(Relation.PART, False, claim)]
    library.undo()
    assert seen(library, claim) == [(Relation.SAME, False, other)]
    with pytest.raises(UserError, match="no longer linked"):
        library.do("Change", claim_links.change, made, new_claim(library), Relation.PART)


def test_a_fact_check_is_copied_once_and_goes_with_its_last_link(
    library: Library, claim: str, other: str
) -> None:
    one, two = link(library, claim, CHECK), link(library, other, CHECK, Relation.CONTRADICTS)
    assert copies(library) == 1
    (card,) = links(library, claim)
    assert (card.check, card.own, card.origin) == (CHECK, None, "Checks of 2020")
    library.do("Unlink", claim_links.unlink, one)
    assert (copies(library), links(library, claim)) == (1, ())
    library.do("Unlink", claim_links.unlink, two)
    assert copies(library) == 0
    library.undo()
    assert (copies(library), seen(library, other)) == (1, [(Relation.CONTRADICTS, False, "")])


def test_another_claim_checked_at_the_same_address_is_another_fact_check(
    library: Library, claim: str
) -> None:
    link(library, claim, CHECK)
    link(library, claim, Check(CHECK.ref, "Rents fell in 2018.", url=CHECK.url))
    assert (copies(library), len(links(library, claim))) == (2, 2)


def test_words_that_cannot_be_stored_are_cleaned_and_logins_left_out(library: Library, claim: str) -> None:
    odd = Check("r", " Rents\nrose\ud800 ", verdict="\x00False", url="https://noor:secret@checks.example/1")
    link(library, claim, odd)
    (card,) = links(library, claim)
    assert (card.check.claim, card.check.verdict) == ("Rents rose", "False")
    assert card.check.url == "https://checks.example/1"
    link(library, claim, odd)
    assert copies(library) == 1
    with pytest.raises(UserError, match="does not say what was checked"):
        link(library, claim, Check("r2", "\n"))


@pytest.mark.parametrize("whole", [False, True])
def test_links_go_with_the_claim_and_come_back_with_undo(
    library: Library, claim: str, other: str, whole: bool
) -> None:
    link(library, other, claim)
    link(library, other, CHECK)
    before = tables(library.path)
    if whole:
        article = library.ask(claims.get, other).article_id
        library.do("Remove article", articles.remove, article)
    else:
        library.do("Remove claim", claims.remove, other)
    assert (copies(library), links(library, claim)) == (0, ())
    assert orphans(library.path) == []
    library.undo()
    assert tables(library.path) == before
    assert seen(library, claim) == [(Relation.SAME, True, other)]


def test_the_links_of_an_article_are_those_of_its_claims(library: Library, claim: str, other: str) -> None:
    article = library.ask(claims.get, claim).article_id
    second = new_claim(library, article, "Nobody was evicted")
    link(library, claim, second, Relation.CONTRADICTS)
    link(library, second, other, Relation.PART)
    link(library, claim, CHECK)
    found = library.ask(linked.of_article, article)
    assert found == {one: links(library, one) for one in (claim, second)}
    assert [len(found[one]) for one in (claim, second)] == [2, 2]


def test_links_can_be_searched_for(library: Library, claim: str, other: str) -> None:
    alone = new_claim(library)
    link(library, claim, other, Relation.CONTRADICTS)

    def found(line: str) -> set[str]:
        return {hit.id for hit in library.ask(search.find, f"in:claims {line}").hits}

    assert found("linked:yes") == {claim, other}
    assert found("linked:no") == {alone}
    assert found("linked:contradicts") == {claim, other}
    assert found("linked:same") == set()
    assert library.ask(search.find, "linked:perhaps").unknown == ("linked:perhaps",)


def test_changes_say_both_ends(library: Library, claim: str, other: str, tmp_path: Path) -> None:
    heard: list[Changes] = []
    library.subscribe(heard.append)
    made = link(library, claim, other)
    assert library.ask(touched.claim_ids, heard[-1].operation) == {claim, other}
    library.do("Unlink", claim_links.unlink, made)
    assert library.ask(touched.claim_ids, heard[-1].operation) == {claim, other}


def test_a_check_that_was_corrected_is_linked_as_it_is_now(library: Library, claim: str, other: str) -> None:
    link(library, claim, CHECK)
    link(library, other, CHECK)
    assert copies(library) == 1
    corrected = replace(CHECK, verdict="False", date="2020-02-01")
    link(library, other, corrected)
    assert [card.check.verdict for card in links(library, other)] == ["False"]
    assert [card.check.verdict for card in links(library, claim)] == ["Mostly true"]
    assert copies(library) == 2
    link(library, claim, corrected, Relation.CONTRADICTS)
    assert [card.check for card in links(library, claim)] == [corrected]
    assert copies(library) == 1
    library.undo()
    assert [card.check.verdict for card in links(library, claim)] == ["Mostly true"]
    library.undo()
    assert [card.check.verdict for card in links(library, other)] == ["Mostly true"]
    assert copies(library) == 1
