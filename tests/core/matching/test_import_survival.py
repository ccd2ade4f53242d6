"""An import that is killed, or meets a full, damaged or forbidden file, says so and loses nothing."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import DiskFull, LibraryDamaged, LibraryReadOnly, UserError
from core.library import Library, open_library, open_read_only
from core.matching import importing
from core.matching.holding import holdings
from core.services import collections, history
from core.storage import checks, imports
from tests.core.matching.dumps import ROOT, found, imported, kept, line
from tests.fixtures.plain_user import as_plain_user

KILLED = """
import sys
from pathlib import Path
from core.library import open_library
from core.matching import importing
from core.progress import Silent
importing.CHUNK = 200
class Telling(Silent):
    def report(self, done, total, note=""):
        print(done, flush=True)
importing._CHECKED = 100
library = open_library(Path(sys.argv[1]), "Noor")
importing.import_file(library, Path(sys.argv[2]), Telling())
print("done", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
@pytest.mark.parametrize("reports", [3, 20, 60])
def test_kill_9_in_the_middle_loses_nothing_and_it_goes_on(tmp_path: Path, reports: int) -> None:
    path, dump = tmp_path / "library.touchstone", tmp_path / "dump.jsonl"
    dump.write_text("".join(map(line, range(20_000))), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path), str(dump)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    for _report in range(reports):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    told = process.stdout.read()
    process.wait()
    process.stdout.close()
    assert b"done" not in told
    with open_library(path, "Noor") as library:
        assert library.ask(collections.in_library) == []
        before = sum(imports.counts(checks.path_beside(path)).values())
        assert before < 20_000
        done = imported(library, dump)
        assert done.resumed is bool(before)
        assert done.imported == 20_000
        assert len({ref for _collection, ref, _claim in kept(library)}) == 20_000
        with checks.reading(checks.path_beside(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert "19999" in found(library, "number 19999")
        assert library.ask(history.verify) == []


def test_a_file_whose_maker_was_killed_at_once_is_taken_for_empty(library: Library, dump: Path) -> None:
    checks.path_beside(library.path).touch()
    assert holdings(library).holdings == ()
    assert imported(library, dump).imported == 90


def test_killed_between_the_last_row_and_the_library(
    library: Library, dump: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(importing, "_shown", lambda *_given: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            imported(library, dump)
    assert library.ask(collections.in_library) == []
    assert [one.paused for one in holdings(library).holdings] == [True]
    assert imported(library, dump).imported == 90
    assert len(library.ask(collections.in_library)) == 1
    library.undo()
    assert holdings(library).holdings == ()
    assert holdings(library).unused_rows == 90


FULL = """
import resource, signal, sys
from pathlib import Path
from core.errors import DriveFailed
from core.library import open_library
from core.matching import importing
from core.progress import Silent
importing.CHUNK = 1000
library = open_library(Path(sys.argv[1]), "Noor")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
try:
    importing.import_file(library, Path(sys.argv[2]), Silent())
except DriveFailed as error:
    print(error)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs a limit on file sizes")
def test_a_drive_that_takes_no_more_is_said_plainly_and_it_goes_on_later(tmp_path: Path) -> None:
    path, dump = tmp_path / "library.touchstone", tmp_path / "dump.jsonl"
    dump.write_text("".join(map(line, range(10_000))), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(dump)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
    )
    assert "The disk could not take the fact-checks" in run.stdout, run.stderr
    assert "What was imported so far is kept" in run.stdout
    with open_library(path, "Noor") as library:
        done = imported(library, dump)
        assert done.resumed
        assert done.imported == 10_000


def test_a_full_disk_is_said_plainly(library: Library, dump: Path) -> None:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    with (
        pytest.raises(DiskFull, match="What was imported so far is kept"),
        imports.in_words(checks.path_beside(library.path)),
    ):
        raise error


def test_a_library_open_for_reading_only_says_so(library: Library, dump: Path) -> None:
    with open_read_only(library.path) as looking, pytest.raises(LibraryReadOnly, match="reading only"):
        imported(looking, dump)


def test_a_damaged_file_beside_the_library_is_said_and_left_alone(library: Library, dump: Path) -> None:
    side = checks.path_beside(library.path)
    side.write_bytes(b"no database at all " * 1000)
    with pytest.raises(LibraryDamaged, match="your own work is in another file"):
        imported(library, dump)
    assert side.read_bytes().startswith(b"no database")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file rights")
def test_a_file_that_may_not_be_read_or_written_is_said(tmp_path: Path, dump: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    copy = folder / "dump.jsonl"
    copy.write_bytes(dump.read_bytes())

    def look() -> None:
        with open_library(folder / "library.touchstone") as library:
            side = checks.path_beside(library.path)
            side.touch()
            side.chmod(stat.S_IRUSR)
            with pytest.raises(LibraryReadOnly, match="may not write"):
                imported(library, copy)
            copy.chmod(0)
            with pytest.raises(UserError, match="may not read"):
                imported(library, copy)

    assert as_plain_user(look, folder)
