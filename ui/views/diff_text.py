"""The words two texts share, that only the older has and that only the newer has, as a document."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from core.i18n import _
from core.records.anchors import DiffPiece
from ui import theme

AROUND = 160
"""Code points shown of what both texts share, on either side of a change."""

SIGNS = {"removed": "[−", "added": "[+"}
"""What stands before changed words; a bracket closes them."""

Place = tuple[int, int]
"""Where a change stands in the document, in Qt's positions."""


def fill(
    document: QTextDocument, pieces: Sequence[DiffPiece], old: str, new: str, around: int = AROUND
) -> list[Place]:
    """Write the difference of two texts, long stretches that both share cut short; where the changes are.

    Removed words are struck out within [− ], added ones underlined within [+ ]: colour is never alone.
    """
    document.clear()
    cursor = QTextCursor(document)
    places: list[Place] = []
    before = ""
    for at, piece in enumerate(pieces):
        if piece.kind == "same":
            shared = piece.new.of(new)
            cursor.insertText(_shortened(shared, around, at > 0, at < len(pieces) - 1), QTextCharFormat())
        else:
            start = cursor.position()
            words = piece.old.of(old) if piece.kind == "removed" else piece.new.of(new)
            sign, marked = _formats(piece.kind)
            cursor.insertText(SIGNS[piece.kind], sign)
            cursor.insertText(words, marked)
            cursor.insertText("]", sign)
            places.append((start, cursor.position()))
            if before and before != "same":  # one thing was put in the place of another
                places[-2:] = [(places[-2][0], places[-1][1])]
        before = piece.kind
    return places


def _shortened(text: str, around: int, after: bool, ahead: bool) -> str:
    """The ends of a shared stretch beside changes, cut between words; the whole where it is short."""
    if len(text) <= 2 * around + 40:
        return text
    head = text[:around].rpartition(" ")[0] if after else ""
    tail = text[-around:].partition(" ")[2] if ahead else ""
    gap = "\n" + _("… the same …") + "\n"
    return f"{head}{gap if head or tail else text}{tail}"


def _formats(kind: str) -> tuple[QTextCharFormat, QTextCharFormat]:
    """How the signs around changed words look, and the words themselves."""
    sign = QTextCharFormat()
    sign.setForeground(theme.colour("text"))
    sign.setBackground(theme.colour("contradicts_tint" if kind == "removed" else "supports_tint"))
    sign.setFontWeight(QFont.Weight.Bold)
    words = QTextCharFormat(sign)
    words.setFontWeight(QFont.Weight.Normal)
    words.setFontStrikeOut(kind == "removed")
    words.setFontUnderline(kind == "added")
    return sign, words
