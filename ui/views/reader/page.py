"""The page a text is set on: fonts, line height, spaced paragraphs, each in its own direction."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

FAMILIES = ("Noto Sans", "Noto Naskh Arabic", "Noto Sans Hebrew", "Noto Sans Symbols", "Noto Emoji")
"""Shipped with the app; Qt takes the first that has the character."""

CHARACTERS_A_LINE = 68
LINE_HEIGHT = 1.7
"""From one baseline to the next, in font sizes; fixed, so that a word in another script shifts no line."""

RIGHT_TO_LEFT_SCALE = 1.15
"""Arabic letters look smaller than Latin ones of the same size."""

TOP_EDGE, BOTTOM_EDGE, SIDE_EDGE = 18, 90, 4
"""Empty paper around the text, in pixels; there is room below so that the end can be read higher up."""

PARAGRAPH_GAP = 0.7
"""Space between paragraphs, in font sizes."""

SAMPLE = 2000

_STAND_INS = str.maketrans({"\r": " ", "\u2029": " ", "\ufdd0": " ", "\ufdd1": " "})
"""What Qt would take for the end of a paragraph, where the text has none: as many characters."""

_ENDS = re.compile(f"[{''.join(map(chr, _STAND_INS))}]")

LineKind = Literal["words", "neutral", "blank"]

_STRONG = frozenset({"L", "R", "AL"})


def reading_font(points: float, right_to_left: bool = False) -> QFont:
    """The font of the page at a size in points."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSizeF(points * (RIGHT_TO_LEFT_SCALE if right_to_left else 1.0))
    return font


def em(font: QFont) -> int:
    """The font size in pixels."""
    return QFontInfo(font).pixelSize()


def column_width(font: QFont, text: str) -> int:
    """Pixels of a line of about 68 characters such as the text has."""
    sample = " ".join(text[:SAMPLE].split()) or "The quick brown fox jumps over the lazy dog. "
    return round(QFontMetricsF(font).horizontalAdvance(sample) / len(sample) * CHARACTERS_A_LINE)


def fill(document: QTextDocument, text: str, font: QFont, right_to_left: bool) -> None:
    """Set ``text`` on the empty page of ``document``, one block a line, position for position.

    A paragraph takes the direction of its first strong character; one that has none that of the text.
    """
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    formats = _formats(font, right_to_left, spaced="\n\n" not in text)
    letters = {"words": _letters(font, 1.0), "neutral": _letters(font, 1.0), "blank": _letters(font, 0.5)}
    for index, (kind, lines) in enumerate(_runs(text)):
        if index:
            cursor.insertBlock(formats[kind], letters[kind])
        else:
            cursor.setBlockFormat(formats[kind])
            cursor.setBlockCharFormat(letters[kind])
        cursor.insertText(_standing_in(lines), letters[kind])
    cursor.endEditBlock()
    _set_edges(document)


def _standing_in(lines: str) -> str:
    # Few texts have such characters, and to look for them is ten times as quick as to replace none.
    return lines.translate(_STAND_INS) if _ENDS.search(lines) else lines


def _set_edges(document: QTextDocument) -> None:
    frame = document.rootFrame()
    edges = frame.frameFormat()
    edges.setTopMargin(TOP_EDGE)
    edges.setBottomMargin(BOTTOM_EDGE)
    edges.setLeftMargin(SIDE_EDGE)
    edges.setRightMargin(SIDE_EDGE)
    frame.setFrameFormat(edges)


def _runs(text: str) -> Iterator[tuple[LineKind, str]]:
    """Lines of a kind that follow one another, joined; together they are the text, parted by newlines."""
    for kind, lines in groupby(text.split("\n"), key=line_kind):
        yield kind, "\n".join(lines)


def line_kind(line: str) -> LineKind:
    """Whether a line has words that give it a direction, only neutral characters, or nothing."""
    if not line:
        return "blank"
    strong = any(unicodedata.bidirectional(char) in _STRONG for char in line)
    return "words" if strong else "neutral"


def _formats(font: QFont, right_to_left: bool, spaced: bool) -> dict[LineKind, QTextBlockFormat]:
    words, neutral, blank = QTextBlockFormat(), QTextBlockFormat(), QTextBlockFormat()
    size = em(font)
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    for made in (words, neutral):
        made.setLineHeight(LINE_HEIGHT * size, fixed)
        made.setBottomMargin(PARAGRAPH_GAP * size if spaced else 0)
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    neutral.setLayoutDirection(direction)
    blank.setLayoutDirection(direction)
    blank.setLineHeight(PARAGRAPH_GAP * size, fixed)
    return {"words": words, "neutral": neutral, "blank": blank}


def _letters(font: QFont, scale: float) -> QTextCharFormat:
    letters = QTextCharFormat()
    if scale != 1.0:
        letters.setFontPointSize(font.pointSizeF() * scale)
    return letters
