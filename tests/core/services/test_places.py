"""Where changed rows are seen, also those that an undo has just taken away."""

from core.library import Library
from core.services import claim_cards, claims, moved, places, scales, suggestions, tags, texts, verdicts
from core.text.spans import Span
from tests.core.services.parts import new_claim
from tests.core.services.test_versions import NEWER, update
from tests.fixtures.libraries import new_article, new_source


def test_a_verdict_taken_back_is_seen_at_its_claim(library: Library) -> None:
    article = new_article(library)
    claim = library.do("New claim", claims.create, article, [Span(0, 9)])
    rating = library.ask(scales.in_library)[0].ratings[0]
    library.do("Rate", verdicts.rate, claim, rating.id)
    assert library.ask(places.of_operation, library.undo().operation) == (article, claim)
    assert library.ask(places.of_operation, library.redo().operation) == (article, claim)


def test_a_claim_taken_back_is_seen_in_its_article(library: Library) -> None:
    article = new_article(library)
    library.do("New claim", claims.create, article, [Span(0, 9)])
    assert library.ask(places.of_operation, library.undo().operation) == (article, "")


def test_tags_and_suggestions_are_seen_where_they_hang(library: Library) -> None:
    article = new_article(library)
    claim = library.do("New claim", claims.create, article, [Span(0, 9)])
    library.do("Tag", tags.put, claim, ["rent"])
    assert library.ask(places.of_operation, library.undo().operation) == (article, claim)
    text = library.ask(texts.of_article, article)
    waiting = library.ask(suggestions.of_text, text.id)[0].id
    library.do("Reject", suggestions.reject, waiting)
    assert library.ask(places.of_operation, library.undo().operation) == (article, "")


def test_what_hangs_on_no_article_is_seen_nowhere(library: Library) -> None:
    new_source(library)
    assert library.ask(places.of_operation, library.undo().operation) == ("", "")
    assert library.ask(places.of_operation, 0) == ("", "")
    new_article(library)
    assert library.ask(places.of_operation, library.undo().operation) == ("", "")


def test_an_update_is_seen_in_its_article_and_a_decision_at_its_claim(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, "Nobody was evicted")
    update(library, article, NEWER)
    (row,) = library.ask(moved.of_article, article, library.ask(claim_cards.of_article, article))
    library.do("Detach", moved.detach, row.id)
    assert library.ask(places.of_operation, library.undo().operation) == (article, claim)
    assert library.ask(places.of_operation, library.undo().operation) == (article, "")
    assert library.ask(places.of_operation, library.redo().operation) == (article, "")
