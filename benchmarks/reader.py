"""Measure how fast the reader opens a long text, draws one more claim and jumps, beside the usual way.

Run from the repository root: ``python -m benchmarks.reader``. The usual way is the pattern of
QualCoder's published text view: all formats of a QPlainTextEdit are cleared, then every span is selected
with a cursor of its own and its format merged into the text.
"""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QBrush, QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from benchmarks.measuring import report, took
from benchmarks.texts import long_text
from core.records.cards import TextCard
from core.text.spans import Span
from ui.views.reader import Mark, Reader

CHARACTERS, MARKS, ROUNDS = 300_000, 2_000, 9


def text_card() -> TextCard:
    """A text of about 300,000 characters."""
    text = long_text(CHARACTERS)
    return TextCard("long", 1, text, "", "", "text/plain", "utf-8", "ltr", datetime.now(UTC))


def marks(text: str) -> list[Mark]:
    """2,000 marks of three kinds, overlapping their neighbours."""
    step = len(text) // (MARKS + 1)
    kinds = ("claim", "suggestion", "claim", "evidence")
    return [
        Mark(
            str(index),
            kinds[index % 4],  # type: ignore[arg-type]
            (Span(index * step, index * step + 190),),
            index,
            "state-none",
            "#2f6fd0",
            f"Mark {index}",
        )
        for index in range(MARKS)
    ]


def draw(reader: Reader, work: Callable[[], object]) -> None:
    """Do something and draw the whole reader."""
    work()
    reader.grab()


def one_more(reader: Reader, made: list[Mark], index: int) -> None:
    """Show one more claim."""
    span = Span(index * 40 + 5, index * 40 + 33)
    more = Mark(f"new {index}", "claim", (span,), None, "state-none", "#c23b2e", "New")
    reader.set_marks([*made, more])


def open_text(reader: Reader, card: TextCard, sentences: list[Span], made: list[Mark]) -> None:
    """Show a text with its marks."""
    reader.show_text(card, sentences)
    reader.set_marks(made)


def usual_way(page: QPlainTextEdit, made: list[Mark]) -> None:
    """Mark all spans as QualCoder does, and draw them."""
    cursor = page.textCursor()
    cursor.setPosition(0, QTextCursor.MoveMode.MoveAnchor)
    cursor.setPosition(len(page.toPlainText()) - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(QTextCharFormat())
    for mark in made:
        look = QTextCharFormat()
        look.setBackground(QBrush(QColor(mark.colour)))
        cursor = page.textCursor()
        cursor.setPosition(mark.spans[0].start, QTextCursor.MoveMode.MoveAnchor)
        cursor.setPosition(mark.spans[0].end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)
    page.grab()


def compare(reader: Reader, card: TextCard, made: list[Mark]) -> None:
    """One more claim in the same text with the same spans: ours, and the usual way."""
    page = QPlainTextEdit()
    page.setReadOnly(True)
    page.resize(reader.size())
    page.setPlainText(card.text)
    page.show()
    QApplication.processEvents()
    usual = [took(partial(usual_way, page, made), QApplication.processEvents) for _round in range(3)]
    report("the usual way: one more claim", usual)
    ours = [
        took(partial(draw, reader, partial(one_more, reader, made, at)), QApplication.processEvents)
        for at in range(ROUNDS)
    ]
    report("our reader: one more claim", ours)
    page.close()


def main() -> None:
    """Print the times."""
    app = QApplication([])
    reader = Reader()
    reader.resize(820, 720)
    reader.show()
    app.processEvents()
    card = text_card()
    length = len(card.text)
    sentences = [Span(start, start + 90) for start in range(0, length - 90, 95)]
    made = marks(card.text)
    rounds = range(ROUNDS)
    places = [Span(at, at + 60) for at in range(0, length - 60, length // ROUNDS)][:ROUNDS]
    work: dict[str, list[Callable[[], object]]] = {
        "open the text with its marks": [partial(open_text, reader, card, sentences, made) for _ in rounds],
        "one more claim": [partial(one_more, reader, made, index) for index in rounds],
        "select another claim": [partial(reader.select_marks, {str(index)}) for index in rounds],
        "jump to a place": [partial(reader.reveal, place) for place in places],
        "caret to the next sentence": [partial(reader.move_to_sentence, 1) for _ in rounds],
        "another width": [partial(reader.resize, 480 + 12 * index, 720) for index in rounds],
        "larger letters": [partial(reader.set_font_size, 9.0 + index) for index in rounds],
    }
    print(f"{length:,} characters, {len(made):,} marks, {len(sentences):,} sentences; everything drawn twice")
    for what, steps in work.items():
        report(what, [took(partial(draw, reader, step), app.processEvents) for step in steps])
    reader.set_font_size(12)
    compare(reader, card, made)


if __name__ == "__main__":
    main()
