"""The report before it is written: formats, paths, overwriting, pages, and what came of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from core.records.report import Exported
from core.records.terms import QuoteLock
from tests.core import report_examples as examples
from tests.ui.dialogs.records import report, report_claim
from ui.dialogs.report_preview import ReportPreview
from ui.dialogs.report_words import caution_lines, free_path, summary_line

FORMATS = (("html", "Web page (HTML)"), ("pdf", "PDF"), ("csv", "Table (CSV)"))
BARE = "Rated without evidence."


@pytest.fixture
def preview(present, tmp_path):
    claims = (report_claim(1, True, (BARE,)), report_claim(2, False), report_claim(3, True, (BARE,)))
    return present(ReportPreview(report(*claims), FORMATS, tmp_path / "bridge.pdf", "pdf"))


class Desktop(QObject):
    """What opens files, as the system would."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def take(self, url):
        self.opened.append(url.toLocalFile())


def page(colour):
    """An A4 page of one colour."""
    image = QImage(420, 594, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def test_enter_exports_in_the_last_format_to_the_last_folder(preview, qtbot, tmp_path):
    with qtbot.waitSignal(preview.export_wanted) as given:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert given.args == ["pdf", tmp_path / "bridge.pdf"]


def test_another_format_changes_the_suffix(preview, qtbot, tmp_path):
    preview.options.formats.setFocus()
    qtbot.keyClick(preview.options.formats, Qt.Key.Key_Down)
    assert preview.options.format() == "csv"
    with qtbot.waitSignal(preview.export_wanted) as given:
        qtbot.keyClick(preview.options.formats, Qt.Key.Key_Return)
    assert given.args == ["csv", tmp_path / "bridge.csv"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Browse"),
        ("bridge.pdf", "whole path"),
        ("{folder}", "folder"),
        ("{folder}/no/such.pdf", "no such"),
    ],
)
def test_a_wrong_path_is_explained_beside_it(preview, qtbot, tmp_path, typed, words):
    preview.options.path.line.setFocus()
    preview.options.path.line.selectAll()
    qtbot.keyClick(preview.options.path.line, Qt.Key.Key_Delete)
    qtbot.keyClicks(preview.options.path.line, typed.format(folder=tmp_path))
    with qtbot.assertNotEmitted(preview.export_wanted):
        qtbot.mouseClick(preview.main, Qt.MouseButton.LeftButton)
    assert words in preview.options.path.message.text.text()


def test_a_path_without_suffix_gets_that_of_the_format(preview, qtbot, tmp_path):
    preview.options.path.line.setText(str(tmp_path / "other"))
    with qtbot.waitSignal(preview.export_wanted) as given:
        preview.main.click()
    assert given.args == ["pdf", tmp_path / "other.pdf"]


def test_an_existing_file_is_kept_unless_replacing_is_chosen(preview, qtbot, tmp_path, strip_button):
    (tmp_path / "bridge.pdf").write_bytes(b"published")
    with qtbot.assertNotEmitted(preview.export_wanted):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert "exists already" in preview.strip.text()
    with qtbot.waitSignal(preview.export_wanted) as given:
        qtbot.mouseClick(strip_button(preview, "Replace it"), Qt.MouseButton.LeftButton)
    assert given.args == ["pdf", tmp_path / "bridge.pdf"]


def test_enter_twice_keeps_both(preview, qtbot, tmp_path):
    (tmp_path / "bridge.pdf").write_bytes(b"published")
    (tmp_path / "bridge 2.pdf").write_bytes(b"published again")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    with qtbot.waitSignal(preview.export_wanted) as given:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert given.args == ["pdf", tmp_path / "bridge 3.pdf"]
    assert preview.options.path.line.text() == str(tmp_path / "bridge 3.pdf")


def test_the_question_goes_away_when_another_path_is_typed(preview, qtbot, tmp_path):
    (tmp_path / "bridge.pdf").write_bytes(b"published")
    preview.main.click()
    qtbot.keyClicks(preview.options.path.line, "x")
    assert preview.strip.text() == ""


def test_a_path_can_be_browsed_for(preview, tmp_path):
    preview.options.browse.click()
    dialog = preview.options.findChild(QFileDialog)
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.fileSelected.emit(str(tmp_path / "chosen.pdf"))
    dialog.reject()
    assert preview.options.file() == tmp_path / "chosen.pdf"


