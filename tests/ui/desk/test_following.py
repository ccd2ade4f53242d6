"""Whatever is done, the desk shows what a desk freshly opened on the same library would show."""

import random
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from core.engines.carrying import carried
from core.errors import UserError
from core.models.columns import now
from core.records.inputs import SourceInput
from core.records.suggested import Suggested
from core.records.terms import PartRule, SourceType, Stance, WorkflowState
from core.services import (
    articles,
    claims,
    evidence,
    moved,
    notes,
    parts,
    scales,
    sources,
    suggestions,
    tags,
    verdicts,
    versions,
)
from core.text.spans import Span
from tests.fixtures.libraries import draft
from tests.ui.desk.at_desk import ARTICLE, AtDesk
from ui.desk import claims_now, showing
from ui.views.reader import Mark
from ui.views.reader.gutter import Gutter

Act = Callable[[AtDesk, random.Random], object]


def a_span(desk: AtDesk, chance: random.Random) -> Span:
    text = desk.desk.text.text if desk.desk.text else ARTICLE
    start = chance.randrange(len(text) - 60)
    words = Span(start, start + chance.randrange(3, 50))
    return words if words.of(text).strip() else Span(0, 20)


def some_claim(desk: AtDesk, chance: random.Random) -> str:
    return chance.choice(desk.desk.claims).id


def with_claim(change: Callable[[AtDesk, random.Random, str], object]) -> Act:
    """Does it to a claim, where there is one."""
    return lambda desk, chance: desk.desk.claims and change(desk, chance, some_claim(desk, chance))


def do(desk: AtDesk, change: Callable[..., Any], *given: Any) -> None:
    desk.desk.library.do(change.__name__, change, *given)


def make(desk: AtDesk, chance: random.Random) -> None:
    assert desk.desk.article is not None
    spans = [a_span(desk, chance) for _span in range(chance.choice((1, 1, 2)))]
    do(desk, claims.create, desk.desk.article.id, spans)


def hold(desk: AtDesk, chance: random.Random, claim_id: str) -> None:
    facts = SourceInput(SourceType.PAGE, f"Source {chance.randrange(100)}", url="https://harbour.example/")
    do(desk, evidence.link_new, claim_id, chance.choice(list(Stance)), facts, "")


def rate(desk: AtDesk, chance: random.Random, claim_id: str) -> None:
    rating = chance.choice(desk.desk.ask(scales.in_library)[0].ratings)
    do(desk, verdicts.rate, claim_id, rating.id)


def decide(desk: AtDesk, chance: random.Random) -> None:
    if desk.desk.review.waiting:
        card = chance.choice(desk.desk.review.waiting)
        do(desk, chance.choice((suggestions.accept, suggestions.reject)), card.id)


def drop_source(desk: AtDesk, chance: random.Random) -> None:
    found = desk.desk.ask(sources.in_library)
    if found:
        do(desk, sources.remove, chance.choice(found).id)


def part(desk: AtDesk, chance: random.Random, claim_id: str) -> None:
    do(desk, parts.make, claim_id, [a_span(desk, chance), a_span(desk, chance)])


def put_under(desk: AtDesk, chance: random.Random, claim_id: str) -> None:
    with suppress(UserError):  # a claim is no part of itself
        do(desk, parts.put_under, claim_id, some_claim(desk, chance))


def note(desk: AtDesk, chance: random.Random) -> None:
    assert desk.desk.text is not None
    if desk.desk.notes and chance.random() < 0.4:
        do(desk, notes.remove, chance.choice(desk.desk.notes).id)
    else:
        do(desk, notes.create, desk.desk.text.id, a_span(desk, chance), f"Ask again {chance.random()}")


def update(desk: AtDesk, chance: random.Random) -> None:
    """A newer text, with a sentence put in and one of the words gone from all of it."""
    assert desk.desk.article is not None
    assert desk.desk.text is not None
    word = chance.choice([word for word in desk.desk.text.text.split() if word.isalpha()])
    newer = f"Number {chance.randrange(1000)} is new. " + desk.desk.text.text.replace(f" {word}", "")
    if len(newer) < 200:
        return
    standing = desk.desk.ask(versions.standing, desk.desk.article.id)
    do(desk, versions.update, desk.desk.article.id, draft(newer), carried(standing, newer))


def decide_moved(desk: AtDesk, chance: random.Random) -> None:
    waiting = [card for card in desk.desk.moved if card.open]
    if waiting:
        card = chance.choice(waiting)
        if card.span is not None and chance.random() < 0.5:
            do(desk, moved.accept, card.id)
        elif chance.random() < 0.5:
            do(desk, moved.pick, card.id, a_span(desk, chance))
        else:
            do(desk, moved.detach, card.id)


