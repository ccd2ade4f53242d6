"""Text versions: an update carries quotes over, decides what it surely can, and asks for the rest."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from core.engines.carrying import carried
from core.errors import UserError
from core.library import Library, open_library
from core.records.cards import ClaimCard
from core.records.inputs import ArticleFacts
from core.records.suggested import Suggested
from core.records.terms import AnchorState, MoveDecision, SuggestionState
from core.records.versions import MovedCard
from core.services import articles, claim_cards, claims, moved, suggestions, texts, versions
from core.text.spans import Span
from tests.core.services.parts import new_claim, place
from tests.fixtures.libraries import TEXT, draft, new_article, orphans, tables

NEWER = TEXT.replace("rose by 5 percent", "rose by 7 percent").replace("The council", "On Monday the council")
"""A number changed in one quote, words came before all of them."""


def update(
    library: Library, article: str, text: str, suggested: Sequence[Suggested] = (), **facts: str
) -> str:
    """The article brought up to date, as the window does it: quotes are found outside the transaction."""
    found = carried(library.ask(versions.standing, article), text)
    given = draft(text, **facts)
    return library.do("Update the article", versions.update, article, given, found, suggested)


def waiting(library: Library, article: str) -> list[MovedCard]:
    """The quotes that wait for a decision."""
    cards = library.ask(claim_cards.of_article, article)
    return [card for card in library.ask(moved.of_article, article, cards) if card.open]


def cards(library: Library, article: str) -> list[ClaimCard]:
    """The claims of an article."""
    return library.ask(claim_cards.of_article, article)


def test_an_untouched_quote_stands_in_the_newer_text_and_still_in_the_older(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Nobody was evicted")
    old = library.ask(texts.of_article, article)
    update(library, article, NEWER)
    (card,) = cards(library, article)
    assert card.id == claim
    assert [span.of(NEWER) for span in card.spans] == ["Nobody was evicted"]
    assert card.moved == 0
    assert library.ask(claim_cards.one, claim).quotes == ("Nobody was evicted",)
    assert library.ask(texts.one, old.id).text == TEXT


def test_a_changed_number_waits_and_the_claim_stays_in_its_place_of_the_list(library: Library) -> None:
    article = new_article(library)
    first = new_claim(library, article, "council met")
    middle = new_claim(library, article, "Rents rose by 5 percent in 2019")
    last = new_claim(library, article, "Nobody was evicted")
    update(library, article, NEWER)
    assert [(card.id, card.moved) for card in cards(library, article)] == [(first, 0), (middle, 1), (last, 0)]
    (open_one,) = waiting(library, article)
    assert (open_one.label, open_one.old, open_one.proposed) == (
        "2",
        "Rents rose by 5 percent in 2019",
        "Rents rose by 7 percent in 2019",
    )
    assert open_one.state is AnchorState.ASK
    assert open_one.flags == ("numbers",)
    detail = library.ask(claim_cards.one, middle)
    assert (detail.quotes, [left.exact for left in detail.left]) == ((), [open_one.old])


def test_a_quote_that_is_gone_waits_without_a_place(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Nobody was evicted")
    new_claim(library, article, "Rents rose by 5 percent in 2019")
    update(library, article, TEXT.replace("Nobody was evicted. ", ""))
    (open_one,) = waiting(library, article)
    assert (open_one.owner_id, open_one.state, open_one.span) == (claim, AnchorState.ORPHAN, None)
    with pytest.raises(UserError, match="Pick one"):
        library.do("Accept", moved.accept, open_one.id)
    assert [card.id for card in cards(library, article)][-1] == claim


@pytest.mark.parametrize("decide", ["accept", "pick", "detach"])
def test_each_decision_is_one_step_that_undo_takes_back_exactly(library: Library, decide: str) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Rents rose by 5 percent in 2019")
    update(library, article, NEWER)
    before = tables(library.path)
    (open_one,) = waiting(library, article)
    place_picked = place("7 percent", NEWER)
    acts = {
        "accept": lambda: library.do("Accept", moved.accept, open_one.id),
        "pick": lambda: library.do("Pick", moved.pick, open_one.id, place_picked),
        "detach": lambda: library.do("Detach", moved.detach, open_one.id),
    }
    acts[decide]()
    detail = library.ask(claim_cards.one, claim)
    expected = {"accept": ("Rents rose by 7 percent in 2019",), "pick": ("7 percent",), "detach": ()}
    assert detail.quotes == expected[decide]
    assert bool(detail.left) == (decide == "detach")
    assert waiting(library, article) == []
    assert library.undo_label() == decide.capitalize()
    after = tables(library.path)
    library.undo()
    assert tables(library.path) == before
    library.redo()
    assert tables(library.path) == after
    assert orphans(library.path) == []


def test_an_update_is_undone_and_redone_exactly_also_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "restart.touchstone"
    with open_library(path) as library:
        article = new_article(library)
        for words in ("Rents rose by 5 percent in 2019", "Nobody was evicted"):
            new_claim(library, article, words)
        before = tables(path)
        update(library, article, NEWER)
        after = tables(path)
    with open_library(path) as library:
        library.undo()
        assert tables(path) == before
    with open_library(path) as library:
        library.redo()
        assert tables(path) == after
        assert len(waiting(library, article)) == 1


def test_a_decision_can_be_revised(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Nobody was evicted")
    update(library, article, NEWER)
    (card,) = library.ask(moved.of_article, article, cards(library, article))
    assert card.decision is MoveDecision.APPLIED
    library.do("Pick", moved.pick, card.id, place("Nobody was", NEWER))
    assert library.ask(claim_cards.one, claim).quotes == ("Nobody was",)
    library.do("Detach", moved.detach, card.id)
    assert library.ask(claim_cards.one, claim).quotes == ()
    library.do("Accept", moved.accept, card.id)
    assert library.ask(claim_cards.one, claim).quotes == ("Nobody was",)


def test_only_proposals_that_say_the_same_are_accepted_together(library: Library) -> None:
    twice = "Fees rose by 12 percent. The boats moved west. Fees rose by 12 percent."
    article = new_article(
        library, "Fees rose by 12 percent. Rents rose by 5 percent in 2019 in the old town."
    )
    same = library.do("Claim", claims.create, article, [Span(0, 23)])
    changed = library.do("Claim", claims.create, article, [Span(25, 56)])
    newer = twice + " Rents rose by 9 percent in 2019 in the old town."
    found = carried(library.ask(versions.standing, article), newer)
    ids = sorted(found, key=lambda row: found[row].score)
    library.do("Update", versions.update, article, draft(newer), found)
    count = len([card for card in waiting(library, article) if card.harmless])
    assert library.do("Accept all", moved.accept_harmless, article) == count
    assert [card.owner_id for card in waiting(library, article)] == [changed]
    assert library.ask(claim_cards.one, same).quotes == ("Fees rose by 12 percent",)
    assert len(ids) == 2


def test_what_waits_is_looked_for_again_in_the_next_version(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Nobody was evicted")
    update(library, article, TEXT.replace("Nobody was evicted. ", ""))
    update(library, article, TEXT + " The end.")
    assert waiting(library, article) == []
    detail = library.ask(claim_cards.one, claim)
    assert detail.quotes == ("Nobody was evicted",)
    assert detail.left == ()


def test_what_was_detached_stays_with_its_version(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Nobody was evicted")
    update(library, article, TEXT.replace("Nobody was evicted. ", ""))
    library.do("Detach", moved.detach, waiting(library, article)[0].id)
    update(library, article, TEXT + " The end.")
    detail = library.ask(claim_cards.one, claim)
    assert (detail.quotes, [left.version for left in detail.left]) == ((), [1])


def test_the_same_text_again_is_refused_and_nothing_is_stored(library: Library) -> None:
    article = new_article(library)
    before = tables(library.path)
    with pytest.raises(UserError, match="version 1"):
        update(library, article, TEXT)
    assert tables(library.path) == before
    assert library.ask(versions.is_newest_text, article, TEXT)
    assert not library.ask(versions.is_newest_text, article, NEWER)


def test_claims_changed_between_comparing_and_storing_are_refused(library: Library) -> None:
    article = new_article(library)
    found = carried(library.ask(versions.standing, article), NEWER)
    new_claim(library, article, "Nobody was evicted")
    with pytest.raises(UserError, match="Compare"):
        library.do("Update", versions.update, article, draft(NEWER), found)


@pytest.mark.parametrize(
    ("first", "second", "stealth", "undated"),
    [
        ({"published": "2019-05-01"}, {"published": "2019-05-01"}, True, False),
        ({"published": "2019-05-01"}, {"published": "2019-05-01", "modified": "2019-05-02"}, False, False),
        (
            {"published": "2019-05-01", "modified": "2019-05-02"},
            {"published": "2019-05-01", "modified": "2019-05-02T10:00:00"},
            True,
            False,
        ),
        ({"published": "2019-05-01"}, {}, False, True),
        ({}, {}, False, True),
    ],
)
def test_a_change_without_a_new_date_is_pointed_out(
    library: Library, first: dict[str, str], second: dict[str, str], stealth: bool, undated: bool
) -> None:
    article = new_article(library, **first)
    update(library, article, NEWER, (), **second)
    newest, oldest = library.ask(versions.of_article, article)
    assert (newest.number, newest.stealth, newest.undated) == (2, stealth, undated)
    assert not oldest.stealth
    assert newest.characters == len(NEWER)


def test_the_articles_facts_are_corrected_only_where_that_is_wanted(library: Library) -> None:
    article = new_article(library)
    update(library, article, NEWER, title="Another title", modified="2020-01-01")
    assert library.ask(articles.one, article).title == "Rents"
    found = carried(library.ask(versions.standing, article), TEXT)
    facts = ArticleFacts(title="Rents again", modified="2020-01-03")
    library.do("Update", versions.update, article, draft(TEXT), found, (), facts)
    card = library.ask(articles.one, article)
    assert (card.title, card.modified) == ("Rents again", "2020-01-03")


def test_rejected_suggestions_do_not_come_back_and_accepted_ones_stay(library: Library) -> None:
    article = new_article(library)
    rejected, accepted = library.ask(suggestions.of_text, library.ask(texts.of_article, article).id)
    library.do("Reject", suggestions.reject, rejected.id)
    claim = library.do("Accept", suggestions.accept, accepted.id)
    newer = "New. " + TEXT
    again = [
        Suggested(Span(card.span.start + 5, card.span.end + 5), card.score, card.reasons)
        for card in (rejected, accepted)
    ]
    fresh = Suggested(Span(0, 4), 500, ("new",))
    version = update(library, article, newer, [fresh, *again])
    states = [card.state for card in library.ask(suggestions.of_text, version)]
    assert states == [SuggestionState.OPEN, SuggestionState.REJECTED, SuggestionState.ACCEPTED]
    assert library.ask(articles.one, article).open_suggestions == 1
    library.do("Delete claim", claims.remove, claim)
    assert library.ask(articles.one, article).open_suggestions == 1


def test_moving_the_edges_of_a_carried_quote_keeps_where_it_came_from(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Nobody was evicted")
    update(library, article, NEWER)
    library.do("Edges", claims.requote, claim, [place("was evicted", NEWER)])
    detail = library.ask(claim_cards.one, claim)
    assert (detail.quotes, detail.left) == (("was evicted",), ())
    update(library, article, NEWER + " More.")
    assert library.ask(claim_cards.one, claim).quotes == ("was evicted",)


def test_quoting_anew_decides_on_a_claim_that_waits(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Rents rose by 5 percent in 2019")
    update(library, article, NEWER)
    library.do("Edges", claims.requote, claim, [place("Rents rose by 7 percent", NEWER)])
    assert waiting(library, article) == []
    assert library.ask(claim_cards.one, claim).left == ()
