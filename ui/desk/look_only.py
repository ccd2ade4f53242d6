"""A library that is open for reading only: the fields say so by not taking anything."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from core.errors import LibraryReadOnly
from core.i18n import _
from ui.desk.desk import Desk
from ui.views.reader import Reader
from ui.views.source_page import SourcePage


def must_write(desk: Desk) -> None:
    """Raises LibraryReadOnly where the library may only be looked at."""
    if desk.library.read_only:
        raise LibraryReadOnly(
            _("This library is open for reading only, so nothing can be changed in this window.")
        )


def look_only(desk: Desk) -> None:
    """Let everything be read, selected and opened, and nothing be typed, rated or dropped."""
    pane = desk.claim_pane
    zones = pane.stances.zones.values()
    for line in pane.findChildren(QLineEdit):
        line.setReadOnly(True)
    for box in pane.findChildren(QTextEdit):
        box.setReadOnly(True)
    for widget in (pane.verdict.scale, pane.verdict.ratings, pane.in_sight.ratings,
                   pane.verdict.update_button, pane.facts.workflow, pane.facts.tags,
                   pane.facts.use, pane.part_of.out, pane.parts.rule, pane.parts.take,
                   *(zone.add for zone in zones)):  # fmt: skip
        widget.setEnabled(False)
    desk.moved_strip.look_only()
    pane.checked.look_only()
    pane.facts.dates.look_only()
    _text(desk.reader)
    desk.page_made = _source_too(desk.page_made)
    for widget in (
        *zones,
        *pane.bar.buttons.values(),
        desk.articles_pane,
    ):
        widget.setAcceptDrops(False)


def _text(reader: Reader) -> None:
    reader.look_only()
    reader.noting.editor.look_only()
    for widget in (reader, *_inside(reader)):
        widget.setAcceptDrops(False)


def _source_too(made: Callable[[SourcePage], None]) -> Callable[[SourcePage], None]:
    """What is done with a source's tab once it is made, and that nothing can be changed in it."""

    def look_only(page: SourcePage) -> None:
        made(page)
        _text(page.reader)
        for button in (page.edit, *page.buttons.values()):
            button.setEnabled(False)

    return look_only


def _inside(widget: QWidget) -> list[QWidget]:
    return widget.findChildren(QWidget)
