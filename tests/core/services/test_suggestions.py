"""Suggestions: accepted into claims, rejected for good."""

from pathlib import Path

import pytest

from core.errors import UserError
from core.library import Library, open_library
from core.records.cards import SuggestionCard
from core.records.reviewing import Hiding, Review
from core.records.suggested import Strength, Suggested
from core.records.terms import SuggestionState
from core.services import articles, claim_cards, claims, suggestions, texts
from core.text.spans import Span
from tests.fixtures.libraries import TEXT, draft, new_article, tables


def waiting(library: Library, article: str) -> list[SuggestionCard]:
    return library.ask(suggestions.of_text, library.ask(texts.of_article, article).id)


def test_suggestions_come_with_words_score_and_reasons(library: Library) -> None:
    first, second = waiting(library, new_article(library))
    assert (first.span, first.text, first.score) == (Span(0, 10), TEXT[:10], 700)
    assert (first.reasons, second.reasons) == (("a number",), ("a date",))
    assert {first.state, second.state} == {SuggestionState.OPEN}


def test_an_accepted_one_is_a_claim_on_the_same_words_in_one_step(library: Library) -> None:
    article = new_article(library)
    chosen = waiting(library, article)[1]
    claim = library.do("Accept", suggestions.accept, chosen.id)
    (card,) = library.ask(claim_cards.of_article, article)
    assert (card.id, card.spans, card.wording) == (claim, (chosen.span,), chosen.text.strip())
    assert waiting(library, article)[1].state is SuggestionState.ACCEPTED
    library.undo()
    assert library.ask(claim_cards.of_article, article) == []
    assert waiting(library, article)[1].state is SuggestionState.OPEN


def test_accepting_twice_gives_the_first_claim_again(library: Library) -> None:
    article = new_article(library)
    chosen = waiting(library, article)[0].id
    first = library.do("Accept", suggestions.accept, chosen)
    assert library.do("Accept", suggestions.accept, chosen) == first
    assert len(library.ask(claim_cards.of_article, article)) == 1


def test_all_are_accepted_in_one_step(library: Library) -> None:
    article = new_article(library)
    before = tables(library.path)
    ids = [card.id for card in waiting(library, article)]
    assert len(library.do("Accept all", suggestions.accept_all, ids)) == 2
    assert library.ask(articles.one, article).open_suggestions == 0
    library.undo()
    assert tables(library.path) == before


def test_a_rejected_one_does_not_come_back_when_the_text_is_ranked_again(library: Library) -> None:
    article = new_article(library)
    rejected = waiting(library, article)[0]
    library.do("Reject", suggestions.reject, rejected.id)
    version = library.ask(texts.of_article, article).id
    again = [Suggested(rejected.span, 999, ("better",)), Suggested(Span(21, 30), 400, ("new",))]
    assert library.do("Rank", suggestions.propose, version, again) == 1
    found = waiting(library, article)
    assert [card.state for card in found if card.span == rejected.span] == [SuggestionState.REJECTED]
    assert library.ask(articles.one, article).open_suggestions == 2
    assert library.do("Rank", suggestions.propose, version, again) == 0


def test_a_suggestion_stays_when_its_claim_is_removed_and_is_not_offered_again(library: Library) -> None:
    article = new_article(library)
    claim = library.do("Accept", suggestions.accept, waiting(library, article)[0].id)
    library.do("Remove", claims.remove, claim)
    assert [card.state for card in waiting(library, article)] == [
        SuggestionState.ACCEPTED,
        SuggestionState.OPEN,
    ]


def test_a_suggestion_that_is_gone_is_said_to_be_gone(library: Library) -> None:
    with pytest.raises(UserError, match="no longer there"):
        library.do("Reject", suggestions.reject, "0" * 32)


def reviewed(library: Library, article: str, least: Strength = Strength.WEAK) -> Review:
    version = library.ask(texts.of_article, article).id
    return library.ask(suggestions.review, version, library.ask(claim_cards.of_article, article), least)


