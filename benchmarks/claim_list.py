"""Measure the claim list with 100,000 claims: fill, scroll, filter, walk, one claim changed.

Run from the repository root: ``python -m benchmarks.claim_list``. A real list of 376x600 points,
drawn in memory. A time runs until nothing is left to do and the list is painted.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import cycle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measuring import report, took
from core.records.cards import ClaimCard, RatingCard
from core.records.terms import EvidenceState, Outdated, WorkflowState
from core.text.spans import Span
from ui import interpreter, theme
from ui.app import application
from ui.views.claims import ClaimsPane

CLAIMS, ROUNDS = 100_000, 15
RATING = RatingCard("r", "s", "Plain", "True", "", "#2e7d32", "rating-true", 1, 0)


def cards() -> list[ClaimCard]:
    """Claims of every kind: every third rated, every second with evidence, every fourth tagged."""
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        ClaimCard(
            id=f"{number:032x}",
            article_id="a",
            number=number,
            headline="" if number % 5 else f"Water in district {number} became dearer",
            wording=f"The price of water rose by {number % 97} percent in district {number} 🚰, they said.",
            spans=(Span(number * 40, number * 40 + 38),),
            workflow=WorkflowState.TO_DO,
            evidence_state=EvidenceState.SUPPORTED if number % 2 else EvidenceState.NONE,
            supports=number % 2,
            contradicts=0,
            context=0,
            rating=None if number % 3 else RATING,
            outdated=() if number % 30 else (Outdated.WORDING,),
            label=str(number),
            tags=() if number % 4 else ("water",),
            made_at=moment,
        )
        for number in range(1, CLAIMS + 1)
    ]


def keys(pane: ClaimsPane, key: Qt.Key) -> list[Callable[[], None]]:
    """The same key pressed in the list, over and over."""
    return [partial(QTest.keyClick, pane.list, key)] * ROUNDS


def made_one_more(known: Sequence[ClaimCard]) -> Iterator[list[ClaimCard]]:
    """The claims with one more in the middle, and without it again."""
    half = len(known) // 2
    extra = replace(known[half], id="new")
    yield from cycle([[*known[:half], extra, *known[half:]], list(known)])


def main() -> None:
    """Print the times."""
    theme.apply(application(), "light")
    pane = ClaimsPane()
    pane.resize(376, 600)
    pane.show()
    known = cards()
    pane.show_claims(known[:10])
    QApplication.processEvents()
    interpreter.calm()
    print(f"{len(known):,} claims in the list; until painted")
    more = made_one_more(known)
    bar = pane.list.verticalScrollBar()
    ends = cycle([bar.maximum, bar.minimum])
    work: dict[str, list[Callable[[], object]]] = {
        "fill the list": [partial(pane.show_claims, some) for some in ([], known) * 4][1::2],
        "one claim more, one less": [lambda: pane.show_claims(next(more))] * ROUNDS,
        "Page Down": keys(pane, Qt.Key.Key_PageDown),
        "End, Home": [partial(QTest.keyClick, pane.list, key) for key in (Qt.Key.Key_End, Qt.Key.Key_Home)]
        * 7,
        "scroll to the other end": [lambda: bar.setValue(next(ends)())] * ROUNDS,
        "J: the next claim": [partial(pane.move, 1)] * ROUNDS,
        "K: the claim before": [partial(pane.move, -1)] * ROUNDS,
        "All, To do, Done": [partial(pane.show_stage, name) for name in ("to do", "done", "all") * 5],
        "No verdict, outdated, all": [
            partial(pane.filter_by, name) for name in ("no verdict", "outdated", "all") * 5
        ],
        "select a claim by id": [partial(pane.select, known[at * 6_000].id) for at in range(ROUNDS)],
    }
    for what, steps in work.items():
        report(what, [took(step, QApplication.processEvents) for step in steps])
    pane.close()


if __name__ == "__main__":
    main()
