"""Random work on a real library: undone to nothing and redone, the tables are the same, byte for byte."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import UserError
from core.library import Library, open_library
from core.models import Suggestion
from core.records.inputs import ArticleFacts, EvidenceInput
from core.records.terms import Stance, WorkflowState
from core.services import (
    articles,
    claim_cards,
    claims,
    evidence,
    history,
    indexing,
    scales,
    sources,
    suggestions,
    tags,
    texts,
    verdicts,
)
from core.text.spans import Span
from tests.fixtures.libraries import new_article, new_source, orphans, tables

WORDS = st.text(st.characters(codec="utf-8"), max_size=20)
Step = tuple[str, int, int, str]
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted("abcdefghijklmnop")), st.integers(0, 99), st.integers(0, 99), WORDS),
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
    claim = pick([card.id for card in library.ask(claim_cards.of_article, article)] if known else [], two)
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
        "p": lambda: library.do("Facts", articles.correct, article, ArticleFacts(title=words)),
    }
    try:
        gestures[name]()
    except UserError:
        return


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
