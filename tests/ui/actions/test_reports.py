"""Ctrl+E: pages drawn, Enter exports, a file that is there is asked about, and the choice is remembered."""

import tempfile

import pytest
from PySide6.QtCore import Qt

from core.settings import load
from tests.ui.desk.at_desk import ALT, CTRL, AtDesk
from ui.actions import reports
from ui.dialogs.report_preview import ReportPreview


@pytest.fixture
def rated(reading: AtDesk) -> AtDesk:
    """One claim with a verdict."""
    reading.click("Fishing fees", ALT)
    reading.read("1")
    return reading


def preview(desk: AtDesk) -> ReportPreview:
    desk.read()
    desk.key(Qt.Key.Key_E, CTRL)
    desk.settle()
    return desk.dialog(ReportPreview)


def test_enter_exports_to_the_folder_and_a_second_time_asks(rated, tmp_path):
    sheet = preview(rated)
    assert len(sheet.view.pages.images) >= 1
    assert not sheet.view.pages.images[0].isNull()
    file = tmp_path / "verdicts.html"
    sheet.options.set_file(file)
    sheet.main.setFocus()
    before = rated.done()
    rated.key(Qt.Key.Key_Return)
    assert "Fishing fees rose" in file.read_text(encoding="utf-8")
    assert f"Saved to {file}" in sheet.strip.text()
    assert str(file) in rated.told()
    written = file.read_bytes()
    sheet.main.setFocus()
    rated.key(Qt.Key.Key_Return)
    assert "exists already" in sheet.strip.text()
    rated.key(Qt.Key.Key_Return)
    assert (tmp_path / "verdicts 2.html").exists()
    assert file.read_bytes() == written
    assert rated.done() == before
    assert (load().report_format, load().report_folder) == ("html", str(tmp_path))


@pytest.mark.parametrize("format", ["pdf", "docx", "csv", "json"])
def test_another_format_is_exported_and_remembered(rated, tmp_path, format):
    sheet = preview(rated)
    sheet.options.set_file(tmp_path / "verdicts.html")
    while sheet.options.format() != format:
        sheet.options.formats.setFocus()
        rated.key(Qt.Key.Key_Down)
    sheet.main.setFocus()
    rated.key(Qt.Key.Key_Return)
    assert (tmp_path / f"verdicts.{format}").stat().st_size > 100
    assert load().report_format == format


def test_a_preview_of_some_pages_says_that_the_export_has_the_rest(rated, monkeypatch):
    monkeypatch.setattr(reports, "MOST_PAGES", 1)
    sheet = preview(rated)
    assert len(sheet.view.pages.images) == 1
    assert "The first 1 of " in sheet.state.sentence
    assert "exported report" in sheet.state.sentence


def test_a_preview_needs_no_place_for_files(rated, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    sheet = preview(rated)
    assert len(sheet.view.pages.images) > 1
    assert sheet.state.sentence == ""


def test_closing_the_preview_while_it_draws_leaves_nothing_behind(rated, qtbot):
    with qtbot.captureExceptions() as raised:
        rated.read()
        rated.window.actions_shown.by_id["report"].trigger()
        sheet = rated.dialog(ReportPreview)
        qtbot.waitUntil(lambda: bool(rated.desk.tasks.running))
        sheet.reject()
        rated.settle()
    assert raised == []
    assert rated.said() == ""
    assert rated.dialogs() == []


def test_closing_the_sheet_while_it_writes_still_tells_where_the_report_is(rated, tmp_path):
    sheet = preview(rated)
    sheet.export_wanted.emit("html", tmp_path / "verdicts.html")
    sheet.reject()
    rated.settle()
    assert str(tmp_path / "verdicts.html") in rated.told()
    assert (tmp_path / "verdicts.html").exists()


def test_a_folder_that_cannot_take_the_report_is_explained(rated, tmp_path):
    sheet = preview(rated)
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    sheet.export_wanted.emit("html", tmp_path / "file" / "verdicts.html")
    rated.settle()
    assert "does not exist" in sheet.strip.text()
    assert sheet.main.isEnabled()


def test_without_an_article_there_is_no_report(desk):
    assert not desk.window.actions_shown.by_id["report"].isEnabled()
