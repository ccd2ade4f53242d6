"""Look at the report and export it."""

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QImage
from shiboken6 import isValid

from core.errors import TouchstoneError, UserError
from core.exporting import export
from core.i18n import _
from core.plugins import registry
from core.plugins.exporters import pdf_file
from core.plugins.exporters.preview import PageImage, pdf_pages
from core.progress import Progress
from core.records.report import Exported, Report
from core.services import reports, verdicts
from ui.actions import sheets
from ui.desk.desk import Desk
from ui.dialogs.report_preview import ReportPreview

WIDTH = 1000
"""Pixels of a previewed page."""

MOST_PAGES = 60
"""So many are previewed: each takes about 6 MB."""

LONGEST_NAME = 60
"""Characters of a proposed file name; it ends with a whole word."""


def preview(desk: Desk) -> None:
    """Show the report of the article with its pages; Enter exports it as the last time."""
    if desk.article is None:
        raise UserError(_("Choose an article first."))
    desk.flush()
    report: Report = desk.ask(reports.build, desk.article.id, desk.keeper.settings.reviewer)
    formats = [(exporter.format, exporter.title) for exporter in registry.exporters()]
    last = desk.keeper.settings.report_format
    path = _folder(desk) / f"{_file_name(report)}.{last}"
    waiting = desk.ask(verdicts.unfinished, desk.article.id)
    unfinished = [claim.label for claim in report.claims if claim.id in waiting]
    sheet = ReportPreview(report, formats, path, last, desk.window, unfinished)
    sheet.preview_wanted.connect(desk.guarded(_draw, sheet, report))
    sheet.export_wanted.connect(desk.guarded(_export, sheet, desk.article.id))
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()


def _draw(desk: Desk, sheet: ReportPreview, report: Report) -> None:
    # Drawn from memory: what is not yet published is not to lie about in a file for it.
    def work(progress: Progress) -> tuple[list[QImage], int]:
        images, total = [], 0
        for page in pdf_pages(pdf_file.render(report).data, WIDTH, MOST_PAGES):
            progress.check()
            images.append(_image(page))
            total = page.of
        return images, total

    def show(drawn: tuple[list[QImage], int]) -> None:
        images, total = drawn
        sheet.set_pages(images)
        if total > len(images):
            sheet.state.say("info", _only_the_first(len(images), total))

    def failed(error: Exception) -> None:
        if isinstance(error, TouchstoneError):
            sheet.set_preview_error(str(error))
        else:
            desk.failed(error)

    task = desk.tasks.run(work, show, failed, _("Drawing the report"))
    sheet.finished.connect(lambda _result: task.cancel())


def _export(desk: Desk, sheet: ReportPreview, article_id: str, format: str, path: Path) -> None:
    sheet.set_busy(_("Writing the report…"))

    def done(made: Exported) -> None:
        desk.keeper.change(report_format=format, report_folder=str(path.parent))
        if isValid(sheet):  # it may have been closed while the report was being written
            sheet.set_exported(made)
        desk.window.status.tell(_("Report saved to {path}").format(path=made.path))

    desk.tasks.run(
        lambda _progress: export(desk.library, article_id, format, path),
        done,
        sheets.told(desk, sheet),
        _("Writing the report"),
    )


def _only_the_first(shown: int, total: int) -> str:
    return _("The first {shown} of {total} pages; the rest is in the exported report.").format(
        shown=shown, total=total
    )


def _image(page: PageImage) -> QImage:
    made = QImage(page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGBX8888)
    return made.copy()


def _folder(desk: Desk) -> Path:
    last = desk.keeper.settings.report_folder
    if last and Path(last).is_dir():
        return Path(last)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if Path(documents).is_dir() else Path.home()


def _file_name(report: Report) -> str:
    """A file name every system takes, from the article's title."""
    words = re.sub(r"[^\w\s-]", "", report.article.title).split()
    whole = "-".join(words).lower()
    cut = whole if len(whole) <= LONGEST_NAME else whole[:LONGEST_NAME].rpartition("-")[0]
    return cut.strip("-") or "report"
