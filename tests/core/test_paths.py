"""Where things are kept."""

from pathlib import Path

import pytest

from core import paths


def test_everything_is_kept_in_the_persons_own_folders(own_home: Path) -> None:
    for folder in (paths.data_folder(), paths.config_folder()):
        assert folder.is_relative_to(own_home)
        assert folder.name == "Touchstone"
    assert paths.data_folder() != paths.config_folder()
    assert paths.default_library() == paths.data_folder() / "library.touchstone"
    assert paths.sample_library() == paths.data_folder() / "sample.touchstone"


def test_asking_for_a_path_makes_nothing(own_home: Path) -> None:
    before = sorted(own_home.rglob("*"))
    assert not paths.default_library().exists()
    assert not paths.config_folder().exists()
    assert sorted(own_home.rglob("*")) == before


def test_the_environment_may_name_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOUCHSTONE_DATA", str(tmp_path / "بيانات"))
    monkeypatch.setenv("TOUCHSTONE_CONFIG", str(tmp_path / "set up"))
    assert paths.default_library().parent == tmp_path / "بيانات"
    assert paths.config_folder() == tmp_path / "set up"


def test_the_resources_are_there() -> None:
    assert {"scales", "examples", "templates", "fonts"} <= {path.name for path in paths.RESOURCES.iterdir()}
