"""What was committed is there after the process was killed, and a drive that fails takes nothing away."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.library import open_library
from core.services import articles, history
from tests.fixtures.libraries import orphans, tables

ROOT = Path(__file__).resolve().parents[2]

BURST = """
import sys
from pathlib import Path
from core.library import open_library
from tests.fixtures.libraries import new_article
library = open_library(Path(sys.argv[1]), "Noor")
number = 0
while True:
    number += 1
    print(new_article(library, f"Text number {number}."), flush=True)
"""

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from core.errors import DriveFailed
from core.library import open_library
from core.services import articles
from tests.fixtures.libraries import draft, new_article
library = open_library(Path(sys.argv[1]), "Noor")
new_article(library, "There is room for this.")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = Path(sys.argv[1] + "-wal").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 50_000, size + 50_000))
try:
    library.do("Bring in", articles.bring_in, draft("There is no room for this. " * 20_000))
except DriveFailed as error:
    print(error)
print(len(library.ask(articles.in_library)))
"""


def start(program: str, path: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
@pytest.mark.parametrize("patience", [0.05, 0.2, 0.4])
def test_nothing_committed_is_missing_after_kill_9_in_a_burst(tmp_path: Path, patience: float) -> None:
    path = tmp_path / "library.touchstone"
    process = start(BURST, path)
    assert process.stdout is not None
    committed = [process.stdout.readline().strip()]
    time.sleep(patience)
    process.send_signal(signal.SIGKILL)
    committed += process.stdout.read().split()
    process.wait()
    process.stdout.close()
    with open_library(path) as library:
        present = {card.id for card in library.ask(articles.in_library)}
        assert set(committed) <= present
        assert len(present) <= len(committed) + 1
        assert library.ask(history.verify) == []
        while library.undo_label():
            library.undo()
        assert tables(path)["article"] == []
    assert orphans(path) == []


@pytest.mark.skipif(os.name == "nt", reason="needs a limit on file sizes")
def test_a_drive_that_takes_no_more_is_said_plainly_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    process = start(FULL_DISK, path)
    said, _errors = process.communicate(timeout=60)
    assert "The drive reported an error while the library was being written" in said
    assert "nothing was changed" in said
    assert said.strip().endswith("1")
    with open_library(path) as library:
        (card,) = library.ask(articles.in_library)
        assert card.title == "Rents"
        assert library.ask(history.verify) == []
