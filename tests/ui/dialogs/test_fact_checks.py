"""The sheet of collections: what each row says, what can be done with it, and dropping a file."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl

from core.records.importing import Holding, Holdings, Imported
from tests.ui.dialogs.check_records import MISSING, PAUSED, WHOLE, holdings_of_every_kind
from tests.ui.drops import drop
from ui.dialogs.fact_checks import FactChecksSheet
from ui.dialogs.import_details import ImportDetailsDialog
from ui.models.fact_checks import imported_words


@pytest.fixture
def sheet(present):
    made = present(FactChecksSheet())
    made.show_holdings(holdings_of_every_kind())
    return made


def choose(sheet: FactChecksSheet, row: int) -> None:
    sheet.list.setCurrentIndex(sheet.list.model().index(row, 0))


def cells(sheet: FactChecksSheet, row: int) -> list[str]:
    item = sheet.list.topLevelItem(row)
    return [item.text(column) for column in range(5)]


def test_rows_say_name_count_day_size_and_file(sheet):
    assert cells(sheet, 0) == ["Town checks", "3,000", "6 May 2024", "1.4 MB", "town-checks.jsonl"]
    assert cells(sheet, 1)[2] == "Missing: import the file again"
    assert cells(sheet, 2)[1:4] == ["1,000", "Interrupted", "450.0 kB"]
    assert "/a/feed.json" in sheet.list.topLevelItem(2).toolTip(0)


def test_without_collections_it_says_what_to_do(present, qtbot):
    sheet = present(FactChecksSheet())
    assert sheet.pages.currentIndex() == 1
    assert sheet.bring_in.hasFocus()
    assert not sheet.remove.isEnabled()
    assert not sheet.go_on.isVisible()
    assert not sheet.free.isVisible()


@pytest.mark.parametrize(
    ("row", "button", "go_on"),
    [(0, "Remove", False), (1, "Remove", False), (2, "Discard", True), (3, "Discard", False)],
)
def test_what_can_be_done_fits_the_row(sheet, row, button, go_on):
    choose(sheet, row)
    assert sheet.remove.text().replace("&", "") == button
    assert sheet.go_on.isEnabled() is go_on


def test_buttons_name_the_collection(sheet, qtbot):
    for row, signal, button, given in (
        (0, sheet.remove_wanted, sheet.remove, WHOLE.id),
        (1, sheet.remove_wanted, sheet.remove, MISSING.id),
        (2, sheet.discard_wanted, sheet.remove, PAUSED.id),
        (2, sheet.file_chosen, sheet.go_on, PAUSED.path),
    ):
        choose(sheet, row)
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told.args == [given]


def test_freeing_space_is_asked_about_since_undo_cannot_mend_it(sheet, qtbot, strip_button):
    assert sheet.free.text() == "&Free the space (220.0 kB)"
    with qtbot.assertNotEmitted(sheet.free_wanted):
        sheet.free.click()
    assert "Undo cannot bring them back" in sheet.strip.text()
    strip_button(sheet, "Keep them").click()
    assert sheet.strip.text() == ""
    sheet.free.click()
    with qtbot.waitSignal(sheet.free_wanted):
        strip_button(sheet, "Free the space").click()


def test_while_something_goes_on_nothing_else_can_begin(sheet, qtbot, strip_button):
    sheet.set_busy("Importing feed.json.")
    sheet.show_progress(30, 120)
    assert (sheet.strip.progress.value(), sheet.strip.progress.maximum()) == (250, 1000)
    for button in (sheet.bring_in, sheet.go_on, sheet.remove, sheet.free):
        assert not button.isEnabled()
    with qtbot.waitSignal(sheet.stop_wanted):
        strip_button(sheet, "Stop").click()
    sheet.show_progress(0, 0)
    assert sheet.strip.progress.maximum() == 0
    sheet.set_idle()
    assert sheet.bring_in.isEnabled()
    assert sheet.strip.text() == ""


def files(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(name) for name in names])
    return mime


def test_one_file_can_be_dropped(sheet, qtbot):
    with qtbot.waitSignal(sheet.file_chosen) as told:
        assert drop(sheet, files("file:///a/town.jsonl")).isAccepted()
    assert told.args == ["/a/town.jsonl"]
    with qtbot.assertNotEmitted(sheet.file_chosen):
        drop(sheet, files("file:///a/1.csv", "file:///a/2.csv"))
        drop(sheet, files("https://checks.example/feed.json"))
        sheet.set_busy("Importing.")
        drop(sheet, files("file:///a/town.jsonl"))


def test_a_library_that_is_only_read_is_only_looked_at(present):
    sheet = present(FactChecksSheet(writable=False))
    sheet.show_holdings(holdings_of_every_kind())
    assert not any(one.isEnabled() for one in (sheet.bring_in, sheet.remove, sheet.free, sheet.go_on))
    assert not sheet.acceptDrops()
    assert sheet.look_up.isEnabled()


def test_the_list_stays_where_it_was(sheet):
    choose(sheet, 2)
    sheet.show_holdings(Holdings((PAUSED, WHOLE)))
    assert sheet.current_id() == PAUSED.id
    sheet.show_holdings(Holdings((WHOLE,)))
    assert sheet.current_id() == WHOLE.id
    assert not sheet.free.isVisible()
    sheet.show_holdings(Holdings((WHOLE, PAUSED)))
    assert sheet.current_id() == PAUSED.id, "what is new is what one wants to go on with"


def test_names_from_files_are_shown_as_they_stand(sheet):
    sheet.show_holdings(Holdings((Holding("c", "<b>x</b>", "<img>", 1),)))
    assert cells(sheet, 0)[0] == "<b>x</b>"
    assert "&lt;b&gt;" in sheet.list.topLevelItem(0).toolTip(0)


def test_what_became_of_an_import_in_words():
    done = Imported("c", 1_234, 2, 0.5)
    assert imported_words(done, "a.csv") == "“a.csv” was imported: 1,234 fact-checks. 2 rows were skipped."
    assert "brought up to date: 1 fact-check." in imported_words(Imported("c", 1, 0, 0, updated=True), "a")
    again = imported_words(Imported("c", 1, 0, 0, already_there=True), "a")
    assert again == "“a” was imported before and has not changed: 1 fact-check."


def test_details_can_be_copied(present, qapp):
    done = Imported("c", 5, 30, 0.5, reasons=("Row 1 was skipped: it is not JSON.",), notes=("Guessed.",))
    dialog = present(ImportDetailsDialog("Imported.", done))
    dialog.copy.click()
    copied = qapp.clipboard().text()
    assert copied == "Guessed.\nRow 1 was skipped: it is not JSON.\nAnd 29 more rows."
    dialog.main.click()
    assert not dialog.isVisible()
    qapp.clipboard().clear()
