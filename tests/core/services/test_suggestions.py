"""Suggestions: accepted into claims, rejected for good."""

import pytest

from core.errors import UserError
from core.library import Library
from core.records.cards import SuggestionCard
from core.records.suggested import Suggested
from core.records.terms import SuggestionState
from core.services import articles, claim_cards, claims, suggestions, texts
from core.text.spans import Span
from tests.fixtures.libraries import TEXT, new_article, tables


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
