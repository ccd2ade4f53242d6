"""A claim nobody has judged, worded on words that an update changed."""

from core.library import Library
from core.services import claim_cards, claims, moved, reports
from tests.core.services.parts import new_claim, place, rate
from tests.core.services.test_versions import NEWER, update, waiting
from tests.fixtures.libraries import TEXT, new_article

WORDS = "Rents rose by 5 percent in 2019"
NOW = WORDS.replace("5", "7")


def followed(library: Library) -> tuple[str, str]:
    """An article whose claim quotes another number since it was updated."""
    article = new_article(library)
    claim = new_claim(library, article, WORDS)
    update(library, article, NEWER)
    library.do("Accept", moved.accept, waiting(library, article)[0].id)
    return article, claim


def changes(library: Library, claim: str) -> list[tuple[str, str]]:
    """What the wording did not follow."""
    return [(change.old, change.new) for change in library.ask(claim_cards.one, claim).overtaken]


def test_a_wording_that_did_not_follow_its_quote_is_pointed_out_until_it_does(library: Library) -> None:
    article, claim = followed(library)
    assert changes(library, claim) == [(WORDS, NOW)]
    (told,) = library.ask(reports.build, article).claims[0].cautions
    assert all(words in told for words in ("version 1", WORDS, NOW))
    library.do("Wording", claims.edit, claim, "wording", NOW)
    assert changes(library, claim) == []
    assert library.ask(reports.build, article).claims[0].cautions == ()


def test_another_wording_of_the_same_number_has_followed(library: Library) -> None:
    _article, claim = followed(library)
    library.do("Wording", claims.edit, claim, "wording", "In 2019 rents rose by 7 percent.")
    assert changes(library, claim) == []


def test_a_judged_claim_has_its_verdict_marked_instead(library: Library) -> None:
    _article, claim = followed(library)
    rate(library, claim)
    assert changes(library, claim) == []


def test_a_quote_that_waits_says_nothing_yet(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, WORDS)
    update(library, article, NEWER)
    assert changes(library, claim) == []


def test_a_wording_that_never_was_like_its_quote_is_left_alone_without_an_update(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article, WORDS)
    library.do("Wording", claims.edit, claim, "wording", "Rents rose by 9 percent")
    update(library, article, TEXT + " More.")
    assert changes(library, claim) == []


def test_a_claim_made_after_the_update_is_worded_on_the_words_of_now(library: Library) -> None:
    article = new_article(library)
    update(library, article, NEWER)
    claim = library.do("New claim", claims.create, article, [place(NOW, NEWER)])
    library.do("Wording", claims.edit, claim, "wording", WORDS)
    assert changes(library, claim) == []
