"""Shows the words that are looked for where the text is read: on the page and in the list of sentences."""

from collections.abc import Callable

from core.engines.finding import Places
from core.text.spans import Span
from ui.views.reader.boxes import extent
from ui.views.reader.finder import Page
from ui.views.reader.layers import nothing
from ui.views.reader.listing import Listing
from ui.views.reader.page_view import PageView
from ui.views.reader.reading import Reading
from ui.views.reader.selecting import Selecting


def page_of(view: PageView, listing: Listing, selecting: Selecting, reading: Callable[[], Reading]) -> Page:
    """What finding needs of a text that is shown in both ways."""

    def mark(found: Places | None, now: Span | None) -> None:
        some = reading().range_of(now) if now else None
        view.layers.found = reading().ranges_of(found) if found is not None else nothing
        view.layers.found_now = some
        if some is not None:
            view.bring_into_view(*extent(view.document(), *some))
        view.viewport().update()
        listing.find(found, now)

    return Page(
        text=lambda: reading().text,
        selected=selecting.words,
        caret=selecting.caret,
        mark=mark,
        select=lambda span: selecting.select(span, exact=True),
        focus=lambda: listing.front().setFocus(),
    )
