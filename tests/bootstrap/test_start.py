import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bootstrap import environment
from bootstrap.start import opens_window
from tests.fixtures.tracked import ROOT

MAIN = """
import json, os, sys
print(json.dumps([sys.argv[1:], os.environ.get("QT_QPA_PLATFORM"), os.getcwd(), sys.prefix]))
sys.exit(int(os.environ.get("ASKED_CODE", "0")))
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in a folder with spaces that is set up, and whose main.py tells how it was called."""
    root = tmp_path / "a check out"
    root.mkdir()
    for name in ("run.py", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, root / name)
    for folder in ("bootstrap", "core"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "main.py").write_text(MAIN, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", root / ".venv"], check=True)
    environment.write_stamp(root / ".venv", root / "requirements-dev.txt")
    return root


def start(root: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run run.py from another folder, with no display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden} | more
    command = [sys.executable, str(root / "run.py"), *arguments]
    return subprocess.run(
        command, cwd=root.parent, env=surroundings, capture_output=True, text=True, check=False
    )


def told(done: subprocess.CompletedProcess[str]) -> list[object]:
    answer: list[object] = json.loads(done.stdout)
    return answer


def test_arguments_reach_main_and_standard_output_is_its_own(checkout: Path) -> None:
    done = start(checkout, "articles", "--json", "two words", "")
    assert told(done) == [
        ["articles", "--json", "two words", ""],
        None,
        str(checkout.parent),
        str(checkout / ".venv"),
    ]
    assert done.stderr == ""


def test_the_exit_code_is_mains(checkout: Path) -> None:
    assert start(checkout, "articles", ASKED_CODE="3").returncode == 3


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_without_a_display_the_demo_runs(checkout: Path) -> None:
    done = start(checkout)
    out = str(checkout / "out" / "demo")
    assert told(done)[:2] == [["demo", "--out", out], "offscreen"]
    assert f"reports and screenshots are in {out}" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_with_a_display_the_sample_library_opens(checkout: Path) -> None:
    assert told(start(checkout, DISPLAY=":7"))[:2] == [["--sample"], None]


def test_a_failing_demo_shows_no_files(checkout: Path) -> None:
    done = start(checkout, ASKED_CODE="2", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "screenshots" not in done.stderr


def test_an_old_python_is_told_what_is_needed() -> None:
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    old = "import sys; sys.version_info = (3, 9, 2); exec(compile(sys.argv[1], 'run.py', 'exec'))"
    done = subprocess.run([sys.executable, "-c", old, source], capture_output=True, text=True)
    assert done.returncode == 1
    assert "needs Python 3.11 or newer; this is Python 3.9" in done.stderr
    compile(source, "run.py", "exec")


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        (["--sample"], True),
        (["--library", "my file"], True),
        (["--library=my file", "--sample"], True),
        (["--library", "demo.touchstone", "articles"], False),
        (["articles"], False),
        (["--help"], False),
    ],
)
def test_which_arguments_open_the_window(arguments: list[str], window: bool) -> None:
    assert opens_window(arguments) is window
