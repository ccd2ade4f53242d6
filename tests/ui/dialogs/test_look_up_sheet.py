"""Looking up online: nothing is sent before the person said yes, and what is found can be read and copied."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from tests.ui.dialogs.check_records import hits
from ui.dialogs.look_up_sheet import LookUpSheet

SERVICES = [("Fact Check Tools", "factchecktools.googleapis.com")]


@pytest.fixture
def sheet(present):
    return present(LookUpSheet("The pier cost nine million", "en", SERVICES, True))


def test_the_words_and_the_language_are_handed_over(sheet, qtbot):
    assert "factchecktools.googleapis.com" in " ".join(
        label.text() for label in sheet.findChildren(type(sheet.about))
    )
    with qtbot.waitSignal(sheet.asked) as told:
        qtbot.keyClick(sheet.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["The pier cost nine million", "en"]


def test_the_first_time_it_says_what_goes_where_and_waits_for_a_yes(present, qtbot, strip_button):
    sheet = present(LookUpSheet("The pier cost nine million", "", SERVICES, False))
    with qtbot.assertNotEmitted(sheet.asked), qtbot.assertNotEmitted(sheet.allowed):
        sheet.main.click()
    for words in ("factchecktools.googleapis.com", "“The pier cost nine million”", "harm a source"):
        assert words in sheet.strip.text()
    strip_button(sheet, "Not now").click()
    assert sheet.strip.text() == ""
    sheet.main.click()
    with qtbot.waitSignal(sheet.allowed), qtbot.waitSignal(sheet.asked) as told:
        strip_button(sheet, "Switch on and send").click()
    assert told.args == ["The pier cost nine million", ""]
    sheet.set_allowed(False)
    with qtbot.assertNotEmitted(sheet.asked):
        sheet.main.click()


def test_without_words_and_with_an_unknown_language_nothing_is_asked(sheet, qtbot):
    with qtbot.assertNotEmitted(sheet.asked):
        sheet.language.line.setText("no language!")
        sheet.main.click()
    sheet.language.line.setText("")
    sheet.words.clear()
    assert not sheet.main.isEnabled()


def test_what_is_found_is_shown_with_everything_known_of_it(sheet):
    sheet.show_hits(hits())
    row = sheet.list.topLevelItem(0)
    assert [row.text(column) for column in range(4)] == [
        "False",
        "The pier cost nine million.",
        "Harbour Checks",
        "4 March 2019",
    ]
    assert "2 fact-checks were found." in sheet.strip.text()
    for words in ("Anna Lindqvist: The pier", "Fact Check Tools", "https://checks.example/pier"):
        assert words in sheet.about.text()
    sheet.list.setCurrentItem(sheet.list.topLevelItem(1))
    assert "<b>Boats</b> sank" in sheet.about.text()
    assert not sheet.open_page.isEnabled()


def test_it_can_be_copied_and_its_page_opened(sheet, qapp, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    sheet.show_hits(hits())
    sheet.copy.click()
    assert qapp.clipboard().text().startswith("The pier cost nine million.\n")
    assert "https://checks.example/pier" in qapp.clipboard().text()
    sheet.open_page.click()
    assert opened == ["https://checks.example/pier"]
    qapp.clipboard().clear()


def test_nothing_found_and_failures_are_said(sheet, qtbot, strip_button):
    sheet.show_hits([])
    assert "Nothing was found" in sheet.strip.text()
    assert not sheet.copy.isEnabled()
    sheet.set_busy()
    assert not sheet.main.isEnabled()
    with qtbot.waitSignal(sheet.stop_wanted):
        strip_button(sheet, "Stop").click()
    assert sheet.main.isEnabled()
    sheet.set_busy()
    sheet.set_error("It is out of order.")
    assert sheet.strip.text() == "It is out of order."
    assert sheet.main.isEnabled()


def test_an_address_that_is_no_page_cannot_be_opened(sheet):
    first = hits()[0]
    sheet.show_hits([replace(first, check=replace(first.check, url="ftp://checks.example/1"))])
    assert not sheet.open_page.isEnabled()
    assert sheet.copy.isEnabled()