def test_after_exporting_it_says_where_and_what_was_given_up(preview, qtbot, tmp_path, strip_button):
    preview.set_busy("Writing the report")
    assert not preview.main.isEnabled()
    preview.set_exported(Exported(tmp_path / "bridge.pdf", "ab" * 32, ("One sign has no font.",)))
    assert str(tmp_path / "bridge.pdf") in preview.strip.text()
    assert "One sign has no font." in preview.strip.text()
    assert preview.main.isEnabled()
    qtbot.mouseClick(strip_button(preview, "Copy SHA-256"), Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "ab" * 32


def test_the_file_and_its_folder_can_be_opened(preview, qtbot, tmp_path, strip_button):
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "take")  # type: ignore[arg-type]  # the stub asks for bytes, Qt for text
    try:
        preview.set_exported(Exported(tmp_path / "a & b.pdf", "ab" * 32))
        qtbot.mouseClick(strip_button(preview, "Open file"), Qt.MouseButton.LeftButton)
        qtbot.mouseClick(strip_button(preview, "Open folder"), Qt.MouseButton.LeftButton)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desktop.opened == [str(tmp_path / "a & b.pdf"), str(tmp_path)]


def test_a_failed_export_can_be_tried_again(preview, qtbot):
    preview.set_busy("Writing the report")
    preview.set_error("There is no room on the disk.")
    assert preview.strip.text() == "There is no room on the disk."
    with qtbot.waitSignal(preview.export_wanted):
        preview.main.click()


def test_the_preview_is_asked_for_once_and_its_pages_fit_the_width(qtbot, tmp_path):
    sheet = ReportPreview(report(), FORMATS, tmp_path / "bridge.html")
    qtbot.addWidget(sheet)
    with qtbot.waitSignal(sheet.preview_wanted):
        sheet.show()
    assert sheet.state.isVisible()
    sheet.set_pages([page("#204060"), page("#806040")])
    assert sheet.state.isHidden()
    assert "2 pages" in sheet.view.accessibleName()
    first, second = sheet.view.pages.places
    assert sheet.view.pages.width() <= sheet.view.viewport().width()
    assert second.top() > first.bottom()
    assert abs(first.height() / first.width() - 594 / 420) < 0.01
    drawn = sheet.view.pages.grab().toImage()
    assert drawn.pixelColor(first.center()) == QColor("#204060")
    assert drawn.pixelColor(second.center()) == QColor("#806040")


def test_zooming_stays_between_the_width_and_four_times_it(preview, qtbot):
    preview.set_pages([page("white")])
    fitting = preview.view.pages.width()
    qtbot.mouseClick(preview.zoom_out, Qt.MouseButton.LeftButton)
    assert preview.view.pages.width() == fitting
    qtbot.mouseClick(preview.zoom_in, Qt.MouseButton.LeftButton)
    assert preview.view.pages.width() > fitting
    for _step in range(20):
        preview.zoom_in.click()
    assert preview.view.pages.width() < 4.2 * fitting


def test_a_narrower_window_fits_the_pages_again(preview, qtbot):
    preview.set_pages([page("white")])
    preview.resize(800, 560)
    qtbot.waitUntil(lambda: preview.width() == 800)
    assert preview.view.pages.width() <= preview.view.viewport().width()


def test_why_there_is_no_preview(preview):
    preview.set_preview_error("The pages could not be drawn.")
    assert preview.state.text.text() == "The pages could not be drawn."
    assert preview.main.isEnabled()


def test_the_summary_counts_and_leaves_out_what_is_nothing(preview):
    assert preview.summary.text() == "3 claims, 2 rated, 3 without evidence"
    assert "No claims yet" in summary_line(report())
    assert summary_line(report(report_claim(1, False))) == "1 claim, 0 rated, 1 without evidence"


def test_cautions_stand_once_with_their_claims(preview):
    lines = preview.cautions.toPlainText().splitlines()
    assert lines == [
        "Rated without evidence (claims 1, 3)",
        "The verdict has no reason (claims 1, 3)",
        "Not rated yet (claim 2)",
    ]
    assert caution_lines(report(report_claim(4, True, (BARE,))))[0] == "Rated without evidence (claim 4)"
    assert caution_lines(report()) == []


def test_before_publishing_one_learns_what_is_weak():
    weak = examples.claim()
    locks = [QuoteLock.FUZZY, QuoteLock.ABSENT, QuoteLock.NO_COPY]
    rows = tuple(replace(weak.evidence[0], quote="words", quote_lock=lock) for lock in locks)
    words = " ".join(caution_lines(examples.report(replace(weak, evidence=rows, cautions=())), [weak.label]))
    for part in ("press Update verdict", "only similar", "not in the saved copy", "no saved copy"):
        assert part in words


def test_a_free_name_is_the_first_that_is_free(tmp_path):
    assert free_path(tmp_path / "a.csv") == tmp_path / "a.csv"
    (tmp_path / "a.csv").touch()
    assert free_path(tmp_path / "a.csv") == tmp_path / "a 2.csv"
