"""Bringing an article in, with real keys and pastes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton

from tests.ui.dialogs.records import DRAFT, NOON
from ui.dialogs.import_sheet import ImportSheet


@pytest.fixture
def show(present):
    """Shows a sheet with or without a draft."""
    return lambda draft=None: present(ImportSheet(draft))


def test_enter_imports_the_draft_unchanged(show, qtbot):
    sheet = show(DRAFT)
    with qtbot.waitSignal(sheet.accepted_draft) as given:
        qtbot.keyClick(sheet.form.title.line, Qt.Key.Key_Return)
    assert given.args == [DRAFT]
    assert sheet.suggest_claims()
    assert sheet.isVisible()  # until it is stored


def test_corrections_are_handed_over(show, qtbot):
    sheet = show(DRAFT)
    sheet.form.author.line.clear()
    qtbot.keyClicks(sheet.form.author.line, " Sara Haddad ")
    sheet.form.modified.line.clear()
    qtbot.keyClicks(sheet.form.modified.line, "2026-05-04")
    qtbot.mouseClick(sheet.suggest, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    with qtbot.waitSignal(sheet.accepted_draft) as given:
        qtbot.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
    assert given.args == [replace(DRAFT, author="Sara Haddad", modified="2026-05-04")]
    assert not sheet.suggest_claims()


def test_a_wrong_date_is_explained_beside_its_field_and_nothing_is_lost(show, qtbot):
    sheet = show(DRAFT)
    qtbot.keyClicks(sheet.form.title.line, "Mended title")
    sheet.form.published.line.selectAll()
    qtbot.keyClicks(sheet.form.published.line, "3 May")
    with qtbot.assertNotEmitted(sheet.accepted_draft):
        qtbot.keyClick(sheet.form.published.line, Qt.Key.Key_Return)
    assert "not a date" in sheet.form.published.message.text.text()
    assert sheet.form.published.message.isVisible()
    assert QApplication.focusWidget() is sheet.form.published.line
    assert sheet.form.published.line.text() == "3 May"
    sheet.form.published.line.selectAll()
    qtbot.keyClicks(sheet.form.published.line, "2026-05-03")
    assert not sheet.form.published.message.isVisible()
    with qtbot.waitSignal(sheet.accepted_draft) as given:
        qtbot.keyClick(sheet.form.published.line, Qt.Key.Key_Return)
    assert given.args[0].title == "Mended title"
    assert given.args[0].published == "2026-05-03"


def test_an_article_needs_a_title(show, qtbot):
    sheet = show(replace(DRAFT, title=""))
    with qtbot.assertNotEmitted(sheet.accepted_draft):
        qtbot.keyClick(sheet.form.author.line, Qt.Key.Key_Return)
    assert sheet.form.title.message.isVisible()


def test_escape_cancels(show, qtbot):
    sheet = show(DRAFT)
    with qtbot.assertNotEmitted(sheet.accepted_draft), qtbot.waitSignal(sheet.rejected):
        qtbot.keyClick(sheet.form.title.line, Qt.Key.Key_Escape)


def test_notes_and_encoding_are_shown(show):
    sheet = show(DRAFT)
    shown = sheet.notes.toPlainText()
    assert DRAFT.notes[0] in shown
    assert "windows-1252" in shown
    assert sheet.preview.toPlainText() == DRAFT.text


def ways(sheet):
    """The direction of each line of the preview, and the side it stands on."""
    document = sheet.preview.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    return ["rtl" if block.textDirection() == Qt.LayoutDirection.RightToLeft else "ltr" for block in blocks]


def test_each_paragraph_of_the_preview_has_its_own_direction(show):
    sheet = show(replace(DRAFT, text="Rents rose.\nارتفعت الإيجارات في عام 2023.\n2023 (12)"))
    assert ways(sheet) == ["ltr", "rtl", "ltr"]
    line = sheet.preview.document().findBlockByNumber(1).layout().lineAt(0)
    assert line.naturalTextRect().left() > sheet.preview.viewport().width() / 2
    sheet.form.direction.setCurrentIndex(sheet.form.direction.findData("rtl"))
    assert ways(sheet) == ["ltr", "rtl", "rtl"]


def test_only_words_are_copied_from_the_preview(show, qtbot):
    sheet = show(DRAFT)
    sheet.preview.setFocus()
    qtbot.keyClick(sheet.preview, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(sheet.preview, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().mimeData().formats() == ["text/plain"]
    assert QApplication.clipboard().text() == DRAFT.text


def test_another_language_turns_the_preview(show, qtbot):
    sheet = show(replace(DRAFT, text="2023"))
    sheet.form.language.line.setFocus()
    sheet.form.language.line.selectAll()
    qtbot.keyClicks(sheet.form.language.line, "Arabic (ar)")
    qtbot.keyClick(sheet.form.language.line, Qt.Key.Key_Tab)
    assert sheet.form.direction.currentData() == "rtl"
    assert ways(sheet) == ["rtl"]
    with qtbot.waitSignal(sheet.accepted_draft) as given:
        sheet.main.click()
    assert (given.args[0].language, given.args[0].direction) == ("ar", "rtl")


def test_a_direction_set_by_hand_stays(show, qtbot):
    sheet = show(replace(DRAFT, direction="rtl"))
    sheet.form.language.line.setFocus()
    qtbot.keyClick(sheet.form.language.line, Qt.Key.Key_Tab)
    assert sheet.form.direction.currentData() == "rtl"


def test_a_duplicate_is_opened_by_enter_or_imported_again(show, qtbot, strip_button):
    sheet = show(DRAFT)
    sheet.set_duplicate("Bridge & harbour", NOON)
    assert "Bridge & harbour" in sheet.strip.text()
    assert "5 June 2026" in sheet.strip.text()
    with qtbot.waitSignal(sheet.open_existing), qtbot.assertNotEmitted(sheet.accepted_draft):
        qtbot.keyClick(sheet.form.title.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(sheet.accepted_draft):
        qtbot.mouseClick(strip_button(sheet, "Import again anyway"), Qt.MouseButton.LeftButton)


def test_a_paste_into_the_empty_box_is_handed_over_letter_for_letter(show, qtbot):
    sheet = show()
    text = "4\u00a0200\u202f000\u2028\ufeffx \U0001f600"
    QApplication.clipboard().setText(text)
    sheet.start.box.setFocus()
    with qtbot.waitSignal(sheet.text_pasted) as given:
        qtbot.keyClick(sheet.start.box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert given.args == [text]


def test_typed_text_is_handed_over_by_its_button(show, qtbot):
    sheet = show()
    assert not sheet.start.read.isEnabled()
    qtbot.keyClicks(sheet.start.box, "One line")
    qtbot.keyClick(sheet.start.box, Qt.Key.Key_Return)
    qtbot.keyClicks(sheet.start.box, "and\u00a0another")
    with qtbot.waitSignal(sheet.text_pasted) as given:
        qtbot.mouseClick(sheet.start.read, Qt.MouseButton.LeftButton)
    assert given.args == ["One line\nand\u00a0another"]


def test_fetching_needs_a_web_address_and_the_button_or_enter(show, qtbot):
    sheet = show()
    with qtbot.assertNotEmitted(sheet.fetch_wanted):
        qtbot.mouseClick(sheet.start.fetch, Qt.MouseButton.LeftButton)
    assert "web address" in sheet.start.address.message.text.text()
    with qtbot.assertNotEmitted(sheet.fetch_wanted):
        qtbot.keyClicks(sheet.start.address.line, "example.org/bridge")
    with qtbot.waitSignal(sheet.fetch_wanted) as given:
        qtbot.keyClick(sheet.start.address.line, Qt.Key.Key_Return)
    assert given.args == ["https://example.org/bridge"]


def test_while_busy_only_stopping_is_offered(show, qtbot, strip_button):
    sheet = show()
    sheet.set_busy("Fetching the page")
    assert sheet.strip.text() == "Fetching the page"
    assert sheet.strip.progress.isVisible()
    assert not sheet.start.fetch.isEnabled()
    with qtbot.waitSignal(sheet.stop_wanted):
        qtbot.mouseClick(strip_button(sheet, "Stop"), Qt.MouseButton.LeftButton)
    assert sheet.start.fetch.isEnabled()
    assert sheet.strip.text() == ""


def test_an_error_leaves_everything_as_it_was(show, qtbot):
    sheet = show()
    qtbot.keyClicks(sheet.start.address.line, "example.org")
    sheet.set_busy("Fetching the page")
    sheet.set_error("The site did not answer. Try again later.")
    assert sheet.strip.text() == "The site did not answer. Try again later."
    assert not sheet.strip.progress.isVisible()
    assert sheet.start.fetch.isEnabled()
    assert sheet.start.address.line.text() == "example.org"
    sheet.set_draft(DRAFT)
    assert sheet.strip.text() == ""
    assert sheet.main.isVisible()


@pytest.mark.parametrize(
    ("url", "signal"), [("file:///tmp/bridge.html", "file_chosen"), ("https://example.org/a", None)]
)
def test_files_and_links_can_be_dropped(show, qtbot, url, signal):
    sheet = show()
    mime = QMimeData()
    mime.setUrls([QUrl(url)])
    chosen, fetched = [], []
    sheet.file_chosen.connect(chosen.append)
    sheet.fetch_wanted.connect(fetched.append)
    drop(sheet.start, mime)
    assert chosen == (["/tmp/bridge.html"] if signal else [])
    assert fetched == []  # a drop never goes online
    assert sheet.start.address.line.text() == ("" if signal else url)


def drop(widget, mime):
    """Drop data on a widget as the window system would."""
    at, copy = QPoint(20, 20), Qt.DropAction.CopyAction
    held, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(at, copy, mime, held, keys))
    QApplication.sendEvent(widget, QDropEvent(at, copy, mime, held, keys))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_calendar_changes_the_day_and_keeps_the_time(show, qtbot):
    sheet = show(DRAFT)
    qtbot.mouseClick(sheet.form.published.findChild(QToolButton), Qt.MouseButton.LeftButton)
    calendar = sheet.form.published.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 5, 3)
    qtbot.keyClick(calendar.focusProxy() or calendar, Qt.Key.Key_Right)
    qtbot.keyClick(calendar.focusProxy() or calendar, Qt.Key.Key_Return)
    assert sheet.form.published.line.text() == "2026-05-04 08:15"


def test_a_very_long_text_is_shown_from_its_beginning(show):
    sheet = show(replace(DRAFT, text="x" * 300_000))
    shown = sheet.preview.toPlainText()
    assert shown.startswith("x" * 20_000)
    assert len(shown) < 21_000
    assert "280,000 more" in shown
