"""Whatever is done, the desk shows what a desk freshly opened on the same library would show."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from core.models.columns import now
from core.records.inputs import SourceInput
from core.records.suggested import Suggested
from core.records.terms import SourceType, Stance, WorkflowState
from core.services import articles, claims, evidence, scales, sources, suggestions, tags, verdicts
from core.text.spans import Span
from tests.fixtures.libraries import draft
from tests.ui.desk.at_desk import ARTICLE, AtDesk
from ui.desk import claims_now, showing
from ui.views.reader.gutter import Gutter

Act = Callable[[AtDesk, random.Random], object]


def a_span(chance: random.Random) -> Span:
    start = chance.randrange(len(ARTICLE) - 60)
    words = Span(start, start + chance.randrange(3, 50))
    return words if words.of(ARTICLE).strip() else Span(0, 20)


def some_claim(desk: AtDesk, chance: random.Random) -> str:
    return chance.choice(desk.desk.claims).id


def with_claim(change: Callable[[AtDesk, random.Random, str], object]) -> Act:
    """Does it to a claim, where there is one."""
    return lambda desk, chance: desk.desk.claims and change(desk, chance, some_claim(desk, chance))


def do(desk: AtDesk, change: Callable[..., Any], *given: Any) -> None:
    desk.desk.library.do(change.__name__, change, *given)


def make(desk: AtDesk, chance: random.Random) -> None:
    assert desk.desk.article is not None
    spans = [a_span(chance) for _span in range(chance.choice((1, 1, 2)))]
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
    with_claim(lambda desk, chance, id: do(desk, claims.requote, id, [a_span(chance)])),
    with_claim(lambda desk, chance, id: do(desk, claims.edit, id, "wording", f"Wording {chance.random()}")),
    with_claim(lambda desk, chance, id: do(desk, claims.edit, id, "note", f"Note {chance.random()}")),
    with_claim(lambda desk, chance, id: do(desk, claims.say_who, id, chance.choice(["Anna", "Berit", ""]))),
    with_claim(lambda desk, chance, id: do(desk, claims.move_to, id, chance.choice(list(WorkflowState)))),
    with_claim(lambda desk, chance, id: do(desk, tags.put, id, chance.sample(["a", "b", "c"], 2))),
    with_claim(lambda desk, chance, id: showing.claim(desk.desk, id)),
    lambda desk, chance: do(desk, suggestions.accept_all, [card.id for card in desk.desk.review.waiting[:3]]),
]


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
            (piece.mark, piece.start, piece.end, piece.level) for piece in desk.reader._layers.stretches
        ],
        "selected": desk.reader._layers.selected,
        "groups": [[piece.mark.id for piece in group] for group in gutter._groups],
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
    QApplication.processEvents()
    return shown(at)


@pytest.mark.parametrize("seed", range(12))
def test_the_desk_follows_every_change_as_if_freshly_opened(desk: AtDesk, seed: int) -> None:
    chance = random.Random(seed)
    suggested = [Suggested(Span(at, at + 30), 500, ("number",)) for at in range(60, len(ARTICLE) - 40, 45)]
    brought = draft(ARTICLE, title=f"East pier {now():%Y}", language="en")
    desk.desk.library.do("Bring in", articles.bring_in, brought, suggested, "")
    for _step in range(25):
        chance.choice(ACTS)(desk, chance)
        QApplication.processEvents()
        seen = shown(desk)
        assert seen == freshly(desk)
