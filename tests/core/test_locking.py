"""One program at a time works in a library, by whatever name it is reached."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from core import locking
from core.errors import LibraryBusy, LibraryReadOnly
from core.library import Library, open_library

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import sys, time
from pathlib import Path
from core.library import open_library
library = open_library(Path(sys.argv[1]), "Noor")
print("open", flush=True)
time.sleep(60)
"""


def test_a_lock_is_held_until_it_is_released(tmp_path: Path) -> None:
    path = tmp_path / "new" / "library.touchstone"
    held = locking.lock(path)
    with pytest.raises(LibraryBusy, match=r"library\.touchstone is open in another window of Touchstone"):
        locking.lock(path)
    held.release()
    locking.lock(path).release()


def test_a_library_opened_in_one_thread_is_closed_in_another(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    opened: list[Library] = []
    worker = threading.Thread(target=lambda: opened.append(open_library(path)))
    worker.start()
    worker.join()
    opened[0].close()
    with open_library(path) as again:
        assert not again.read_only


@pytest.mark.skipif(os.name == "nt", reason="Windows allows links to administrators only")
def test_a_link_to_a_library_is_the_same_library(tmp_path: Path) -> None:
    (tmp_path / "link.touchstone").symlink_to(tmp_path / "library.touchstone")
    with open_library(tmp_path / "library.touchstone"), pytest.raises(LibraryBusy):
        open_library(tmp_path / "link.touchstone")


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(LibraryReadOnly, match="may not write in the folder"):
        locking.lock(tmp_path / "file" / "library.touchstone")


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_a_killed_program_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    with pytest.raises(LibraryBusy):
        open_library(path)
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    holder.stdout.close()
    open_library(path).close()
