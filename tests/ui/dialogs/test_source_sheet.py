"""Adding and correcting a source, with real keys and pastes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.records.drafts import Draft, Original
from core.records.inputs import SourceInput
from core.records.terms import SourceType
from tests.ui.dialogs.records import source
from ui.dialogs.source_sheet import SourceSheet

PAGE = Draft(
    text="Final cost: 8.1 million.",
    original=Original(b"<p>Final cost</p>", "audit.html", "text/html", url="https://example.org/audit"),
    title="Audit",
    publisher="City audit office",
    published="2026-04-01",
    language="en",
)


@pytest.fixture
def sheet(present):
    return present(SourceSheet())


def handed_over(qtbot, sheet):
    """What the sheet gives when its main button is pressed."""
    with qtbot.waitSignal(sheet.accepted_source) as given:
        qtbot.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
    return given.args[0]


def test_a_source_filled_in_by_keyboard_alone(sheet, qtbot):
    assert QApplication.focusWidget() is sheet.title.line
    qtbot.keyClicks(QApplication.focusWidget(), "Call with the engineer")
    sheet.type.setFocus()
    qtbot.keyClicks(sheet.type, "call")
    for _step in range(4):  # title, publisher, author, date
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "2026-06-01")
    with qtbot.waitSignal(sheet.accepted_source) as given:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert given.args == [SourceInput(SourceType.CALL, "Call with the engineer", published="2026-06-01")]


def test_a_link_alone_names_the_source(sheet, qtbot):
    sheet.url.set_value("example.org/audit")
    given = handed_over(qtbot, sheet)
    assert (given.title, given.url) == ("example.org/audit", "https://example.org/audit")


def test_without_title_and_link_it_says_what_is_missing(sheet, qtbot):
    with qtbot.assertNotEmitted(sheet.accepted_source):
        qtbot.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
    assert "title" in sheet.title.message.text.text()
    assert QApplication.focusWidget() is sheet.title.line


def test_a_confidential_source_says_what_that_means(sheet, qtbot):
    qtbot.keyClicks(sheet.title.line, "A driver")
    sheet.confidential.setFocus()
    qtbot.keyClick(sheet.confidential, Qt.Key.Key_Space)
    assert "Confidential source" in sheet.confidential.accessibleDescription()
    assert handed_over(qtbot, sheet).confidential


def test_fetching_is_asked_for_only_by_its_button(sheet, qtbot):
    with qtbot.assertNotEmitted(sheet.fetch_wanted):
        qtbot.mouseClick(sheet.fetch, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(sheet.url.line, "example.org/audit")
        sheet.title.line.setFocus()
    with qtbot.waitSignal(sheet.fetch_wanted) as given:
        qtbot.mouseClick(sheet.fetch, Qt.MouseButton.LeftButton)
    assert given.args == ["https://example.org/audit"]


def test_a_copy_fills_only_the_fields_that_are_empty(sheet, qtbot):
    qtbot.keyClicks(sheet.title.line, "My own title")
    sheet.set_busy("Fetching")
    assert not sheet.main.isEnabled()
    sheet.set_copy(PAGE)
    given = handed_over(qtbot, sheet)
    assert given.title == "My own title"
    assert given.publisher == "City audit office"
    assert given.published == "2026-04-01"
    assert given.url == "https://example.org/audit"
    assert given.original == PAGE.original
    assert given.text == PAGE.text
    assert "audit.html" in sheet.copy.about.text()


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("text/csv", SourceType.DATASET),
        ("image/png", SourceType.IMAGE),
        ("application/pdf", SourceType.DOCUMENT),
        ("", SourceType.PAGE),
    ],
)
def test_a_file_proposes_the_type_until_one_is_chosen(sheet, qtbot, media_type, kind):
    copy = Draft(text="", original=Original(b"1", "a", media_type))
    sheet.set_copy(copy)
    assert sheet.type.currentData() == kind.value
    sheet.type.setFocus()
    qtbot.keyClicks(sheet.type, "call")
    sheet.set_copy(copy)
    assert sheet.type.currentData() == "call"


def test_a_copy_can_be_taken_away_again(sheet, qtbot):
    sheet.set_copy(PAGE)
    qtbot.mouseClick(sheet.copy.remove, Qt.MouseButton.LeftButton)
    given = handed_over(qtbot, sheet)
    assert given.original is None
    assert given.text == ""


def test_a_file_without_text_says_so(sheet):
    sheet.set_copy(Draft(text="", original=Original(b"\x89PNG", "photo.png", "image/png")))
    assert "No text" in sheet.copy.about.text()


def test_a_pasted_text_is_kept_letter_for_letter(sheet, qtbot):
    text = "8\u00a0100\u202f000\r\n\u2028\ufeff\U0001f600"
    QApplication.clipboard().setText(text)
    sheet.copy.box.setFocus()
    qtbot.keyClick(sheet.copy.box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(sheet.title.line, "Leaflet")
    assert handed_over(qtbot, sheet).text == text


def test_a_failed_fetch_leaves_what_was_typed(sheet, qtbot):
    qtbot.keyClicks(sheet.title.line, "Audit")
    sheet.set_busy("Fetching")
    sheet.set_error("The site did not answer.")
    assert sheet.strip.text() == "The site did not answer."
    assert handed_over(qtbot, sheet).title == "Audit"


def test_stopping_a_fetch(sheet, qtbot, strip_button):
    sheet.set_busy("Fetching")
    with qtbot.waitSignal(sheet.stop_wanted):
        qtbot.mouseClick(strip_button(sheet, "Stop"), Qt.MouseButton.LeftButton)
    assert sheet.main.isEnabled()


def test_a_source_to_be_corrected_comes_back_as_it_was(present, qtbot):
    card = source(
        "s1",
        SourceType.DATASET,
        "Spending",
        publisher="Open data portal",
        author="Finance office",
        published="2026-04-01T09:30:00",
        url="https://example.org/spending",
        reliability="official figures",
        language="ckb",
        note="two\nlines",
    )
    given = handed_over(qtbot, present(SourceSheet(card)))
    assert given == SourceInput(
        type=SourceType.DATASET,
        title="Spending",
        publisher="Open data portal",
        author="Finance office",
        published="2026-04-01T09:30:00",
        url="https://example.org/spending",
        language="ckb",
        reliability="official figures",
        note="two\nlines",
    )
