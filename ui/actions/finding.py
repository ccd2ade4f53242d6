"""Find words in the text in front."""

from ui.actions import reading
from ui.desk.desk import Desk
from ui.views.reader import Reader


def reader_in_front(desk: Desk) -> Reader | None:
    """The reader of the tab in front, None where there is none, or no text in it."""
    shown, tab = reading.reader(desk), desk.window.tabs.currentWidget()
    return shown if shown.text_version_id and tab.isAncestorOf(shown) else None


def has_text(desk: Desk) -> bool:
    """True where a text is in front."""
    return reader_in_front(desk) is not None


def find(desk: Desk) -> None:
    """Open the find bar."""
    reader = reader_in_front(desk)
    if reader is not None:
        desk.window.show_tab(desk.window.tabs.currentWidget())
        reader.finder.open()


def step(desk: Desk, by: int) -> None:
    """Go to the next place (1) or the one before (-1)."""
    reader = reader_in_front(desk)
    if reader is not None:
        desk.window.show_tab(desk.window.tabs.currentWidget())
        reader.finder.step(by)
