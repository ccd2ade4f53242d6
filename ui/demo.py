"""The main job without a display: an empty library to a report in every format, with a picture of each step.

It drives the real window with real keys on Qt's offscreen platform, on an article of our own.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QMimeData,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core import sample
from core.exporting import export
from core.i18n import _
from core.library import open_library
from core.plugins.registry import exporters
from core.records.terms import Stance
from core.services import articles, sources
from core.settings import Settings
from core.storage import checks
from ui import theme
from ui.app import application
from ui.desk import Desk, showing, source_tabs
from ui.dropped import read
from ui.keeper import Keeper
from ui.opening import fill
from ui.window import MainWindow

SIZE = (1366, 768)
CTRL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 60.0
"""Seconds one step may take before the demo gives up."""


def run(words: Sequence[str]) -> int:
    """``demo --out FOLDER [--json]``: 0 and the files made, 1 where a step did not come to its end."""
    parser = argparse.ArgumentParser(prog="touchstone demo")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(words)
    # Pictures are drawn in memory, also where there is a display.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        made = list(_demo(options.out))
    except OSError as error:
        print(
            _("The demo could not write to {folder}: {why}").format(folder=options.out, why=error),
            file=sys.stderr,
        )
        return 1
    print(json.dumps({"files": [str(path) for path in made]}) if options.json else "\n".join(map(str, made)))
    return 0


def _demo(out: Path) -> Iterator[Path]:
    out.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_worth_telling)
    theme.apply(application(), "light")
    library = out / "demo.touchstone"
    for old in (library, checks.path_beside(library), *out.glob("demo.touchstone-*")):
        old.unlink(missing_ok=True)
    with _desk(library) as desk:
        for number, (name, step) in enumerate(STEPS, 1):
            shown = step(desk) or desk.window
            picture = out / f"{number:02}-{name}.png"
            _settle(desk)
            shown.grab().save(str(picture))
            yield picture
            _close_dialogs(desk)
    yield from _reports(library, out)
    yield library


@contextmanager
def _desk(path: Path) -> Iterator[Desk]:
    """A desk on a new library in a window of a small laptop's size."""
    keeper = _Forgetful(Settings(reviewer=_("Demo reviewer")))
    window = MainWindow(keeper.window, keeper.keep_window)
    window.resize(*SIZE)
    window.show()
    desk = fill(window, keeper, open_library(path, keeper.settings.reviewer), _raise)
    try:
        yield desk
    finally:
        window.close()
        window.deleteLater()


class _Forgetful(Keeper):
    """Settings of the demo alone: nothing of the person's own is read or written."""

    def change(self, **values: Any) -> None:
        """Keep in memory."""
        self.settings = replace(self.settings, **values)


def _empty(_desk: Desk) -> None:
    """The window as it opens the first time."""


def _import(desk: Desk) -> QWidget:
    """Paste the sample article: the sheet shows what was recognised."""
    text = (sample.FOLDER / "article.txt").read_text(encoding="utf-8")
    QApplication.clipboard().setText(text)
    _press(desk, Qt.Key.Key_V, CTRL)
    return _dialog(desk)


def _imported(desk: Desk) -> None:
    """Enter brings it in, with sentences suggested."""
    QApplication.clipboard().setText((sample.FOLDER / "article.txt").read_text(encoding="utf-8"))
    _press(desk, Qt.Key.Key_V, CTRL)
    QTest.keyClick(_dialog(desk), Qt.Key.Key_Return)
    _settle(desk)


def _reviewed(desk: Desk) -> None:
    """A accepts and X rejects a suggestion; C makes a claim of the sentence at the caret; K goes back."""
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_A):
        _press(desk, key)
    for _sentence in range(3):
        desk.reader.move_to_sentence(1)
    _press(desk, Qt.Key.Key_C)
    for _claim in desk.claims:
        _press(desk, Qt.Key.Key_K)


