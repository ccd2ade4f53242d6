"""Settings are kept at every change, and stay in force where they cannot be stored."""

from core.settings import Settings, load
from ui.keeper import Keeper


def test_a_change_is_stored_at_once():
    keeper = Keeper(load())
    keeper.change(theme="dark", reviewer="Sana")
    assert load() == keeper.settings == Settings(theme="dark", reviewer="Sana")


def test_the_window_keeps_its_parts_side_by_side():
    keeper = Keeper(load())
    keeper.keep_window("window.geometry", "abc")
    keeper.keep_window("window.panes", "def")
    again = Keeper(load())
    assert [again.window(name) for name in ("window.geometry", "window.panes", "other")] == ["abc", "def", ""]


def test_a_settings_folder_that_takes_nothing_costs_no_change(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("TOUCHSTONE_CONFIG", str(tmp_path / "file" / "config"))
    keeper = Keeper(load())
    keeper.change(theme="dark")
    assert keeper.settings.theme == "dark"
    assert load().theme == "system"
