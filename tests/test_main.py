"""The program as it is started: its arguments, its commands, its exit codes, and the window it opens."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from core.library import open_library
from tests.fixtures.libraries import new_article

ROOT = Path(main.__file__).resolve().parent


def start(*words: str) -> "subprocess.CompletedProcess[str]":
    """Run main.py in a process of its own and wait for its end."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words],
        capture_output=True,
        text=True,
        timeout=100,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )


@pytest.mark.parametrize(
    ("words", "command", "library"),
    [
        ([], "", None),
        (["--library", "a b.touchstone"], "", Path("a b.touchstone")),
        (["--library=a.touchstone"], "", Path("a.touchstone")),
        (["--sample"], "", None),
        (["--library", "demo", "articles"], "articles", Path("demo")),
        (["demo", "--out", "x"], "demo", None),
        (["-h"], "-h", None),
    ],
)
def test_the_words_are_told_apart(words, command, library):
    assert main._command(words) == command
    assert main._library(words) == library


@pytest.mark.parametrize(
    ("words", "opened"),
    [
        (["--library", "x.touchstone"], (Path("x.touchstone"), False)),
        (["--library=x.touchstone"], (Path("x.touchstone"), False)),
        (["--sample"], (None, True)),
        ([], (None, False)),
    ],
)
def test_without_a_command_the_window_opens(monkeypatch, words, opened):
    seen = []

    def window(library: Path | None, *, sample: bool) -> int:
        seen.append((library, sample))
        return 0

    monkeypatch.setattr("ui.app.run", window)
    assert main.main(words) == 0
    assert seen == [opened]


def test_an_unknown_command_is_wrong_usage():
    done = start("fly")
    assert done.returncode == 2
    assert "fly" in done.stderr
    assert "Traceback" not in done.stderr


def test_library_without_a_path_is_wrong_usage():
    done = start("--library")
    assert done.returncode == 2
    assert "--library" in done.stderr


def test_help_is_given_without_a_window():
    done = start("-h")
    assert done.returncode == 0
    for word in ("articles", "claim", "report", "--library"):
        assert word in done.stdout


def test_a_command_works_on_the_library_named(tmp_path):
    path = tmp_path / "named.touchstone"
    with open_library(path, "Noor") as library:
        new_article(library, title="Rents of 2019")
    done = start("--library", str(path), "--json", "articles")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["title"] == "Rents of 2019"


@pytest.mark.parametrize("form", ["--library {}", "--library={}"])
def test_the_window_opens_the_library_named_and_leaves_it_well(tmp_path, form):
    path = tmp_path / "named.touchstone"
    driver = (
        "import sys, runpy; from PySide6.QtCore import QTimer; import ui.app as app; "
        "fill = app._fill; "
        "app._fill = lambda window, *rest: (fill(window, *rest), print(window.windowTitle()), "
        "QTimer.singleShot(0, window.close)); "
        "import main; sys.exit(main.main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", driver, *form.format(path).split(" ")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "named" in done.stdout
    assert path.exists()
    open_library(path, "Noor").close()


def test_the_demo_needs_no_display_and_takes_json_before_it_too(tmp_path):
    alone = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    made = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--json", "demo", "--out", str(tmp_path / "made")],
        capture_output=True,
        text=True,
        timeout=100,
        env=alone,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    assert str(tmp_path / "made" / "report.pdf") in json.loads(made.stdout)["files"]
