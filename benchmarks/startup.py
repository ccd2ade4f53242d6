"""Measure a cold start: from the beginning of the process to the painted window, and to the filled desk.

Run from the repository root: ``python -m benchmarks.startup [RUNS]``. Every run is a process of its own on a
library that does not exist yet, drawn in memory; production code is not changed: the driver below times its
parts from outside and an event filter sees the first paint.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = (
    "interpreter",
    "Qt imported",
    "our imports",
    "QApplication, fonts, theme",
    "window built",
    "first paint",
    "heavy imports",
    "library open",
    "desk filled",
)

DRIVER = """
import sys, time
marks = {"interpreter": time.time()}
def mark(name):
    marks.setdefault(name, time.time())
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
mark("Qt imported")
import main, ui.app
from pathlib import Path
mark("our imports")
from PySide6.QtCore import QEvent, QObject, QTimer
class Paint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            mark("first paint")
        return False
paint = Paint()
def timed(module, name, before="", after=""):
    act = getattr(module, name)
    def wrapped(*args, **kwargs):
        before and mark(before)
        answer = act(*args, **kwargs)
        after and mark(after)
        return answer
    setattr(module, name, wrapped)
built = ui.app.MainWindow
def window(*args):
    mark("QApplication, fonts, theme")
    made = built(*args)
    made.installEventFilter(paint)
    mark("window built")
    return made
ui.app.MainWindow = window
fill = ui.app._fill
def filled(shown, *rest):
    import ui.opening
    mark("heavy imports")
    timed(ui.opening, "open_library", after="library open")
    fill(shown, *rest)
    mark("desk filled")
    QTimer.singleShot(0, shown.close)
ui.app._fill = filled
code = main.main(sys.argv[1:])
import json
print(json.dumps(marks))
sys.exit(code)
"""


def one_run() -> dict[str, float]:
    """Seconds from the start of a fresh process to the end of each part."""
    with tempfile.TemporaryDirectory() as folder:
        surroundings = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "TOUCHSTONE_CONFIG": f"{folder}/config",
            "TOUCHSTONE_DATA": f"{folder}/data",
        }
        begun = time.time()
        done = subprocess.run(
            [sys.executable, "-c", DRIVER, "--library", f"{folder}/new.touchstone"],
            cwd=ROOT,
            env=surroundings,
            capture_output=True,
            text=True,
            check=True,
        )
    marks: dict[str, float] = json.loads(done.stdout)
    return {name: at - begun for name, at in marks.items()}


def report(runs: list[dict[str, float]]) -> str:
    """A table of medians: when each part had come to its end, and how long it took."""
    medians = {name: statistics.median(run[name] for run in runs) for name in PARTS}
    lines, before = [], 0.0
    for name, at in sorted(medians.items(), key=lambda item: item[1]):
        lines.append(f"{name:28} {at * 1000:7.0f} ms   (+{(at - before) * 1000:.0f})")
        before = at
    first = [run["first paint"] for run in runs]
    lines.append(f"first paint: median {statistics.median(first):.2f} s, worst {max(first):.2f} s")
    return "\n".join(lines)


def machine() -> str:
    """The processor, the system and the commit that was measured."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        cpu = lines[0].partition(":")[2].strip() if lines else cpu
    return (
        f"{cpu}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, commit {commit.stdout.strip() or 'unknown'}"
    )


def main(count: int) -> None:
    """Warm the disk's cache with one run, then measure."""
    one_run()
    runs = [one_run() for _run in range(count)]
    print(f"{machine()}\n{count} runs, medians since the start of the process")
    print(report(runs))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
