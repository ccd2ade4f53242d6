"""Measure the whole desk on a long article: open it, make a claim, edit, select, undo, accept many, type.

Run from the repository root: ``python -m benchmarks.desk``. A real window of 1366x768 on a real library file,
drawn in memory. A time runs from the key or click until nothing is left to do and every widget is painted.
"""

import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlmodel import Session, select

from benchmarks.measuring import Took, report, took
from benchmarks.texts import long_text
from core.engines.sentences import known_sentences
from core.library import Library, open_library
from core.models import Claim, ClaimTag, Evidence, Rating, Source, Tag, Verdict
from core.records.drafts import Draft, Original
from core.records.suggested import Suggested
from core.records.terms import Stance
from core.services import articles, claims, texts
from core.settings import Settings
from core.text.spans import Span
from ui import interpreter, theme
from ui.actions import suggestions as review
from ui.app import application
from ui.desk import Desk, showing
from ui.keeper import Keeper
from ui.opening import fill
from ui.window import MainWindow

CHARACTERS, CLAIMS, SUGGESTED, ROUNDS = 300_000, 2_000, 500, 15
CTRL = Qt.KeyboardModifier.ControlModifier


class _Forgetful(Keeper):
    """Settings that are never written."""

    def change(self, **values: object) -> None:
        """Keep nothing."""


def sentences_of(text: str) -> list[Span]:
    """Stretches of a sentence's length, one after the other."""
    step = len(text) // (CLAIMS + SUGGESTED)
    return [Span(at, at + step - 20) for at in range(0, step * (CLAIMS + SUGGESTED), step)]


def stock(library: Library) -> tuple[str, str]:
    """Fill a library with a long article and a short one; their ids."""
    text = long_text(CHARACTERS)
    spans = sentences_of(text)
    quoted = [span for at, span in enumerate(spans) if at % 5]
    left = [Suggested(span, 700, ("number",)) for at, span in enumerate(spans) if not at % 5]
    short = library.do("Bring in", articles.bring_in, _draft("Short", "One sentence. Two sentences."), [], "")
    long = library.do("Bring in", articles.bring_in, _draft("Long", text), left, "")
    made = library.do("Claims", _make_claims, long, quoted)
    library.do("Work", _work_on, made)
    return long, short


def _draft(title: str, text: str) -> Draft:
    return Draft(
        text=text,
        title=title,
        published="2017-11-08",
        language="en",
        original=Original(text.encode(), "article.txt", "text/plain"),
    )


def _make_claims(session: Session, article_id: str, spans: list[Span]) -> list[str]:
    text = texts.of_article(session, article_id)
    return claims.create_many(session, article_id, text, [[span] for span in spans])


def _work_on(session: Session, claim_ids: list[str]) -> None:
    """Every second claim has evidence, every third a verdict, every fourth a tag."""
    rating = session.exec(select(Rating)).first()
    source, tag = Source(title="Minutes of the board"), Tag(name="water")
    assert rating is not None
    session.add_all([source, tag])
    session.flush()
    for at, claim_id in enumerate(claim_ids):
        if at % 2:
            stance = Stance.SUPPORTS if at % 4 == 1 else Stance.CONTRADICTS
            session.add(Evidence(claim_id=claim_id, source_id=source.id, stance=stance))
        if at % 3 == 0:
            wording = session.get_one(Claim, claim_id).wording
            session.add(Verdict(claim_id=claim_id, number=1, rating_id=rating.id, wording=wording))
        if at % 4 == 0:
            session.add(ClaimTag(claim_id=claim_id, tag_id=tag.id))


@contextmanager
def at_desk() -> Iterator[tuple[Desk, str, str]]:
    """A shown desk on a stocked library: with the ids of its long and its short article."""
    app = application()
    theme.apply(app, "light")
    with tempfile.TemporaryDirectory() as folder:
        library = open_library(Path(folder) / "benchmark.touchstone", "Noor")
        long, short = stock(library)
        keeper = _Forgetful(Settings(reviewer="Noor"))
        window = MainWindow(keeper.window, keeper.keep_window)
        window.resize(1366, 768)
        window.show()
        desk = fill(window, keeper, library, _raise)
        window.activateWindow()
        settle(desk)
        interpreter.calm()
        yield desk, long, short
        window.close()


def _raise(error: Exception) -> None:
    raise error


def settle(desk: Desk) -> None:
    """Let everything come to its end and be painted."""
    QApplication.processEvents()
    while desk.tasks.running or desk.cover_soon.isActive():
        # As the loop of the program does, it sleeps until there is something to do.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()


def milliseconds(desk: Desk, work: Callable[[], object]) -> Took:
    """How long the work takes until everything is painted."""
    return took(work, lambda: settle(desk))


def press(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or desk.window, key, held)


