"""Measure what the heat strip costs beside a long text, and how long its list takes to read from a library.

Run from the repository root: ``python -m benchmarks.coverage``.
"""

import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from sqlmodel import Session

from benchmarks.measuring import report, took
from benchmarks.reader import text_card
from core.library import Library, open_library
from core.models import Evidence, Suggestion
from core.records.coverage import Coverage
from core.records.drafts import Draft, Original
from core.records.inputs import SourceInput
from core.records.terms import SourceType, Stance
from core.services import articles, claim_cards, claims, coverage, sources, suggestions, texts
from core.text.spans import Span
from ui.views.article_page import ArticlePage
from ui.views.reader import Reader

CLAIMS, SUGGESTIONS, SOURCES, ROUNDS = 2_000, 1_000, 200, 9


def fill(library: Library, text: str) -> str:
    """An article with 2,000 claims, 1,000 suggestions and 4,000 pieces of evidence; its id."""
    draft = Draft(text, Original(text.encode(), "long.txt", "text/plain"), title="Long")
    article_id = library.do("Bring in", articles.bring_in, draft)
    version_id = library.ask(texts.of_article, article_id).id
    step = len(text) // CLAIMS

    def make(session: Session) -> None:
        held = [
            sources.add(session, SourceInput(SourceType.PAGE, f"Page {n}", url=f"https://s{n % 90}.example/"))
            for n in range(SOURCES)
        ]
        for number in range(CLAIMS):
            span = Span(number * step, number * step + 60)
            claim_id = claims.create(session, article_id, [span], wording="Words")
            session.add_all(
                Evidence(claim_id=claim_id, source_id=held[(number + more) % SOURCES], stance=stance)
                for more, stance in enumerate((Stance.SUPPORTS, Stance.CONTRADICTS)[: number % 3])
            )
        session.add_all(
            Suggestion(text_version_id=version_id, start=at, end=at + 40, score=500)
            for at in range(70, step * SUGGESTIONS, step)
        )

    library.do("Fill", make)
    return article_id


def measure(library: Library, article_id: str) -> Coverage:
    """Print how long reading takes; the coverage."""
    cards = library.ask(claim_cards.of_article, article_id)
    version_id = library.ask(texts.of_article, article_id).id
    review = library.ask(suggestions.review, version_id, cards)
    steps: list[tuple[str, Callable[[], object]]] = [
        ("read the claims, for comparison", partial(library.ask, claim_cards.of_article, article_id)),
        ("review the suggestions", partial(library.ask, suggestions.review, version_id, cards)),
        ("read what is missing", partial(library.ask, coverage.of_cards, article_id, cards, review)),
    ]
    for what, work in steps:
        report(what, [took(work, QApplication.processEvents) for _round in range(ROUNDS)])
    return library.ask(coverage.of_cards, article_id, cards, review)


def draw(page: ArticlePage, found: Coverage) -> None:
    """Print how long the strip takes to be given its places, to be drawn, and to follow the text."""
    heat, reader = page.heat, page.reader

    def give() -> None:
        heat.show_coverage(found.places, reader.range_of)

    def anew() -> None:
        give()
        heat.grab()

    def scroll(index: int) -> None:
        reader.view.scroll_to(index * 500)
        heat.grab()

    work: dict[str, Callable[[], object]] = {
        "give the strip its places": give,
        "give them and draw the strip": anew,
        "find what is under the pointer": partial(heat.places_at, 300),
    }
    for what, step in work.items():
        report(what, [took(step, QApplication.processEvents) for _round in range(ROUNDS)])
    report(
        "scroll and draw the strip",
        [took(partial(scroll, at), QApplication.processEvents) for at in range(ROUNDS)],
    )


def main() -> None:
    """Print the times."""
    app = QApplication([])
    card = text_card()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_library(Path(folder) / "long.touchstone") as library,
    ):
        article_id = fill(library, card.text)
        found = measure(library, article_id)
    page = ArticlePage(Reader())
    page.resize(820, 720)
    page.reader.show_text(card, [])
    page.show()
    app.processEvents()
    print(f"{len(card.text):,} characters, {len(found.places):,} places on the strip")
    draw(page, found)


if __name__ == "__main__":
    main()
