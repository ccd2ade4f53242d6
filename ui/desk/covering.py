"""Keep the heat strip at what of the article is checked and what is missing."""

from core.records.coverage import Coverage
from core.services import coverage
from ui.desk.desk import Desk


def load(desk: Desk) -> None:
    """Have the coverage of the article shown read and drawn, once what was just done is seen."""
    if desk.covering is not None:
        desk.covering.cancel()
    desk.covering = None
    if desk.article is None:
        desk.cover_soon.stop()
        show(desk, Coverage())
    else:
        desk.cover_soon.start()


def read(desk: Desk) -> None:
    """Read the coverage in the background, so that no gesture waits for it, and draw it."""
    if desk.article is None:
        return
    article_id, claims, review = desk.article.id, desk.claims, desk.review
    desk.covering = desk.tasks.run(
        lambda _progress: desk.library.ask(coverage.of_cards, article_id, claims, review),
        lambda found: show(desk, found) if found != desk.coverage else None,
    )


def show(desk: Desk, found: Coverage) -> None:
    """Draw what is checked and what is missing beside the text."""
    desk.coverage = found
    desk.page.heat.show_coverage(found.places, desk.reader.range_of)
