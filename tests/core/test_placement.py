"""Libraries in folders that damage databases are advised against; others are left in peace."""

from pathlib import Path

import pytest

from core import placement

CLOUDS = ["Dropbox", "OneDrive - Newsroom", "Google Drive", "iCloudDrive", "Nextcloud"]


@pytest.mark.parametrize("folder", CLOUDS)
def test_a_cloud_folder_is_advised_against(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "work" / "library.touchstone"
    assert "cloud service" in placement.advice(path)


@pytest.mark.parametrize("folder", ["Documents", "dropped", "my clouds", "drive"])
def test_an_ordinary_folder_is_not(tmp_path: Path, folder: str) -> None:
    assert placement.advice(tmp_path / folder / "library.touchstone") == ""


def test_a_network_drive_is_advised_against(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    shared = str(tmp_path / "the share").replace(" ", "\\040")
    mounts.write_text(f"/dev/vda1 / ext4 rw 0 0\nserver:/s {shared} nfs4 rw 0 0\nbroken\n", encoding="utf-8")
    monkeypatch.setattr(placement, "_MOUNTS", mounts)
    assert "network drive" in placement.advice(tmp_path / "the share" / "deep" / "library.touchstone")
    assert placement.advice(tmp_path / "library.touchstone") == ""


def test_no_advice_where_no_mounts_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placement, "_MOUNTS", tmp_path / "nothing")
    assert placement.advice(tmp_path / "library.touchstone") == ""
