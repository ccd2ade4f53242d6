"""Random work on a real library: undone to nothing and redone, the tables are the same, byte for byte."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.engines.carrying import carried
from core.errors import UserError
from core.library import Library, open_library
from core.models import Suggestion
from core.records.cards import ClaimCard
from core.records.inputs import ArticleFacts, EvidenceInput, Piece
from core.records.matches import Check
from core.records.terms import PartRule, Relation, Stance, WorkflowState
from core.services import (
    articles,
    claim_cards,
    claim_links,
    claims,
    evidence,
    history,
    indexing,
    linked,
    moved,
    parts,
    scales,
    sources,
    suggestions,
    tags,
    texts,
    verdicts,
    versions,
)
from core.text.spans import Span
from tests.fixtures.libraries import draft, new_article, new_source, orphans, tables

WORDS = st.text(st.characters(codec="utf-8"), max_size=20)
Step = tuple[str, int, int, str]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(sorted("abcdefghijklmnopqrstuvwxyz")), st.integers(0, 99), st.integers(0, 99), WORDS
    ),
    min_size=1,
    max_size=20,
)


def pick(things: list[str], index: int) -> str:
    return things[index % len(things)] if things else "none"


def take(library: Library, step: Step) -> None:
    """One random gesture; what does not fit is refused in plain words, as it would be at the desk."""
    name, one, two, words = step
    article = pick([card.id for card in library.ask(articles.in_library)], one)
    source = pick([card.id for card in library.ask(sources.in_library)], two)
    known = [card for card in library.ask(articles.in_library) if card.id == article]
    cards = [card.id for card in library.ask(claim_cards.of_article, article)] if known else []
    claim, other = pick(cards, two), pick(cards, one)
    proof = pick([row.id for row in library.ask(evidence.of_claim, claim)], one)
    scale = library.ask(scales.in_library)[one % 5]
    stance = list(Stance)[two % 3]
    state = list(WorkflowState)[two % 7]
    gestures: dict[str, Callable[[], object]] = {
        "a": lambda: new_article(library, f"Text number {one}. Rents rose by {two} percent. {words}"),
        "b": lambda: library.do("Claim", claims.create, article, [Span(one % 9, 9 + two % 20)]),
        "c": lambda: library.do("Word", claims.edit, claim, "wording", words),
        "d": lambda: library.do("Note", claims.edit, claim, "note", words),
        "e": lambda: new_source(library, f"{words} rose by {two} percent"),
        "f": lambda: library.do("Link", evidence.link, claim, EvidenceInput(source, stance, "rose", words)),
        "g": lambda: library.do("Rate", verdicts.rate, claim, scale.ratings[0].id, words, reviewer=words),
        "h": lambda: library.do("Remove article", articles.remove, article),
        "i": lambda: library.do("Remove claim", claims.remove, claim),
        "j": lambda: library.do("Remove source", sources.remove, source),
        "k": lambda: library.do("Tag", tags.put, claim, [words, "rent"]),
        "l": lambda: library.do("Who", claims.say_who, claim, words),
        "m": lambda: library.do("Stance", evidence.take_stance, proof, stance),
        "n": lambda: library.do("State", claims.move_to, claim, state),
        "o": lambda: accept_or_reject(library, article, two),
        "q": lambda: update(library, article, f"Text number {two}. Rents rose by {one} percent. {words}"),
        "r": lambda: decide(library, article, one, two),
        "s": lambda: library.do("Accept all", moved.accept_harmless, article),
        "t": lambda: library.do("Edges", claims.requote, claim, [Span(one % 9, 9 + two % 20)]),
        "p": lambda: library.do("Facts", articles.correct, article, ArticleFacts(title=words)),
        "u": lambda: library.do("Part", parts.make, claim, [Span(one % 9, 5 + two % 9)], words),
        "v": lambda: library.do("Under", parts.put_under, claim, other),
        "w": lambda: library.do("Out", parts.take_out, claim),
        "x": lambda: library.do("Rule", parts.set_rule, claim, list(PartRule)[one % 3]),
        "z": lambda: link(library, claim, one, words),
        "y": lambda: library.do("Split", parts.split, claim, [Piece(Span(0, 4)), Piece(Span(5, 9), words)]),
    }
    try:
        gestures[name]()
    except UserError:
        return


def link(library: Library, claim: str, number: int, words: str) -> None:
    """Link a claim to another one or to a fact-check, or change or remove a link it has."""
    relation = list(Relation)[number % 3]
    claims_there = [
        card.id for found in library.ask(articles.in_library) for card in cards_of(library, found.id)
    ]
    links = [card.id for card in library.ask(linked.of_claim, claim)]
    other = pick(claims_there, number)
    if number % 5 < 2:
        check = Check(
            f"r{number % 7}", words or "Rents rose", verdict="False", url="https://checks.example/1"
        )
        library.do("Link", claim_links.link, claim, check, relation, "Checks")
    elif number % 5 == 2:
        library.do("Link", claim_links.link, claim, other, relation)
    elif number % 5 == 3:
        library.do("Change", claim_links.change, pick(links, number), claim, relation)
    else:
        library.do("Unlink", claim_links.unlink, pick(links, number))


def cards_of(library: Library, article: str) -> list[ClaimCard]:
    return library.ask(claim_cards.of_article, article)


def update(library: Library, article: str, text: str) -> None:
    found = carried(library.ask(versions.standing, article), draft(text).text)
    library.do("Update", versions.update, article, draft(text), found)


def decide(library: Library, article: str, one: int, two: int) -> None:
    cards = library.ask(moved.of_article, article, library.ask(claim_cards.of_article, article))
    quote = pick([card.id for card in cards], two)
    if one % 3 == 0:
        library.do("Accept", moved.accept, quote)
    elif one % 3 == 1:
        library.do("Pick", moved.pick, quote, Span(one % 9, 9 + two % 20))
    else:
        library.do("Detach", moved.detach, quote)


def accept_or_reject(library: Library, article: str, number: int) -> None:
    text = library.ask(texts.of_article, article)
    rows = [card.id for card in library.ask(suggestions.of_text, text.id)]
    act = suggestions.accept if number % 2 else suggestions.reject
    library.do("Suggestion", act, pick(rows, number))


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(STEPS, st.integers(0, 30))
def test_random_work_is_undone_and_redone_exactly_across_restarts(steps: list[Step], back: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.touchstone"
        with open_library(path, "Noor") as library:
            empty = tables(path)
            states = [empty]
            for step in steps:
                take(library, step)
                if tables(path) != states[-1]:
                    states.append(tables(path))
            for wanted in reversed(states[:-1][-back:] if back else []):
                library.undo()
                assert tables(path) == wanted
                assert library.ask(indexing.problems) == []
        with open_library(path, "Noor") as library:
            while library.undo_label():
                library.undo()
            assert tables(path) == empty
            assert library.ask(indexing.problems) == []
        with open_library(path, "Noor") as library:
            for wanted in states[1:]:
                library.redo()
                assert tables(path) == wanted
            assert library.redo_label() == ""
            assert library.ask(history.verify) == []
            assert library.ask(indexing.problems) == []
        assert orphans(path) == []


def test_suggestions_take_part_in_undo() -> None:
    assert Suggestion.__table__.info.get("undo", True)  # type: ignore[attr-defined]
