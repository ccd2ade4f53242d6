"""What is done while reading: walk by sentence, list the sentences, turn a paragraph."""

from core.i18n import _
from core.services import directions
from core.text.spans import Span
from ui.desk import showing, source_tabs
from ui.desk.desk import Desk
from ui.views.reader import Reader

AS_LIST = "reader.as_list"
"""The name under which it is remembered that sentences are listed."""


def reader(desk: Desk) -> Reader:
    """The text one works on: that of a source's tab in front, else the article."""
    page = source_tabs.current(desk)
    return page.reader if page else desk.reader


def in_front(desk: Desk) -> Reader | None:
    """The reader of the tab in front, an older version's too; None where there is none, or no text in it."""
    tab = desk.window.tabs.currentWidget()
    found = (one for one in desk.readers() if tab.isAncestorOf(one) and one.text_version_id)
    return next(found, None)


def has_text(desk: Desk) -> bool:
    """True where a text is in front."""
    return in_front(desk) is not None


def walk(desk: Desk, name: str) -> None:
    """Do what a key of the text does, a name of ``ui.views.reader.keys``."""
    shown = in_front(desk)
    if shown is not None:
        shown.walk(name)


def is_list(desk: Desk) -> bool:
    """True where texts are shown as lists of sentences."""
    return desk.reader.listing.is_on()


def switch(desk: Desk) -> None:
    """Show every text as a list of its sentences, or as a page again; remembered."""
    on = not is_list(desk)
    desk.keeper.keep_window(AS_LIST, "yes" if on else "")
    for one in desk.readers():
        one.listing.switch(on)
    listed, page = _("The text is shown as a list of sentences."), _("The text is shown as a page.")
    desk.window.status.tell(listed if on else page)


def remembered(desk: Desk) -> bool:
    """True where the person chose the list when the window was open last."""
    return bool(desk.keeper.window(AS_LIST))


def direction(desk: Desk) -> str:
    """The direction chosen for the paragraph at the caret, "" for none."""
    shown = in_front(desk)
    return shown.direction() if shown else ""


def turn(desk: Desk, direction: directions.Direction) -> None:
    """Let the paragraph at the caret run in a direction, or with "" by its first letter."""
    shown = in_front(desk)
    if shown is None or shown.direction() == direction:
        return
    label = {
        "rtl": _("Set a paragraph from right to left"),
        "ltr": _("Set a paragraph from left to right"),
        "": _("Set a paragraph by its first letter"),
    }[direction]
    desk.library.do(label, directions.choose, shown.text_version_id, shown.caret(), direction)


def come_to(desk: Desk, sentence: Span) -> None:
    """Somebody walked to a sentence of the article: if it is suggested, that suggestion is under review."""
    here = (card for card in showing.open_suggestions(desk) if card.span.overlaps(sentence))
    found = next(here, None)
    chosen = found.id if found else ""
    if chosen != desk.suggestion_id:
        desk.suggestion_id = chosen
        showing.paint(desk)
