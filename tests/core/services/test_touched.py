"""Which claims an operation touched, and their cards read again."""

from core.library import Library
from core.records.terms import Stance
from core.services import claim_cards, claims, texts, touched
from core.text.spans import Span
from tests.core.services.parts import hold, new_claim, rate
from tests.fixtures.libraries import new_article


def test_rows_of_a_claim_name_it_also_once_they_are_gone(library: Library) -> None:
    article = new_article(library)
    claim = new_claim(library, article)
    other = new_claim(library, article, "Nobody was evicted")
    hold(library, claim, Stance.SUPPORTS)
    assert library.ask(touched.claim_ids, library.undo().operation) == {claim}
    library.do("Delete", claims.remove, other)
    assert library.ask(touched.claim_ids, library.undo().operation) == {other}
    assert library.ask(touched.claim_ids, 0) == set()


def test_cards_read_again_are_those_of_the_whole_article(library: Library) -> None:
    article = new_article(library)
    first, second = (
        new_claim(library, article, "Rents rose"),
        new_claim(library, article, "Nobody was evicted"),
    )
    cards = library.ask(claim_cards.of_article, article)
    rate(library, second)
    before = new_claim(library, article, "The council met")
    fresh = library.ask(claim_cards.refreshed, article, cards, {second, before})
    assert fresh == library.ask(claim_cards.of_article, article)
    assert [card.id for card in fresh] == [before, first, second]
    library.do("Delete", claims.remove, before)
    assert library.ask(claim_cards.refreshed, article, fresh, {before}) == library.ask(
        claim_cards.of_article, article
    )


def test_a_part_and_its_whole_are_read_together(library: Library) -> None:
    article = new_article(library)
    whole, part = new_claim(library, article, "Rents rose"), new_claim(library, article, "in 2019")

    def hang(session, claim_id, parent_id):  # type: ignore[no-untyped-def]
        claims.get(session, claim_id).parent_id = parent_id

    library.do("Part", hang, part, whole)
    stale = [card for card in library.ask(claim_cards.of_article, article) if card.id == part]
    assert {card.id for card in library.ask(claim_cards.refreshed, article, stale, {part})} == {whole, part}
    library.do("Apart", hang, part, None)
    assert library.ask(touched.claim_ids, library.undo().operation) == {whole, part}


def test_many_claims_at_once_are_those_made_one_by_one(library: Library) -> None:
    article = new_article(library)
    spans = [Span(at, at + 9) for at in range(0, 60, 10)]
    for span in spans:
        library.do("New claim", claims.create, article, [span])
    singly = [(card.spans, card.wording) for card in library.ask(claim_cards.of_article, article)]
    for _span in spans:
        library.undo()

    def many(session):  # type: ignore[no-untyped-def]
        text = texts.of_article(session, article)
        return claims.create_many(session, article, text, [[span] for span in spans])

    made = library.do("Many", many)
    cards = library.ask(claim_cards.of_article, article)
    assert [(card.spans, card.wording) for card in cards] == singly
    assert {card.id for card in cards} == set(made)
