"""Measure how fast the reader opens a long text, draws one more claim and jumps.

Run from the repository root: ``python -m benchmarks.reader``.
"""

import os
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from core.records.cards import TextCard
from core.text.spans import Span
from ui.views.reader import Mark, Reader

CHARACTERS, MARKS, ROUNDS = 300_000, 2_000, 9

PARAGRAPH = (
    "The price of water rose by 4.2 percent in the northern districts, the board said on Thursday. "
    "It had promised in March that it would not. A spokesman said 12,000 homes are concerned; "
    "the tenants' union counts 19,500. A second reading is planned for the autumn."
)


def text_card() -> TextCard:
    """A text of about 300,000 characters."""
    text = "\n\n".join([PARAGRAPH] * (CHARACTERS // len(PARAGRAPH)))
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


def milliseconds(work: Callable[[], object]) -> float:
    """How long the work takes, drawn to the last pixel."""
    start = time.perf_counter()
    work()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def report(what: str, times: list[float]) -> None:
    """Print the median and the worst."""
    print(f"{what:46} median {statistics.median(times):7.1f} ms   worst {max(times):7.1f} ms")


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
        "select another claim": [partial(reader.select_mark, str(index)) for index in rounds],
        "jump to a place": [partial(reader.reveal, place) for place in places],
        "caret to the next sentence": [partial(reader.move_to_sentence, 1) for _ in rounds],
        "another width": [partial(reader.resize, 480 + 12 * index, 720) for index in rounds],
        "larger letters": [partial(reader.set_font_size, 9.0 + index) for index in rounds],
    }
    print(f"{length:,} characters, {len(made):,} marks, {len(sentences):,} sentences; everything drawn twice")
    for what, steps in work.items():
        report(what, [milliseconds(partial(draw, reader, step)) for step in steps])


if __name__ == "__main__":
    main()
