"""The menu of the page, in our own words."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from core.i18n import _

Entry = tuple[str, Callable[[], object], bool]
"""What an entry says, what it does, and whether it can be chosen."""


def menu_of(parent: QWidget, entries: list[Entry]) -> QMenu:
    """A menu that goes when it is closed."""
    menu = QMenu(parent)
    for label, run, enabled in entries:
        action = menu.addAction(label)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _checked, run=run: run())
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def direction_words() -> dict[str, str]:
    """The directions a paragraph can be given, in words."""
    return {
        "rtl": _("Paragraph from right to left"),
        "ltr": _("Paragraph from left to right"),
        "": _("Paragraph by its first letter"),
    }


def add_directions(menu: QMenu, now: str, choose: Callable[[str], object]) -> None:
    """Add the directions of a paragraph, the one in force with a tick."""
    menu.addSeparator()
    for direction, words in direction_words().items():
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(direction == now)
        action.triggered.connect(lambda _checked, direction=direction: choose(direction))


def entries(
    claim: Callable[[], object] | None,
    words: Callable[[], object] | None,
    unwanted: Callable[[], object] | None,
    note: Callable[[], object] | None,
    copy: Callable[[], object] | None,
    select_all: Callable[[], object],
) -> list[Entry]:
    """What can be done with words; None where there are none; what nobody takes is left out."""
    made: list[Entry] = [(_("New claim"), claim or _nothing, claim is not None)]
    if words is not None:
        made.append((_("Add the words to the claim"), words, True))
    if unwanted is not None:
        made.append((_("Take this quote out of the claim"), unwanted, True))
    if note is not None:
        made.append((_("Note"), note, True))
    made.append((_("Copy"), copy or _nothing, copy is not None))
    made.append((_("Select all"), select_all, True))
    return made


def _nothing() -> None:
    """An entry that cannot be chosen does nothing."""
