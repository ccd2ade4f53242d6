"""A report is written whole or not at all, and a refusal is said in plain words."""

import os
import resource
import signal
from pathlib import Path

import pytest

from core.errors import UserError
from core.plugins.exporters.writing import Rendered, write_whole
from tests.fixtures.plain_user import as_plain_user

PAGE = Rendered(b"new" * 100_000, ("Something was given up.",))


def refused(path: Path, word: str) -> None:
    with pytest.raises(UserError, match=word):
        write_whole(PAGE, path)


def test_warnings_come_through(tmp_path: Path) -> None:
    assert write_whole(PAGE, tmp_path / "report.html").warnings == PAGE.warnings


def test_a_folder_with_the_name_of_the_report_stays(tmp_path: Path) -> None:
    folder = tmp_path / "report.html"
    folder.mkdir()
    refused(folder, "is a folder")
    assert list(tmp_path.iterdir()) == [folder]
    assert list(folder.iterdir()) == []


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    refused(tmp_path / "file" / "report.html", "does not exist")


def test_a_name_too_long(tmp_path: Path) -> None:
    refused(tmp_path / ("n" * 300), "too long")
    assert list(tmp_path.iterdir()) == []


def test_a_name_no_disk_takes(tmp_path: Path) -> None:
    refused(tmp_path / "a\0b", "another name")


def test_the_longest_name_that_fits_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250 + ".html")
    write_whole(PAGE, path)
    assert path.read_bytes() == PAGE.data


def test_a_read_only_folder_keeps_the_old_report(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "report.html").write_bytes(b"old")

    def act() -> None:
        folder.chmod(0o500)
        refused(folder / "report.html", "may not write")

    assert as_plain_user(act, folder)
    folder.chmod(0o700)
    assert [each.read_bytes() for each in folder.iterdir()] == [b"old"]


def test_no_room_left_keeps_the_old_report(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(b"old")
    kept = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, kept[1]))
    try:
        refused(path, "no room left")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, kept)
        signal.signal(signal.SIGXFSZ, handler)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.html", tmp_path / "link.html"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(PAGE, link)
    assert link.is_symlink()
    assert target.read_bytes() == PAGE.data


def test_a_new_report_has_the_permissions_of_other_new_files(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(PAGE, tmp_path / "report.html")
    finally:
        os.umask(before)
    assert (tmp_path / "report.html").stat().st_mode & 0o777 == 0o644
