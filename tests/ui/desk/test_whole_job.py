"""The whole job of PRODUCT.md, counted: 26 keys and 12 drags from the clipboard to the report."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from core.records.terms import Stance
from core.services import claim_cards
from tests.ui.desk.at_desk import CTRL, AtDesk
from tests.ui.drops import words
from ui.dialogs.import_sheet import ImportSheet
from ui.dialogs.report_preview import ReportPreview

SENTENCES = [
    "Ferry fares rose by 12 percent in 2016.",
    "The company carried 340,000 passengers last year.",
    "It lost 4.2 million crowns in 2015.",
    "Fuel costs doubled between 2012 and 2016.",
    "The island has 2,300 inhabitants.",
    "About 60 percent of them cross every week.",
    "Two of the five boats were built in 1974.",
    "The newest one cost 18 million crowns.",
    "The council pays 900,000 crowns a year.",
    "Fares were last cut in 1998.",
]
ARTICLE = "\n\n".join(["Ferry fares rise again", "Published 8 November 2017", *SENTENCES])
KEYS, DRAGS = 26, 12
DECISIONS = "aaxaxaxaxa"
"""Of ten suggestions six are kept."""

MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class Counter(QObject):
    """Counts what the hands do, from the events the whole application gets: chords of keys, and drops."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []
        self.drags = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a key where the keyboard is; the same event on its way up the parents is no other key."""
        if event.type() is QEvent.Type.ShortcutOverride and watched is QApplication.focusWidget():
            assert isinstance(event, QKeyEvent)
            if event.key() not in MODIFIERS:
                self.keys.append(QKeySequence(event.keyCombination()).toString())
        elif event.type() is QEvent.Type.Drop:
            self.drags += 1
        return False


@pytest.fixture
def counter(desk: AtDesk) -> Iterator[Counter]:
    """Counts from here on."""
    made = Counter()
    QApplication.instance().installEventFilter(made)
    yield made
    QApplication.instance().removeEventFilter(made)


def report_file(desk: AtDesk) -> Path:
    """Where the status bar says that the report is."""
    return Path(desk.told().removeprefix("Report saved to "))


def test_the_whole_job_takes_26_keys_and_12_drags(desk: AtDesk, counter: Counter) -> None:
    desk.copy(ARTICLE)
    desk.key(Qt.Key.Key_V, CTRL)
    desk.dialog(ImportSheet)
    desk.key(Qt.Key.Key_Return)
    assert len(desk.desk.review.waiting) == len(DECISIONS)
    for letter in DECISIONS:
        desk.key(letter)
    assert [card.rating for card in desk.desk.claims] == [None] * 6

    for number in range(1, 7):
        desk.key("n")
        assert desk.now().number == number
        for stance in (Stance.SUPPORTS, Stance.CONTRADICTS):
            page = f"https://ferries.example/{number}/{stance}"
            mime = words(f"Words on claim {number}", chromium__x_source_url=page.encode())
            desk.drop(desk.desk.claim_pane.bar.buttons[stance], mime)
        desk.key(str(number % 3 + 1))

    desk.key(Qt.Key.Key_E, CTRL)
    desk.dialog(ReportPreview)
    desk.key(Qt.Key.Key_Return)

    assert (len(counter.keys), counter.drags) == (KEYS, DRAGS), counter.keys
    for card in desk.desk.claims:
        found = desk.desk.ask(claim_cards.detailed, card, desk.desk.claims)
        assert card.rating is not None
        assert card.rating.position == card.number % 3
        assert sorted(piece.source_url for piece in found.evidence) == [
            f"https://ferries.example/{card.number}/{stance}" for stance in ("contradicts", "supports")
        ]
    kept = [sentence for sentence, letter in zip(SENTENCES, DECISIONS, strict=True) if letter == "a"]
    assert [card.wording for card in desk.desk.claims] == kept
    written = report_file(desk).read_text(encoding="utf-8")
    assert all(sentence in written for sentence in kept)
