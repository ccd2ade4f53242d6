"""The application as it starts: a painted window before the library, the right direction, and a clean end."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.library import open_library

ROOT = Path(__file__).resolve().parents[2]

STARTED = """
import json, sys
from PySide6.QtCore import QEvent, QLocale, QObject, QTimer
import ui.app as app

happened = []

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and type(watched).__name__ == "MainWindow":
            happened.append("paint")
        return False

application = app.application()
watch = Watch()
application.installEventFilter(watch)
fill = app._fill

def filled(window, *rest):
    happened.append("core.database" in sys.modules)
    happened.append("fill")
    fill(window, *rest)
    happened.append(window.windowTitle())
    QTimer.singleShot(600, window.close)

app._fill = filled
from core.i18n import set_language
from pathlib import Path
set_language(sys.argv[2])
code = app.run(Path(sys.argv[1]))
print(json.dumps([code, application.layoutDirection().name, QLocale().name(), happened]))
"""


def started(library: Path, language: str = "en") -> tuple[int, str, str, list[object]]:
    """Exit code, direction, locale, and what happened in order, of a start in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(library), language],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    code, direction, locale, happened = json.loads(done.stdout)
    return code, direction, locale, happened


def test_the_window_is_painted_before_anything_heavy_begins(tmp_path):
    code, _direction, _locale, happened = started(tmp_path / "new.touchstone")
    assert code == 0
    assert happened[0] == "paint"
    before = happened[: happened.index("fill")]
    assert False in before, "the database was imported before the first paint"
    assert happened.count("fill") == 1
    open_library(tmp_path / "new.touchstone", "Noor").close()


@pytest.mark.parametrize(("language", "direction"), [("en", "LeftToRight"), ("ar", "RightToLeft")])
def test_the_window_follows_the_language_in_its_direction(tmp_path, language, direction):
    assert started(tmp_path / "new.touchstone", language)[1] == direction
