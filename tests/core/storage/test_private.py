"""What Touchstone makes is for its owner alone, and what was there keeps its rights."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import backups
from core.library import open_library
from core.storage import private
from tests.fixtures.libraries import new_article

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")


@pytest.fixture(autouse=True)
def _generous() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_library_its_log_its_lock_and_its_backups_are_private(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deeper" / "library.touchstone"
    with open_library(path) as library:
        new_article(library)
        backup = backups.make(path)
        new_article(library, "Since.")
        files = [Path(f"{path}{end}") for end in ("", "-wal", "-shm", ".lock")]
        assert {file.name: oct(rights(file)) for file in files} == {file.name: "0o600" for file in files}
    saved = backups.restore(path, backup)
    assert saved is not None
    assert [rights(file) for file in (path, backup, saved)] == [0o600] * 3
    folders = (path.parent, path.parent.parent, backup.parent)
    assert [rights(folder) for folder in folders] == [0o700] * 3


def test_a_damaged_library_is_put_aside_privately(tmp_path: Path) -> None:
    path = tmp_path / "library.touchstone"
    with open_library(path) as library:
        new_article(library, "A text. " * 3000)
        backup = backups.make(path)
    path.chmod(0o644)
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    saved = backups.restore(path, backup)
    assert saved is not None
    assert saved.name.startswith("damaged-")
    assert rights(saved) == 0o600


def test_what_is_there_keeps_its_rights_and_its_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir(mode=0o755)
    kept = folder / "kept"
    kept.write_bytes(b"here")
    kept.chmod(0o644)
    private.folder(folder)
    private.file(kept)
    assert (rights(folder), rights(kept), kept.read_bytes()) == (0o755, 0o644, b"here")
