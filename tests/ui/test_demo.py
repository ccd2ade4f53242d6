"""The demo: pictures of every step, the report in every format, and the library, without a display."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from core.library import open_read_only
from core.plugins.registry import exporters
from core.services import articles
from ui.demo import SIZE, STEPS

ROOT = Path(__file__).resolve().parents[2]


def demo(*words: str) -> "subprocess.CompletedProcess[str]":
    """Run the demo in a process of its own."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "demo", *words],
        capture_output=True,
        text=True,
        timeout=110,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )


def test_it_makes_pictures_reports_and_the_library(tmp_path):
    done = demo("--out", str(tmp_path / "out"), "--json")
    assert done.returncode == 0, done.stderr
    files = [Path(name) for name in json.loads(done.stdout)["files"]]
    pictures = [path for path in files if path.suffix == ".png"]
    reports = [path for path in files if path.stem == "report"]
    assert len(pictures) == len(STEPS) == 12
    assert {path.suffix[1:] for path in reports} == {one.format for one in exporters()}
    assert len(reports) == 7
    assert all(path.stat().st_size > 500 for path in files)
    images = [QImage(str(path)) for path in pictures]
    assert not any(image.isNull() for image in images)
    assert images[0].width() == SIZE[0]
    assert len({path.read_bytes() for path in pictures}) == 12
    with open_read_only(tmp_path / "out" / "demo.touchstone") as library:
        cards = library.ask(articles.in_library)
        assert len(cards) == 2
        assert max(card.rated for card in cards) >= 3


@pytest.mark.parametrize("words", [("--out",), ()])
def test_without_a_folder_it_is_wrong_usage(words):
    assert demo(*words).returncode == 2


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    done = demo("--out", str(tmp_path / "file" / "out"))
    assert done.returncode == 1
    assert "could not write" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_library_that_cannot_be_replaced_is_told(tmp_path):
    (tmp_path / "demo.touchstone").mkdir()
    done = demo("--out", str(tmp_path))
    assert done.returncode == 1
    assert "could not write" in done.stderr
    assert "Traceback" not in done.stderr
