"""Random edits over four versions of a text, and random decisions: all fits together, and undo is exact."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from core.engines.carrying import carried
from core.errors import UserError
from core.library import Library, open_library
from core.models import ClaimSpan, MovedQuote, Note
from core.records.terms import MoveDecision
from core.services import claim_cards, claims, coverage, indexing, moved, notes, reports, texts, versions
from core.text.canonical import canonical
from core.text.graphemes import is_whole
from core.text.spans import Span
from core.text.stepping import whole_characters
from tests.fixtures.libraries import draft, new_article, orphans, tables

SENTENCES = (
    "Rents rose by 5 percent in 2019.",
    "The council did not sell the harbour.",
    "Nobody was evicted, said q\u0301, the office.",
    "Three boats 👩‍🚀🇫🇷 came back at noon.",
    "ارتفع الإيجار بنسبة ٥ في المئة.",
    "لم يوافق المجلسُ على البيع.",
)
SWAPS = (("5", "7"), ("not ", ""), ("rose", "fell"), ("Nobody", "Somebody"), ("boats", "ships"), ("٥", "٧"))
Edit = tuple[str, int, int]
KINDS = ("swap", "drop", "double", "turn", "put")
EDITS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 9), st.integers(0, 9)),
    min_size=1,
    max_size=4,
)
DECISIONS = st.lists(
    st.tuples(
        st.sampled_from(("accept", "pick", "detach", "all", "requote", "remove", "note")),
        st.integers(0, 9),
        st.integers(0, 60),
    ),
    max_size=5,
)


def edited(sentences: list[str], edits: list[Edit]) -> list[str]:
    """The sentences after some edits of a newsroom."""
    for name, one, two in edits:
        at = one % len(sentences)
        old, new = SWAPS[two % len(SWAPS)]
        sentences = {
            "swap": [sentence.replace(old, new) for sentence in sentences],
            "drop": [*sentences[:at], *sentences[at + 1 :]] if len(sentences) > 1 else sentences,
            "double": [*sentences, sentences[at]],
            "turn": sentences[::-1],
            "put": [*sentences[:at], f"Added line {two}.", *sentences[at:]],
        }[name]
    return sentences


def decide(library: Library, article: str, name: str, one: int, at: int) -> None:
    """One decision of the reviewer; what does not fit is refused in plain words."""
    cards = library.ask(claim_cards.of_article, article)
    waiting = [card.id for card in library.ask(moved.of_article, article, cards)] or ["none"]
    claim = cards[one % len(cards)].id if cards else "none"
    text = library.ask(texts.of_article, article)
    first, second = (whole_characters(text.text, Span(start, start + 9)) for start in _inside(text.text, at))
    acts = {
        "accept": lambda: library.do(name, moved.accept, waiting[one % len(waiting)]),
        "pick": lambda: library.do(name, moved.pick, waiting[one % len(waiting)], first),
        "detach": lambda: library.do(name, moved.detach, waiting[one % len(waiting)]),
        "all": lambda: library.do(name, moved.accept_harmless, article),
        "requote": lambda: library.do(name, claims.requote, claim, [first, second]),
        "remove": lambda: library.do(name, claims.remove, claim),
        "note": lambda: library.do(name, notes.create, text.id, first, "Ask"),
    }
    try:
        acts[name]()
    except UserError:
        return


def _inside(text: str, at: int) -> tuple[int, int]:
    return at % max(1, len(text) - 9), (at + 20) % max(1, len(text) - 9)


def stands_right(session: Session) -> None:
    """Every quote says what its text says there; what an update found cuts no grapheme."""
    text: dict[str, str] = {}
    for row in (*session.exec(select(ClaimSpan)), *session.exec(select(Note))):
        words = text.setdefault(row.text_version_id, texts.one(session, row.text_version_id).text)
        assert words[row.start : row.end] == row.exact
    for found in session.exec(select(MovedQuote)):
        if found.start is not None and found.end is not None and found.decision is not MoveDecision.PICKED:
            words = text.setdefault(found.text_version_id, texts.one(session, found.text_version_id).text)
            assert 0 <= found.start < found.end <= len(words)
            assert is_whole(words, found.start)
            assert is_whole(words, found.end)


def consistent(library: Library, article: str) -> None:
    """What the window, the report and the index are told fits together."""
    library.ask(stands_right)
    cards = library.ask(claim_cards.of_article, article)
    places = {place.id: place for place in library.ask(coverage.of_article, article).places}
    found = library.ask(moved.of_article, article, cards)
    for card in cards:
        waits = sum(one.open for one in found if one.owner_id == card.id)
        assert card.moved == waits
        assert any(item.kind == "moved" for item in places[card.id].items) == bool(waits)
        assert library.ask(claim_cards.refreshed, article, cards, [card.id]) == cards
    library.ask(reports.build, article)
    assert library.ask(indexing.problems) == []


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.tuples(EDITS, DECISIONS), min_size=3, max_size=3), st.sampled_from((" ", "\n", "\n\n")))
def test_four_versions_with_any_decisions_hold_together_and_are_undone(
    chain: list[tuple[list[Edit], list[tuple[str, int, int]]]], joint: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chain.touchstone"
        with open_library(path, "Noor") as library:
            sentences = list(SENTENCES)
            text = canonical(joint.join(sentences))
            article = new_article(library, text)
            version = library.ask(texts.of_article, article).id
            at = 0
            for sentence in sentences:
                at = text.index(sentence, at)
                library.do("Claim", claims.create, article, [Span(at, at + len(sentence) - 1)])
            library.do("Note", notes.create, version, Span(0, 10), "Ask the tenants")
            states = [tables(path)]
            for edits, decisions in chain:
                sentences = edited(sentences, edits)
                newer = draft(canonical(joint.join(sentences)))
                if library.ask(versions.is_newest_text, article, newer.text):
                    continue
                found = carried(library.ask(versions.standing, article), newer.text)
                library.do("Update", versions.update, article, newer, found)
                consistent(library, article)
                states.append(tables(path))
                for decision in decisions:
                    decide(library, article, *decision)
                    if tables(path) != states[-1]:
                        states.append(tables(path))
                consistent(library, article)
            for wanted in states[-2::-1]:
                library.undo()
                assert tables(path) == wanted
            for wanted in states[1:]:
                library.redo()
                assert tables(path) == wanted
            consistent(library, article)
        assert orphans(path) == []
