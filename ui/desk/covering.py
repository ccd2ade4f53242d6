"""Keep the heat strip at what of the article is checked and what is missing."""

from core.records.coverage import Coverage
from core.services import coverage
from ui.desk.desk import Desk


def load(desk: Desk) -> None:
    """Read the coverage of the article shown, and draw it."""
    desk.coverage = Coverage()
    if desk.article is not None:
        desk.coverage = desk.ask(coverage.of_cards, desk.article.id, desk.claims, desk.review)
    desk.page.heat.show_coverage(
        (place, [desk.reader.range_of(span) for span in place.spans]) for place in desk.coverage.places
    )