def new_version(library: Library, article: str, text: str, *found: Suggested) -> str:
    """Another text of the article, as a re-import brings it."""
    version = library.do("Update", lambda session: texts.add(session, draft(text), article_id=article).id)
    library.do("Rank", suggestions.propose, version, found)
    return version


def test_a_card_says_how_strong_it_is(library: Library) -> None:
    first, second = waiting(library, new_article(library))
    assert (first.strength, second.strength) == (Strength.STRONG, Strength.WEAK)


def test_one_put_aside_is_hidden_through_undo_and_redo_and_brought_back_in_one_step(library: Library) -> None:
    article = new_article(library)
    first = reviewed(library, article).waiting[0]
    library.do("Reject", suggestions.reject, first.id)
    aside = [(first.id, Hiding.PUT_ASIDE)]
    for back_and_forth in (library.undo, library.redo):
        back_and_forth()
    assert [(one.card.id, one.why) for one in reviewed(library, article).hidden] == aside
    before = tables(library.path)
    library.do("Bring back", suggestions.restore, first.id)
    assert first.id in {card.id for card in reviewed(library, article).waiting}
    library.undo()
    assert tables(library.path) == before


def test_one_put_aside_is_away_after_a_restart(tmp_path: Path) -> None:
    with open_library(tmp_path / "again.touchstone") as library:
        article = new_article(library)
        first = waiting(library, article)[0]
        library.do("Reject", suggestions.reject, first.id)
    with open_library(tmp_path / "again.touchstone") as library:
        version = library.ask(texts.of_article, article).id
        library.do("Rank", suggestions.propose, version, [Suggested(first.span, 999, ("again",))])
        assert first.id not in {card.id for card in reviewed(library, article).waiting}


def test_words_put_aside_in_an_earlier_version_stay_away_until_they_are_brought_back(
    library: Library,
) -> None:
    article = new_article(library)
    first = waiting(library, article)[0]
    library.do("Reject", suggestions.reject, first.id)
    new_version(library, article, "New. " + TEXT, Suggested(Span(5, 15), 900, ("a number",)))
    (hidden,) = reviewed(library, article).hidden
    assert (hidden.card.text, hidden.why) == (first.text, Hiding.PUT_ASIDE_BEFORE)
    library.do("Bring back", suggestions.restore, hidden.card.id)
    assert [card.text for card in reviewed(library, article).waiting] == [first.text]
    library.undo()
    assert [one.why for one in reviewed(library, article).hidden] == [Hiding.PUT_ASIDE_BEFORE]


def test_what_was_put_aside_in_another_article_hides_nothing(library: Library) -> None:
    one, other = new_article(library), new_article(library)
    library.do("Reject", suggestions.reject, waiting(library, one)[0].id)
    assert len(reviewed(library, other).waiting) == 2


def test_one_whose_claim_was_deleted_says_so_and_can_come_back(library: Library) -> None:
    article = new_article(library)
    chosen = waiting(library, article)[0]
    claim = library.do("Accept", suggestions.accept, chosen.id)
    assert len(reviewed(library, article).waiting) == 1
    with pytest.raises(UserError, match="claim already"):
        library.do("Bring back", suggestions.restore, chosen.id)
    library.do("Remove", claims.remove, claim)
    assert [one.why for one in reviewed(library, article).hidden] == [Hiding.DELETED]
    library.do("Bring back", suggestions.restore, chosen.id)
    assert len(reviewed(library, article).waiting) == 2


def test_accepting_all_leaves_what_was_decided_meanwhile(library: Library) -> None:
    article = new_article(library)
    first, second = (card.id for card in waiting(library, article))
    library.do("Reject", suggestions.reject, first)
    assert len(library.do("Accept all", suggestions.accept_all, [first, second])) == 1
    assert [one.why for one in reviewed(library, article).hidden] == [Hiding.PUT_ASIDE]