def _evidence(desk: Desk) -> None:
    """Drop a quote from a browser on each of two stance zones."""
    for stance, words, page in (
        (Stance.SUPPORTS, "Cracks were found in piers 2 and 4.", "inspection"),
        (Stance.CONTRADICTS, "The bridge was closed for 21 months.", "minutes"),
    ):
        mime = QMimeData()
        mime.setText(words)
        mime.setData("chromium/x-source-url", f"https://www.tellmouth.example/{page}".encode())
        desk.claim_pane.evidence_dropped.emit(stance, read(mime))
        _settle(desk)


def _verdict(desk: Desk) -> None:
    """3 gives the third label of the scale: the evidence points both ways."""
    _press(desk, Qt.Key.Key_3)
    _settle(desk)


def _undone(desk: Desk) -> None:
    """Ctrl+Z takes the verdict back, by name."""
    _press(desk, Qt.Key.Key_Z, CTRL)


def _sample(desk: Desk) -> None:
    """The sample library: claims of every kind, with evidence on both sides and verdicts."""
    article_id = sample.fill(desk.library)
    showing.article(desk, article_id)
    showing.claim(desk, desk.claims[3].id)
    desk.reader.reveal(desk.claims[3].spans[0])


def _source(desk: Desk) -> None:
    """A saved source in a tab, its quotes marked."""
    arabic = [card for card in desk.ask(sources.in_library) if card.language == "ar"]
    source_tabs.show(desk, arabic[0].id)


def _report(desk: Desk) -> QWidget:
    """Ctrl+E: the report with its pages."""
    desk.window.tabs.setCurrentIndex(0)
    _press(desk, Qt.Key.Key_E, CTRL)
    return _dialog(desk)


def _dark(desk: Desk) -> None:
    """The same desk in the dark theme."""
    theme.apply(application(), "dark")


def _palette(desk: Desk) -> None:
    """Ctrl+K finds commands, articles, claims and sources."""
    theme.apply(application(), "light")
    desk.window.open_palette()


STEPS: tuple[tuple[str, Callable[[Desk], QWidget | None]], ...] = (
    ("empty", _empty),
    ("import-sheet", _import),
    ("imported-with-suggestions", _imported),
    ("claims-made", _reviewed),
    ("evidence-dropped", _evidence),
    ("verdict-given", _verdict),
    ("verdict-undone", _undone),
    ("sample-library", _sample),
    ("saved-source", _source),
    ("report-preview", _report),
    ("dark-theme", _dark),
    ("palette", _palette),
)


def _reports(path: Path, out: Path) -> Iterator[Path]:
    """The report on the sample article in every format there is."""
    with open_library(path, _("Demo reviewer")) as library:
        article = max(library.ask(articles.in_library), key=lambda card: card.rated)
        for exporter in exporters():
            target = out / f"report.{exporter.format}"
            yield export(library, article.id, exporter.format, target).path


def _press(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key with the reader in focus."""
    desk.window.activateWindow()
    _wait(30)
    desk.reader.setFocus()
    QTest.keyClick(desk.reader.focusProxy() or desk.reader, key, held)
    _settle(desk)


def _settle(desk: Desk) -> None:
    """Let background work and painting come to their end."""
    until = monotonic() + PATIENCE
    QApplication.processEvents()
    while desk.tasks.running or desk.cover_soon.isActive():
        if monotonic() > until:
            raise TimeoutError(_("a step of the demo took longer than a minute"))
        _wait(20)
    _wait(50)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _dialog(desk: Desk) -> QDialog:
    return next(dialog for dialog in desk.window.findChildren(QDialog) if dialog.isVisible())


def _close_dialogs(desk: Desk) -> None:
    for dialog in desk.window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
    _settle(desk)


def _worth_telling(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, but not that the offscreen platform knows no size hints, at every window."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _raise(error: Exception) -> None:
    raise error
