"""How a row of the claim list is drawn: fold sign, number, rating, title, and what is known in short."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.records.cards import ClaimCard
from ui import theme
from ui.models.claims import counts_of, icon_of
from ui.models.words import joined, state_words
from ui.views import lines
from ui.views.rating_look import known_icon, legible
from ui.views.rows import GAP, RowDelegate, bold, cut, draw_icon, is_rtl, small

STEP = 14
"""Pixels a part stands further in than its claim."""
DEEPEST = 4
"""Parts deeper than this share the last indent; their numbers tell them apart."""
SIGN_WIDTH = 14
_NUMBER_WIDTH = 22


def sign_edges(card: ClaimCard) -> tuple[int, int]:
    """Where the fold sign of a claim begins and ends, in pixels from the leading side of its room."""
    start = min(card.depth, DEEPEST) * STEP
    return start, start + SIGN_WIDTH


class ClaimRows(RowDelegate):
    """Draws claims; ``folded``, ``context`` and ``target`` name the ones drawn another way.

    ``tree`` leaves room for fold signs; ``context`` are claims shown only because parts of them are wanted,
    ``target`` is the one that something dragged would be put under.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tree = False
        self.folded: set[str] = set()
        self.context: frozenset[str] = frozenset()
        self.target = ""

    def draw_card(self, painter: QPainter, room: QRect, card: Any) -> None:
        """Draw one claim."""
        line = painter.fontMetrics().lineSpacing()
        if card.id == self.target:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(room.adjusted(-4, -4, 3, 3))
        if self.tree:
            start, end = sign_edges(card)
            sign, room = cut(painter, cut(painter, room, start)[1], end - start)
            if card.part_count:
                self._draw_sign(painter, QRect(sign.x(), sign.y(), sign.width(), line), card)
        width = max(_NUMBER_WIDTH, _bold_width(painter, card.label))
        number, rest = cut(painter, room, width)
        _draw_number(painter, QRect(number.x(), number.y(), number.width(), line), card.label)
        name, ink = icon_of(card)
        rest = cut(painter, rest, GAP)[1]
        first = QRect(rest.x(), rest.y(), rest.width(), line)
        first = draw_icon(painter, first, known_icon(name), legible(ink) if ink else "icon")
        painter.setPen(theme.colour("muted" if card.id in self.context else "text"))
        lines.draw(painter, first, card.title)
        _draw_facts(painter, first.translated(0, line), card)

    def _draw_sign(self, painter: QPainter, place: QRect, card: ClaimCard) -> None:
        shut = "\u25c2" if is_rtl(painter) else "\u25b8"
        painter.setPen(theme.colour("muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shut if card.id in self.folded else "\u25be")


def _bold_width(painter: QPainter, words: str) -> int:
    font = painter.font()
    painter.setFont(bold(font))
    width = painter.fontMetrics().horizontalAdvance(words)
    painter.setFont(font)
    return width


def _draw_number(painter: QPainter, place: QRect, label: str) -> None:
    font = painter.font()
    painter.setFont(bold(font))
    painter.setPen(theme.colour("muted"))
    # The painter mirrors the flag with its direction: numbers end next to the icon.
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, label)
    painter.setFont(font)


def _draw_facts(painter: QPainter, line: QRect, card: ClaimCard) -> None:
    painter.setFont(small(painter.font()))
    painter.setPen(theme.colour("muted"))
    if card.verdict_outdated:
        line = draw_icon(painter, line, "warning", "warning")
    if card.moved:
        line = draw_icon(painter, line, "moved", "warning")
    if card.link_count:
        line = draw_icon(painter, line, "link", "muted")
    verdict = card.rating.label if card.rating else ""
    evidence = counts_of(card) or state_words(card.evidence_state)
    facts = joined(evidence, verdict, " ".join(f"#{tag}" for tag in card.tags))
    lines.draw(painter, line, facts, rtl=is_rtl(painter))
