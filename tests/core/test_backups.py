"""Backups: made while the library is in use, checked, complete; restoring loses nothing."""

import os
import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core import backups, database
from core.database import SCHEMA
from core.errors import DiskFull, LibraryBusy, LibraryDamaged, LibraryNewer, UserError
from core.library import Library, open_library, open_read_only
from core.services import articles, checkup, history
from tests.core.rich import fill
from tests.fixtures.libraries import new_article, tables

ROOT = Path(__file__).resolve().parents[2]
FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from core import backups, database
from core.errors import DiskFull
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
for act in (lambda p: backups.make(p), lambda p: backups.restore(p, Path(sys.argv[2]))):
    try:
        act(Path(sys.argv[1]))
        print("no error")
    except DiskFull as error:
        print(error)
"""

KILLED = """
import os, sys
from pathlib import Path
from core import backups
from core.library import open_library
from tests.fixtures.libraries import new_article
path, backup = map(Path, sys.argv[1:])
real = Path.replace
def replace(self, target):
    if self.suffix == ".restoring":
        os._exit(9)
    return real(self, target)
Path.replace = replace
if backup.exists():
    backups.restore(path, backup)
new_article(open_library(path), "Written last.")
os._exit(8)
"""


def killed(path: Path, backup: Path) -> int:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", KILLED, str(path), str(backup)]
    return subprocess.run(command, cwd=ROOT, env=env, timeout=60, check=False).returncode


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith((".lock", "-shm", "-wal")))


def test_a_backup_made_while_the_library_is_open_has_every_row(library: Library) -> None:
    fill(library)
    made = backups.make(library.path)
    assert made.parent == library.path.parent / "backups"
    assert tables(made) == tables(library.path)
    with open_library(made) as copy:
        assert copy.ask(checkup.problems) == []
        assert copy.undo_label() == library.undo_label()


def test_a_backup_made_while_somebody_writes_is_one_state(library: Library) -> None:
    stop, written = threading.Event(), []

    def write() -> None:
        while not stop.is_set():
            written.append(new_article(library, f"Text {len(written)}."))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [backups.make(library.path) for _n in range(3)]
    finally:
        stop.set()
        writer.join()
    for path in made:
        with open_read_only(path) as copy:
            assert copy.ask(checkup.problems) == []
            assert {card.id for card in copy.ask(articles.in_library)} <= set(written)


def test_backups_of_one_second_have_names_of_their_own(library: Library, tmp_path: Path) -> None:
    at = datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)
    for _n in range(3):
        backups.make(library.path, tmp_path / "safe", at)
    stem = "test-20260504T030201Z"
    assert names(tmp_path / "safe") == [
        f"{stem}-2.touchstone",
        f"{stem}-3.touchstone",
        f"{stem}.touchstone",
    ]


def test_a_damaged_library_makes_no_backup_and_leaves_nothing_unfinished(tmp_path: Path) -> None:
    path = tmp_path / "hit.touchstone"
    with open_library(path) as library:
        for n in range(30):
            new_article(library, f"Text {n}. " * 200)
    hit(path)
    with pytest.raises(LibraryDamaged):
        backups.make(path)
    assert names(tmp_path / "backups") == []


def hit(path: Path) -> None:
    """Damage a page in the middle of the file, as a failing disk would."""
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 3 * 4096] = b"\xff" * 3 * 4096
    path.write_bytes(data)


def test_what_is_no_library_is_not_backed_up(tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear", encoding="utf-8")
    for path in (other, tmp_path / "nothing.touchstone"):
        with pytest.raises(UserError, match="no library at"):
            backups.make(path)
    assert not (tmp_path / "backups").exists()


def test_a_folder_that_is_a_file_is_said_plainly(library: Library, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(DiskFull, match="could not be written"):
        backups.make(library.path, tmp_path / "taken")
    with pytest.raises(DiskFull, match="could not be written"):
        backups.make(library.path, tmp_path / "taken" / "deeper")


def test_restoring_saves_the_present_first(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        new_article(library, "First.")
        backup = backups.make(path)
        then = tables(path)
        new_article(library, "Second.")
        later = tables(path)
    saved = backups.restore(path, backup)
    assert saved is not None
    assert tables(path) == then
    assert tables(saved) == later
    with open_library(path) as library:
        assert library.ask(history.verify) == []
        assert [card.title for card in library.ask(articles.in_library)] == ["Rents"]
    assert names(tmp_path) == ["backups", "library.touchstone"]
    backups.restore(path, saved)
    assert tables(path) == later


def test_a_restore_that_is_killed_before_its_last_step_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        new_article(library)
        backup = backups.make(path)
    assert killed(path, tmp_path / "none") == 8
    assert Path(f"{path}-wal").stat().st_size > 0
    assert killed(path, backup) == 9
    with open_library(path) as library:
        assert len(library.ask(articles.in_library)) == 2


def test_a_present_state_that_cannot_be_saved_stops_the_restore(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        new_article(library)
        backup = backups.make(path, tmp_path / "safe")
    before = path.read_bytes()
    (tmp_path / "backups").write_text("taken", encoding="utf-8")
    with pytest.raises(DiskFull, match=r"present state could not be saved .* nothing was restored"):
        backups.restore(path, backup)
    assert path.read_bytes() == before


def test_restoring_where_there_is_no_library_yet(tmp_path: Path) -> None:
    with open_library(tmp_path / "a.touchstone") as library:
        new_article(library)
        backup = backups.make(library.path, tmp_path / "safe")
        state = tables(library.path)
    assert backups.restore(tmp_path / "new" / "b.touchstone", backup) is None
    assert tables(tmp_path / "new" / "b.touchstone") == state


def test_what_is_no_backup_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        new_article(library)
    before = path.read_bytes()
    wrong = tmp_path / "photo.jpg"
    wrong.write_bytes(b"\xff\xd8\xff" * 50)
    empty = tmp_path / "empty.touchstone"
    empty.touch()
    for other in (wrong, empty, tmp_path / "nowhere", tmp_path):
        with pytest.raises(UserError, match="is not a backup of a Touchstone library"):
            backups.restore(path, other)
    assert path.read_bytes() == before
    assert "backups" not in names(tmp_path)


def test_a_damaged_or_newer_backup_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        for n in range(30):
            new_article(library, f"Text {n}. " * 200)
        damaged = backups.make(path, tmp_path / "safe")
        newer = backups.make(path, tmp_path / "safe")
    hit(damaged)
    connection = sqlite3.connect(newer)
    connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryDamaged):
        backups.restore(path, damaged)
    with pytest.raises(LibraryNewer):
        backups.restore(path, newer)
    assert path.read_bytes() == before
    assert [name for name in names(tmp_path) if "restoring" in name] == []


def test_a_library_of_an_older_version_is_backed_up_and_restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        new_article(library)
    state = tables(path)
    monkeypatch.setattr(database, "SCHEMA", SCHEMA + 1)
    backup = backups.make(path)
    with open_library(path) as library:
        new_article(library, "Written with the new version.")
    backups.restore(path, backup)
    assert tables(path) == state
    with open_library(path) as library:
        assert len(library.ask(articles.in_library)) == 1


def test_a_damaged_library_can_be_replaced_and_is_kept_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        for n in range(30):
            new_article(library, f"Text {n}. " * 200)
        backup = backups.make(path, tmp_path / "safe")
        state = tables(path)
    hit(path)
    wreck = path.read_bytes()
    saved = backups.restore(path, backup)
    assert saved is not None
    assert saved.read_bytes() == wreck
    assert tables(path) == state


def test_an_open_library_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        new_article(library)
        backup = backups.make(path)
        with pytest.raises(LibraryBusy, match="open in another window"):
            backups.restore(path, backup)
        new_article(library, "Still at work.")
    assert names(tmp_path / "backups") == [backup.name]


@pytest.mark.skipif(os.name == "nt", reason="needs a limit on file sizes")
def test_a_full_disk_is_said_plainly_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        new_article(library, "A long text. " * 20_000)
        backup = backups.make(path, tmp_path / "safe")
        new_article(library, "Another one.")
    state = tables(path)
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path), str(backup)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
    )
    backing_up, restoring = done.stdout.splitlines()
    assert "The backup could not be written" in backing_up
    assert "could not be put in place" in restoring
    assert "left as it is" in restoring
    assert tables(path) == state
    assert names(tmp_path / "backups") == []
    assert names(tmp_path) == ["backups", "library.touchstone", "safe"]
