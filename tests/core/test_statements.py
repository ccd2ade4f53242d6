"""Lists ask the database a fixed number of times, however long they are."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from core.engines.carrying import carried
from core.library import Library
from core.records.terms import Stance
from core.services import (
    articles,
    claim_cards,
    claims,
    evidence,
    history,
    sources,
    suggestions,
    tags,
    texts,
    versions,
)
from tests.core.services.parts import hold, new_claim, place, rate
from tests.fixtures.libraries import TEXT, draft, new_article


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements executed inside, without those that only begin a transaction."""
    said: list[str] = []

    def note(*facts: object) -> None:
        if str(facts[2]) != "BEGIN":
            said.append(str(facts[2]))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def claim_with_everything(library: Library, article: str) -> str:
    claim = new_claim(library, article)
    for stance in Stance:
        hold(library, claim, stance)
    rate(library, claim)
    rate(library, claim, "averitec:refuted")
    library.do("Tags", tags.put, claim, ["rent", claim[:5]])
    return claim


LISTS: dict[str, Callable[[Library, str, str], object]] = {
    "articles": lambda library, _article, _claim: library.ask(articles.in_library),
    "claims": lambda library, article, _claim: library.ask(claim_cards.of_article, article),
    "a claim": lambda library, _article, claim: library.ask(claim_cards.one, claim),
    "evidence": lambda library, _article, claim: library.ask(evidence.of_claim, claim),
    "sources": lambda library, _article, _claim: library.ask(sources.in_library),
    "history": lambda library, _article, _claim: library.ask(history.operations),
    "suggestions": lambda library, article, _claim: library.ask(
        suggestions.of_text, library.ask(texts.of_article, article).id
    ),
}


@pytest.fixture
def grown(library: Library) -> tuple[dict[str, int], dict[str, int]]:
    """How many statements each list takes in a small library, and in one several times as large."""
    article = new_article(library)
    claim = claim_with_everything(library, article)

    def asked() -> dict[str, int]:
        found = {}
        for name, look in LISTS.items():
            with counted() as said:
                look(library, article, claim)
            found[name] = len(said)
        return found

    small = asked()
    for n in range(6):
        claim_with_everything(library, article)
        claim_with_everything(library, new_article(library, f"{TEXT} {n}"))
        hold(library, claim, Stance.SUPPORTS)
    return small, asked()


def test_longer_lists_take_no_more_statements(grown: tuple[dict[str, int], dict[str, int]]) -> None:
    small, large = grown
    assert large == small
    assert all(count > 0 for count in small.values())


def test_the_two_lists_the_window_asks_for_most_take_few(
    grown: tuple[dict[str, int], dict[str, int]],
) -> None:
    small, _large = grown
    assert small["articles"] == 1
    assert small["claims"] == 9  # one of them counts the links of all claims


NAMES = ("bakers", "tanners", "weavers", "smiths", "coopers", "masons", "printers", "brewers")


def test_quotes_that_wait_for_a_decision_are_read_at_once_too(library: Library) -> None:
    known = {}
    for count in (2, 8):
        text = "\n".join(f"In the street of {name} rents rose by 5 percent." for name in NAMES[:count])
        article = new_article(library, text)
        for line in text.split("\n"):
            rate(library, library.do("New claim", claims.create, article, [place(line, text)]))
        newer = text.replace("5 percent", "7 percent")
        found = carried(library.ask(versions.standing, article), newer)
        library.do("Update", versions.update, article, draft(newer), found)
        cards = library.ask(claim_cards.of_article, article)
        assert all(card.outdated and card.moved for card in cards)
        with counted() as said:
            library.ask(claim_cards.of_article, article)
            library.ask(claim_cards.detailed, cards[0], cards)
        known[count] = len(said)
    assert known[2] == known[8]
