"""Settings: kept whole, understood in part, never in the way."""

import json
import os
import stat
from pathlib import Path

import pytest

from core.paths import config_folder
from core.settings import Settings, load, save
from tests.fixtures.plain_user import as_plain_user

ALL = Settings(
    reviewer="نور",
    theme="dark",
    language="ar",
    single_letter_keys=False,
    scale_key="plain",
    keys={"claim.new": "Ctrl+J"},
    window={"geometry": "AAAA"},
    report_format="pdf",
    report_folder="/somewhere",
    suggestion_strength="strong",
)


def store(content: bytes) -> Path:
    config_folder().mkdir(parents=True, exist_ok=True)
    path = config_folder() / "settings.json"
    path.write_bytes(content)
    return path


def test_what_is_saved_is_loaded() -> None:
    save(ALL)
    assert load() == ALL
    assert [path.name for path in config_folder().iterdir()] == ["settings.json"]


def test_without_a_file_the_usual_ones_hold_and_a_script_may_name_the_person(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert load() == Settings()
    monkeypatch.setenv("TOUCHSTONE_PERSON", "Night desk")
    assert load() == Settings(reviewer="Night desk")


def test_the_folder_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOUCHSTONE_CONFIG", str(tmp_path / "mine"))
    save(ALL)
    assert (tmp_path / "mine" / "settings.json").exists()
    assert load() == ALL


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"7", b"\xff\xfe\x00", b'"text"'])
def test_a_file_that_makes_no_sense_is_passed_over_and_left(content: bytes) -> None:
    path = store(content)
    assert load() == Settings()
    assert path.read_bytes() == content


def test_only_what_has_the_right_kind_of_value_is_taken() -> None:
    stored = {"reviewer": 7, "theme": "dark", "single_letter_keys": "no", "keys": [], "newer": {"a": 1}}
    store(json.dumps(stored).encode())
    assert load() == Settings(theme="dark")


def test_within_keys_and_window_too_only_words_are_taken() -> None:
    store(json.dumps({"keys": {"a": "Ctrl+A", "b": 5, "c": None}, "window": {"x": ["y"]}}).encode())
    assert load() == Settings(keys={"a": "Ctrl+A"}, window={})


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such folder rights")
def test_a_folder_that_cannot_be_written_keeps_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "config"
    folder.mkdir()
    monkeypatch.setenv("TOUCHSTONE_CONFIG", str(folder))
    save(ALL)

    def try_to_save() -> None:
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
        with pytest.raises(OSError, match="Permission denied"):
            save(Settings(theme="light"))

    assert as_plain_user(try_to_save, folder)
    folder.chmod(stat.S_IRWXU)
    assert load() == ALL