def gaps(desk: Desk, work: Callable[[], object], seconds: float) -> list[float]:
    """How long the event loop did not turn, each time, while ``work`` is done over and over."""
    stops: list[float] = []
    last = time.perf_counter()
    end = last + seconds

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        stops.append((now - last) * 1000)
        last = now

    heart = QTimer(desk)
    heart.setInterval(0)
    heart.timeout.connect(beat)
    heart.start()
    following = time.perf_counter()
    while time.perf_counter() < end:
        if time.perf_counter() >= following:
            work()
            following += 0.08
        QApplication.processEvents()
    heart.stop()
    return sorted(stops)


def type_in(desk: Desk) -> Callable[[], None]:
    """Types the next letter of a long sentence."""
    letters = iter("the board said on Thursday that the price of water rose " * 20)
    return lambda: QTest.keyClicks(QApplication.focusWidget(), next(letters))


def told_gaps(what: str, stops: list[float]) -> None:
    """Print the worst stops of the event loop."""
    print(f"{what:40} worst  {stops[-1]:7.1f} ms   then {stops[-2]:.1f}, {stops[-3]:.1f}", flush=True)


def measure_work(desk: Desk, long: str, short: str) -> None:
    """Opening, claims, edits, undo."""
    first, again = [], []
    for times, forget in ((first, known_sentences.cache_clear), (again, lambda: None)):
        for _round in range(7):
            showing.article(desk, short)
            settle(desk)
            forget()
            times.append(milliseconds(desk, lambda: showing.article(desk, long)))
    report("open the article for the first time", first)
    report("open it again", again)
    desk.reader.setFocus()
    spans = [card.span for card in desk.review.waiting[5 : 5 + ROUNDS]]
    made, undone = [], []
    for span in spans:
        desk.reader.select(span)
        desk.reader.reveal(span)
        settle(desk)
        made.append(milliseconds(desk, lambda: press(desk, Qt.Key.Key_C)))
    report("C: a new claim", made)
    for _round in spans:
        undone.append(milliseconds(desk, lambda: press(desk, Qt.Key.Key_Z, CTRL)))
    report("Ctrl+Z: undo a claim", undone)
    report("J: the next claim", [milliseconds(desk, lambda: press(desk, Qt.Key.Key_J)) for _ in spans])
    report(
        "N: the next without a verdict",
        [milliseconds(desk, lambda: press(desk, Qt.Key.Key_N)) for _ in spans],
    )
    labels = cycle([Qt.Key.Key_1, Qt.Key.Key_2])
    report("1, 2: a verdict", [milliseconds(desk, lambda: press(desk, next(labels))) for _ in spans])
    report("A: accept a suggestion", [milliseconds(desk, lambda: press(desk, Qt.Key.Key_A)) for _ in spans])
    report("X: reject a suggestion", [milliseconds(desk, lambda: press(desk, Qt.Key.Key_X)) for _ in spans])
    edits = []
    for at in range(ROUNDS):
        desk.claim_pane.focus_wording()
        QTest.keyClicks(QApplication.focusWidget(), f" {at}")
        edits.append(milliseconds(desk, desk.claim_pane.flush))
    report("an edited wording stored", edits)
    desk.reader.setFocus()
    waiting = [card.id for card in desk.review.waiting]
    rounds = [milliseconds(desk, lambda: review._accept_all(desk, waiting))]
    report(f"Shift+A: accept {len(waiting)} suggestions", rounds)
    report("Ctrl+Z: undo them", [milliseconds(desk, lambda: press(desk, Qt.Key.Key_Z, CTRL))])
    report("Ctrl+Y: redo them", [milliseconds(desk, desk.library.redo)])


def measure_typing(desk: Desk) -> None:
    """Typing a sentence with its commits, alone and beside a task in the background."""
    desk.claim_pane.focus_wording()
    told_gaps("typing, a key each 80 ms", gaps(desk, type_in(desk), 4))
    told_gaps("the commit 1 s after the last key", gaps(desk, lambda: None, 2))
    stop = threading.Event()

    def busy(_progress: object) -> None:
        while not stop.is_set():
            sum(index * index for index in range(20_000))

    desk.tasks.run(busy, lambda _none: None, title="Busy")
    told_gaps("typing beside a task that computes", gaps(desk, type_in(desk), 4))
    told_gaps("the commit beside a task that computes", gaps(desk, lambda: None, 2))
    stop.set()
    settle(desk)


def main() -> None:
    """Print the times."""
    with at_desk() as (desk, long, short):
        showing.article(desk, long)
        settle(desk)
        print(
            f"{len(desk.text.text) if desk.text else 0:,} characters, {len(desk.claims):,} claims, "
            f"{len(desk.review.waiting):,} suggestions; from key to everything painted"
        )
        measure_work(desk, long, short)
        measure_typing(desk)


if __name__ == "__main__":
    main()