def undo(desk: AtDesk, _chance: random.Random) -> None:
    if desk.desk.undo_label and len(desk.done()) > 1:
        desk.desk.library.undo()


def redo(desk: AtDesk, _chance: random.Random) -> None:
    if desk.desk.redo_label:
        desk.desk.library.redo()


ACTS: list[Act] = [
    make,
    make,
    decide,
    drop_source,
    undo,
    redo,
    with_claim(hold),
    with_claim(rate),
    with_claim(lambda desk, chance, id: do(desk, claims.remove, id)),
    with_claim(lambda desk, chance, id: do(desk, claims.requote, id, [a_span(desk, chance)])),
    with_claim(lambda desk, chance, id: do(desk, claims.edit, id, "wording", f"Wording {chance.random()}")),
    with_claim(lambda desk, chance, id: do(desk, claims.edit, id, "note", f"Note {chance.random()}")),
    with_claim(lambda desk, chance, id: do(desk, claims.say_who, id, chance.choice(["Anna", "Berit", ""]))),
    with_claim(lambda desk, chance, id: do(desk, claims.move_to, id, chance.choice(list(WorkflowState)))),
    with_claim(lambda desk, chance, id: do(desk, tags.put, id, chance.sample(["a", "b", "c"], 2))),
    with_claim(lambda desk, chance, id: showing.claim(desk.desk, id)),
    with_claim(part),
    with_claim(put_under),
    with_claim(lambda desk, chance, id: do(desk, parts.take_out, id)),
    with_claim(lambda desk, chance, id: do(desk, parts.set_rule, id, chance.choice(list(PartRule)))),
    note,
    update,
    decide_moved,
    decide_moved,
    lambda desk, chance: do(desk, suggestions.accept_all, [card.id for card in desk.desk.review.waiting[:3]]),
]


def looks(mark: Mark) -> tuple[object, ...]:
    """All of a mark, its words as they are said now."""
    return mark.id, mark.spans, mark.label, mark.sign, mark.second, mark.colour, mark.tip, mark.aloud


def shown(at: AtDesk) -> dict[str, Any]:
    """Everything the desk shows of the article and the claim worked on."""
    desk = at.desk
    gutter = desk.reader.findChild(Gutter)
    assert isinstance(gutter, Gutter)
    return {
        "claims": list(desk.claims),
        "review": desk.review,
        "articles": desk.ask(articles.in_library),
        "list": desk.claims_pane._model.cards,
        "chosen": desk.claims_pane.current_id(),
        "pane": desk.claim_pane.detail(),
        "marks": [
            (*looks(piece.mark), piece.start, piece.end, piece.level)
            for piece in desk.reader._layers.stretches
        ],
        "selected": desk.reader._layers.selected,
        "groups": [[piece.mark.id for piece in group] for group in gutter._groups],
        "notes": list(desk.notes),
        "moved": list(desk.moved),
        "coverage": desk.coverage,
        "heat": [(mark.top, mark.bottom, mark.place) for mark in desk.page.heat.marks()],
        "strip": desk.page.strip.accessibleDescription(),
        "counts": desk.window.status.counts.text(),
        "undo": (desk.undo_label, desk.redo_label),
    }


def freshly(at: AtDesk) -> dict[str, Any]:
    """The same, after everything was forgotten and read again."""
    desk, claim_id, suggestion_id = at.desk, at.desk.claim_id, at.desk.suggestion_id
    assert desk.article is not None
    claims_now.forget(desk)
    desk.marks.forget()
    showing.article(desk, desk.article.id)
    showing.claim(desk, claim_id)
    desk.suggestion_id = suggestion_id
    showing.paint(desk)
    at.settle()
    return shown(at)


@pytest.mark.parametrize("seed", range(12))
def test_the_desk_follows_every_change_as_if_freshly_opened(desk: AtDesk, seed: int) -> None:
    chance = random.Random(seed)
    suggested = [Suggested(Span(at, at + 30), 500, ("number",)) for at in range(60, len(ARTICLE) - 40, 45)]
    brought = draft(ARTICLE, title=f"East pier {now():%Y}", language="en")
    desk.desk.library.do("Bring in", articles.bring_in, brought, suggested, "")
    for _step in range(20):
        chance.choice(ACTS)(desk, chance)
        desk.settle()
        seen = shown(desk)
        assert seen == freshly(desk)
