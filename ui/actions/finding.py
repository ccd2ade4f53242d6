"""Find words in the text in front."""

from ui.desk import source_tabs
from ui.desk.desk import Desk
from ui.views.reader import Reader


def reader_in_front(desk: Desk) -> Reader | None:
    """The reader of the tab in front, None where there is none, or no article in it."""
    page = source_tabs.current(desk)
    in_front = desk.window.tabs.currentWidget()
    if page is not None:
        return page.reader
    return desk.reader if in_front is desk.page and desk.article is not None else None


def has_text(desk: Desk) -> bool:
    """True where a text is in front."""
    return reader_in_front(desk) is not None


def find(desk: Desk) -> None:
    """Open the find bar."""
    reader = reader_in_front(desk)
    if reader is not None:
        reader.finder.open()


def step(desk: Desk, by: int) -> None:
    """Go to the next place (1) or the one before (-1)."""
    reader = reader_in_front(desk)
    if reader is not None:
        reader.finder.step(by)
