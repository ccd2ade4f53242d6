"""Find words in the text in front."""

from ui.actions import reading
from ui.desk.desk import Desk


def find(desk: Desk) -> None:
    """Open the find bar."""
    reader = reading.in_front(desk)
    if reader is not None:
        desk.window.show_tab(desk.window.tabs.currentWidget())
        reader.finder.open()


def step(desk: Desk, by: int) -> None:
    """Go to the next place (1) or the one before (-1)."""
    reader = reading.in_front(desk)
    if reader is not None:
        desk.window.show_tab(desk.window.tabs.currentWidget())
        reader.finder.step(by)
