"""How a sentence is drawn in the list: number, words with those selected, and what is marked in it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from core.i18n import _
from core.text.offsets import OffsetMap
from core.text.spans import Span
from ui import theme
from ui.models.cards import CARD_ROLE
from ui.views import lines
from ui.views.rating_look import known_icon, legible
from ui.views.reader.marks import Mark
from ui.views.reader.painting import FOUND, FOUND_COLOUR, FOUND_NOW
from ui.views.reader.sentence_model import SentenceRow
from ui.views.reader.shades import tint
from ui.views.rows import PAD, RowDelegate, cut, draw_icon, is_rtl, small

NUMBER = 40
BAR = 3
SIDES = NUMBER + BAR + 2 * PAD
"""Pixels of a row that are not for the words."""

Underline = QTextCharFormat.UnderlineStyle
SIGNS = {"suggestion": "suggestion", "evidence": "quote", "note": "note"}
"""The icon of a mark whose sign is a character."""


class SentenceDelegate(RowDelegate):
    """Draws the rows of a list of sentences, each as high as its words need."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def draw_card(self, painter: QPainter, room: QRect, card: SentenceRow) -> None:
        """Draw what a row shows."""
        number, rest = cut(painter, room, NUMBER)
        text = laid(card, painter.font(), rest.width())
        _draw_number(painter, number, card, text.lineAt(0).ascent())
        painter.setPen(theme.colour("text"))
        text.draw(painter, QPointF(rest.x(), rest.y()))
        painter.setFont(small(self._view.window().font()))
        top = rest.y() + round(height(text)) + 2
        line = QRect(rest.x(), top, rest.width(), mark_height(painter.font()))
        shown, left_out = card.marks_shown()
        for mark in shown:
            _draw_mark(painter, line, mark, mark.id in card.selected)
            line.translate(0, line.height())
        if left_out:
            painter.setPen(theme.colour("muted"))
            lines.draw(painter, line, _("+{n} more").format(n=left_out), rtl=is_rtl(painter))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the words and the marks of the row."""
        card: SentenceRow | None = index.data(CARD_ROLE)
        if card is None:
            return QSize(0, 0)
        width = max(self._view.viewport().width() - SIDES, 1)
        shown, left_out = card.marks_shown()
        below = len(shown) + bool(left_out)
        words = round(height(laid(card, option.font, width)))
        return QSize(0, words + 2 + below * mark_height(small(self._view.window().font())) + 2 * PAD - 4)


def laid(card: SentenceRow, font: QFont, width: int) -> QTextLayout:
    """The words of a row, broken into lines, with those selected on the colour of a selection."""
    layout = QTextLayout(card.text.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    way = Qt.LayoutDirection.RightToLeft if card.right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(way)
    side = Qt.AlignmentFlag.AlignRight if card.right_to_left else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats(_formats(card))
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def height(layout: QTextLayout) -> float:
    """How high laid out words are."""
    count = layout.lineCount()
    if not count:
        return 0.0
    last: QRectF = layout.lineAt(count - 1).rect()
    return last.bottom()


def _formats(card: SentenceRow) -> list[QTextLayout.FormatRange]:
    """Those later in the list lie over those before."""
    looks = [(place, _found_look(FOUND, Underline.DotLine)) for place in card.found]
    if card.found_now is not None:
        looks.append((card.found_now, _found_look(FOUND_NOW, Underline.SingleUnderline)))
    if card.chosen is not None:
        chosen = QTextCharFormat()
        chosen.setBackground(theme.colour("accent"))
        chosen.setForeground(theme.colour("on_accent"))
        looks.append((card.chosen, chosen))
    offsets = OffsetMap(card.text)
    return [_range(offsets, *look) for look in looks]


def _found_look(strength: float, line: QTextCharFormat.UnderlineStyle) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(tint(FOUND_COLOUR, theme.colour("surface"), theme.colour("text"), strength))
    look.setUnderlineStyle(line)
    look.setUnderlineColor(theme.colour("text"))
    return look


def _range(offsets: OffsetMap, span: Span, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = offsets.to_utf16(span.start)
    made.length = offsets.to_utf16(span.end) - made.start
    made.format = look
    return made


def mark_height(font: QFont) -> int:
    """The height of the line of a mark."""
    return max(QFontMetrics(font).lineSpacing(), 18)


def _draw_number(painter: QPainter, place: QRect, card: SentenceRow, baseline: float) -> None:
    """On the baseline of the first line, which a script from another font sets lower."""
    font = painter.font()
    painter.setFont(small(font))
    painter.setPen(theme.colour("muted"))
    lower = round(baseline) - painter.fontMetrics().ascent()
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    painter.drawText(place.translated(0, lower), flags, str(card.number))
    painter.setFont(font)


def _draw_mark(painter: QPainter, line: QRect, mark: Mark, worked_on: bool) -> None:
    name = known_icon(mark.sign) if len(mark.sign) > 2 else SIGNS.get(mark.kind, "claim")
    line = draw_icon(painter, line, name, legible(mark.colour))
    painter.setPen(theme.colour("text" if worked_on else "muted"))
    lines.draw(painter, line, mark.aloud, rtl=is_rtl(painter))
