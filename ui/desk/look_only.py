"""A library that is open for reading only: the fields say so by not taking anything."""

from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from ui.desk.desk import Desk


def look_only(desk: Desk) -> None:
    """Let everything be read, selected and opened, and nothing be typed, rated or dropped."""
    pane = desk.claim_pane
    zones = pane.stances.zones.values()
    for line in pane.findChildren(QLineEdit):
        line.setReadOnly(True)
    for box in pane.findChildren(QTextEdit):
        box.setReadOnly(True)
    for widget in (pane.verdict.scale, pane.verdict.ratings, pane.verdict.update_button, pane.facts.workflow,
                   pane.facts.tags, pane.facts.use, *(zone.add for zone in zones)):  # fmt: skip
        widget.setEnabled(False)
    desk.reader.look_only()
    desk.reader.noting.editor.field.setReadOnly(True)
    for widget in (
        *zones,
        *pane.bar.buttons.values(),
        desk.articles_pane,
        desk.reader,
        *_inside(desk.reader),
    ):
        widget.setAcceptDrops(False)


def _inside(widget: QWidget) -> list[QWidget]:
    return widget.findChildren(QWidget)
