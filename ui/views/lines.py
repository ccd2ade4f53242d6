"""A few lines of somebody's text: an ellipsis where it goes on, right-to-left text on the right."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from core.text.canonical import direction_of
from core.text.offsets import OffsetMap
from ui.plain import plain_tip

_DESCENT = 4
"""Pixels below the last line, for scripts that reach deeper than the main font's."""

MOST_CHARACTERS = 1200
"""No more of a text is laid out than this; the few lines of a row hold far less."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of a text cut to a width, and whether they run from right to left."""

    lines: tuple[str, ...]
    rtl: bool


def broken(text: str, font: QFont, width: int, most: int) -> Lines:
    """``text`` in at most ``most`` lines of ``width`` pixels, the last ends in an ellipsis if it goes on."""
    flat = " ".join(text[: MOST_CHARACTERS * 2].split())[:MOST_CHARACTERS]
    return Lines(tuple(_lines(flat, font, max(width, 1), most)), direction_of(flat) == "rtl")


def _lines(flat: str, font: QFont, width: int, most: int) -> Iterator[str]:
    layout = QTextLayout(flat, font)
    layout.setTextOption(_wrapping())
    offsets = OffsetMap(flat)
    layout.beginLayout()
    for number in range(1, most + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        last = number == most and end < offsets.length
        words = flat[offsets.to_code_point(start) : None if last else offsets.to_code_point(end)]
        yield (
            QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
            if last
            else words.strip()
        )
    layout.endLayout()


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def draw(painter: QPainter, rect: QRect, text: str, most: int = 1, rtl: bool | None = None) -> int:
    """Draw the text into the top of ``rect`` with the painter's font and pen; gives the height used.

    ``rtl`` is the direction of the whole; without it the text's own.
    """
    return draw_lines(painter, rect, broken(text, painter.font(), rect.width(), most), rtl)


def draw_lines(painter: QPainter, rect: QRect, cut: Lines, rtl: bool | None = None) -> int:
    """Draw lines already broken; gives the height used."""
    height = painter.fontMetrics().lineSpacing()
    to_left = cut.rtl if rtl is None else rtl
    for number, line in enumerate(cut.lines):
        _draw_line(painter, QRect(rect.x(), rect.y() + number * height, rect.width(), height), line, to_left)
    return height * len(cut.lines)


def _draw_line(painter: QPainter, rect: QRect, line: str, rtl: bool) -> None:
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(line, painter.font())
    layout.setTextOption(option)
    layout.beginLayout()
    made = layout.createLine()
    made.setLineWidth(rect.width())
    layout.endLayout()
    # Scripts from a fallback font are higher: all lines stand on the baseline of the main font.
    lift = painter.fontMetrics().ascent() - made.ascent()
    layout.draw(painter, QPointF(rect.x(), rect.y() + lift))


class FewLines(QLabel):
    """A label of at most ``most`` lines; the whole text is its tooltip and what a screen reader reads.

    It is always at least ``least`` lines high, so that what stands below need not move.
    """

    def __init__(self, most: int = 3, parent: QWidget | None = None, least: int = 1) -> None:
        super().__init__(parent)
        self._most, self._least = most, least
        self._whole = ""
        self._cut = Lines((), False)
        self._sized = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def whole(self) -> str:
        """The text that was set, not shortened."""
        return self._whole

    def show_text(self, text: str) -> None:
        """Show this text, shortened to fit."""
        self._whole = text
        self.setAccessibleName(text)
        if self._sized:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width decides how many lines there are."""
        super().resizeEvent(event)
        if not self._sized or event.size().width() != event.oldSize().width():
            self._sized = True
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font breaks other lines."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._sized:
            self._fit()

    def _fit(self) -> None:
        self._cut = broken(self._whole, self.font(), self.width(), self._most)
        count = max(self._least, len(self._cut.lines))
        self.setFixedHeight(count * self.fontMetrics().lineSpacing() + _DESCENT)
        shortened = any("\u2026" in line for line in self._cut.lines)
        self.setToolTip(plain_tip(self._whole[:MOST_CHARACTERS] if shortened else ""))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines in the palette's text colour."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_lines(painter, self.rect(), self._cut)
        painter.end()
