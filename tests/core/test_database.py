"""Opening a library: ours, somebody else's, a newer one, one that cannot be written."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from core import database as databases
from core.database import SCHEMA, open_for_writing
from core.errors import LibraryBusy, LibraryDamaged, LibraryNewer, LibraryReadOnly
from core.library import Library, open_library, open_read_only
from core.models import Person
from core.services import articles, people, scales
from tests.fixtures.libraries import draft, new_article, tables
from tests.fixtures.plain_user import as_plain_user

ROOT = Path(__file__).resolve().parents[2]
KILLED = """
import os, sys
from pathlib import Path
from core import database
from core.library import open_library
from core.migrations import running
from core.storage import files, triggers
module, name, after = {
    "before the tables": (running, "upgrade", False),
    "after the tables": (running, "upgrade", True),
    "before the mark": (files, "mark", False),
    "after the mark": (files, "mark", True),
    "before the triggers": (triggers, "install", False),
    "after the triggers": (triggers, "install", True),
}[sys.argv[2]]
real = getattr(module, name)
def end(*facts):
    if after:
        real(*facts)
    os._exit(9)
setattr(module, name, end)
open_library(Path(sys.argv[1]))
"""


@pytest.mark.parametrize(
    "point",
    [f"{when} the {what}" for what in ("tables", "mark", "triggers") for when in ("before", "after")],
)
def test_a_library_whose_making_was_killed_opens_the_next_time(tmp_path: Path, point: str) -> None:
    path = tmp_path / "library.touchstone"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), point], cwd=ROOT, env=env, timeout=60, check=False
    )
    assert killed.returncode == 9
    with open_library(path) as library:
        assert library.ask(scales.in_library)
        assert len(library.ask(articles.in_library)) == 0
        new_article(library)


def test_a_copy_from_before_a_new_version_is_whole_and_never_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        new_article(library)
    earlier = tmp_path / f"library.before-{SCHEMA + 1}.touchstone"
    earlier.write_bytes(b"kept from an earlier attempt")
    state = tables(path)
    monkeypatch.setattr(databases, "SCHEMA", SCHEMA + 1)
    open_library(path).close()
    assert earlier.read_bytes() == b"kept from an earlier attempt"
    assert tables(tmp_path / f"library.before-{SCHEMA + 1}-2.touchstone") == state
    assert list(tmp_path.glob("*.unfinished*")) == []


def test_a_new_library_has_the_scales_that_come_with_touchstone(library: Library) -> None:
    assert next(card.name for card in library.ask(scales.in_library)) == "Evidence labels (AVeriTeC)"
    assert library.undo_label() == ""


def test_a_file_that_is_no_library_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "holiday.touchstone"
    path.write_bytes(b"\x89PNG not a library" * 100)
    with pytest.raises(LibraryDamaged, match="not a Touchstone library"):
        open_library(path)
    assert path.read_bytes() == b"\x89PNG not a library" * 100


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.commit()
    other.close()
    with pytest.raises(LibraryDamaged, match="not a Touchstone library"):
        open_library(path)


def test_a_newer_library_is_refused_politely_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "newer.touchstone"
    open_library(path).close()
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    newer.close()
    before = path.read_bytes()
    for opening in (open_library, open_read_only):
        with pytest.raises(LibraryNewer, match="newer version of Touchstone"):
            opening(path)
    assert path.read_bytes() == before


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs a list of open files")
def test_a_refused_library_is_not_kept_open(tmp_path: Path) -> None:
    path = tmp_path / "newer.touchstone"
    open_library(path).close()
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    newer.close()
    with pytest.raises(LibraryNewer):
        open_read_only(path)
    held = [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
    assert [name for name in held if name.startswith(str(path))] == []


def test_a_damaged_library_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "hit.touchstone"
    with open_library(path) as library:
        new_article(library)
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(LibraryDamaged, match="damaged"), open_library(path) as library:
        library.ask(articles.in_library)


def test_a_second_opening_says_the_library_is_open(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as first:
        article = new_article(first)
        with pytest.raises(LibraryBusy, match="open in another window"):
            open_library(path)
        with open_read_only(path) as second:
            assert [card.id for card in second.ask(articles.in_library)] == [article]
            with pytest.raises(LibraryReadOnly, match="reading only"):
                second.do("Bring in", articles.bring_in, draft())
    open_library(path).close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such folder rights")
def test_a_read_only_folder_is_read_and_never_written(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    path = folder / "library.touchstone"
    with open_library(path) as library:
        new_article(library)
    (folder / "library.touchstone.lock").unlink(missing_ok=True)
    before = path.read_bytes()

    def look() -> None:
        path.chmod(stat.S_IRUSR)
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
        with pytest.raises(LibraryReadOnly, match="may not write"):
            open_library(path)
        with open_read_only(path) as library:
            assert len(library.ask(articles.in_library)) == 1
            with pytest.raises(LibraryReadOnly, match="reading only"):
                library.do("Bring in", articles.bring_in, draft())

    assert as_plain_user(look, folder)
    folder.chmod(stat.S_IRWXU)
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such folder rights")
@pytest.mark.parametrize("checkpointed", [True, False])
def test_a_read_only_folder_with_a_log_shows_the_newest_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, checkpointed: bool
) -> None:
    """As a copy on a stick, or the folder of somebody whose computer stopped."""
    path = tmp_path / "library.touchstone"
    folder = tmp_path / "archive"
    folder.mkdir()
    with open_library(path) as library:
        new_article(library)
        if checkpointed:
            other = sqlite3.connect(path)
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            other.close()
        new_article(library, "Written last.")
        for end in ("", "-wal"):
            shutil.copy(f"{path}{end}", folder)
    private = tmp_path / "private"
    private.mkdir(mode=0o777)
    private.chmod(0o777)
    monkeypatch.setattr(tempfile, "tempdir", str(private))

    def look() -> None:
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
        with open_read_only(folder / path.name) as library:
            assert library.path == folder / path.name
            assert len(library.ask(articles.in_library)) == 2
            (copy,) = private.iterdir()
            assert stat.S_IMODE(copy.stat().st_mode) == 0o700
        assert list(private.iterdir()) == []

    assert as_plain_user(look, folder)
    folder.chmod(stat.S_IRWXU)
    assert sorted(file.name for file in folder.iterdir()) == [path.name, f"{path.name}-wal"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file rights")
def test_a_library_of_somebody_else_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    open_library(path).close()
    Path(f"{path}-wal").write_bytes(b"\x00" * 64)

    def look() -> None:
        path.chmod(0)
        with pytest.raises(LibraryReadOnly, match="may not read the library"):
            open_read_only(path)

    assert as_plain_user(look, tmp_path)


def test_a_library_that_is_not_there_cannot_be_opened_for_reading(tmp_path: Path) -> None:
    with pytest.raises(LibraryReadOnly, match="no library at"):
        open_read_only(tmp_path / "nothing.touchstone")


def test_rows_are_changed_only_inside_an_operation(tmp_path: Path) -> None:
    database = open_for_writing(tmp_path / "library.touchstone")

    def add_somebody() -> None:
        with database.writing() as session:
            session.add(Person(name="Nobody"))

    with pytest.raises(IntegrityError, match="outside an operation"):
        add_somebody()
    database.close()


def test_a_change_inside_a_change_is_a_bug(library: Library) -> None:
    def nested(session: Session) -> None:
        library.do("Inner", people.named, "Somebody")

    with pytest.raises(RuntimeError, match="inside a change"):
        library.do("Outer", nested)


def test_verdicts_are_append_only(library: Library) -> None:
    from core.services import claims, verdicts
    from core.text.spans import Span

    article = new_article(library)
    claim = library.do("New claim", claims.create, article, [Span(0, 9)])
    rating = library.ask(scales.in_library)[0].ratings[0]
    library.do("Rate", verdicts.rate, claim, rating.id)

    def rewrite(session: Session) -> None:
        session.execute(text("UPDATE verdict SET rationale = 'never said'"))

    with pytest.raises(IntegrityError, match="append-only"):
        library.do("Rewrite", rewrite)


def test_reading_never_writes(library: Library) -> None:
    before = tables(library.path)

    def sneaky(session: Session) -> None:
        session.execute(text("DELETE FROM scale"))

    with pytest.raises(LibraryReadOnly):
        library.ask(sneaky)
    assert tables(library.path) == before
